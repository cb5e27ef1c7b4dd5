namespace Ipses.Application.Organisations;

/// <summary>The files of institutions, units and bodies that travel with the program (<c>workflows/data</c> beside it).</summary>
public static class ShippedFiles
{
    public const string Institutions = "institutions-2010.json";
    public const string Units = "units.json";
    public const string Bodies = "bodies-2010.json";

    /// <summary>All of them, in the order in which they build on each other.</summary>
    public static IReadOnlyList<string> All { get; } = [Institutions, Units, Bodies];

    /// <summary>The text of one of them; a missing one is a broken installation.</summary>
    public static string Read(string name) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "workflows", "data", name));
}
