using Ipses.Domain.Common;
using Microsoft.AspNetCore.Http;

namespace Ipses.ElsaApi.Common;

/// <summary>What the surface itself says; reasons come from the use cases.</summary>
internal static class ElsaTexts
{
    private static readonly LocalizedText Refused = new(
        "받아들일 수 없습니다. 사유를 확인해 주십시오.",
        "This can't be accepted; see the reasons."
    );

    private static readonly LocalizedText Unauthorized = new(
        "로그인이 필요합니다. 프로그램은 접근 토큰을 보내십시오.",
        "Sign in first; programs send a token (“Authorization: Bearer …”)."
    );

    private static readonly LocalizedText Forbidden = new(
        "오늘 유효한 보직으로는 할 수 없습니다.",
        "None of the appointments that you hold today allows this."
    );

    private static readonly LocalizedText NotFound = new(
        "그런 것이 없습니다.",
        "There is no such thing."
    );

    private static readonly LocalizedText WrongVerb = new(
        "이 주소에서 쓸 수 없는 방식입니다.",
        "The address does not take this verb."
    );

    private static readonly LocalizedText Conflict = new(
        "지금 상태와 맞지 않습니다. 새로 고친 뒤 다시 하십시오.",
        "It does not fit the present state; load it again."
    );

    private static readonly LocalizedText TooLarge = new(
        "보낸 내용이 너무 큽니다.",
        "What was sent is too large."
    );

    private static readonly LocalizedText TooMany = new(
        "요청이 너무 많습니다. 잠시 뒤에 다시 하십시오.",
        "Too many requests; wait a minute."
    );

    private static readonly LocalizedText Failed = new(
        "처리하지 못했습니다. 기록에 남겼습니다.",
        "It failed, and the log tells of it."
    );

    /// <summary>What was sent is not the JSON that the address takes.</summary>
    /// <param name="place">Where, as a path.</param>
    internal static Error Unreadable(string place) =>
        new(
            "Elsa.Unreadable",
            new(
                $"보낸 JSON의 {place}을(를) 읽을 수 없습니다.",
                $"The JSON that was sent can't be read at {place}."
            ),
            ErrorKind.Invalid
        );

    /// <summary>A write that a browser sent from another page than the site's own.</summary>
    internal static Error ForeignPage { get; } =
        new(
            "Elsa.ForeignPage",
            new(
                "이 사이트의 화면에서 보낸 요청이 아니어서 받아들이지 않았습니다.",
                "This was not sent from a page of this site and was not accepted."
            ),
            ErrorKind.Forbidden
        );

    /// <summary>The sentence of a status.</summary>
    internal static LocalizedText Of(int status) =>
        status switch
        {
            StatusCodes.Status401Unauthorized => Unauthorized,
            StatusCodes.Status403Forbidden => Forbidden,
            StatusCodes.Status404NotFound => NotFound,
            StatusCodes.Status405MethodNotAllowed => WrongVerb,
            StatusCodes.Status409Conflict => Conflict,
            StatusCodes.Status413PayloadTooLarge => TooLarge,
            StatusCodes.Status429TooManyRequests => TooMany,
            >= StatusCodes.Status500InternalServerError => Failed,
            _ => Refused,
        };
}
