using System.CommandLine;
using Ipses.Engine.Definitions;
using Ipses.Engine.Runtime;
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
            IWorkflowRuntime runtime = scope.ServiceProvider.GetRequiredService<IWorkflowRuntime>();
            int faulty = 0;
            foreach (FileInfo file in files)
            {
                if (!await IsFineAsync(runtime, file, cancellation))
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

    private static async Task<bool> IsFineAsync(
        IWorkflowRuntime runtime,
        FileInfo file,
        CancellationToken cancellation
    )
    {
        if (!file.Exists)
        {
            await Console.Error.WriteLineAsync($"{file}: there is no such file");
            return false;
        }

        IReadOnlyList<EngineError> errors = runtime.Validate(
            await File.ReadAllTextAsync(file.FullName, cancellation)
        );
        foreach (EngineError error in errors)
        {
            await Console.Error.WriteLineAsync($"{file}: {error.Message.En} ({error.Place})");
        }

        if (errors.Count == 0)
        {
            await Console.Out.WriteLineAsync($"{file}: valid");
        }

        return errors.Count == 0;
    }
}
