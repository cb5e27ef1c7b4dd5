using System.CommandLine;
using System.Globalization;
using Ipses.Application.Common;
using Ipses.Application.Rehearsal;
using Ipses.Application.Rehearsal.Report;
using Ipses.Domain.Organisations;
using Ipses.Hosting.Rehearsal;
using Ipses.Hosting.Settings;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace Ipses.Cli.Rehearse;

/// <summary><c>ipses rehearse</c>: plays a year's cycle with synthetic people and says how it would go.</summary>
internal static class RehearseCommand
{
    internal static Command Create()
    {
        Option<int> year = new("--year")
        {
            Description = "Fiscal year of the cycle",
            Required = true,
        };
        Option<string> profile = new("--profile")
        {
            Description = "How people act: on-time, mixed or late",
            DefaultValueFactory = _ => "on-time",
        };
        profile.AcceptOnlyFromAmong("on-time", "mixed", "late");
        Option<long> seed = new("--seed")
        {
            Description = "Who is late and who returns what; the same seed gives the same report",
            DefaultValueFactory = _ => 1,
        };
        Option<bool> site = new("--site")
        {
            Description =
                "The site's own institutions, people, bodies and workflow definitions, not the shipped ones",
        };
        Option<string?> data = CommandSettings.DataOption();
        Option<bool> json = new("--json") { Description = "The whole report as JSON" };
        Command command = new(
            "rehearse",
            "Plays a year's cycle with synthetic people, on throw-away data, and says how it would go"
        )
        {
            year,
            profile,
            seed,
            site,
            data,
            json,
        };
        command.SetAction(
            (parsed, cancellation) =>
            {
                RehearsalRequest request = new(
                    Sector.Central,
                    parsed.GetValue(year),
                    ProfileNames.Parse(parsed.GetValue(profile))!.Value,
                    parsed.GetValue(seed)
                );
                bool asJson = parsed.GetValue(json);
                return parsed.GetValue(site)
                    ? CommandProduct.RunAsync(
                        "ipses rehearse",
                        parsed.GetValue(data),
                        (services, token) =>
                            RunAsync(
                                request,
                                services.GetRequiredService<SiteOrganisation>(),
                                asJson,
                                token
                            ),
                        cancellation
                    )
                    : RunAsync(request, null, asJson, cancellation);
            }
        );
        return command;
    }

    private static async Task<int> RunAsync(
        RehearsalRequest request,
        SiteOrganisation? site,
        bool json,
        CancellationToken cancellation
    )
    {
        try
        {
            IpsesSettings settings = SettingsReader.Read(CommandSettings.Configuration(null));
            RehearsalReport report = await WithProgressAsync(request, settings, site, cancellation);
            if (json)
            {
                await Console.Out.WriteLineAsync(RehearsalJson.Of(report));
            }
            else
            {
                RehearsalScreen.Show(report);
            }

            return report.Problems.Any(problem => problem.Kind == RehearsalProblemKind.StepFailed)
                ? ExitCodes.Faults
                : ExitCodes.Done;
        }
        catch (Exception error) when (error is InvalidSettingsException or RehearsalException)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return ExitCodes.Refused;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Interrupted; nothing is left behind.");
            return ExitCodes.Interrupted;
        }
    }

    private static async Task<RehearsalReport> WithProgressAsync(
        RehearsalRequest request,
        IpsesSettings settings,
        SiteOrganisation? site,
        CancellationToken cancellation
    )
    {
        return await CommandScreen
            .Progress()
            .StartAsync(async context =>
            {
                ProgressTask bar = context.AddTask("rehearsing");
                return await RehearsalStage.RunAsync(
                    request,
                    settings,
                    site,
                    new Reported(step =>
                    {
                        bar.MaxValue = step.Of;
                        bar.Value = step.Done;
                        bar.Description = step.Day.ToString("d MMM", CultureInfo.InvariantCulture);
                    }),
                    cancellation
                );
            });
    }

    /// <summary>Tells at once and in order, as <see cref="Progress{T}"/> does not.</summary>
    private sealed class Reported(Action<RehearsalProgress> tell) : IProgress<RehearsalProgress>
    {
        public void Report(RehearsalProgress value) => tell(value);
    }
}
