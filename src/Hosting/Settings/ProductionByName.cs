namespace Ipses.Hosting.Settings;

/// <summary>Where somebody may have asked for Production by name: the demo keeps away then, and weak settings stop the start.</summary>
public static class ProductionByName
{
    private static readonly string[] Variables =
    [
        "ASPNETCORE_ENVIRONMENT",
        "DOTNET_ENVIRONMENT",
        "IPSES_ENVIRONMENT",
    ];

    /// <summary>The environment variable that asks for it; null when none does.</summary>
    public static string? AskedBy() =>
        Variables.FirstOrDefault(name =>
            string.Equals(
                Environment.GetEnvironmentVariable(name),
                "Production",
                StringComparison.OrdinalIgnoreCase
            )
        );
}
