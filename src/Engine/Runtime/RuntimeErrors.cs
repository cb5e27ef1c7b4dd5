using Ipses.Engine.Definitions;

namespace Ipses.Engine.Runtime;

/// <summary>Why the runtime refuses.</summary>
public static class RuntimeErrors
{
    public static EngineError NoDefinition(string definitionId) =>
        new(
            "Workflow.NotPublished",
            new Label(
                $"No published workflow has the id '{definitionId}'.",
                $"ID가 '{definitionId}'인 게시된 워크플로가 없습니다."
            ),
            definitionId
        );

    public static EngineError UnreadableInput(string name, string why) =>
        new(
            "Workflow.InputUnreadable",
            new Label(
                $"The workflow input '{name}': {why}",
                $"워크플로 입력 '{name}'을(를) 읽을 수 없습니다: {why}"
            ),
            name
        );

    public static EngineError NoInstance(string instanceId) =>
        new(
            "Instance.NotFound",
            new Label(
                $"There is no workflow instance '{instanceId}'.",
                $"실행 건 '{instanceId}'이(가) 없습니다."
            ),
            instanceId
        );

    public static EngineError InstanceEnded(string instanceId) =>
        new(
            "Instance.Ended",
            new Label(
                $"The workflow instance '{instanceId}' has ended already.",
                $"실행 건 '{instanceId}'은(는) 이미 끝났습니다."
            ),
            instanceId
        );

    public static EngineError NoIncident(string incidentId) =>
        new(
            "Incident.NotFound",
            new Label(
                $"There is no incident '{incidentId}'.",
                $"장애 '{incidentId}'이(가) 없습니다."
            ),
            incidentId
        );

    public static EngineError IncidentClosed(string incidentId, string by) =>
        new(
            "Incident.Closed",
            new Label(
                $"Somebody has dealt with this incident already{(by.Length > 0 ? ": " + by : "")}.",
                $"이미 처리된 장애입니다{(by.Length > 0 ? $"(처리자: {by})" : "")}."
            ),
            incidentId
        );

    public static EngineError NotActivated(string definitionId, string running) =>
        new(
            "Workflow.RunsAlready",
            new Label(
                $"The workflow '{definitionId}' may not be started while '{running}' runs.",
                $"워크플로 '{definitionId}'은(는) 실행 건 '{running}'이(가) 진행되는 동안 시작할 수 없습니다."
            ),
            definitionId
        );

    public static EngineError IncludesItself(string definitionId) =>
        new(
            "Definition.IncludesItself",
            new Label(
                $"The workflow '{definitionId}' would contain itself as an activity.",
                $"워크플로 '{definitionId}'이(가) 자기 자신을 활동으로 포함하게 됩니다."
            ),
            definitionId
        );

    public static EngineError UnreadableTrigger(string place, string why) =>
        new("Definition.TriggerUnreadable", Label.Same(why), place);

    public static EngineError WouldBeEmptied(string definitionId) =>
        new(
            "Definition.WouldBeEmptied",
            new Label(
                "Saving this would drop every activity of the workflow. It was not saved; reload the designer.",
                "저장하면 워크플로의 모든 활동이 사라집니다. 저장하지 않았으니 편집기를 다시 여십시오."
            ),
            definitionId
        );

    public static EngineError UnknownType(string place, string type) =>
        new(
            "Definition.UnknownType",
            new Label(
                $"There is no activity '{type}'; an instance would stop at it.",
                $"'{type}'(이)라는 활동은 없습니다. 실행하면 그 단계에서 멈춥니다."
            ),
            place
        );

    public static EngineError UnreadableScript(string place, string why) =>
        new("Definition.ScriptUnreadable", new Label($"{place}: {why}", $"{place}: {why}"), place);
}
