using Ipses.Domain.Common;
using Ipses.Web.Problems;

namespace Ipses.Web.Api;

/// <summary>What programs' authors are told, beside the texts that pages have too.</summary>
public static class ApiTexts
{
    private static readonly ProblemText Unauthorized = new(
        new("인증이 필요합니다", "A token is needed"),
        new(
            "‘내 정보’ 화면에서 접근 토큰을 만들어 ‘Authorization: Bearer …’로 보내십시오.",
            "Make a token on the account page and send it as “Authorization: Bearer …”."
        )
    );

    private static readonly ProblemText Forbidden = new(
        ProblemTexts.Forbidden,
        new(
            "오늘 유효한 보직으로는 할 수 없습니다.",
            "None of the appointments that the token's person holds today allows this."
        )
    );

    private static readonly ProblemText NotFound = new(
        ProblemTexts.NotFound,
        new(
            "그런 것이 없거나, 이 사람에게 보이지 않습니다.",
            "There is no such thing, or the token's person may not see it."
        )
    );

    private static readonly ProblemText WrongVerb = new(
        new("이 주소에서 쓸 수 없는 방식입니다", "The address does not take this verb"),
        new(
            "‘Allow’ 머리글에 적힌 방식을 쓰십시오.",
            "Use one that the Allow header of this answer names."
        )
    );

    private static readonly ProblemText Conflict = new(
        new("지금 상태와 맞지 않습니다", "It does not fit the present state"),
        new("다시 읽어 지금 상태를 확인하십시오.", "Read it again and look at its state.")
    );

    private static readonly ProblemText Stale = new(
        new("읽은 뒤에 바뀌었습니다", "It changed after you read it"),
        new("다시 읽은 뒤 새 ETag로 보내십시오.", "Read it again and send the new ETag.")
    );

    private static readonly ProblemText WrongType = new(
        new("보낸 형식을 읽을 수 없습니다", "The media type is not taken here"),
        new("‘Content-Type: application/json’으로 보내십시오.", "Send JSON as application/json.")
    );

    private static readonly ProblemText Refused = new(
        new("규칙에 따라 받아들일 수 없습니다", "A rule refuses this"),
        new(
            "errors에 적힌 까닭을 고친 뒤 다시 보내십시오.",
            "Mend what errors tells and send it again."
        )
    );

    private static readonly ProblemText IfMatchMissing = new(
        new("If-Match가 필요합니다", "If-Match is needed"),
        new(
            "문서를 읽을 때 받은 ETag를 If-Match로 보내십시오. 다른 사람의 변경을 덮어쓰지 않기 위한 것입니다.",
            "Send the ETag that came with the document as If-Match, so that nobody's change is overwritten unseen."
        )
    );

    /// <summary>The path or the query could not be read.</summary>
    /// <param name="why">What the reader of it says; English, for the author of the program.</param>
    public static Error Unreadable(string why) =>
        NotRead(new($"요청을 읽을 수 없습니다: {why}", $"The request can't be read: {why}"));

    /// <summary>The body could not be read.</summary>
    /// <param name="place">Where, as a path: <c>$.steps[0].role</c>.</param>
    /// <param name="line">The line of it, from 1.</param>
    public static Error UnreadableAt(string place, long line) =>
        NotRead(
            LocalizedText.Of(
                $"요청 본문을 읽을 수 없습니다: {line}번째 줄 {place}에 빠진 항목이 있거나, 여기에 없는 이름이나 값이 있습니다.",
                $"The body can't be read: line {line}, {place}: a member is missing there, or a name or value that is none."
            )
        ) with
        {
            Field = place,
        };

    private static Error NotRead(LocalizedText message) =>
        new("Request.Unreadable", message, ErrorKind.Invalid);

    /// <summary>The key is not one.</summary>
    public static Error KeyUnfit(int most) =>
        new(
            "Idempotency.KeyUnfit",
            LocalizedText.Of(
                $"Idempotency-Key는 빈칸 없는 1~{most}자의 ASCII 문자여야 합니다.",
                $"An Idempotency-Key has 1 to {most} visible ASCII characters."
            ),
            ErrorKind.Invalid
        )
        {
            Field = "Idempotency-Key",
        };

    /// <summary>A header that names a version does not.</summary>
    public static Error IfMatchUnfit(string found) =>
        new(
            "Document.IfMatchUnfit",
            new(
                $"If-Match ‘{found}’은(는) 이 문서의 ETag가 아닙니다.",
                $"If-Match “{found}” is no ETag of this document."
            ),
            ErrorKind.Invalid
        )
        {
            Field = "If-Match",
        };

    /// <summary>A cursor or a page's size that nobody gave.</summary>
    public static Error PageUnfit(string field, string why) =>
        new("Request.PageUnfit", new($"{field}: {why}", $"{field}: {why}"), ErrorKind.Invalid)
        {
            Field = field,
        };

    /// <summary>A format that nothing is written in.</summary>
    public static Error FormatUnfit(string format) =>
        new(
            "Export.FormatUnfit",
            new($"‘{format}’ 형식은 없습니다.", $"There is no format “{format}”."),
            ErrorKind.Invalid
        )
        {
            Field = "format",
        };

    /// <summary>A token for reading asked for a change.</summary>
    public static Error ReadOnly { get; } =
        new(
            "ApiToken.ReadOnly",
            new(
                "읽기 전용 토큰으로는 바꿀 수 없습니다.",
                "This token is for reading only; it changes nothing."
            ),
            ErrorKind.Forbidden
        );

    /// <summary>Title and way out of a status.</summary>
    public static ProblemText Of(int status) =>
        status switch
        {
            401 => Unauthorized,
            403 => Forbidden,
            404 => NotFound,
            405 => WrongVerb,
            409 => Conflict,
            412 => Stale,
            415 => WrongType,
            422 => Refused,
            428 => IfMatchMissing,
            _ => ProblemTexts.Of(status),
        };
}
