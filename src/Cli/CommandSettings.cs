using System.CommandLine;
using Ipses.Application.Common;
using Ipses.Hosting.Settings;
using Microsoft.Extensions.Configuration;

namespace Ipses.Cli;

/// <summary>The settings of commands that serve nothing: read from where the site reads its own.</summary>
internal static class CommandSettings
{
    /// <summary>The option that every command on data shares.</summary>
    internal static Option<string?> DataOption() =>
        new("--data")
        {
            Description = "Folder of the database, attachments and mail (setting Ipses:DataFolder)",
        };

    /// <summary>appsettings.json, environment variables, and the folder where one was given.</summary>
    /// <exception cref="InvalidSettingsException">A setting is unknown or invalid.</exception>
    internal static IConfiguration Configuration(string? dataFolder)
    {
        ConfigurationBuilder builder = new();
        builder
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: false)
            .AddEnvironmentVariables();
        if (dataFolder is not null)
        {
            builder.AddInMemoryCollection(
                new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    [$"{SettingsReader.Section}:{nameof(IpsesSettings.DataFolder)}"] = dataFolder,
                }
            );
        }

        return builder.Build();
    }
}
