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
            Say(content.Frame.Mission, "plan.mission", new("임무", "The mission"));
            Say(content.Frame.Vision, "plan.vision", new("비전", "The vision"));
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
            Need(target, target.UnitId, "unit", new("담당 부서", "The unit in charge"));
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
            Need(task, task.UnitId, "unit", new("담당 부서", "The unit in charge"));
            Need(task, task.PersonInCharge, "person", new("담당자", "The person in charge"));
            Agenda(task, task.Agenda);
            Below(task, task.Milestones.Count > 0, "milestones", new("추진일정", "milestone"));
            for (int i = 0; i < task.Milestones.Count; i++)
            {
                Milestone milestone = task.Milestones[i];
                string row = string.Create(CultureInfo.InvariantCulture, $"milestones[{i}]");
                Need(
                    task,
                    milestone.Name,
                    $"{row}.name",
                    new("추진일정 이름", "The name of a milestone")
                );
                if (milestone.Date is not { } date)
                {
                    Miss(task, $"{row}.date", new("추진일정 날짜", "The date of a milestone"));
                }
                else if (date.Year != year.Number)
                {
                    Add(task, PlanFitErrors.DateOutsideYear($"{task.Id}.{row}.date", date, year));
                }
            }
            if (task.ProgrammeKind != ProgrammeKind.None)
            {
                Need(task, task.Programme, "programme", new("재정사업", "The spending programme"));
            }
            if (task.Spending.Any(s => s.Budget < 0m || s.Actual < 0m))
            {
                Add(task, PlanFitErrors.NegativeMoney($"{task.Id}.spending"));
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
            Need(node, indicator.Unit, "measure", new("단위", "The unit of measure"));
            Need(node, indicator.Formula, "formula", new("측정산식", "The formula"));
            Need(node, indicator.Source, "source", new("자료출처", "The data source"));
            Need(
                node,
                indicator.Responsible,
                "responsible",
                new("지표 담당자", "The person responsible")
            );
            if (indicator.Direction == Direction.Nearer && indicator.Ideal is null)
            {
                Miss(node, "ideal", new("이상값", "The ideal value"));
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
                    Add(node, PlanFitErrors.NoSuchRow(field));
                }
            }
            else if (indicator.Weight is not { } weight)
            {
                Miss(node, "weight", new("가중치", "The weight"));
            }
            else if (!Domain.Indicators.Weights.IsInRange(weight))
            {
                Add(node, IndicatorErrors.WeightOutOfRange(weight, field));
            }
        }

        private void TargetOf(PlanIndicator node)
        {
            Indicator indicator = node.Indicator;
            if (indicator.Target is not { } target)
            {
                Miss(node, "target", new("목표치", "The target value"));
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
                Add(
                    node,
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
                    Miss(row, "aggregateOf", new("묶은 지표의 수", "The number of indicators"));
                }
            }
        }

        public void Weights() =>
            Errors.AddRange(
                Domain.Indicators.Weights.AddUpToAHundred([content.WeightSum()]).Errors
            );

        private void Say(LocalizedText value, string field, LocalizedText what)
        {
            if (string.IsNullOrWhiteSpace(value.Ko))
            {
                Errors.Add(PlanFitErrors.Missing(field, what));
            }
        }

        private void Name(PlanNode node) =>
            Need(node, node.Title().Ko, "name", new("이름", "The name"));

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

        private void Need(PlanNode node, string value, string field, LocalizedText what)
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                Miss(node, field, what);
            }
        }

        /// <summary>Twenty missing targets are told apart by their indicators' names.</summary>
        private void Miss(PlanNode node, string field, LocalizedText what)
        {
            LocalizedText title = node.Title();
            Errors.Add(
                PlanFitErrors.Missing(
                    $"{node.Id}.{field}",
                    IsNamed(node)
                        ? new($"‘{title.Ko}’의 {what.Ko}", $"{what.En} of ‘{title.En}’")
                        : what
                )
            );
        }

        /// <summary>An error that says which node it is about.</summary>
        private void Add(PlanNode node, Error error)
        {
            LocalizedText title = node.Title();
            Errors.Add(
                IsNamed(node)
                    ? error with
                    {
                        Message = new(
                            $"‘{title.Ko}’: {error.Message.Ko}",
                            $"‘{title.En}’: {error.Message.En}"
                        ),
                    }
                    : error
            );
        }

        private static bool IsNamed(PlanNode node) => !string.IsNullOrWhiteSpace(node.Title().Ko);
    }
}
