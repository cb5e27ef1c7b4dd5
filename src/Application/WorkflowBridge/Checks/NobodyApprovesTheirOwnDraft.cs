using Ipses.Engine.Analysis;
using Ipses.Engine.Definitions;

namespace Ipses.Application.WorkflowBridge.Checks;

/// <summary>Four eyes (R3): who drafts a document does not review, check or approve it.</summary>
internal sealed class NobodyApprovesTheirOwnDraft : IDefinitionCheck
{
    public IEnumerable<AnalysisFinding> Look(CheckedDefinition definition)
    {
        foreach (ActivityNode judge in definition.Subject.Nodes)
        {
            ActivityNode? drafter = definition
                .Subject.Before(judge)
                .FirstOrDefault(step => StepFacts.Writes(step) && IsSameDocument(step, judge));
            if (drafter is null)
            {
                continue;
            }

            if (
                (StepFacts.Judges(judge) && IsSameHolder(drafter, judge))
                || (
                    StepFacts.IsApproval(judge)
                    && StepFacts
                        .Written(judge, "chain")
                        .Contains(
                            $"\"{StepFacts.Text(drafter, "role")}\"",
                            StringComparison.Ordinal
                        )
                )
            )
            {
                yield return AnalysisFinding.Of(
                    judge,
                    "FourEyes.SamePerson",
                    FindingSeverity.Error,
                    new Label(
                        $"“{judge.DisplayText}” lets the one who drafts at “{drafter.DisplayText}” decide on their own draft (R3).",
                        $"‘{judge.DisplayText}’에서 ‘{drafter.DisplayText}’의 작성자가 자신의 문서를 스스로 결정하게 됩니다(R3)."
                    ),
                    new Label(
                        "Choose another role for one of the two steps.",
                        "두 단계 중 하나의 담당 직위를 다른 직위로 바꿔 주십시오."
                    )
                );
            }
        }
    }

    private static bool IsSameDocument(ActivityNode a, ActivityNode b) =>
        StepFacts.Written(a, "documentKind") == StepFacts.Written(b, "documentKind")
        && StepFacts.Written(a, "documentId") == StepFacts.Written(b, "documentId");

    private static bool IsSameHolder(ActivityNode a, ActivityNode b) =>
        (
            StepFacts.Written(a, "role").Length > 0
            && StepFacts.Written(a, "role") == StepFacts.Written(b, "role")
            && StepFacts.Written(a, "body") == StepFacts.Written(b, "body")
        )
        || (
            StepFacts.Written(a, "person").Length > 0
            && StepFacts.Written(a, "person") == StepFacts.Written(b, "person")
        );
}
