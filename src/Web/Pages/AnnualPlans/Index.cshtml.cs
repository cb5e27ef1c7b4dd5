using System.Globalization;
using Ipses.Application.AnnualPlans.PlansList;
using Ipses.Application.Common;
using Ipses.Application.Exports;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.AnnualPlans;

/// <summary>The plans that the reader may see, with filters that stay in the address.</summary>
public sealed class IndexModel(IDispatcher dispatcher) : IpsesPage, IHasTables
{
    public override LocalizedText Title => PlanTexts.Plans;

    [BindProperty(SupportsGet = true, Name = "year")]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "state")]
    public PlanState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "text")]
    public string? Text { get; set; }

    public PlansFound Found { get; private set; } = new([], []);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Result<PlansFound> found = await dispatcher.AskAsync(
            new PlansList(Sector.Central, Year, State, Text?.Trim() ?? ""),
            cancellationToken
        );
        if (found.IsRefused)
        {
            return Refused(found);
        }
        Found = found.Value;
        return Page();
    }

    /// <summary>Where the plans of the list leave as files, with its filters.</summary>
    public string ExportPath(ExportFormat format) =>
        "/plans/export"
        + QueryString.Create(
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["format"] = ExportFormats.EndingOf(format),
                ["year"] = Year?.ToString(CultureInfo.InvariantCulture),
                ["state"] = State?.ToString(),
                ["text"] = Text,
            }.Where(one => !string.IsNullOrEmpty(one.Value))
        );

    /// <inheritdoc />
    public IReadOnlyList<ExportTable> Tables() =>
        [
            ExportTable
                .Of(PlanTexts.Plans, Found.Rows)
                .Verbatim(PlanTexts.Code, row => row.InstitutionId)
                .Text(PlanTexts.Institution, row => row.Institution)
                .Year(PlanTexts.Year, row => row.Year)
                .Text(PlanTexts.State, row => PlanStates.NameOf(row.State))
                .Number(PlanTexts.PartsIn, row => row.PartsIn)
                .Number(PlanTexts.Parts, row => row.Parts)
                .Number(PlanTexts.WeightSum, row => row.WeightSum, "%")
                .Number(PlanTexts.OpenFindings, row => row.OpenFindings)
                .Moment(PlanTexts.LastSaved, row => row.LastSavedAt)
                .Verbatim(PlanTexts.Resolution, row => row.ResolutionNumber)
                .Build(),
        ];
}
