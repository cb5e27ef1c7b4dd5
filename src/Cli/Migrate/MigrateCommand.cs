using System.CommandLine;
using Ipses.Application.Common;
using Microsoft.Extensions.DependencyInjection;

namespace Ipses.Cli.Migrate;

/// <summary><c>ipses migrate</c>: brings the database up to this version, before processes of it start.</summary>
internal static class MigrateCommand
{
    internal static Command Create()
    {
        Option<string?> data = CommandSettings.DataOption();
        Command command = new("migrate", "Creates the database or brings it up to this version")
        {
            data,
        };
        command.SetAction(
            (parsed, cancellation) =>
                CommandProduct.RunAsync(
                    "ipses migrate",
                    parsed.GetValue(data),
                    MigrateAsync,
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> MigrateAsync(
        IServiceProvider services,
        CancellationToken cancellation
    )
    {
        IReadOnlyList<string> applied = await services
            .GetRequiredService<IDatabaseMaintenance>()
            .MigrateAsync(cancellation);
        foreach (string migration in applied)
        {
            await Console.Out.WriteLineAsync($"applied {migration}");
        }

        await Console.Out.WriteLineAsync("The database is up to date.");
        return ExitCodes.Done;
    }
}
