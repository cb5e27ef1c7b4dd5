using Ipses.Domain.Common;

namespace Ipses.Domain.DeadlineTasks;

/// <summary>Every refusal a deadline task can give.</summary>
public static class DeadlineTaskErrors
{
    /// <summary>No such task, or not one the reader may see (R3).</summary>
    public static Error Unknown(string id) =>
        new(
            "DeadlineTask.Unknown",
            LocalizedText.Of(
                $"할 일 ‘{id}’을(를) 찾을 수 없거나 볼 권한이 없습니다.",
                $"There is no task ‘{id}’, or you may not see it."
            ),
            ErrorKind.NotFound
        )
        {
            Rule = "R3",
        };

    /// <summary>The task has ended already; says who ended it and when.</summary>
    public static Error AlreadyDone(TaskClosing closing, LocalizedText? who = null) =>
        new(
            "DeadlineTask.AlreadyDone",
            LocalizedText.Of(
                $"이미 처리된 할 일입니다: {Name(who, closing.By).Ko}, {Words(closing.Outcome).Ko}.",
                $"This task is already finished: {Words(closing.Outcome).En} by {Name(who, closing.By).En}."
            ),
            ErrorKind.Conflict
        )
        {
            At = closing.At,
            WayOut = new(
                "할 일 화면을 새로 고쳐 누가 어떻게 처리했는지 확인하십시오.",
                "Reload the task to see who finished it and how."
            ),
        };

    /// <summary>Somebody who doesn't hold the role today wants to act (R2).</summary>
    public static Error NotYours(Assignee assignee) =>
        new(
            "DeadlineTask.NotYours",
            LocalizedText.Of(
                $"이 할 일은 오늘 해당 직위를 맡은 사람({assignee.PersonId ?? assignee.BodyId})만 처리할 수 있습니다.",
                $"Only who holds the role today ({assignee.PersonId ?? assignee.BodyId}) can act on this task."
            ),
            ErrorKind.Forbidden
        )
        {
            Rule = "R2",
            WayOut = new(
                "직무대리로 지정되었는지 관리자에게 확인하십시오.",
                "Ask your administrator whether you are named as a substitute."
            ),
        };

    /// <summary>The task is completed by the form of its document, not by a button on its page.</summary>
    public static Error CompletedByItsForm() =>
        new(
            "DeadlineTask.CompletedByItsForm",
            new(
                "이 할 일은 문서 화면에서 제출하면 끝납니다.",
                "This task ends when its document is sent on from the document's own page."
            )
        )
        {
            WayOut = new(
                "문서를 열어 제출하십시오.",
                "Open the document and send it on from there."
            ),
        };

    /// <summary>An outcome that only the program or a document's form gives.</summary>
    public static Error OutcomeNotYours(TaskOutcome outcome) =>
        new(
            "DeadlineTask.OutcomeNotYours",
            LocalizedText.Of(
                $"‘{Words(outcome).Ko}’(으)로는 이 화면에서 끝낼 수 없습니다.",
                $"A task can't be ended as ‘{Words(outcome).En}’ from its page."
            ),
            ErrorKind.Invalid
        )
        {
            Field = "outcome",
        };

    /// <summary>A return or a refusal without a reason.</summary>
    public static Error ReasonMissing(string field) =>
        new(
            "DeadlineTask.ReasonMissing",
            new("사유를 적어 주십시오.", "Please give a reason."),
            ErrorKind.Invalid
        )
        {
            Field = field,
        };

    /// <summary>Words longer than fit.</summary>
    public static Error TooLong(string field, int length, int most) =>
        new(
            "DeadlineTask.TooLong",
            LocalizedText.Of(
                $"{length:N0}자입니다. {most:N0}자 이하로 적어 주십시오.",
                $"That is {length:N0} characters; at most {most:N0} fit."
            ),
            ErrorKind.Invalid
        )
        {
            Field = field,
        };

    /// <summary>No day, or none that can be read.</summary>
    public static Error DateUnreadable(string field) =>
        new(
            "DeadlineTask.DateUnreadable",
            new(
                "날짜를 2027-03-05와 같이 입력해 주십시오.",
                "Please enter a date such as 2027-03-05."
            ),
            ErrorKind.Invalid
        )
        {
            Field = field,
        };

