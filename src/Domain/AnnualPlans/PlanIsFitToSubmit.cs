using System.Globalization;
using Ipses.Domain.Common;
using Ipses.Domain.Indicators;

namespace Ipses.Domain.AnnualPlans;

/// <summary>
/// Policy: what a plan must have before it is sent on (R11–R13). Finds everything at once; each error's field is
/// <c>node.field</c>, so that it stands at the field and in the list at the top.
/// </summary>
public static class PlanIsFitToSubmit
{
    /// <summary>All that is wrong with the plan, in reading order.</summary>
    public static Result Check(
        PlanContent content,
        FiscalYear year,
        ChallengingTargetSettings settings
    )
    {
        Finding found = new(content, year, settings);
        found.Frame();
        foreach (StrategicObjective objective in content.Objectives)
        {
            found.Of(objective);
        }
        found.Rows();
        found.Weights();
        return found.Errors.Count == 0 ? Result.Done : Result.Refused(found.Errors);
    }

    /// <summary>What is wrong within one unit's part; the sum of all weights is the officer's to mend (R11b).</summary>
    public static Result CheckPart(
        PlanContent content,
        string unitId,
        FiscalYear year,
        ChallengingTargetSettings settings
    )
    {
        Finding found = new(content, year, settings);
        PerformanceTarget[] own = [.. content.Targets.Where(t => t.UnitId == unitId)];
        if (own.Length == 0)
        {
            found.Errors.Add(PlanFitErrors.UnitHasNoTarget(unitId));
        }
        foreach (PerformanceTarget target in own)
        {
            found.Of(target);
        }
        // The rows that sum up several indicators are the officer's: a part may come before its row.
        found.Errors.RemoveAll(error => error.Code == PlanFitErrors.NoSuchRow("").Code);
        return found.Errors.Count == 0 ? Result.Done : Result.Refused(found.Errors);
    }

