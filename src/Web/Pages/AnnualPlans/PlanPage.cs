using Ipses.Application.AnnualPlans;
using Ipses.Application.AnnualPlans.PlanDetails;
using Ipses.Application.Common;
using Ipses.Application.Exports;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.AnnualPlans;

/// <summary>What the pages of one plan have in common: they look it up for the reader, and what is not theirs is not found.</summary>
public abstract class PlanPage(IDispatcher dispatcher) : IpsesPage
{
    /// <summary>The institution's code; codes are capitals, while the frame writes addresses in small letters.</summary>
    [BindProperty(SupportsGet = true)]
    public string Institution
    {
        get;
        set => field = value?.ToUpperInvariant() ?? "";
    } = "";

    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    /// <summary>The plan as found; set before any view is shown.</summary>
    public PlanFound Found { get; private set; } = null!;

    public AnnualPlan Plan => Found.Plan;

    public PlanContent Tree => Found.Content;

    protected IDispatcher Dispatcher => dispatcher;

    protected string PlanId => AnnualPlan.IdOf(Institution, new FiscalYear(Year));

    /// <summary>The plan's own address; pages about it stand below.</summary>
    public string Path => FormattableString.Invariant($"/plans/{Institution}/{Year}");

    public override LocalizedText Title => PlanTexts.Plan;

    public LocalizedText PlanTitle => AnnualPlan.TitleOf(Found.Institution, Year);

    public override IReadOnlyList<Crumb> Crumbs => [new(PlanTexts.Plans, "/plans")];

    /// <summary>Where what is shown leaves as a file.</summary>
    public string ExportPath(ExportFormat format) =>
        $"{Path}/export?format={ExportFormats.EndingOf(format)}"
        + (
            Found.Version is { } version
                ? FormattableString.Invariant($"&version={version.Number}")
                : ""
        );

    /// <summary>Looks the plan up; null when it is there, otherwise the answer that it is not.</summary>
    protected async Task<IActionResult?> LookUpAsync(
        CancellationToken cancellationToken,
        int? version = null
    )
    {
        Result<PlanFound> found = await dispatcher.AskAsync(
            new PlanDetails(Institution, Year, version),
            cancellationToken
        );
        if (found.IsRefused)
        {
            return StatusCode(StatusOf(found.Errors));
        }
        Found = found.Value;
        return null;
    }

    /// <summary>Sends a command, then shows what happened on another page, or this page again with the refusals.</summary>
    protected async Task<IActionResult> CarryOutAsync<T>(
        ICommand<T> command,
        LocalizedText whatHappened,
        string path,
        CancellationToken cancellationToken
    )
    {
        Result<T> result = await dispatcher.SendAsync(command, cancellationToken);
        if (result.IsSuccess)
        {
            return Done(whatHappened, path);
        }
        return await LookUpAsync(cancellationToken) ?? Refused(result);
    }

    /// <summary>The text in the reader's language, or that there is none yet.</summary>
    public string Named(LocalizedText name) =>
        name.Ko.Length == 0 ? Words[PlanTexts.Unnamed] : Words[name];

    /// <summary>Who did something, and for whom.</summary>
    public string Signed(Deed deed) =>
        deed.For is { } principal
            ? $"{Words[Found.NameOf(deed.By)]} ({Words[Found.NameOf(principal)]} {Words[new LocalizedText("대리", "substitute")]})"
            : Words[Found.NameOf(deed.By)];
}
