using System.Net;
using System.Text.Json;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Engine.Activities;

/// <summary>Answers the request that set the burst off (<c>Elsa.WriteHttpResponse</c>). In any other burst nobody waits for an answer: an incident, as in Elsa.</summary>
public sealed class WriteHttpResponse : Activity
{
    public static readonly ActivityDescriptor Descriptor = new()
    {
        TypeName = "Elsa.WriteHttpResponse",
        Category = HttpTexts.Category,
        DisplayName = new Label("HTTP Response", "HTTP 응답"),
        Description = new Label(
            "Answers the current HTTP request.",
            "현재 HTTP 요청에 응답합니다."
        ),
        Inputs =
        [
            new InputDescriptor(
                "StatusCode",
                "HttpStatusCode",
                new Label("Status Code", "상태 코드"),
                new Label("The status code to return.", "돌려줄 상태 코드입니다.")
            )
            {
                UiHint = "dropdown",
                Options = ElsaCategories.Choices([
                    .. Enum.GetValues<HttpStatusCode>().Select(code => code.ToString()),
                ]),
                DefaultValue = "OK",
            },
            HttpTexts.Content(
                "What to answer: a text as it is, a file, or a value as JSON.",
                "응답할 내용입니다. 글은 그대로, 파일은 그 자료로, 값은 JSON으로 보냅니다."
            ),
            HttpTexts.ContentType(
                "ContentType",
                "The content type of the answer.",
                "응답 내용의 형식입니다."
            ),
            HttpTexts.Headers(
                "ResponseHeaders",
                new Label("Response Headers", "응답 헤더"),
                new Label("Headers to send along.", "함께 보낼 헤더입니다.")
            ),
        ],
    };

    public override ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    )
    {
        if (Exchange(context) is not { } exchange)
            return new(NobodyWaits());
        var (body, type, isBase64) = HttpBodies.Body(
            context.Get("Content"),
            context.Get<string>("ContentType") ?? ""
        );
        var code = Code(context.Get("StatusCode"));
        exchange.Reply(
            new HttpReply(code)
            {
                Headers = HttpBodies.Headers(context.Get("ResponseHeaders")),
                ContentType = body is null ? "" : type,
                Body = code is 204 or 304 ? null : body,
                IsBase64 = isBase64,
            }
        );
        return new(Outcome.Done());
    }

    internal static IHttpExchange? Exchange(ActivityContext context) =>
        context.Services.GetService(typeof(IHttpExchange)) is IHttpExchange { IsOpen: true } open
            ? open
            : null;

    internal static ActivityOutcome NobodyWaits() =>
        Outcome.Fault(
            "Http.NoRequest",
            "Nobody waits for an answer any more: it can only be written in the burst that the request has set off."
        );

    private static int Code(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number))
            return Sound(number, value);
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : "OK";
        return Enum.TryParse<HttpStatusCode>(text, ignoreCase: true, out var named)
            ? Sound((int)named, value)
            : Sound(0, value);
    }

    private static int Sound(int code, JsonElement value) =>
        code is >= 200 and <= 599
            ? code
            : throw new InputUnreadableException(
                "Input.Unreadable",
                $"{value.GetRawText()} is no status code that an answer can have."
            );
}
