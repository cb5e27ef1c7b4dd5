using System.Text.Json;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;
using Ipses.Engine.Ports;

namespace Ipses.Engine.Activities;

/// <summary>Sends an HTTP request and runs the activity of the status code that came. (<c>Elsa.SendHttpRequest</c>)</summary>
public sealed class SendHttpRequest() : HttpSending("ContentType", wantsBytes: false)
{
    private const string CasesType =
        "UnregisteredClrType:System.Collections.Generic.ICollection`1[[Elsa.Http.HttpStatusCodeCase, Elsa.Http]], System.Private.CoreLib";

    public static readonly ActivityDescriptor Descriptor = new()
    {
        TypeName = "Elsa.SendHttpRequest",
        Category = HttpTexts.Category,
        DisplayName = new Label("HTTP Request", "HTTP 요청"),
        Description = new Label("Send an HTTP request.", "HTTP 요청을 보냅니다."),
        Kind = ActivityKind.Task,
        Inputs =
        [
            new InputDescriptor(
                "ExpectedStatusCodes",
                CasesType,
                new Label("Expected Status Codes", "예상 상태 코드"),
                new Label(
                    "Status codes, and the activity to run for each.",
                    "상태 코드와 각각 실행할 활동입니다."
                )
            )
            {
                UiHint = "http-status-codes",
                IsWrapped = false,
            },
            .. FlowSendHttpRequest.Request,
        ],
        Outputs = FlowSendHttpRequest.Answer,
        Ports =
        [
            ElsaCategories.Embedded("UnmatchedStatusCode", "그 밖의 상태 코드"),
            ElsaCategories.Embedded("FailedToConnect", "연결 실패"),
            ElsaCategories.Embedded("Timeout", "시간 초과"),
        ],
    };

    public override ValueTask<ActivityOutcome> ChildCompletedAsync(
        ActivityContext context,
        ChildResult child,
        CancellationToken cancellation
    ) => new(child.Kind == ChildResultKind.Emitted ? Outcome.Stay() : Outcome.Done());

    private protected override ActivityOutcome Answered(ActivityContext context, HttpAnswer answer)
    {
        var cases = context.Get("ExpectedStatusCodes");
        var expected =
            cases.ValueKind == JsonValueKind.Array
                ? cases.EnumerateArray().FirstOrDefault(c => CodeOf(c) == answer.StatusCode)
                : default;
        ActivityNode? next;
        if (expected.ValueKind == JsonValueKind.Object)
        {
            var id =
                expected.TryGetProperty("activity", out var activity)
                && activity.ValueKind == JsonValueKind.Object
                && activity.TryGetProperty("id", out var written)
                    ? written.GetString()
                    : null;
            next = context
                .Node.Ports.GetValueOrDefault("expectedStatusCodes")
                ?.FirstOrDefault(n => n.WrittenId == id);
        }
        else
        {
            next = context.Node.Port("unmatchedStatusCode");
        }

        return WithAnswer(Run(next), answer);
    }

    private protected override ActivityOutcome NotConnected(ActivityContext context) =>
        Run(context.Node.Port("failedToConnect"));

    private protected override ActivityOutcome TimedOut(ActivityContext context) =>
        Run(context.Node.Port("timeout"));

    private static ActivityOutcome Run(ActivityNode? next) =>
        next is null ? Outcome.Done() : Outcome.Schedule(new ChildRequest(next));

    private static int CodeOf(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object
        && item.TryGetProperty("statusCode", out var code)
        && code.ValueKind == JsonValueKind.Number
        && code.TryGetInt32(out var number)
            ? number
            : 0;
}
