using Ipses.Engine.Definitions;

namespace Ipses.Engine.Analysis;

/// <summary>A step of a flowchart that no arrow leads to from its start: it never runs.</summary>
internal sealed class UnreachableSteps : IAnalysisRule
{
    public IEnumerable<AnalysisFinding> Look(AnalysisSubject subject)
    {
        foreach (var flowchart in subject.Flowcharts)
        {
            var reached = subject.Reached(flowchart);
            foreach (var node in subject.Graph(flowchart).Nodes.Values)
            {
                if (reached.Contains(node.Id))
                    continue;
                yield return AnalysisFinding.Of(
                    node,
                    "Step.Unreachable",
                    FindingSeverity.Warning,
                    new Label(
                        $"No arrow leads from the start to “{node.DisplayText}”: it never runs.",
                        $"시작에서 ‘{node.DisplayText}’(으)로 이어지는 연결이 없어 실행되지 않습니다."
                    ),
                    new Label("Connect it, or remove it.", "연결하거나 삭제해 주십시오.")
                );
            }
        }
    }
}
