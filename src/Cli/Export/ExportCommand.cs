using System.CommandLine;
using Ipses.Application.AnnualPlans.ExportPlan;
using Ipses.Application.AnnualPlans.PlansList;
using Ipses.Application.Common;
using Ipses.Application.Exports;
using Ipses.Application.Organisations.Overview;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace Ipses.Cli.Export;

/// <summary>
/// <c>ipses export plans|organisations</c>: records as files. Each file is written beside its place and then moved, so that an
/// interrupted command leaves no half file; what was finished before stays.
/// </summary>
internal static class ExportCommand
{
    internal static Command Create() =>
        new("export", "Writes plans or organisations as files") { Plans(), Organisations() };

    private static Command Plans()
    {
        Option<int> year = new("--year")
        {
            Description = "Fiscal year of the plans",
            Required = true,
        };
        Option<string[]> institutions = new("--institution")
        {
            Description = "Codes of institutions, KIPO MOEL; all where none is given",
            AllowMultipleArgumentsPerToken = true,
        };
        Option<string> format = new("--format")
        {
            Description = "pdf, xlsx, hwpx or json",
            Required = true,
        };
        format.AcceptOnlyFromAmong([
            .. Enum.GetValues<ExportFormat>().Select(ExportFormats.EndingOf),
        ]);
        Option<DirectoryInfo> folder = new("--out")
        {
            Description = "Folder for the files; made where it is missing",
            Required = true,
        };
        Option<string> language = new("--language")
        {
            Description = "ko or en",
            DefaultValueFactory = _ => "ko",
        };
        language.AcceptOnlyFromAmong("ko", "en");
        Option<bool> json = new("--json") { Description = "What was written, as JSON" };
        Option<string?> data = CommandSettings.DataOption();
        Command command = new("plans", "Writes the annual plans of a year, one file each")
        {
            year,
            institutions,
            format,
            folder,
            language,
            json,
            data,
        };
        command.SetAction(
            (parsed, cancellation) =>
                CommandProduct.RunAsync(
                    "ipses export",
                    parsed.GetValue(data),
                    (services, token) =>
                        WritePlansAsync(
                            services.GetRequiredService<IDispatcher>(),
                            new Wanted(
                                parsed.GetValue(year),
                                parsed.GetValue(institutions) ?? [],
                                ExportFormats.Parse(parsed.GetRequiredValue(format))!.Value,
                                parsed.GetValue(language) == "en"
                                    ? Language.English
                                    : Language.Korean
                            ),
                            new OutputFolder(parsed.GetRequiredValue(folder)),
                            parsed.GetValue(json),
                            token
                        ),
                    cancellation
                )
        );
        return command;
    }

    private static Command Organisations()
    {
        Option<DirectoryInfo> folder = new("--out")
        {
            Description = "Folder for organisations.json; made where it is missing",
            Required = true,
        };
        Option<bool> json = new("--json") { Description = "What was written, as JSON" };
        Option<string?> data = CommandSettings.DataOption();
        Command command = new("organisations", "Writes all institutions as they are today, as JSON")
        {
            folder,
            json,
            data,
        };
        command.SetAction(
            (parsed, cancellation) =>
                CommandProduct.RunAsync(
                    "ipses export",
                    parsed.GetValue(data),
                    (services, token) =>
                        WriteOrganisationsAsync(
                            services.GetRequiredService<IDispatcher>(),
                            new OutputFolder(parsed.GetRequiredValue(folder)),
                            parsed.GetValue(json),
                            token
                        ),
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> WritePlansAsync(
        IDispatcher dispatcher,
        Wanted wanted,
        OutputFolder folder,
        bool json,
        CancellationToken cancellation
    )
    {
        Result<PlansFound> found = await dispatcher.AskAsync(
            new PlansList(Sector.Central, wanted.Year, null, ""),
            cancellation
        );
        if (found.IsRefused)
        {
            return await CommandProduct.RefuseAsync(found.Errors);
        }

        string[] there = [.. found.Value.Rows.Select(row => row.InstitutionId)];
        string[] codes =
        [
            .. wanted.Institutions.Select(code => code.ToUpperInvariant()).Distinct(),
        ];
        string[] without = [.. codes.Except(there)];
        if (without.Length > 0 || there.Length == 0)
        {
            await Console.Error.WriteLineAsync(
                there.Length == 0
                    ? $"There is no plan of {wanted.Year}."
                    : $"There is no plan of {wanted.Year} of {string.Join(", ", without)}."
            );
            return ExitCodes.Refused;
        }

        string[] chosen = codes.Length == 0 ? there : codes;
        IReadOnlyList<Error> refusals = [];
        await CommandScreen
            .Progress()
            .StartAsync(async progress =>
            {
                ProgressTask bar = progress.AddTask("plans", maxValue: chosen.Length);
                foreach (string code in chosen)
                {
                    Result<ExportedFile> file = await dispatcher.AskAsync(
                        new ExportPlan(code, wanted.Year, wanted.Format, wanted.Language),
                        cancellation
                    );
                    if (file.IsRefused)
                    {
                        refusals = file.Errors;
                        return;
                    }
                    await folder.WriteAsync(file.Value.Name, file.Value.Content, cancellation);
                    bar.Increment(1);
                }
            });
        return refusals.Count > 0
            ? await CommandProduct.RefuseAsync(refusals)
            : await folder.TellAsync(json);
    }

    private static async Task<int> WriteOrganisationsAsync(
        IDispatcher dispatcher,
        OutputFolder folder,
        bool json,
        CancellationToken cancellation
    )
    {
        Result<IReadOnlyList<InstitutionLine>> found = await dispatcher.AskAsync(
            new ListInstitutions(),
            cancellation
        );
        if (found.IsRefused)
        {
            return await CommandProduct.RefuseAsync(found.Errors);
        }

        await folder.WriteAsync("organisations.json", OutputFolder.Json(found.Value), cancellation);
        return await folder.TellAsync(json);
    }

    /// <summary>Which plans, and how.</summary>
    private sealed record Wanted(
        int Year,
        IReadOnlyList<string> Institutions,
        ExportFormat Format,
        Language Language
    );
}
