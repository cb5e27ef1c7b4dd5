using Ipses.Application.Common;
using Ipses.Application.Exports;
using Ipses.Application.Rehearsal.Comparison;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Hosting.Rehearsal;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.Rehearsals;

/// <summary>A rehearsal against another one, or against the year as it has really fallen.</summary>
public sealed class CompareModel(RehearsalDesk desk, IDispatcher dispatcher) : IpsesPage, IHasTables
{
    /// <summary>What stands for the real year in place of a rehearsal's id.</summary>
    public const string Real = "real";

    private const int MostShown = 500;

    /// <inheritdoc />
    public override LocalizedText Title => RehearsalTexts.Comparison;

    /// <inheritdoc />
    public override IReadOnlyList<Crumb> Crumbs =>
        [new(Cycles.CycleTexts.Board, "/cycle"), new(RehearsalTexts.Title, "/cycle/rehearsals")];

    public LocalizedText LeftName { get; private set; } = LocalizedText.Same("");

    public LocalizedText RightName { get; private set; } = LocalizedText.Same("");

    public CalendarComparison? Comparison { get; private set; }

    public IEnumerable<ComparedTask> Shown => Comparison?.Tasks.Take(MostShown) ?? [];

    public async Task<IActionResult> OnGetAsync(
        string? left,
        string? right,
        CancellationToken token
    )
    {
        if (desk.Find(left ?? "") is not { Report: { } first } run)
        {
            return NotFound();
        }

        LeftName = RehearsalTexts.Name(run.Request);
        YearCalendar second;
        if (string.Equals(right, Real, StringComparison.Ordinal))
        {
            Result<YearCalendar> real = await dispatcher.AskAsync(
                new ReadRealCalendar(Sector.Central, first.Year),
                token
            );
            if (real.IsRefused)
            {
                return Refused(real);
            }

            (RightName, second) = (RehearsalTexts.RealYear(first.Year), real.Value);
        }
        else if (desk.Find(right ?? "") is { Report: { } other } against)
        {
            (RightName, second) = (RehearsalTexts.Name(against.Request), YearCalendar.Of(other));
        }
        else
        {
            return NotFound();
        }

        Comparison = CalendarComparison.Between(YearCalendar.Of(first), second);
        return Page();
    }

    /// <inheritdoc />
    public IReadOnlyList<ExportTable> Tables() =>
        [
            ExportTable
                .Of(RehearsalTexts.Comparison, Comparison?.Tasks ?? [])
                .Verbatim(RehearsalTexts.Where, task => task.Institution)
                .Verbatim(RehearsalTexts.Step, task => task.Step)
                .Date(RehearsalTexts.Due, task => task.Left?.Due)
                .Date(RehearsalTexts.EndedOn, task => task.Left?.Ended)
                .Date(RehearsalTexts.Due, task => task.Right?.Due)
                .Date(RehearsalTexts.EndedOn, task => task.Right?.Ended)
                .Build(),
        ];
}
