using Ipses.Domain.Common;

namespace Ipses.Domain.Deliberations;

/// <summary>Why a session refuses.</summary>
public static class SessionErrors
{
    public static Error NotFound(string id) =>
        new(
            "Session.NotFound",
            LocalizedText.Of($"회의 {id}을(를) 찾을 수 없습니다.", $"There is no session {id}."),
            ErrorKind.NotFound
        );

    public static Error ItemNotFound(string itemId) =>
        new(
            "Session.ItemNotFound",
            LocalizedText.Of(
                $"이 회의에 안건 {itemId}이(가) 없습니다.",
                $"This session has no agenda item {itemId}."
            ),
            ErrorKind.NotFound
        );

    public static Error NoticeGone(DateOnly session) =>
        new(
            "Session.NoticeGone",
            LocalizedText.Of(
                $"{session:yyyy. M. d.} 회의는 이미 소집 통지되어 안건을 더할 수 없습니다. 이 안건은 다음 회의에 상정됩니다.",
                $"The session of {session:d MMM yyyy} has been called; nothing can be added to its agenda. The item goes to the next session."
            )
        )
        {
            Rule = "R5a",
        };

    public static Error NoticeTooShort(int found, int required, DateOnly session) =>
        new(
            "Session.NoticeTooShort",
            LocalizedText.Of(
                $"회의는 {required}일 전까지 안건과 함께 소집 통지해야 합니다. {session:yyyy. M. d.} 회의까지 {found}일 남았습니다.",
                $"A session is called at least {required} days before, with its agenda; there are {found} days left to {session:d MMM yyyy}."
            )
        )
        {
            Rule = "R5a",
            WayOut = new(
                "회의를 연기하면 안건이 다음 회의로 넘어갑니다.",
                "Put the session off: its items go to the next one."
            ),
        };

    public static Error EmptyAgenda { get; } =
        new(
            "Session.EmptyAgenda",
            new(
                "안건이 없는 회의는 소집할 수 없습니다. 안건은 0건이며 1건 이상이어야 합니다.",
                "A session without an agenda can't be called: 0 items found, at least 1 required."
            )
        )
        {
            Rule = "R5a",
        };

    public static Error WrongState(SessionState found, SessionState required) =>
        new(
            "Session.WrongState",
            LocalizedText.Of(
                $"회의가 ‘{SessionNames.Of(found).Ko}’ 상태입니다. ‘{SessionNames.Of(required).Ko}’ 상태에서만 할 수 있습니다.",
                $"The session is {SessionNames.Of(found).En}; this needs it to be {SessionNames.Of(required).En}."
            ),
            ErrorKind.Conflict
        );

    public static Error NotOnItsDay(DateOnly session, DateOnly today) =>
        new(
            "Session.NotOnItsDay",
            LocalizedText.Of(
                $"회의는 {session:yyyy. M. d.}에만 열 수 있습니다. 오늘은 {today:yyyy. M. d.}입니다.",
                $"The session can be opened on {session:d MMM yyyy} only; today is {today:d MMM yyyy}."
            )
        )
        {
            Rule = "R6",
        };

    public static Error Composition(CompositionFact fact) =>
        new(
            "Session.Composition",
            LocalizedText.Of(
                $"위원회 구성이 규정에 맞지 않아 회의를 열 수 없습니다: {fact.Name.Ko} — 현재 {fact.Found}명, 필요 {fact.Required.Ko} ({fact.Rule}).",
                $"The body is not composed as required and can't open: {fact.Name.En} — found {fact.Found}, required {fact.Required.En} ({fact.Rule})."
            )
        )
        {
            Rule = fact.Rule,
            WayOut = new(
                "위원 위촉을 바로잡은 뒤 다시 여십시오.",
                "Put the appointments right, then open the session again."
            ),
        };

    public static Error NoQuorum(int present, int required, int members) =>
        new(
            "Session.NoQuorum",
            LocalizedText.Of(
                $"의사정족수에 미치지 못합니다. 재적 {members}명 중 출석 {present}명, 필요 {required}명입니다.",
                $"There is no quorum: {present} of {members} members are present, {required} are required."
            )
        )
        {
            Rule = "R5a",
        };

    public static Error NoQuorumForItem(LocalizedText title, Tally tally) =>
        new(
            "Session.NoQuorumForItem",
            LocalizedText.Of(
                $"‘{title.Ko}’ 안건은 제척·회피 {tally.Recused}명을 뺀 {tally.Members}명 중 출석 {tally.Present}명으로, 필요한 {tally.QuorumRequired}명에 미치지 못합니다.",
                $"“{title.En}”: without the {tally.Recused} recused, {tally.Present} of {tally.Members} members are present; {tally.QuorumRequired} are required."
            )
        )
        {
            Rule = "R36",
        };

