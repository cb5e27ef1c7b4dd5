using System.CommandLine;
using System.Text.Json;
using Ipses.Application.Common;
using Ipses.Application.Organisations.Import;
using Ipses.Application.Organisations.ImportInstitutions;
using Ipses.Domain.Common;
using Microsoft.Extensions.DependencyInjection;

namespace Ipses.Cli.Import;

/// <summary><c>ipses import institutions FILE</c>: enters a list of institutions, all of it or nothing.</summary>
internal static class ImportCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal static Command Create()
    {
        Argument<FileInfo> file = new("FILE")
        {
            Description =
                "CSV with the columns code,kind,name_en,name_ko,parent[,from], or JSON with a list \"institutions\" of them",
        };
        file.AcceptExistingOnly();
        Option<string?> data = CommandSettings.DataOption();
        Option<bool> json = new("--json")
        {
            Description = "What was done, or what is wrong, as JSON",
        };
        Command institutions = new(
            "institutions",
            "Enters a list of institutions; with a single bad row nothing is entered"
        )
        {
            file,
            data,
            json,
        };
        institutions.SetAction(
            (parsed, cancellation) =>
                CommandProduct.RunAsync(
                    "ipses import",
                    parsed.GetValue(data),
                    (services, token) =>
                        ImportAsync(
                            services,
                            parsed.GetRequiredValue(file),
                            parsed.GetValue(json),
                            token
                        ),
                    cancellation
                )
        );
        return new Command("import", "Enters data of files") { institutions };
    }

    private static async Task<int> ImportAsync(
        IServiceProvider services,
        FileInfo file,
        bool json,
        CancellationToken cancellation
    )
    {
        await services.GetRequiredService<IDatabaseMaintenance>().MigrateAsync(cancellation);
        Result<ImportReport> imported = await services
            .GetRequiredService<IDispatcher>()
            .SendAsync(
                new ImportInstitutions(await File.ReadAllTextAsync(file.FullName, cancellation)),
                cancellation
            );
        if (json)
        {
            await Console.Out.WriteLineAsync(
                JsonSerializer.Serialize(
                    imported.IsRefused
                        ? new
                        {
                            errors = imported.Errors.Select(error => new
                            {
                                place = error.Field,
                                error.Code,
                                error.Message,
                            }),
                        }
                        : (object)imported.Value,
                    Json
                )
            );
            return imported.IsRefused ? ExitCodes.Refused : ExitCodes.Done;
        }

        if (imported.IsRefused)
        {
            await CommandProduct.RefuseAsync(imported.Errors);
            await Console.Error.WriteLineAsync(
                $"{imported.Errors.Count} faults; nothing was entered."
            );
            return ExitCodes.Refused;
        }

        ImportReport report = imported.Value;
        await Console.Out.WriteLineAsync(
            $"{report.Added} added, {report.Changed} changed, {report.Unchanged} as they were."
        );
        return ExitCodes.Done;
    }
}
