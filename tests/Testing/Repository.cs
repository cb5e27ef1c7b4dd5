namespace Ipses.Testing;

/// <summary>Finds the source tree that the tests were built from.</summary>
public static class Repository
{
    /// <summary>The folder that holds <c>Workflow.sln</c>.</summary>
    public static string Top { get; } = Find();

    private static string Find()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Workflow.sln")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName
            ?? throw new InvalidOperationException(
                "The tests run outside the repository: no Workflow.sln above them."
            );
    }
}
