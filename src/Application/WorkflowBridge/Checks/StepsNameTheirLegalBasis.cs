using Ipses.Engine.Analysis;
using Ipses.Engine.Definitions;

namespace Ipses.Application.WorkflowBridge.Checks;

/// <summary>Who is given a deadline may ask by what law (R19): tasks, approvals and sessions name it in both languages.</summary>
internal sealed class StepsNameTheirLegalBasis : IDefinitionCheck
{
    public IEnumerable<AnalysisFinding> Look(CheckedDefinition definition) =>
        definition
            .Subject.Nodes.Where(step =>
                StepFacts.IsTask(step)
                || StepFacts.IsApproval(step)
                || StepFacts.IsDeliberation(step)
            )
            .Where(step =>
                StepFacts.Written(step, "legalBasisKo").Length == 0
                || StepFacts.Written(step, "legalBasisEn").Length == 0
            )
            .Select(step =>
                AnalysisFinding.Of(
                    step,
                    "LegalBasis.Missing",
                    FindingSeverity.Warning,
                    new Label(
                        $"“{step.DisplayText}” does not say in both languages what law or rule it rests on (R19).",
                        $"‘{step.DisplayText}’에 두 언어의 법적 근거가 적혀 있지 않습니다(R19)."
                    ),
                    new Label("Fill in the legal basis.", "법적 근거를 입력해 주십시오.")
                )
            );
}
