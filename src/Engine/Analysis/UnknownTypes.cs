using Ipses.Engine.Definitions;

namespace Ipses.Engine.Analysis;

/// <summary>An activity type that does not exist here: kept as it was written, but a workflow that reaches it stops.</summary>
internal sealed class UnknownTypes : IAnalysisRule
{
    public IEnumerable<AnalysisFinding> Look(AnalysisSubject subject) =>
        subject
            .Nodes.Where(node =>
                !subject.Catalog.Knows(node.Type) && WorkflowReference.Of(node) is null
            )
            .Select(node =>
                AnalysisFinding.Of(
                    node,
                    "Activity.UnknownType",
                    FindingSeverity.Error,
                    new Label(
                        $"There is no activity of the type {node.Type}.",
                        $"{node.Type} 유형의 활동이 없습니다."
                    ),
                    new Label(
                        "Replace it by an activity of the palette, or remove it.",
                        "도구 상자의 활동으로 바꾸거나 삭제해 주십시오."
                    )
                )
            );
}
