using System.Collections.Frozen;
using System.Reflection;

namespace Ipses.Web.Access;

/// <summary>
/// The one table of who may use which page and endpoint. A feature declares its rows in a file of its own,
/// <c>AccessTable.&lt;Feature&gt;.cs</c>, as a static property of type <see cref="AccessRows"/>; all of them together
/// are the table. What is not declared is refused to everyone, and fails a test.
/// </summary>
public static partial class AccessTable
{
    private static readonly FrozenDictionary<string, AccessRow> ByKey = Collect();

    /// <summary>Every row.</summary>
    public static IReadOnlyCollection<AccessRow> Rows => ByKey.Values;

    /// <summary>The row of a verb, a pattern and a page's handler, or null when nothing is declared.</summary>
    public static AccessRow? Find(string verb, string pattern, string? handler = null)
    {
        string asked = verb == "HEAD" ? "GET" : verb;
        pattern = PageOf(pattern);
        string[] keys = string.IsNullOrEmpty(handler)
            ? [Key(asked, pattern), Key("*", pattern)]
            : [Key(asked, $"{pattern}?handler={handler}"), Key(asked, pattern), Key("*", pattern)];
        return keys.Select(key => ByKey.GetValueOrDefault(key))
            .FirstOrDefault(row => row is not null);
    }

    /// <summary>Whether the reader may open the page of this pattern; menus show nothing else.</summary>
    public static bool MayOpen(string pattern, Reader? reader) =>
        Find("GET", pattern)?.Opens(reader) ?? false;

    /// <summary>A page's workbook is its reader's as the page is; the one row of its own is that of workbooks that are not there.</summary>
    private static string PageOf(string pattern) =>
        pattern.StartsWith(ApiPaths.Workbooks + "/", StringComparison.OrdinalIgnoreCase)
        && !pattern.Equals(NoWorkbook, StringComparison.OrdinalIgnoreCase)
            ? pattern[ApiPaths.Workbooks.Length..]
            : pattern;

    private static string Key(string verb, string pattern) =>
        $"{verb} {pattern}".ToUpperInvariant();

    private static FrozenDictionary<string, AccessRow> Collect() =>
        typeof(AccessTable)
            .GetProperties(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)
            .Where(property => property.PropertyType == typeof(AccessRows))
            .SelectMany(property => (AccessRows)property.GetValue(null)!)
            .ToFrozenDictionary(row => Key(row.Verb, row.Pattern));
}
