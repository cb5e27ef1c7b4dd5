using System.CommandLine;
using Ipses.Persistence.Units;
using Microsoft.EntityFrameworkCore;
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
        IDatabase database = services.GetRequiredService<IDatabase>();
        string[] pending;
        await using (DbContext context = database.CreateWriter())
        {
            pending = [.. await context.Database.GetPendingMigrationsAsync(cancellation)];
        }

        await database.MigrateAsync(cancellation);
        foreach (string applied in pending)
        {
            await Console.Out.WriteLineAsync($"applied {applied}");
        }

        await Console.Out.WriteLineAsync("The database is up to date.");
        return ExitCodes.Done;
    }
}
