using Ipses.Engine.Definitions;

namespace Ipses.Engine.Migration;

/// <summary>Why an instance can't go on by another version.</summary>
public static class MigrationErrors
{
    public static EngineError SameVersion(string instanceId, int version) =>
        new(
            "Migration.SameVersion",
            new Label(
                $"The instance runs by version {version} already.",
                $"이미 버전 {version}으로 실행 중입니다."
            ),
            instanceId
        );

    public static EngineError StepGone(MigratedStep step) =>
        new(
            "Migration.StepGone",
            new Label(
                $"It stands at “{step.Name}”, which the new version does not have.",
                $"현재 단계 ‘{step.Name}’이(가) 새 버전에 없습니다."
            ),
            step.ActivityId
        );

    public static EngineError StepReplaced(MigratedStep step) =>
        new(
            "Migration.StepReplaced",
            new Label(
                $"It stands at “{step.Name}”, which is an activity of another type in the new version.",
                $"현재 단계 ‘{step.Name}’이(가) 새 버전에서는 다른 유형의 활동입니다."
            ),
            step.ActivityId
        );

    public static EngineError StepMoved(MigratedStep step) =>
        new(
            "Migration.StepMoved",
            new Label(
                $"It stands at “{step.Name}”, which lies in another container in the new version.",
                $"현재 단계 ‘{step.Name}’이(가) 새 버전에서는 다른 묶음 안에 있습니다."
            ),
            step.ActivityId
        );

    public static EngineError ArrowGone(string from, string to, string flowchart) =>
        new(
            "Migration.ArrowGone",
            new Label(
                $"A branch has come from “{from}” to “{to}” and waits there to be joined; the new version has no such arrow.",
                $"‘{from}’에서 ‘{to}’(으)로 온 갈래가 합류를 기다리고 있으나 새 버전에는 그 연결이 없습니다."
            ),
            flowchart
        );

    public static EngineError WouldRunTwice(MigratedStep step) =>
        new(
            "Migration.WouldRunTwice",
            new Label(
                $"“{step.Name}” is done already and would be done again by the new version.",
                $"이미 끝난 ‘{step.Name}’이(가) 새 버전에서 다시 실행됩니다."
            ),
            step.ActivityId
        );

    public static EngineError NotUndoable(string instanceId) =>
        new(
            "Migration.NotUndoable",
            new Label(
                "The migration can't be undone: the instance was not migrated, or has done something since.",
                "이전을 되돌릴 수 없습니다. 이전된 적이 없거나 그 뒤에 이미 진행되었습니다."
            ),
            instanceId
        );
}