    /// <summary>More time that would be less time.</summary>
    public static Error NotLater(DateOnly until, DateOnly due) =>
        new(
            "DeadlineTask.NotLater",
            LocalizedText.Of(
                $"새 기한 {DateWords.Of(until).Ko}은(는) 현재 기한 {DateWords.Of(due).Ko}보다 뒤여야 합니다.",
                $"The new deadline {DateWords.Of(until).En} must be after the present one, {DateWords.Of(due).En}."
            )
        )
        {
            Field = "until",
            Rule = "R22",
        };

    /// <summary>More time until a day that is over.</summary>
    public static Error Past(DateOnly until, DateOnly today) =>
        new(
            "DeadlineTask.Past",
            LocalizedText.Of(
                $"새 기한 {DateWords.Of(until).Ko}은(는) 이미 지났습니다. 오늘은 {DateWords.Of(today).Ko}입니다.",
                $"The new deadline {DateWords.Of(until).En} has passed; today is {DateWords.Of(today).En}."
            )
        )
        {
            Field = "until",
            Rule = "R22",
        };

    /// <summary>A second wish while the first still waits.</summary>
    public static Error ExtensionPending(ExtensionRequest waiting) =>
        new(
            "DeadlineTask.ExtensionPending",
            LocalizedText.Of(
                $"먼저 낸 기한 연장 요청({DateWords.Of(waiting.Until).Ko}까지)이 아직 처리되지 않았습니다.",
                $"The extension asked for before (until {DateWords.Of(waiting.Until).En}) has not been decided yet."
            ),
            ErrorKind.Conflict
        )
        {
            At = waiting.At,
            Rule = "R22",
        };

    /// <summary>No such wish for more time.</summary>
    public static Error UnknownExtension(string requestId) =>
        new(
            "DeadlineTask.UnknownExtension",
            LocalizedText.Of(
                $"기한 연장 요청 ‘{requestId}’을(를) 찾을 수 없습니다.",
                $"There is no extension request ‘{requestId}’."
            ),
            ErrorKind.NotFound
        );

    /// <summary>The wish was answered by somebody else before.</summary>
    /// <param name="who">The name of who did; their id where no directory is at hand.</param>
    public static Error ExtensionDecided(ExtensionDecision decision, LocalizedText? who = null) =>
        new(
            "DeadlineTask.ExtensionDecided",
            LocalizedText.Of(
                $"이 요청은 {Name(who, decision.By).Ko}이(가) 이미 {(decision.Granted ? "승인" : "거절")}했습니다.",
                $"This request was already {(decision.Granted ? "granted" : "refused")} by {Name(who, decision.By).En}."
            ),
            ErrorKind.Conflict
        )
        {
            At = decision.At,
            Rule = "R22",
        };

    /// <summary>Nobody decides on their own wish.</summary>
    public static Error OwnExtension() =>
        new(
            "DeadlineTask.OwnExtension",
            new(
                "본인이 요청한 기한 연장은 본인이 승인하거나 거절할 수 없습니다.",
                "You can't decide on an extension that you asked for yourself."
            ),
            ErrorKind.Forbidden
        )
        {
            Rule = "R3",
        };

    /// <summary>A reassignment to the same assignee.</summary>
    public static Error SameAssignee(Assignee assignee) =>
        new(
            "DeadlineTask.SameAssignee",
            LocalizedText.Of(
                $"이미 {assignee.PersonId ?? assignee.BodyId}에게 배정되어 있습니다.",
                $"The task is already with {assignee.PersonId ?? assignee.BodyId}."
            )
        )
        {
            Field = "assignee",
        };

    /// <summary>A reassignment to a role that nobody holds today.</summary>
    public static Error NobodyThere(Assignee assignee) =>
        new(
            "DeadlineTask.NobodyThere",
            LocalizedText.Of(
                $"{assignee.PersonId ?? assignee.BodyId}에 오늘 이 할 일을 맡을 사람이 없습니다.",
                $"Nobody could take this task at {assignee.PersonId ?? assignee.BodyId} today."
            )
        )
        {
            Field = "assignee",
            Rule = "R2",
        };

    /// <summary>The words for an outcome.</summary>
    public static LocalizedText Words(TaskOutcome outcome) =>
        outcome switch
        {
            TaskOutcome.Done => new("완료", "done"),
            TaskOutcome.Returned => new("반려", "returned"),
            TaskOutcome.Rejected => new("부결", "rejected"),
            _ => new("취소", "cancelled"),
        };

    private static LocalizedText Name(LocalizedText? who, Doer by) =>
        who ?? LocalizedText.Same(by.Label);
}
