using Ipses.Domain.Common;

namespace Ipses.Domain.Organisations;

/// <summary>Why something about an institution or unit is refused.</summary>
public static class InstitutionErrors
{
    public static Error NotFound(string code) =>
        new(
            "Institution.NotFound",
            LocalizedText.Of(
                $"기관 {code}을(를) 찾을 수 없습니다.",
                $"There is no institution {code}."
            ),
            ErrorKind.NotFound
        );

    public static Error CodeUnfit(string code) =>
        new(
            "Institution.CodeUnfit",
            LocalizedText.Of(
                $"기관 코드 ‘{code}’은(는) 쓸 수 없습니다. 영문 대문자와 숫자 2~12자여야 합니다.",
                $"“{code}” can't be an institution's code: 2 to 12 capital letters and digits are needed."
            ),
            ErrorKind.Invalid
        )
        {
            Field = "code",
            Rule = "R1",
        };

    public static Error NameMissing(string id) =>
        new(
            "Institution.NameMissing",
            LocalizedText.Of(
                $"{id}: 국문 이름과 영문 이름이 모두 필요합니다.",
                $"{id}: a name is needed in Korean and in English."
            ),
            ErrorKind.Invalid
        )
        {
            Field = "name",
            Rule = "R1",
        };

    public static Error PeriodReversed(string id) =>
        new(
            "Institution.PeriodReversed",
            LocalizedText.Of(
                $"{id}: 끝나는 날이 시작하는 날보다 앞섭니다.",
                $"{id}: the last day lies before the first."
            ),
            ErrorKind.Invalid
        )
        {
            Field = "to",
            Rule = "R1",
        };

    public static Error OwnParent(string id) =>
        new(
            "Institution.OwnParent",
            LocalizedText.Of(
                $"{id}: 상위 기관을 따라가면 자기 자신으로 돌아옵니다.",
                $"{id}: following its parents leads back to itself."
            ),
            ErrorKind.Invalid
        )
        {
            Field = "parent",
            Rule = "R1",
        };

    public static Error ParentUnknown(string id, string parent) =>
        new(
            "Institution.ParentUnknown",
            LocalizedText.Of(
                $"{id}: 상위 {parent}이(가) 없습니다.",
                $"{id}: its parent {parent} does not exist."
            ),
            ErrorKind.Invalid
        )
        {
            Field = "parent",
            Rule = "R1",
        };

    public static Error RenamedBeforeItsName(string id, DateOnly day, DateOnly since) =>
        new(
            "Institution.RenamedBeforeItsName",
            LocalizedText.Of(
                $"{id}: {day:yyyy. M. d.}에는 바꿀 수 없습니다. 지금 이름은 {since:yyyy. M. d.}부터입니다.",
                $"{id}: this can't take effect on {day:d MMM yyyy}; its present name is valid from {since:d MMM yyyy}."
            )
        )
        {
            Field = "from",
            Rule = "R1",
        };

    public static Error UnitUnfit(string id, string institutionId) =>
        new(
            "Unit.IdUnfit",
            LocalizedText.Of(
                $"부서 ‘{id}’의 코드는 ‘{institutionId}/’로 시작하고 영문 소문자, 숫자, 붙임표로 이어져야 합니다.",
                $"The id of unit “{id}” has to begin with “{institutionId}/” and go on in small letters, digits and hyphens."
            ),
            ErrorKind.Invalid
        )
        {
            Field = "id",
            Rule = "R1",
        };

    public static Error UnitOutOfPlace(string id, string parent) =>
        new(
            "Unit.ParentUnknown",
            LocalizedText.Of(
                $"{id}: 상위 부서 {parent}이(가) 같은 기관에 없거나 그 아래에 둘 수 없습니다.",
                $"{id}: its parent {parent} is not a unit of the same institution that it could stand under."
            ),
            ErrorKind.Invalid
        )
        {
            Field = "parent",
            Rule = "R1",
        };

    public static Error CodeTaken(string code) =>
        new(
            "Institution.CodeTaken",
            LocalizedText.Of(
                $"코드 {code}은(는) 이미 쓰이고 있습니다.",
                $"The code {code} is already in use."
            ),
            ErrorKind.Conflict
        )
        {
            Field = "code",
            Rule = "R1",
        };

    public static Error Abolished(LocalizedText name, DateOnly lastDay) =>
        new(
            "Institution.Abolished",
            LocalizedText.Of(
                $"{name.Ko}은(는) 이미 {lastDay:yyyy. M. d.}에 폐지되는 것으로 정해져 있습니다.",
                $"{name.En} is already set to end on {lastDay:d MMM yyyy}."
            ),
            ErrorKind.Conflict
        )
        {
            Field = "lastDay",
            Rule = "R1",
        };

    public static Error AffiliatedTwice(string code) =>
        new(
            "Institution.AffiliatedTwice",
            LocalizedText.Of(
                $"소속기관 코드 {code}이(가) 두 번 이상 있습니다. (있는 것 2, 허용 1)",
                $"The affiliated body's code {code} stands there more than once (found 2, allowed 1)."
            ),
            ErrorKind.Invalid
        )
        {
            Field = "affiliated",
            Rule = "R1",
        };

    public static Error UnitEnded(LocalizedText name, DateOnly since) =>
        new(
            "Unit.Ended",
            LocalizedText.Of(
                $"{name.Ko}은(는) 이미 {since:yyyy. M. d.}에 끝납니다.",
                $"{name.En} already ends on {since:d MMM yyyy}."
            ),
            ErrorKind.Conflict
        )
        {
            Field = "lastDay",
            Rule = "R1",
        };

    public static Error UnitHasUnits(
        LocalizedText name,
        IReadOnlyCollection<LocalizedText> below
    ) =>
        new(
            "Unit.HasUnits",
            LocalizedText.Of(
                $"{name.Ko} 아래에 부서가 {below.Count}개 있습니다: {string.Join(", ", below.Select(unit => unit.Ko))}. (허용 0개)",
                $"{below.Count} units stand under {name.En}: {string.Join(", ", below.Select(unit => unit.En))} (allowed 0)."
            )
        )
        {
            Field = "lastDay",
            Rule = "R1",
            WayOut = new LocalizedText(
                "먼저 아래 부서를 다른 부서로 옮기거나 끝내십시오.",
                "Move or end the units below first."
            ),
        };

    public static Error UnitHasHolders(LocalizedText name, int holders) =>
        new(
            "Unit.HasHolders",
            LocalizedText.Of(
                $"{name.Ko}에 그 뒤로도 이어지는 보직이 {holders}건 있습니다. (허용 0건)",
                $"{holders} appointments at {name.En} go on after that day (allowed 0)."
            )
        )
        {
            Field = "lastDay",
            Rule = "R2",
            WayOut = new LocalizedText(
                "먼저 그 보직을 끝내십시오.",
                "End these appointments first."
            ),
        };

    public static Error UnitTaken(string id) =>
        new(
            "Unit.IdTaken",
            LocalizedText.Of(
                $"부서 코드 {id}은(는) 이미 쓰이고 있습니다.",
                $"The unit code {id} is already in use."
            ),
            ErrorKind.Conflict
        )
        {
            Field = "unitCode",
            Rule = "R1",
        };
}
