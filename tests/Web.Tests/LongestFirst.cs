using Ipses.Web.Tests;
using Ipses.Web.Tests.Shell;
using Ipses.Web.Tests.Studio;
using Xunit;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer(LongestFirst.TypeName, "Ipses.Web.Tests")]

namespace Ipses.Web.Tests;

/// <summary>What takes longest begins first: a long walk that begins last leaves all cores but one without work.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    /// <summary>The type as the runner names it.</summary>
    public const string TypeName = "Ipses.Web.Tests.LongestFirst";

    /// <inheritdoc />
    public IEnumerable<ITestCollection> OrderTestCollections(
        IEnumerable<ITestCollection> testCollections
    ) => testCollections.OrderBy(Place).ThenBy(one => one.DisplayName, StringComparer.Ordinal);

    private static int Place(ITestCollection collection) =>
        collection.DisplayName == StudioCollection.Name ? 0
        : collection.DisplayName.Contains(nameof(PageTourTests), StringComparison.Ordinal) ? 1
        : 2;
}
