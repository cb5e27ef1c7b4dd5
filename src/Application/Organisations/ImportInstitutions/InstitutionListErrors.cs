using Ipses.Domain.Common;

namespace Ipses.Application.Organisations.ImportInstitutions;

/// <summary>Why a list of institutions is refused; <see cref="Error.Field"/> is <c>row:column</c>.</summary>
public static class InstitutionListErrors
{
    public static Error Unreadable(string why) =>
        new(
            "InstitutionList.Unreadable",
            LocalizedText.Of($"목록을 읽을 수 없습니다: {why}", $"The list can't be read: {why}."),
            ErrorKind.Invalid
        );

    public static Error Twice(int row, string code) =>
        At(row, "code", $"{code}이(가) 두 번 나옵니다.", $"{code} stands in the list twice.");

    public static Error UnknownParent(int row, string parent) =>
        At(
            row,
            "parent",
            $"{parent}(이)라는 기관이 없습니다.",
            $"there is no institution {parent}."
        );

    public static Error UnknownKind(int row, string kind) =>
        At(
            row,
            "kind",
            $"'{kind}'은(는) 기관 유형이 아닙니다. ministry, office, agency, commission 가운데 하나여야 합니다.",
            $"'{kind}' is no kind of institution; it must be ministry, office, agency or commission."
        );

    public static Error NoDate(int row, string text) =>
        At(
            row,
            "from",
            $"'{text}'은(는) 날짜가 아닙니다. 예: 2027-01-01",
            $"'{text}' is not a date such as 2027-01-01."
        );

    /// <summary>A rule of the domain, at its place in the list.</summary>
    public static Error InRow(int row, Error error) =>
        At(row, error.Field ?? "code", error.Message.Ko, error.Message.En) with
        {
            Rule = error.Rule,
        };

    private static Error At(int row, string column, string ko, string en) =>
        new(
            "InstitutionList.BadCell",
            LocalizedText.Of($"{row}행 {column} 열: {ko}", $"Row {row}, column {column}: {en}"),
            ErrorKind.Invalid
        )
        {
            Field = FormattableString.Invariant($"{row}:{column}"),
        };
}
