using System.CommandLine;
using Ipses.Engine.Analysis;
using Ipses.Hosting;
using Ipses.Hosting.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Ipses.Cli.Validate;

/// <summary><c>ipses validate FILE…</c>: says what is wrong with workflow definitions, without a database.</summary>
internal static class ValidateCommand
{
    internal static Command Create()
    {
        Argument<FileInfo[]> files = new("FILE")
        {
            Description = "Workflow definitions in Elsa's JSON",
            Arity = ArgumentArity.OneOrMore,
        };
        Command command = new("validate", "Says what is wrong with workflow definitions") { files };
        command.SetAction(
            (parsed, cancellation) => RunAsync(parsed.GetRequiredValue(files), cancellation)
        );
        return command;
    }

    private static async Task<int> RunAsync(FileInfo[] files, CancellationToken cancellation)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("ipses-validate-");
        try
        {
            IConfiguration configuration = CommandSettings.Configuration(folder.FullName);
            ServiceCollection services = new();
            services.AddSingleton(configuration);
            services.AddIpses(configuration, IpsesEnvironment.Rehearsal);
            await using ServiceProvider product = services.BuildServiceProvider();
            await using AsyncServiceScope scope = product.CreateAsyncScope();
            int faulty = 0;
            ValidatedFiles read = await ValidatedFiles.ReadAsync(
                files,
                scope.ServiceProvider,
                cancellation
            );
            foreach (FileInfo file in files)
            {
                if (!await SayAsync(file, read.Look(file)))
                {
                    faulty++;
                }
            }

            return faulty == 0 ? ExitCodes.Done : ExitCodes.Faults;
        }
        catch (InvalidSettingsException error)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return ExitCodes.Refused;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Warnings are told and don't count as faults.</summary>
    private static async Task<bool> SayAsync(FileInfo file, IReadOnlyList<AnalysisFinding> findings)
    {
        foreach (AnalysisFinding found in findings)
        {
            string place = found.ActivityId.Length == 0 ? "" : $" [{found.ActivityId}]";
            await Console.Error.WriteLineAsync(
                $"{file}: {(found.Severity == FindingSeverity.Error ? "error" : "warning")} {found.Rule}{place}: {found.Message.En} {found.WayOut.En}"
            );
        }

        bool isFine = findings.All(found => found.Severity != FindingSeverity.Error);
        if (isFine)
        {
            await Console.Out.WriteLineAsync($"{file}: valid");
        }

        return isFine;
    }
}
