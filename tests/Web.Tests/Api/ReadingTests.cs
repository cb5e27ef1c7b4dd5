using System.Text.RegularExpressions;
using Ipses.Application.Common;
using Ipses.Application.Organisations.Invitations;
using Ipses.Testing;
using Ipses.Web.Access;
using Ipses.Web.Shell;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.Api;

/// <summary>What a person reads on a page, a program reads by the API.</summary>
public sealed partial class ReadingTests
{
    /// <summary>Queries of pages that programs don't ask, and why.</summary>
    private static readonly Dictionary<Type, string> AskedByPagesOnly = new()
    {
        [typeof(ReadInvitation)] = "a person opens a link that was sent to them",
    };

    /// <summary>Pages that ask no query of their own: what they show is read here.</summary>
    private static readonly Dictionary<string, string> ReadAt = new(StringComparer.Ordinal)
    {
        ["/administration/settings"] = "/settings",
        ["/cycle/rehearsals/{id}"] = "/rehearsals/{id}",
    };

    /// <summary>Pages on which nothing is to be read, and why.</summary>
    private static readonly Dictionary<string, string> NothingToRead = new(StringComparer.Ordinal)
    {
        ["/"] = "leads on to the inbox",
        ["/account/sign-in"] = "a form: programs send a token",
        ["/account/sign-out"] = "ends a session, which programs have none of",
        ["/account/continue"] = "gives a form back whose session had ended",
        ["/account/setup/{token}"] = "a form for a person's own password",
        ["/language"] = "sets a browser's language; programs say theirs in each request",
        ["/problem/{status:int}"] = "tells people what programs are told as a problem",
        ["/demo"] = "whom to play in the demo",
        ["/demo/clock"] = "moves the demo's time",
    };

    /// <summary>What is no page: its reader is a program or an operator's tool already.</summary>
    private static readonly string[] NoPages =
    [
        ApiPaths.Root,
        ApiPaths.Description,
        ApiPaths.Elsa,
        ApiPaths.Workflows,
        "/health",
        "/hangfire",
        "/calendar/feed",
        "/account/sign-in/provider",
        "/studio",
    ];

    [Fact]
    public void Every_page_of_the_access_table_can_be_read_by_programs()
    {
        HashSet<Type> byApi = Made.In("Ipses.Web.Api", typeof(IQuery<>));
        byApi.Count.ShouldBeGreaterThan(25);
        IReadOnlyDictionary<string, Type> pages = Pages();
        List<string> faults = [];
        foreach (string pattern in Patterns())
        {
            if (NothingToRead.ContainsKey(pattern))
            {
                continue;
            }

            if (ReadAt.TryGetValue(pattern, out string? at))
            {
                if (AccessTable.Find("GET", ApiPaths.V1 + at) is null)
                {
                    faults.Add($"{pattern}: there is no {at}");
                }

                continue;
            }

            if (!pages.TryGetValue(pattern, out Type? model))
            {
                faults.Add($"{pattern} is the address of no page");
                continue;
            }

            HashSet<Type> asked = Made.By(model, typeof(IQuery<>));
            if (asked.Count == 0)
            {
                faults.Add($"{pattern} asks nothing: say where it is read, or why it is not");
            }

            faults.AddRange(
                asked
                    .Where(query => !byApi.Contains(query) && !AskedByPagesOnly.ContainsKey(query))
                    .Select(query => $"{pattern}: nothing in src/Web/Api asks {query.Name}")
            );
        }

        pages.Count.ShouldBeGreaterThan(40);
        faults.ShouldBeEmpty("give them an endpoint (src/Web/README.md tells how), or a reason");
    }

    [Fact]
    public void No_exception_outlives_its_reason()
    {
        IReadOnlyDictionary<string, Type> pages = Pages();
        string[] patterns = [.. Patterns()];
        HashSet<Type> byApi = Made.In("Ipses.Web.Api", typeof(IQuery<>));
        HashSet<Type> byPages = Made.In("Ipses.Web.Pages", typeof(IQuery<>));

        NothingToRead.Keys.Concat(ReadAt.Keys).Except(patterns).ShouldBeEmpty();
        ReadAt
            .Keys.Where(pattern => Made.By(pages[pattern], typeof(IQuery<>)).Count > 0)
            .ShouldBeEmpty("they ask queries by themselves");
        AskedByPagesOnly
            .Keys.Where(query => byApi.Contains(query) || !byPages.Contains(query))
            .ShouldBeEmpty();
    }

    /// <summary>The patterns of pages that the table lets anybody read.</summary>
    private static IEnumerable<string> Patterns() =>
        AccessTable
            .Rows.Where(row => row.Verb is "GET" or "*")
            .Select(row => row.Pattern)
            .Where(pattern =>
                !NoPages.Any(root =>
                    pattern.Equals(root, StringComparison.Ordinal)
                    || pattern.StartsWith(root + "/", StringComparison.Ordinal)
                )
            );

    /// <summary>The models of pages by the pattern of their address.</summary>
    private static Dictionary<string, Type> Pages()
    {
        string root = Path.Combine(Repository.Top, "src", "Web", "Pages");
        Dictionary<string, Type> models = typeof(IpsesPage)
            .Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(IpsesPage)) && !type.IsAbstract)
            .ToDictionary(type => type.FullName!);
        return Directory
            .GetFiles(root, "*.cshtml", SearchOption.AllDirectories)
            .Select(file =>
                (
                    Page: Path.ChangeExtension(Path.GetRelativePath(root, file), null)!,
                    Route: PageRoute().Match(File.ReadAllText(file))
                )
            )
            .Where(view => view.Route.Success)
            .Select(view =>
                (
                    Pattern: view.Route.Groups["pattern"].Value,
                    Model: models.GetValueOrDefault(
                        $"Ipses.Web.Pages.{view.Page.Replace(Path.DirectorySeparatorChar, '.')}Model"
                    )
                )
            )
            .Where(page => page.Model is not null)
            .ToDictionary(page => page.Pattern, page => page.Model!, StringComparer.Ordinal);
    }

    [GeneratedRegex("^@page \"(?<pattern>[^\"]+)\"")]
    private static partial Regex PageRoute();
}