    private sealed class Finding(
        PlanContent content,
        FiscalYear year,
        ChallengingTargetSettings settings
    )
    {
        public List<Error> Errors { get; } = [];

        public void Frame()
        {
            Need(content.Frame.Mission.Ko, "plan.mission", new("임무", "The mission"));
            Need(content.Frame.Vision.Ko, "plan.vision", new("비전", "The vision"));
            for (int past = year.Number - 3; past < year.Number; past++)
            {
                if (
                    content.Frame.FinancialResults.FirstOrDefault(r => r.Year == past)
                    is not { Budget: >= 0m, Actual: >= 0m }
                )
                {
                    Errors.Add(PlanFitErrors.FinancialResultMissing(past));
                }
            }
            if (content.Objectives.Count == 0)
            {
                Errors.Add(
                    PlanFitErrors.NothingBelow(
                        "plan.objectives",
                        new("계획", "The plan"),
                        new("전략목표", "strategic objective")
                    )
                );
            }
        }

        public void Of(StrategicObjective objective)
        {
            Name(objective);
            Below(
                objective,
                content.TargetsOf(objective.Id).Any(),
                "targets",
                new("성과목표", "performance target")
            );
            foreach (PerformanceTarget target in content.TargetsOf(objective.Id))
            {
                Of(target);
            }
        }

        public void Of(PerformanceTarget target)
        {
            Name(target);
            Need(target.UnitId, $"{target.Id}.unit", new("담당 부서", "The unit in charge"));
            Agenda(target, target.Agenda);
            Below(target, content.TasksOf(target.Id).Any(), "tasks", new("관리과제", "task"));
            foreach (PlanTask task in content.TasksOf(target.Id))
            {
                Of(task);
            }
        }

        private void Of(PlanTask task)
        {
            Name(task);
            Need(task.UnitId, $"{task.Id}.unit", new("담당 부서", "The unit in charge"));
            Need(task.PersonInCharge, $"{task.Id}.person", new("담당자", "The person in charge"));
            Agenda(task, task.Agenda);
            Below(task, task.Milestones.Count > 0, "milestones", new("추진일정", "milestone"));
            for (int i = 0; i < task.Milestones.Count; i++)
            {
                Milestone milestone = task.Milestones[i];
                string field = string.Create(
                    CultureInfo.InvariantCulture,
                    $"{task.Id}.milestones[{i}]"
                );
                Need(milestone.Name, $"{field}.name", new("추진일정 이름", "The milestone's name"));
                if (milestone.Date is not { } date)
                {
                    Errors.Add(
                        PlanFitErrors.Missing(
                            $"{field}.date",
                            new("추진일정 날짜", "The milestone's date")
                        )
                    );
                }
                else if (date.Year != year.Number)
                {
                    Errors.Add(PlanFitErrors.DateOutsideYear($"{field}.date", date, year));
                }
            }
            if (task.ProgrammeKind != ProgrammeKind.None)
            {
                Need(
                    task.Programme,
                    $"{task.Id}.programme",
                    new("재정사업", "The spending programme")
                );
            }
            if (task.Spending.Any(s => s.Budget < 0m || s.Actual < 0m))
            {
                Errors.Add(PlanFitErrors.NegativeMoney($"{task.Id}.spending"));
            }
            Below(
                task,
                content.IndicatorsOf(task.Id).Any(),
                "indicators",
                new("성과지표", "performance indicator")
            );
            foreach (PlanIndicator indicator in content.IndicatorsOf(task.Id))
            {
                Of(indicator);
            }
        }

        private void Of(PlanIndicator node)
        {
            Indicator indicator = node.Indicator;
            Name(node);
            Need(indicator.Unit, $"{node.Id}.measure", new("단위", "The unit of measure"));
            Need(indicator.Formula, $"{node.Id}.formula", new("측정산식", "The formula"));
            Need(indicator.Source, $"{node.Id}.source", new("자료출처", "The data source"));
            Need(
                indicator.Responsible,
                $"{node.Id}.responsible",
                new("지표 담당자", "The person responsible")
            );
            if (indicator.Direction == Direction.Nearer && indicator.Ideal is null)
            {
                Errors.Add(
                    PlanFitErrors.Missing($"{node.Id}.ideal", new("이상값", "The ideal value"))
                );
            }
            Weight(node);
            TargetOf(node);
        }

        private void Weight(PlanIndicator node)
        {
            Indicator indicator = node.Indicator;
            string field = $"{node.Id}.weight";
            if (indicator.CountedIn is { } row)
            {
                if (!content.IndicatorsOf(null).Any(r => r.Id == row))
                {
                    Errors.Add(PlanFitErrors.NoSuchRow(field));
                }
            }
            else if (indicator.Weight is not { } weight)
            {
                Errors.Add(PlanFitErrors.Missing(field, Of(node, new("가중치", "The weight"))));
            }
            else if (!Domain.Indicators.Weights.IsInRange(weight))
            {
                Errors.Add(IndicatorErrors.WeightOutOfRange(weight, field));
            }
        }

        /// <summary>Twenty missing targets are told apart by their indicators' names.</summary>
        private static LocalizedText Of(PlanIndicator node, LocalizedText what) =>
            new(
                $"‘{node.Indicator.Name.Ko}’의 {what.Ko}",
                $"{what.En} of ‘{node.Indicator.Name.En}’"
            );

        private void TargetOf(PlanIndicator node)
        {
            Indicator indicator = node.Indicator;
            if (indicator.Target is not { } target)
            {
                Errors.Add(
                    PlanFitErrors.Missing(
                        $"{node.Id}.target",
                        Of(node, new("목표치", "The target value"))
                    )
                );
                return;
            }
            if (
                ChallengingTarget.For(indicator, year, settings).Value is { } proposal
                && ChallengingTarget.IsLessAmbitious(
                    target,
                    proposal,
                    indicator.Direction,
                    indicator.Ideal
                )
                && string.IsNullOrWhiteSpace(indicator.Rationale)
            )
            {
                Errors.Add(
                    IndicatorErrors.TargetLacksRationale(target, proposal, $"{node.Id}.rationale")
                );
            }
        }

        /// <summary>The aggregate rows: a name, a weight, how many they stand for.</summary>
        public void Rows()
        {
            foreach (PlanIndicator row in content.IndicatorsOf(null))
            {
                Name(row);
                Weight(row);
                if (row.Indicator.AggregateOf is not >= 2)
                {
                    Errors.Add(
                        PlanFitErrors.Missing(
                            $"{row.Id}.aggregateOf",
                            new("묶은 지표의 수", "How many indicators the row stands for")
                        )
                    );
                }
            }
        }

        public void Weights() =>
            Errors.AddRange(
                Domain.Indicators.Weights.AddUpToAHundred([content.WeightSum()]).Errors
            );

        private void Name(PlanNode node) =>
            Need(node.Title().Ko, $"{node.Id}.name", new("이름", "The name"));

        private void Agenda(PlanNode node, AgendaLink link)
        {
            if (!link.IsAnswered())
            {
                Errors.Add(
                    PlanFitErrors.AgendaUnanswered(
                        $"{node.Id}.agenda",
                        node.Title(),
                        link.Kind == ServedAgenda.None
                    )
                );
            }
        }

        private void Below(PlanNode node, bool any, string field, LocalizedText what)
        {
            if (!any)
            {
                Errors.Add(PlanFitErrors.NothingBelow($"{node.Id}.{field}", node.Title(), what));
            }
        }

        private void Need(string value, string field, LocalizedText what)
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                Errors.Add(PlanFitErrors.Missing(field, what));
            }
        }
    }
}
