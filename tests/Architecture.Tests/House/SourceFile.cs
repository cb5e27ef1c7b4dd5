using System.Text.RegularExpressions;
using Ipses.Testing;

namespace Ipses.Architecture.Tests.House;

/// <summary>A source file of the product, with the rooms that it names.</summary>
public sealed partial class SourceFile
{
    private SourceFile(string path, string text)
    {
        Path = path;
        Text = text;
        string[] parts = path.Split('/');
        Project = parts[1];
        Folders = parts[2..^1];
    }

    /// <summary>Path from the top of the repository, with slashes.</summary>
    public string Path { get; }

    /// <summary>Its whole text.</summary>
    public string Text { get; }

    /// <summary>The project's folder, <c>Domain</c>.</summary>
    public string Project { get; }

    /// <summary>Folders below the project's, from the top.</summary>
    public IReadOnlyList<string> Folders { get; }

    /// <summary>The room: the first folder below the project, or empty for a file beside the project file.</summary>
    public string Room => Folders.Count == 0 ? "" : Folders[0];

    /// <summary>Namespaces of the product that the file names, in usings or in full: <c>Ipses.Domain.Common</c>.</summary>
    public IReadOnlyList<string> Names =>
        [.. Mention().Matches(WithoutComments()).Select(match => match.Value).Distinct().Order()];

    /// <summary>The rooms of its own project that it names, itself left out.</summary>
    public IEnumerable<string> RoomsOfOwnProject =>
        Names
            .Where(name => name.StartsWith($"Ipses.{Project}.", StringComparison.Ordinal))
            .Select(name => name.Split('.')[2])
            .Distinct()
            .Where(room => room != Room && RoomsOf(Project).Contains(room));

    /// <summary>The other projects that it names.</summary>
    public IEnumerable<string> Projects =>
        Names
            .Select(name => name.Split('.')[1])
            .Distinct()
            .Where(project => project != Project && AllProjects.Contains(project));

    /// <summary>Folders below <c>src</c> that hold a project.</summary>
    private static IReadOnlySet<string> AllProjects { get; } =
        Directory
            .GetFiles(
                System.IO.Path.Combine(Repository.Top, "src"),
                "*.csproj",
                SearchOption.AllDirectories
            )
            .Select(file => System.IO.Path.GetFileNameWithoutExtension(file))
            .ToHashSet();

    /// <summary>Every file of the product, generated code and what npm brings left out.</summary>
    public static IReadOnlyList<SourceFile> All { get; } = [.. Find("*.cs"), .. Find("*.cshtml")];

    /// <summary>The rooms of a project.</summary>
    public static IReadOnlySet<string> RoomsOf(string project) =>
        All.Where(file => file.Project == project && file.Room.Length > 0)
            .Select(file => file.Room)
            .ToHashSet();

    private static IEnumerable<SourceFile> Find(string pattern) =>
        Directory
            .GetFiles(
                System.IO.Path.Combine(Repository.Top, "src"),
                pattern,
                SearchOption.AllDirectories
            )
            .Select(file => System.IO.Path.GetRelativePath(Repository.Top, file).Replace('\\', '/'))
            .Where(path =>
                !path.Split('/')
                    .Any(part => part is "obj" or "bin" or "node_modules" or "Migrations")
            )
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(
                path,
                File.ReadAllText(System.IO.Path.Combine(Repository.Top, path))
            ));

    private string WithoutComments() => Comment().Replace(Text, "");

    [GeneratedRegex(@"\bIpses(?:\.[A-Z]\w*)+")]
    private static partial Regex Mention();

    [GeneratedRegex(@"^\s*//.*$|^\s*namespace .*$|@\*.*?\*@", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
