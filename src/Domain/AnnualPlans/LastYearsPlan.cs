using Ipses.Domain.Common;

namespace Ipses.Domain.AnnualPlans;

/// <summary>What of last year's plan a new draft starts from.</summary>
public static class LastYearsPlan
{
    /// <summary>
    /// Fills what the draft lacks: frame, objectives, and the targets of units that have written none yet, with all below
    /// them. Weights come over as they stand, wrong sums included; dates and spending move to the new year; the target
    /// and its rationale start empty, because they belong to the year.
    /// </summary>
    public static PlanContent BroughtOver(PlanContent draft, PlanContent last, FiscalYear year)
    {
        HashSet<string> written = [.. draft.Targets.Select(t => t.UnitId)];
        HashSet<string> taken = [.. draft.Nodes().Select(node => node.Id)];
        List<PerformanceTarget> targets =
        [
            .. last.Targets.Where(t => !written.Contains(t.UnitId) && taken.Add(t.Id)),
        ];
        HashSet<string> targetIds = [.. targets.Select(t => t.Id)];
        List<PlanTask> tasks =
        [
            .. last.Tasks.Where(t => targetIds.Contains(t.TargetId) && taken.Add(t.Id)),
        ];
        HashSet<string> taskIds = [.. tasks.Select(t => t.Id)];
        List<PlanIndicator> indicators =
        [
            .. last.Indicators.Where(i =>
                (i.TaskId is null || taskIds.Contains(i.TaskId)) && taken.Add(i.Id)
            ),
        ];
        HashSet<string> used = [.. targets.Select(t => t.ObjectiveId)];
        return draft with
        {
            Frame = Frame(draft.Frame, last.Frame, year),
            Objectives =
            [
                .. draft.Objectives,
                .. last
                    .Objectives.Where(o =>
                        (used.Contains(o.Id) || draft.Objectives.Count == 0) && taken.Add(o.Id)
                    )
                    .Select(Unstamped),
            ],
            Targets = [.. draft.Targets, .. targets.Select(Unstamped)],
            Tasks = [.. draft.Tasks, .. tasks.Select(task => Moved(task, year))],
            Indicators = [.. draft.Indicators, .. indicators.Select(i => Renewed(i, year))],
        };
    }

    private static PlanFrame Frame(PlanFrame draft, PlanFrame last, FiscalYear year) =>
        draft with
        {
            Mission = draft.Mission.Ko.Length > 0 ? draft.Mission : last.Mission,
            Vision = draft.Vision.Ko.Length > 0 ? draft.Vision : last.Vision,
            FinancialResults =
                draft.FinancialResults.Count > 0
                    ? draft.FinancialResults
                    : [.. last.FinancialResults.Where(r => IsPast(r.Year, year))],
            SourceNote = draft.SourceNote ?? last.SourceNote,
        };

    private static PlanTask Moved(PlanTask task, FiscalYear year) =>
        Unstamped(task) with
        {
            Milestones =
            [
                .. task.Milestones.Select(m =>
                    m with
                    {
                        Date = m.Date?.AddYears(year.Number - m.Date.Value.Year),
                    }
                ),
            ],
            Spending =
            [
                .. task.Spending.Where(s => IsPast(s.Year, year)),
                new Spending(
                    year.Number,
                    task.Spending.FirstOrDefault(s => s.Year == year.Number - 1)?.Budget,
                    null
                ),
            ],
        };

    private static PlanIndicator Renewed(PlanIndicator node, FiscalYear year) =>
        Unstamped(node) with
        {
            Indicator = node.Indicator with
            {
                Results = [.. node.Indicator.Results.Where(r => IsPast(r.Year, year))],
                Target = null,
                Rationale = "",
                ReportedScore = null,
            },
        };

    private static bool IsPast(int of, FiscalYear year) =>
        of < year.Number && of >= year.Number - 3;

    private static T Unstamped<T>(T node)
        where T : PlanNode => node with { Revision = 0, ChangedBy = null, ChangedAt = null };
}
