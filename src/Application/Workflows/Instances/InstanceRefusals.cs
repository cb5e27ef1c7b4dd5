using Ipses.Domain.Common;
using Ipses.Engine.Definitions;

namespace Ipses.Application.Workflows.Instances;

/// <summary>Why something can't be done with a running workflow from outside.</summary>
public static class InstanceRefusals
{
    /// <summary>There is no such instance.</summary>
    public static Error NotFound(string id) =>
        new(
            "Instance.NotFound",
            new($"실행 건 {id}을(를) 찾을 수 없습니다.", $"There is no workflow instance {id}."),
            ErrorKind.NotFound
        );

    /// <summary>There is no such execution of an activity.</summary>
    public static Error ExecutionNotFound(string id) =>
        new(
            "Execution.NotFound",
            new(
                $"활동 실행 기록 {id}을(를) 찾을 수 없습니다.",
                $"There is no activity execution {id}."
            ),
            ErrorKind.NotFound
        );

    /// <summary>The journal has no line about this activity.</summary>
    public static Error NoEntry(string activityId) =>
        new(
            "Journal.NoEntry",
            new(
                $"활동 {activityId}은(는) 이 실행 건에서 아직 실행되지 않았습니다.",
                $"The activity {activityId} has not run in this instance."
            ),
            ErrorKind.NotFound
        );

    /// <summary>No plan of alterations is kept under this id.</summary>
    public static Error NoPlan(string id) =>
        new(
            "Alteration.NoPlan",
            new(
                $"변경 계획 {id}을(를) 찾을 수 없습니다. 계획은 보낸 사람에게 하루 동안 보입니다.",
                $"There is no plan of alterations {id}; plans are kept for a day, for whoever sent them."
            ),
            ErrorKind.NotFound
        );

    /// <summary>Nobody waits under this id.</summary>
    public static Error NothingWaits(string id) =>
        new(
            "Bookmark.NotFound",
            new($"{id}을(를) 기다리는 단계가 없습니다.", $"No step waits for {id}."),
            ErrorKind.NotFound
        );

    /// <summary>The step belongs to the product: its use case completes it, with its rules.</summary>
    public static Error CompleteWhereItBelongs { get; } =
        new(
            "Bookmark.IsProducts",
            new("이 업무는 해당 업무 화면에서 완료하십시오.", "complete the task where it belongs"),
            ErrorKind.Forbidden
        );

    /// <summary>Steps of the product read the variables of this workflow: whoever changes them decides in place of the rules.</summary>
    public static Error VariablesBelongToProduct { get; } =
        new(
            "Variables.AreProducts",
            new(
                "이 워크플로의 변수는 업무 규칙이 읽습니다. 밖에서 바꿀 수 없습니다.",
                "The rules of the domain read the variables of this workflow; they can't be changed from outside."
            ),
            ErrorKind.Forbidden
        );

    /// <summary>An alteration that would pass by a step of the product.</summary>
    public static Error AlterationPassesProduct(string alteration) =>
        new(
            "Alteration.PassesProduct",
            new(
                $"업무 단계가 있는 워크플로에는 {alteration}을(를) 적용할 수 없습니다. 장애가 난 단계는 다시 시도할 수 있습니다.",
                $"{alteration} would pass by steps of the product and is refused; a step that stopped can be retried."
            ),
            ErrorKind.Forbidden
        );

    /// <summary>The alteration is none that this engine applies.</summary>
    public static Error AlterationUnknown(string alteration) =>
        new(
            "Alteration.Unknown",
            new($"알 수 없는 변경입니다: {alteration}", $"There is no alteration “{alteration}”."),
            ErrorKind.Invalid
        );

    /// <summary>Versions change by the migration's own page, which shows first what would happen.</summary>
    public static Error MigrateWithPreview { get; } =
        new(
            "Alteration.MigrateWithPreview",
            new(
                "버전 전환은 미리보기가 있는 전환 화면에서 하십시오.",
                "Move instances to another version on the page for it, which shows first what would happen."
            ),
            ErrorKind.Invalid
        );

    /// <summary>An event that workflows of the product announce by themselves.</summary>
    public static Error EventIsProducts(string name) =>
        new(
            "Event.IsProducts",
            new(
                $"“{name}”은(는) 업무가 실제로 끝났을 때 시스템이 알리는 이벤트입니다. 밖에서 보낼 수 없습니다.",
                $"“{name}” is announced by the system when what it tells of has happened; it can't be sent from outside."
            ),
            ErrorKind.Forbidden
        );

    /// <summary>The instance goes on: what waits for it would never hear of it again.</summary>
    public static Error StillRunning(string id) =>
        new(
            "Instance.StillRunning",
            new(
                $"진행 중인 실행 건 {id}은(는) 삭제할 수 없습니다. 먼저 취소하십시오.",
                $"The instance {id} is running and can't be deleted; cancel it first."
            ),
            ErrorKind.Conflict
        );

    /// <summary>Its history is part of the record of the year.</summary>
    public static Error IsRecord(string id) =>
        new(
            "Instance.IsRecord",
            new(
                $"실행 건 {id}에는 업무 단계의 이력이 있어 삭제할 수 없습니다. 보존 기간이 지나면 정리됩니다.",
                $"The instance {id} holds the history of steps of the product and is kept until its retention period ends."
            ),
            ErrorKind.Forbidden
        );

    /// <summary>The engine's refusal in the product's form.</summary>
    public static Error FromEngine(EngineError error) =>
        new(error.Code, new(error.Message.Ko, error.Message.En), KindOf(error.Code));

    private static ErrorKind KindOf(string code) =>
        code switch
        {
            "Instance.NotFound" or "Incident.NotFound" => ErrorKind.NotFound,
            "Instance.Ended" or "Incident.Closed" or "Alteration.NotActive" => ErrorKind.Conflict,
            // The engine knows no product, but which outcomes rules decide.
            "Alteration.Guarded" or "Alteration.BehindGuarded" or "Alteration.GuardedVariable" =>
                ErrorKind.Forbidden,
            _ => ErrorKind.Invalid,
        };
}
