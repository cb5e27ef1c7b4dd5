using Ipses.Domain.Deliberations;
using Ipses.Engine.Analysis;
using Ipses.Engine.Definitions;

namespace Ipses.Application.WorkflowBridge.Checks;

/// <summary>What was resolved is notified or published (R19, R36): a resolution that nobody hears of binds nobody.</summary>
internal sealed class AResolutionIsMadeKnown : IDefinitionCheck
{
    private static readonly string[] Tells =
    [
        "Ipses.Notify",
        "Ipses.ForwardResults",
        "Ipses.PublishResults",
    ];

    public IEnumerable<AnalysisFinding> Look(CheckedDefinition definition) =>
        definition
            .Subject.Nodes.Where(StepFacts.IsDeliberation)
            .Where(step =>
                !definition
                    .Subject.After(
                        step,
                        nameof(ResolutionOutcome.Adopted),
                        nameof(ResolutionOutcome.Amended)
                    )
                    .Any(next => Tells.Contains(next.Type, StringComparer.Ordinal))
            )
            .Select(step =>
                AnalysisFinding.Of(
                    step,
                    "Publication.Missing",
                    FindingSeverity.Error,
                    new Label(
                        $"Nobody is told what “{step.DisplayText}” resolved (R36).",
                        $"‘{step.DisplayText}’의 의결 결과를 알리거나 공개하는 단계가 없습니다(R36)."
                    ),
                    new Label(
                        "Add a Notify or a publication after “Adopted” and “Amended”.",
                        "‘원안 의결’과 ‘수정 의결’ 다음에 통지나 공개 단계를 넣어 주십시오."
                    )
                )
            );
}
