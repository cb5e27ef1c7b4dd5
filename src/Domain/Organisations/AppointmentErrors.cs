using Ipses.Domain.Common;

namespace Ipses.Domain.Organisations;

/// <summary>Why an appointment or a substitution is refused (R2).</summary>
public static class AppointmentErrors
{
    public static Error NotFound() =>
        new(
            "Appointment.NotFound",
            new LocalizedText("그런 보임이 없습니다.", "There is no such appointment."),
            ErrorKind.NotFound
        );

    public static Error PeriodReversed(DateOnly from, DateOnly to) =>
        new(
            "Appointment.PeriodReversed",
            LocalizedText.Of(
                $"끝나는 날({to:yyyy. M. d.})이 시작하는 날({from:yyyy. M. d.})보다 앞섭니다.",
                $"The last day ({to:d MMM yyyy}) lies before the first ({from:d MMM yyyy})."
            ),
            ErrorKind.Invalid
        )
        {
            Field = "to",
            Rule = "R2",
        };

    public static Error Overlaps(Appointment other) =>
        new(
            "Appointment.Overlaps",
            LocalizedText.Of(
                $"같은 사람이 이미 {other.From:yyyy. M. d.}부터 {other.To:yyyy. M. d.}까지 {other.BodyId}의 같은 직위에 있습니다.",
                $"The same person already holds this role at {other.BodyId} from {other.From:d MMM yyyy} to {other.To:d MMM yyyy}."
            )
        )
        {
            Mentions = [other.BodyId],
            Field = "from",
            Rule = "R2",
            WayOut = EndTheOther,
        };

    public static Error HeldByAnother(Appointment other) =>
        new(
            "Appointment.HeldByAnother",
            LocalizedText.Of(
                $"{other.BodyId}의 이 직위는 한 사람만 맡을 수 있는데, 그 기간에 이미 {other.PersonId}이(가) 맡고 있습니다. (있는 사람 1명, 허용 1명)",
                $"Only one person can hold this role at {other.BodyId} at a time, and {other.PersonId} holds it then (found 1, allowed 1)."
            )
        )
        {
            Mentions = [other.PersonId, other.BodyId],
            Field = "from",
            Rule = "R2",
            WayOut = EndTheOther,
        };

    public static Error IsASeat() =>
        new(
            "Appointment.IsASeat",
            new LocalizedText(
                "이 직위는 위원회의 위원 자리이므로 위원회에서 위촉합니다.",
                "This role is a seat on a committee and is given there."
            ),
            ErrorKind.Invalid
        )
        {
            Field = "role",
            Rule = "R2",
        };

    public static Error RoleDoesNotFit(string bodyId) =>
        new(
            "Appointment.RoleDoesNotFit",
            LocalizedText.Of(
                $"‘{bodyId}’에 둘 수 없는 직위입니다.",
                $"This is not a role that “{bodyId}” can have."
            ),
            ErrorKind.Invalid
        )
        {
            Mentions = [bodyId],
            Field = "body",
            Rule = "R2",
        };

    public static Error AlreadyEnded(DateOnly since) =>
        new(
            "Appointment.AlreadyEnded",
            LocalizedText.Of(
                $"이 보임은 이미 {since:yyyy. M. d.}에 끝납니다.",
                $"This appointment already ends on {since:d MMM yyyy}."
            ),
            ErrorKind.Conflict
        )
        {
            Rule = "R2",
        };

    public static Error LastAdministrator() =>
        new(
            "Appointment.LastAdministrator",
            new LocalizedText(
                "마지막 관리자의 보임은 끝낼 수 없습니다. 남는 관리자 0명, 필요 1명 이상.",
                "The last administrator's appointment can't be ended: 0 would be left, at least 1 is required."
            )
        )
        {
            Rule = "R2",
            WayOut = new LocalizedText(
                "먼저 다른 사람을 기한 없이 관리자로 보임하시기 바랍니다.",
                "Appoint another administrator without an end first."
            ),
        };

    public static Error OwnSubstitute() =>
        new(
            "Substitution.OwnSubstitute",
            new LocalizedText(
                "자기 자신을 직무대리로 정할 수 없습니다.",
                "Nobody can be their own substitute."
            )
        )
        {
            Field = "substitute",
            Rule = "R2",
        };

    public static Error NothingToSubstitute(string principalId) =>
        new(
            "Substitution.NothingHeld",
            LocalizedText.Of(
                $"{principalId}에게는 그 기간에 대리할 수 있는 직위가 없습니다. (위원 자리, 감사, 관리자는 본인만 할 수 있습니다.)",
                $"{principalId} holds no role in that period that a substitute may exercise (seats, audit and administration are held in person)."
            )
        )
        {
            Mentions = [principalId],
            Field = "principal",
            Rule = "R2",
        };

    public static Error AlreadySubstituted(Substitution other) =>
        new(
            "Substitution.Overlaps",
            LocalizedText.Of(
                $"{other.From:yyyy. M. d.}부터 {other.To:yyyy. M. d.}까지 {other.SubstituteId}이(가) 이미 직무대리로 정해져 있습니다.",
                $"{other.SubstituteId} is already named as substitute from {other.From:d MMM yyyy} to {other.To:d MMM yyyy}."
            )
        )
        {
            Field = "from",
            Rule = "R2",
            Mentions = [other.SubstituteId],
        };

    public static Error SubstituteIsAway(string substituteId) =>
        new(
            "Substitution.SubstituteIsAway",
            LocalizedText.Of(
                $"{substituteId}도 그 기간에 다른 사람이 직무를 대리합니다.",
                $"{substituteId} is substituted for as well in that period."
            )
        )
        {
            Mentions = [substituteId],
            Field = "substitute",
            Rule = "R2",
        };

    private static readonly LocalizedText EndTheOther = new(
        "먼저 있던 보임을 끝내거나 기간을 바꾸시기 바랍니다.",
        "End the other appointment first, or choose another period."
    );
}
