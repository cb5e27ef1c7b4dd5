using Ipses.Domain.Deliberations;
using Ipses.Engine.Analysis;
using Ipses.Engine.Definitions;

namespace Ipses.Application.WorkflowBridge.Checks;

/// <summary>
/// Before a resolution on how they are evaluated, or on what the evaluation found, evaluatees are heard (R14, R32, R35).
/// </summary>
internal sealed class EvaluateesAreHeardFirst : IDefinitionCheck
{
    private const string ImplementationPlan = "implementation-plan";

    public IEnumerable<AnalysisFinding> Look(CheckedDefinition definition) =>
        definition
            .Subject.Nodes.Where(StepFacts.IsDeliberation)
            .Where(ConcernsEvaluatees)
            .Where(step => !definition.Subject.Before(step).Any(StepFacts.Hears))
            .Select(step =>
                AnalysisFinding.Of(
                    step,
                    "Hearing.Missing",
                    FindingSeverity.Error,
                    new Label(
                        $"“{step.DisplayText}” comes to a resolution before evaluatees were heard (R14, R35).",
                        $"‘{step.DisplayText}’의 의결 전에 평가 대상 기관의 의견을 듣는 단계가 없습니다(R14, R35)."
                    ),
                    new Label(
                        "Put a task with the form “hearing”, or an objection window, before it.",
                        "그 앞에 서식 ‘hearing’의 할 일이나 이의신청 기간을 넣어 주십시오."
                    )
                )
            );

    private static bool ConcernsEvaluatees(ActivityNode step) =>
        StepFacts.Text(step, "documentKind") is ImplementationPlan
        || StepFacts.Text(step, "agendaKind")
            is nameof(AgendaKind.SelfEvaluation)
                or nameof(AgendaKind.SpecificEvaluation);
}
