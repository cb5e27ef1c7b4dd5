using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;
using Ipses.Engine.Ports;

namespace Ipses.Engine.Activities;

/// <summary>
/// Sends an HTTP request and leaves on the outcome of the status code that came. (<c>Elsa.FlowSendHttpRequest</c>) Its outcomes, the expected
/// codes, <c>Unmatched status code</c>, <c>Failed to connect</c>, <c>Timeout</c> and <c>Done</c>, are not in its descriptor: Studio
/// makes the ports from the codes.
/// </summary>
public sealed class FlowSendHttpRequest() : HttpSending("ContentType", wantsBytes: false)
{
    internal static readonly IReadOnlyList<InputDescriptor> Request =
    [
        .. new[]
        {
            HttpTexts.Url(),
            HttpTexts.Method("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD"),
            HttpTexts.Content(
                "What to send: a text as it is, a file, or a value as JSON.",
                "보낼 내용입니다. 글은 그대로, 파일은 그 자료로, 값은 JSON으로 보냅니다."
            ),
            HttpTexts.ContentType(
                "ContentType",
                "The content type to send.",
                "보낼 내용의 형식입니다."
            ),
            HttpTexts.Authorization,
            HttpTexts.Unvalidated,
            HttpTexts.RequestHeaders,
        }.Select((input, order) => input with { Order = order }),
        HttpTexts.EnableResiliency,
    ];

    internal static readonly IReadOnlyList<OutputDescriptor> Answer =
    [
        HttpTexts.StatusCode,
        HttpTexts.Output(
            "ParsedContent",
            "Object",
            new Label("Parsed Content", "읽은 내용"),
            new Label(
                "JSON as a value, anything else as text.",
                "JSON은 값으로, 그 밖은 글로 읽습니다."
            )
        ),
        HttpTexts.Output(
            "ResponseHeaders",
            "HttpHeaders",
            new Label("Response Headers", "응답 헤더"),
            new Label("The headers that came.", "받은 헤더입니다.")
        ),
        HttpTexts.Output(
            "Result",
            "HttpResponseMessage",
            new Label("Result", "결과"),
            new Label("Status, type and content.", "상태와 형식, 내용입니다.")
        ),
    ];

    public static readonly ActivityDescriptor Descriptor = new()
    {
        TypeName = "Elsa.FlowSendHttpRequest",
        Category = HttpTexts.Category,
        DisplayName = new Label("HTTP Request (flow)", "HTTP 요청(흐름)"),
        Description = new Label("Send an HTTP request.", "HTTP 요청을 보냅니다."),
        Kind = ActivityKind.Task,
        Inputs = [HttpTexts.ExpectedStatusCodes, .. Request],
        Outputs = Answer,
    };

    private protected override ActivityOutcome Answered(
        ActivityContext context,
        HttpAnswer answer
    ) => WithAnswer(ByCode(context, answer.StatusCode), answer);
}
