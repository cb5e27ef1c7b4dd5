namespace Ipses.Testing.Browser;

/// <summary>The folder for what tests leave for people to look at: <c>artifacts/</c> at the top of the repository.</summary>
public static class Artifacts
{
    /// <summary>Its path; created when missing.</summary>
    public static string Folder { get; } =
        Directory.CreateDirectory(Path.Combine(Repository.Top, "artifacts", "pictures")).FullName;
}
