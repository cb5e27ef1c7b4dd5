using Xunit;

namespace Ipses.Web.Tests;

/// <summary>Tests that change or walk what the whole process shares (environment variables, static fields): they run after the others, one by one.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    /// <summary>The collection's name.</summary>
    public const string Name = "alone";
}
