using System.Globalization;
using Ipses.Application.Exports;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;

namespace Ipses.Application.AnnualPlans.ExportPlan;

/// <summary>A plan as tables to calculate with: one row each for indicators, tasks, milestones and lines of money.</summary>
internal static class PlanTables
{
    internal static ExportBook Of(PlanSeen seen) =>
        new(
            seen.Found.Title(),
            [
                Indicators(ExportTexts.Indicators, seen.Content.Indicators, seen, whole: true),
                Tasks(seen),
                Milestones(seen),
                Money(seen),
            ],
            [
                .. seen.Facts(),
                new(ExportTexts.Mission, Cell.Of(seen.Content.Frame.Mission)),
                new(ExportTexts.Vision, Cell.Of(seen.Content.Frame.Vision)),
                new(ExportTexts.WeightSum, Cell.Of(seen.Content.WeightSum(), "%")),
            ]
        );

    /// <summary>Indicators with results, proposal and target.</summary>
    /// <param name="whole">Whether each row says where it stands in the tree, and all that is known of it.</param>
    internal static ExportTable Indicators(
        LocalizedText name,
        IEnumerable<PlanIndicator> rows,
        PlanSeen seen,
        bool whole = false
    )
    {
        int year = seen.Plan.Year;
        ExportTable<PlanIndicator> table = ExportTable.Of(name, rows);
        if (whole)
        {
            table
                .Text(ExportTexts.Objective, row => ObjectiveOf(row, seen)?.Name)
                .Text(ExportTexts.Target, row => TargetOf(row, seen)?.Name)
                .Text(ExportTexts.Task, row => TaskOf(row, seen)?.Name);
        }
        table
            .Text(ExportTexts.Indicator, row => row.Indicator.Name)
            .Verbatim(ExportTexts.Measure, row => row.Indicator.Unit)
            .Number(ExportTexts.Weight, row => row.Indicator.Weight, "%")
            .Under(ExportTexts.Results);
        for (int past = year - 3; past < year; past++)
        {
            int of = past;
            table.Number(
                LocalizedText.Same(past.ToString(CultureInfo.InvariantCulture)),
                row => row.Indicator.ResultOf(of)
            );
        }
        table
            .Under(null)
            .Number(
                ExportTexts.Proposal,
                row => seen.Found.Proposals.GetValueOrDefault(row.Id)?.Value
            )
            .Number(ExportTexts.TargetValue, row => row.Indicator.Target);
        if (whole)
        {
            table
                .Verbatim(ExportTexts.Rationale, row => row.Indicator.Rationale)
                .Text(ExportTexts.Kind, row => PlanWords.Of(row.Indicator.Kind))
                .Text(ExportTexts.Level, row => PlanWords.Of(row.Indicator.Level))
                .Text(ExportTexts.Direction, row => PlanWords.Of(row.Indicator.Direction))
                .Verbatim(ExportTexts.Formula, row => row.Indicator.Formula)
                .Verbatim(ExportTexts.Source, row => row.Indicator.Source)
                .Text(ExportTexts.Frequency, row => PlanWords.Of(row.Indicator.Frequency))
                .Verbatim(ExportTexts.Responsible, row => row.Indicator.Responsible)
                .Number(ExportTexts.ReportedScore, row => row.Indicator.ReportedScore);
        }
        return table.Build();
    }

    private static ExportTable Tasks(PlanSeen seen) =>
        ExportTable
            .Of(ExportTexts.Tasks, seen.Content.Tasks)
            .Text(ExportTexts.Target, task => TargetOf(task, seen)?.Name)
            .Text(ExportTexts.Task, task => task.Name)
            .Text(ExportTexts.Unit, task => seen.Found.UnitNameOf(task.UnitId))
            .Verbatim(ExportTexts.Person, task => task.PersonInCharge)
            .Text(ExportTexts.Agenda, task => PlanWords.Of(task.Agenda.Kind))
            .Verbatim(
                ExportTexts.Reference,
                task =>
                    task.Agenda.Kind == ServedAgenda.None
                        ? task.Agenda.ReasonForNone
                        : task.Agenda.Reference
            )
            .Verbatim(ExportTexts.Programme, task => task.Programme)
            .Text(ExportTexts.Kind, task => PlanWords.Of(task.ProgrammeKind))
            .Verbatim(ExportTexts.Brm, task => task.BrmUnitTask)
            .Verbatim(ExportTexts.Affiliated, task => task.AffiliatedBody)
            .Build();

    private static ExportTable Milestones(PlanSeen seen) =>
        ExportTable
            .Of(
                ExportTexts.Milestones,
                seen.Content.Tasks.SelectMany(task => task.Milestones.Select(step => (task, step)))
            )
            .Text(ExportTexts.Task, row => row.task.Name)
            .Verbatim(ExportTexts.Milestone, row => row.step.Name)
            .Date(ExportTexts.Date, row => row.step.Date)
            .Build();

    private static ExportTable Money(PlanSeen seen) =>
        ExportTable
            .Of(
                ExportTexts.Spending,
                seen.Content.Frame.FinancialResults.Select(line =>
                        (Name: seen.Found.Institution, Line: line)
                    )
                    .Concat(
                        seen.Content.Tasks.SelectMany(task =>
                            task.Spending.Select(line => (task.Name, Line: line))
                        )
                    )
            )
            .Text(ExportTexts.Task, row => row.Name)
            .Year(ExportTexts.Year, row => row.Line.Year)
            .Number(ExportTexts.Budget, row => row.Line.Budget, ExportTexts.Money)
            .Number(ExportTexts.Spent, row => row.Line.Actual, ExportTexts.Money)
            .Build();

    private static PlanTask? TaskOf(PlanIndicator row, PlanSeen seen) =>
        seen.Content.Tasks.FirstOrDefault(task => task.Id == row.TaskId);

    private static PerformanceTarget? TargetOf(PlanIndicator row, PlanSeen seen) =>
        TaskOf(row, seen) is { } task ? TargetOf(task, seen) : null;

    private static PerformanceTarget? TargetOf(PlanTask task, PlanSeen seen) =>
        seen.Content.Targets.FirstOrDefault(target => target.Id == task.TargetId);

    private static StrategicObjective? ObjectiveOf(PlanIndicator row, PlanSeen seen) =>
        TargetOf(row, seen) is { } target
            ? seen.Content.Objectives.FirstOrDefault(one => one.Id == target.ObjectiveId)
            : null;
}
