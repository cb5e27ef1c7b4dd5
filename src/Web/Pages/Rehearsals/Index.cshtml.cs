using System.Globalization;
using Ipses.Application.Common;
using Ipses.Application.Cycles.OpenCycle;
using Ipses.Application.Rehearsal;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Hosting.Rehearsal;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.Rehearsals;

/// <summary>The coordinator asks for a rehearsal of a year, and finds the latest ones again.</summary>
public sealed class IndexModel(RehearsalDesk desk, IDispatcher dispatcher) : IpsesPage
{
    /// <inheritdoc />
    public override LocalizedText Title => RehearsalTexts.Title;

    /// <inheritdoc />
    public override IReadOnlyList<Crumb> Crumbs => [new(Cycles.CycleTexts.Board, "/cycle")];

    public string Year { get; private set; } = "";

    public Profile Profile { get; private set; } = Profile.Mixed;

    public string Seed { get; private set; } = "1";

    /// <summary>Whether the newest drafts are rehearsed in place of what is published.</summary>
    public bool Drafts { get; private set; }

    public IReadOnlyList<RehearsalRun> Runs => desk.Runs;

    public async Task<IActionResult> OnGetAsync(int? year, bool drafts, CancellationToken token)
    {
        Drafts = drafts;
        Result<ProposedYear> proposed = await dispatcher.AskAsync(
            new ProposeYear(Sector.Central),
            token
        );
        if (proposed.IsRefused)
        {
            return Refused(proposed);
        }

        Year = (year ?? proposed.Value.Year).ToString(CultureInfo.InvariantCulture);
        return Page();
    }

    public IActionResult OnPost(string? year, Profile profile, string? seed, bool drafts)
    {
        (Year, Profile, Seed, Drafts) = (year ?? "", profile, seed ?? "", drafts);
        List<Error> errors = [];
        if (
            !int.TryParse(Year, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            || number is < RehearsalRequest.FirstYear or > RehearsalRequest.LastYear
        )
        {
            errors.Add(RehearsalErrors.YearUnfit(Year));
        }

        if (
            !long.TryParse(
                Seed,
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out long start
            )
        )
        {
            errors.Add(RehearsalTexts.SeedUnfit(Seed));
        }

        if (errors.Count > 0)
        {
            return Refused(Result.Refused(errors));
        }

        RehearsalRun run = desk.Begin(
            new(Sector.Central, number, profile, start) { Drafts = drafts }
        );
        return Done(RehearsalTexts.Begun, $"/cycle/rehearsals/{run.Id}");
    }
}