    /// <summary>An item to be placed by hand says no day.</summary>
    public static Error DayMissing { get; } =
        new(
            "Session.DayMissing",
            new("상정할 회의일을 골라 주십시오.", "Choose the day of the session."),
            ErrorKind.Invalid
        )
        {
            Field = "wanted",
        };

    /// <summary>An item to be placed by hand has no title in a language, or too long a one.</summary>
    public static Error TitleUnfit(int found, int most) =>
        new(
            "Session.TitleUnfit",
            LocalizedText.Of(
                $"안건명은 두 언어로 1자 이상 {most}자 이하로 적어 주십시오. 현재 {found}자입니다.",
                $"Give the item's title in both languages, 1 to {most} characters each; it has {found}."
            ),
            ErrorKind.Invalid
        );

    /// <summary>An item is wanted on a day that is over or goes on (R5a).</summary>
    public static Error DayOver(DateOnly wanted, DateOnly today) =>
        new(
            "Session.DayOver",
            LocalizedText.Of(
                $"{wanted:yyyy. M. d.}에는 안건을 상정할 수 없습니다. 오늘({today:yyyy. M. d.})보다 뒤의 날이어야 합니다.",
                $"Nothing can be placed before {wanted:d MMM yyyy}: it has to be a day after today, {today:d MMM yyyy}."
            )
        )
        {
            Rule = "R5a",
            Field = "wanted",
        };

    public static Error NotAMember(string personId) =>
        new(
            "Session.NotAMember",
            LocalizedText.Of(
                $"{personId}은(는) 이 회의의 위원이 아닙니다.",
                $"{personId} is not a member of this session."
            ),
            ErrorKind.Forbidden
        )
        {
            Rule = "R3",
            Mentions = [personId],
        };

    public static Error NotPresent { get; } =
        new(
            "Session.NotPresent",
            new(
                "출석으로 등록된 위원만 표결할 수 있습니다.",
                "Only members registered as present can vote."
            )
        )
        {
            Rule = "R36",
        };

    public static Error Recused(LocalizedText title) =>
        new(
            "Session.Recused",
            LocalizedText.Of(
                $"‘{title.Ko}’ 안건에서 제척 또는 회피되어 표결할 수 없습니다.",
                $"You are recused from “{title.En}” and can't vote on it."
            )
        )
        {
            Rule = "R3",
        };

    public static Error AlreadyResolved(LocalizedText title, string number) =>
        new(
            "Session.AlreadyResolved",
            LocalizedText.Of(
                $"‘{title.Ko}’ 안건은 이미 의결 {number}(으)로 의결되었습니다.",
                $"“{title.En}” has been resolved already, by resolution {number}."
            ),
            ErrorKind.Conflict
        );

    public static Error NoVotes(LocalizedText title) =>
        new(
            "Session.NoVotes",
            LocalizedText.Of(
                $"‘{title.Ko}’ 안건에 표결이 0건입니다. 1건 이상 있어야 의결할 수 있습니다.",
                $"Nobody has voted on “{title.En}” yet: 0 votes found, at least 1 required."
            )
        )
        {
            Rule = "R36",
        };

    public static Error VotesMissing(LocalizedText title, Tally tally) =>
        new(
            "Session.VotesMissing",
            LocalizedText.Of(
                $"‘{title.Ko}’의 표결이 끝나지 않았습니다. 찬성 {tally.For}표, 필요 {tally.ForRequired}표이며 출석 위원 {tally.Silent}명이 아직 표결하지 않았습니다.",
                $"The vote on “{title.En}” is still open: {tally.For} in favour, {tally.ForRequired} required, and {tally.Silent} members present have not voted."
            )
        )
        {
            Rule = "R36",
            WayOut = new(
                "표결을 기다리거나, 자리를 떠난 위원을 퇴장으로 기록하십시오.",
                "Wait for their votes, or register those who have left as leaving."
            ),
        };

    public static Error MotionLost(LocalizedText title, Tally tally) =>
        new(
            "Session.MotionLost",
            LocalizedText.Of(
                $"‘{title.Ko}’의 동의가 부결되었습니다. 찬성 {tally.For}표, 필요 {tally.ForRequired}표입니다.",
                $"The motion on “{title.En}” was lost: {tally.For} in favour, {tally.ForRequired} required."
            )
        )
        {
            Rule = "R36",
            WayOut = new("다른 동의를 상정하십시오.", "Put another motion."),
        };

    public static Error ReasonMissing { get; } =
        new(
            "Session.ReasonMissing",
            new("사유 또는 내용을 적어 주십시오.", "Give the reason or the text."),
            ErrorKind.Invalid
        )
        {
            Field = "reason",
        };
}
