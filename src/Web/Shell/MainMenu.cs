using Ipses.Domain.Common;
using Ipses.Web.Access;

namespace Ipses.Web.Shell;

/// <summary>An entry of the main menu: what people come for.</summary>
/// <param name="Text">Its label.</param>
/// <param name="Path">The page that it opens; shown only to readers whom the access table lets in.</param>
/// <param name="Section">Paths that begin with this one belong to the entry, too.</param>
public sealed record MenuEntry(LocalizedText Text, string Path, string? Section = null)
{
    /// <summary>Whether a page of this path stands under the entry; a path with an entry of its own stands under that alone.</summary>
    public bool Holds(string path) =>
        LengthOf(path) is > 0 and var own
        && MainMenu.Entries.All(other => other.LengthOf(path) <= own);

    /// <summary>How much of the path the entry names: the more, the more the page is its own; 0 where it isn't at all.</summary>
    private int LengthOf(string path) =>
        new[] { Path, Section ?? Path }
            .Where(part =>
                path.Equals(part, StringComparison.OrdinalIgnoreCase)
                || path.StartsWith(part + "/", StringComparison.OrdinalIgnoreCase)
            )
            .Select(part => part.Length)
            .DefaultIfEmpty()
            .Max();
}

/// <summary>The main menu. An entry whose page does not exist or is closed to the reader is left out.</summary>
public static class MainMenu
{
    public static readonly LocalizedText MyTasks = new("내 할 일", "My tasks");
    public static readonly LocalizedText Plans = new("시행계획", "Plans");
    public static readonly LocalizedText Sessions = new("심의·의결", "Sessions");
    public static readonly LocalizedText Cycle = new("추진 현황", "Cycle");
    public static readonly LocalizedText Workflows = new("워크플로", "Workflows");
    public static readonly LocalizedText Calendar = new("업무일 달력", "Calendar");
    public static readonly LocalizedText Mailbox = new("발송 메일", "Mail sent");
    public static readonly LocalizedText Administration = new("관리", "Administration");

    /// <summary>All entries in their order.</summary>
    public static IReadOnlyList<MenuEntry> Entries { get; } =
    [
        new(MyTasks, "/tasks"),
        new(Plans, "/plans"),
        new(Sessions, "/sessions"),
        new(Cycle, "/cycle"),
        new(Workflows, "/cycle/workflows", "/studio"),
        new(Calendar, "/cycle/calendar"),
        new(Mailbox, "/mailbox"),
        new(Administration, "/administration"),
    ];

    /// <summary>The entries that this reader can use.</summary>
    public static IReadOnlyList<MenuEntry> For(Reader? reader) =>
        reader is null ? [] : [.. Entries.Where(entry => AccessTable.MayOpen(entry.Path, reader))];
}
