using Ipses.Domain.Common;

namespace Ipses.Domain.Organisations;

/// <summary>Why a token can't be made, or opens nothing.</summary>
public static class ApiTokenErrors
{
    /// <summary>The same for a token that never was and for another person's: nothing is told about either.</summary>
    public static Error NotFound { get; } =
        new(
            "ApiToken.NotFound",
            new("그런 접근 토큰이 없습니다.", "There is no such token."),
            ErrorKind.NotFound
        );

    /// <param name="length">Of the name that was given.</param>
    public static Error NameUnfit(int length) =>
        new(
            "ApiToken.NameUnfit",
            LocalizedText.Of(
                $"토큰 이름은 1~{ApiToken.LongestName}자여야 합니다(입력 {length}자). 어디에 쓰는지 적으십시오.",
                $"A token's name has 1 to {ApiToken.LongestName} characters ({length} given). Say what it is for."
            ),
            ErrorKind.Invalid
        )
        {
            Field = "name",
        };

    public static Error DaysUnfit(int days) =>
        new(
            "ApiToken.DaysUnfit",
            LocalizedText.Of(
                $"토큰은 1일에서 {ApiToken.MostDays}일까지 쓸 수 있습니다(입력 {days}일).",
                $"A token is valid for 1 to {ApiToken.MostDays} days ({days} given)."
            ),
            ErrorKind.Invalid
        )
        {
            Field = "days",
        };

    public static Error Ended(DateOnly last) =>
        new(
            "ApiToken.Ended",
            new(
                $"접근 토큰의 유효 기간이 {last:yyyy. M. d.}까지입니다. 새 토큰을 만드십시오.",
                $"The token is not valid today; its last day is {last:yyyy-MM-dd}. Make a new one."
            ),
            ErrorKind.Forbidden
        );

    public static Error Revoked(DateTimeOffset at) =>
        new(
            "ApiToken.Revoked",
            new(
                "폐기된 접근 토큰입니다. 새 토큰을 만드십시오.",
                "The token was revoked. Make a new one."
            ),
            ErrorKind.Forbidden
        )
        {
            At = at,
        };
}
