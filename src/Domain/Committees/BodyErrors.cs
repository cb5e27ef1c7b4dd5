using Ipses.Domain.Common;

namespace Ipses.Domain.Committees;

/// <summary>Why something about a committee is refused.</summary>
public static class BodyErrors
{
    public static Error NotFound(string bodyId) =>
        new(
            "Body.NotFound",
            LocalizedText.Of(
                $"위원회 {bodyId}이(가) 없습니다.",
                $"There is no committee {bodyId}."
            ),
            ErrorKind.NotFound
        );

    /// <summary>R6: names the rule, the count found and the count required. The code is <c>Body.</c> and the finding's name.</summary>
    public static Error Composition(string bodyId, CompositionFinding finding) =>
        new(
            "Body." + finding.Name,
            new LocalizedText(
                $"{bodyId}의 구성이 {finding.Rule}에 맞지 않아 회의를 열 수 없습니다. {finding.What.Ko}: 현재 {finding.Found}명, 필요 {finding.Required.InWords.Ko}.",
                $"{bodyId} can't open a session because its composition breaks {finding.Rule}: {finding.What.En}: found {finding.Found}, required {finding.Required.InWords.En}."
            )
        )
        {
            Mentions = [bodyId],
            Rule = finding.Rule,
            Field = "members",
        };

    public static Error NotAMember(string bodyId, string personId) =>
        new(
            "Body.NotAMember",
            LocalizedText.Of(
                $"{personId}은(는) 그날 {bodyId}의 위원이 아닙니다.",
                $"{personId} has no seat on {bodyId} on that day."
            ),
            ErrorKind.NotFound
        )
        {
            Mentions = [personId, bodyId],
        };

    public static Error PeriodReversed() =>
        new(
            "Body.PeriodReversed",
            new LocalizedText(
                "끝나는 날이 시작하는 날보다 앞섭니다.",
                "The last day lies before the first."
            ),
            ErrorKind.Invalid
        )
        {
            Field = "to",
        };

    public static Error SeatedAlready(BodyMember seat) =>
        new(
            "Body.SeatedAlready",
            LocalizedText.Of(
                $"{seat.PersonId}은(는) {seat.From:yyyy. M. d.}부터 이미 위원입니다.",
                $"{seat.PersonId} has had a seat since {seat.From:d MMM yyyy}."
            ),
            ErrorKind.Conflict
        )
        {
            Field = "personId",
        };

    public static Error SeatUnknownHere(SeatKind seat) =>
        new(
            "Body.SeatUnknownHere",
            LocalizedText.Of(
                $"이 위원회에는 {(seat == SeatKind.Chair ? "단독 위원장" : "공동위원장")} 자리가 없습니다.",
                $"This committee has no {(seat == SeatKind.Chair ? "single chair" : "co-chairs")}."
            )
        )
        {
            Field = "seat",
            Rule = seat == SeatKind.Chair ? "R4" : "R5",
        };

    public static Error TermMissing(int years) =>
        new(
            "Body.TermMissing",
            LocalizedText.Of(
                $"민간위원의 임기는 {years}년입니다. 끝나는 날을 정해야 합니다.",
                $"A private member serves {years} years: the last day has to be given."
            ),
            ErrorKind.Invalid
        )
        {
            Field = "to",
            Rule = "R5a",
        };

    public static Error TermTooLong(int years, DateOnly latest) =>
        new(
            "Body.TermTooLong",
            LocalizedText.Of(
                $"민간위원의 임기는 {years}년입니다. 늦어도 {latest:yyyy. M. d.}에 끝나야 합니다.",
                $"A private member serves {years} years: this term ends on {latest:d MMM yyyy} at the latest."
            )
        )
        {
            Field = "to",
            Rule = "R5a",
        };

    public static Error TermsExhausted(string personId, int served, int allowed) =>
        new(
            "Body.TermsExhausted",
            LocalizedText.Of(
                $"{personId}은(는) 이미 {served}번 위촉되었습니다. 허용되는 임기는 {allowed}번입니다.",
                $"{personId} has served {served} terms; {allowed} are allowed."
            )
        )
        {
            Field = "personId",
            Rule = "R5a",
            Mentions = [personId],
        };

    public static Error Recused(string personId, string institutionId) =>
        new(
            "Body.Recused",
            LocalizedText.Of(
                $"{personId}은(는) {institutionId}에 속해 있으므로 이 안건에서 제척됩니다.",
                $"{personId} belongs to {institutionId} and is excluded from deciding on it."
            ),
            ErrorKind.Forbidden
        )
        {
            Rule = "R3",
            Mentions = [personId, institutionId],
        };
}
