using System.CommandLine;
using Ipses.Application.Common;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace Ipses.Cli.Verify;

/// <summary><c>ipses verify</c>: reads the whole database and every journal, and says what does not agree.</summary>
internal static class VerifyCommand
{
    private const int Page = 500;

    internal static Command Create()
    {
        Option<string?> data = CommandSettings.DataOption();
        Command command = new(
            "verify",
            "Checks the database and that every journal gives the state that is stored"
        )
        {
            data,
        };
        command.SetAction(
            (parsed, cancellation) =>
                CommandProduct.RunAsync(
                    "ipses verify",
                    parsed.GetValue(data),
                    VerifyAsync,
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> VerifyAsync(
        IServiceProvider services,
        CancellationToken cancellation
    )
    {
        List<string> faults = [];
        faults.AddRange(
            await services.GetRequiredService<IDatabaseMaintenance>().FindFaultsAsync(cancellation)
        );
        IEngineStore store = services.GetRequiredService<IEngineStore>();
        int read = 0;
        await CommandScreen
            .Progress()
            .StartAsync(async context =>
            {
                ProgressTask bar = context.AddTask("journals").IsIndeterminate();
                for (
                    IReadOnlyList<InstanceRecord> page = await PageAsync();
                    page.Count > 0;
                    page = await PageAsync()
                )
                {
                    foreach (InstanceRecord instance in page)
                    {
                        if (
                            await JournalCheck.FindFaultAsync(store, instance.Id, cancellation) is
                            { } fault
                        )
                        {
                            faults.Add($"{instance.Id}: {fault}");
                        }

                        read++;
                    }

                    bar.Description = $"journals: {read}";
                }
            });
        foreach (string fault in faults)
        {
            await Console.Error.WriteLineAsync(fault);
        }

        await Console.Out.WriteLineAsync(
            faults.Count == 0
                ? $"The database is sound; {read} journals give the states that are stored."
                : $"{faults.Count} faults in the database and {read} journals."
        );
        return faults.Count == 0 ? ExitCodes.Done : ExitCodes.Faults;

        Task<IReadOnlyList<InstanceRecord>> PageAsync() =>
            store.ListInstancesAsync(new InstanceQuery { Skip = read, Take = Page }, cancellation);
    }
}
