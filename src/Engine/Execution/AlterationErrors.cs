using Ipses.Engine.Definitions;

namespace Ipses.Engine.Execution;

/// <summary>Why a running instance can't be changed as a person wanted.</summary>
public static class AlterationErrors
{
    /// <summary>The step's outcome is a rule's to decide.</summary>
    public static EngineError Guarded(string step) =>
        new(
            "Alteration.Guarded",
            new Label(
                $"How '{step}' ends is decided by the rule behind it. Mend its cause and retry it, or give the branch up.",
                $"'{step}' 단계의 결과는 규정에 따라 정해집니다. 원인을 바로잡아 다시 시도하거나 해당 갈래를 취소하십시오."
            ),
            step
        );

    public static EngineError BehindGuarded(string step, string guarded) =>
        new(
            "Alteration.BehindGuarded",
            new Label(
                $"'{step}' comes after '{guarded}', whose outcome a rule decides and which has not ended.",
                $"'{step}' 단계는 '{guarded}' 단계 다음인데, 규정에 따라 결과가 정해지는 그 단계가 아직 끝나지 않았습니다."
            ),
            step
        );

    public static EngineError GuardedVariable(string name, string step) =>
        new(
            "Alteration.GuardedVariable",
            new Label(
                $"The variable '{name}' holds what '{step}' gives, which a rule decides.",
                $"변수 '{name}'에는 규정에 따라 정해지는 '{step}' 단계의 결과가 들어갑니다."
            ),
            name
        );

    public static EngineError NoVariable(string idOrName) =>
        new(
            "Alteration.NoVariable",
            new Label(
                $"The instance has no variable '{idOrName}' now.",
                $"실행 건에 지금 변수 '{idOrName}'이(가) 없습니다."
            ),
            idOrName
        );

    public static EngineError UnreadableVariable(string name, string type, string why) =>
        new(
            "Alteration.UnreadableVariable",
            new Label(
                $"The variable '{name}' of type {type}: {why}",
                $"변수 '{name}'({type})에 넣을 수 없는 값입니다: {why}"
            ),
            name
        );

    public static EngineError NotActive(string activityId, string executionKey) =>
        new(
            "Alteration.NotActive",
            new Label(
                $"The activity '{activityId}{executionKey}' is not active, or has not failed.",
                $"활동 '{activityId}{executionKey}'이(가) 진행 중이 아니거나 장애 상태가 아닙니다."
            ),
            activityId + executionKey
        );

    public static EngineError NoActivity(string activityId) =>
        new(
            "Alteration.NoActivity",
            new Label(
                $"The definition has no activity '{activityId}'.",
                $"워크플로 정의에 활동 '{activityId}'이(가) 없습니다."
            ),
            activityId
        );

    public static EngineError NoFlowchart(string step) =>
        new(
            "Alteration.NoFlowchart",
            new Label(
                $"'{step}' stands in no flowchart that is active.",
                $"'{step}' 단계가 들어 있는 흐름도가 진행 중이 아닙니다."
            ),
            step
        );
}
