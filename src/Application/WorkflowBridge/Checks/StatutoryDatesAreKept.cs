using System.Globalization;
using Ipses.Domain.Common;
using Ipses.Engine.Analysis;
using Ipses.Engine.Definitions;

namespace Ipses.Application.WorkflowBridge.Checks;

/// <summary>What the Act dates is done by then (R19): a step whose rule falls later is told while it can still be changed.</summary>
internal sealed class StatutoryDatesAreKept : IDefinitionCheck
{
    /// <summary>Kind of document → the last day for its resolution or submission; facts of the Act's public record (R19).</summary>
    private static readonly Dictionary<string, (string Rule, Label What)> Dates = new(
        StringComparer.Ordinal
    )
    {
        ["annual-plan"] = ("31 march", new("the annual plan is notified", "시행계획 통보")),
        ["implementation-plan"] = (
            "31 march",
            new("the implementation plan is notified", "정부업무평가 시행계획 통보")
        ),
        ["self-evaluation-plan"] = (
            "30 april",
            new("self-evaluation plans reach the committee", "자체평가계획 제출")
        ),
        ["self-evaluation"] = (
            "31 march next year",
            new("results of self-evaluation are submitted", "자체평가 결과 제출")
        ),
    };

    public IEnumerable<AnalysisFinding> Look(CheckedDefinition definition)
    {
        foreach (ActivityNode step in definition.Subject.Nodes)
        {
            if (
                StepFacts.Text(step, "documentKind") is not { } kind
                || !Dates.TryGetValue(kind, out (string Rule, Label What) statute)
            )
            {
                continue;
            }

            Result<DueExplanation> last = DueRule
                .Parse(statute.Rule)
                .Value.Resolve(definition.Year, definition.Calendar, CycleEvents.None);
            DateOnly? day =
                StepFacts.Day(definition, step, "sessionRule")
                ?? StepFacts.Day(definition, step, "dueRule");
            if (last.IsRefused || day is null || day <= last.Value.Date)
            {
                continue;
            }

            yield return AnalysisFinding.Of(
                step,
                "Statute.DatePassed",
                FindingSeverity.Error,
                new Label(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"“{step.DisplayText}” falls on {day:yyyy-MM-dd}; by the Act {statute.What.En} by {last.Value.Date:yyyy-MM-dd} (R19)."
                    ),
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"‘{step.DisplayText}’의 날짜는 {day:yyyy-MM-dd}이지만 법정 기한({statute.What.Ko})은 {last.Value.Date:yyyy-MM-dd}입니다(R19)."
                    )
                ),
                new Label("Choose an earlier due rule.", "더 이른 기한 규칙을 선택해 주십시오.")
            );
        }
    }
}
