using Ipses.Engine.Definitions;

namespace Ipses.Engine.Analysis;

/// <summary>A child workflow that is not published, or is not given an input that it needs.</summary>
internal sealed class MissingWorkflows : IAnalysisRule
{
    private static readonly string[] References = ["workflowDefinitionId", "definitionId"];

    public IEnumerable<AnalysisFinding> Look(AnalysisSubject subject)
    {
        if (subject.Workflows is not { } known)
            yield break;
        foreach (var node in subject.Nodes)
        {
            var called = References
                .Select(input => AnalysisSubject.Literal(node, input))
                .FirstOrDefault(id => !string.IsNullOrWhiteSpace(id));
            if (
                called is null
                || known.ContainsKey(called)
                || string.Equals(called, subject.Definition.DefinitionId, StringComparison.Ordinal)
            )
                continue;
            yield return AnalysisFinding.Of(
                node,
                "Workflow.NotPublished",
                FindingSeverity.Error,
                new Label(
                    $"“{node.DisplayText}” starts the workflow '{called}', which is not published.",
                    $"‘{node.DisplayText}’이(가) 시작하려는 워크플로 '{called}'은(는) 게시되어 있지 않습니다."
                ),
                new Label(
                    "Publish that workflow first, or choose another one.",
                    "그 워크플로를 먼저 게시하거나 다른 것을 선택해 주십시오."
                )
            );
        }
    }
}
