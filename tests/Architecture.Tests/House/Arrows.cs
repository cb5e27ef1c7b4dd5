using System.Xml.Linq;
using Ipses.Testing;

namespace Ipses.Architecture.Tests.House;

/// <summary>Who refers to whom: read from the project files, approved in a file, drawn in README.</summary>
public static class Arrows
{
    /// <summary>The floors from the top; an arrow goes to a lower floor only.</summary>
    public static readonly IReadOnlyList<(string Floor, string[] Projects)> Floors =
    [
        ("command line", ["Cli"]),
        ("site", ["Web"]),
        ("composition", ["Hosting"]),
        ("adapters", ["ElsaApi", "Scheduling", "Notifications", "Links", "Exports", "Persistence"]),
        ("use cases", ["Application"]),
        ("cores", ["Engine", "Domain"]),
    ];

    /// <summary>Every project reference of the product, <c>Cli → Web</c>.</summary>
    public static IReadOnlyList<(string From, string To)> Actual { get; } =
    [
        .. Directory
            .GetFiles(Path.Combine(Repository.Top, "src"), "*.csproj", SearchOption.AllDirectories)
            .SelectMany(file =>
                XDocument
                    .Load(file)
                    .Descendants("ProjectReference")
                    .Select(reference =>
                        (
                            Path.GetFileNameWithoutExtension(file),
                            Path.GetFileNameWithoutExtension(
                                reference.Attribute("Include")!.Value.Replace('\\', '/')
                            )
                        )
                    )
            )
            .Order(),
    ];

    /// <summary>The references that were approved.</summary>
    public static IReadOnlyList<(string From, string To)> Approved { get; } =
    [
        .. File.ReadAllLines(
                Path.Combine(Repository.Top, "tests", "Architecture.Tests", "approved-arrows.txt")
            )
            .Where(line => line.Length > 0 && !line.StartsWith('#'))
            .Select(line => line.Split(" -> "))
            .Select(ends => (ends[0], ends[1]))
            .Order(),
    ];

    /// <summary>Number of the floor, 0 at the top; -1 for a project that stands on none.</summary>
    public static int FloorOf(string project) =>
        Floors.Select((floor, number) => floor.Projects.Contains(project) ? number : -1).Max();

    /// <summary>Everything below a project, by way of any number of arrows.</summary>
    public static IReadOnlySet<string> Below(string project)
    {
        HashSet<string> found = [];
        Queue<string> open = new([project]);
        while (open.TryDequeue(out string? next))
        {
            foreach ((_, string to) in Actual.Where(arrow => arrow.From == next))
            {
                if (found.Add(to))
                {
                    open.Enqueue(to);
                }
            }
        }
        return found;
    }

    /// <summary>The picture of the actual arrows, as README shows it.</summary>
    public static string Picture()
    {
        HashSet<string> drawn =
        [
            .. Actual.Select(arrow => arrow.From),
            .. Actual.Select(arrow => arrow.To),
        ];
        List<string> lines = ["```mermaid", "flowchart TD"];
        foreach ((string floor, string[] projects) in Floors)
        {
            lines.Add($"  subgraph {floor.Replace(' ', '-')}[\"{floor}\"]");
            lines.AddRange(projects.Where(drawn.Contains).Select(project => $"    {project}"));
            lines.Add("  end");
        }
        lines.AddRange(Actual.Select(arrow => $"  {arrow.From} --> {arrow.To}"));
        lines.Add("```");
        return string.Join('\n', lines);
    }
}
