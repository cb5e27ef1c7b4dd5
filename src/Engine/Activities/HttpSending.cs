using System.Globalization;
using Ipses.Engine.Execution;
using Ipses.Engine.Ports;

namespace Ipses.Engine.Activities;

/// <summary>
/// What <c>SendHttpRequest</c>, <c>FlowSendHttpRequest</c> and <c>DownloadHttpFile</c> share: they leave a request in the burst and go on with
/// its answer.
/// </summary>
/// <param name="contentTypeInput">Name of the input with the content type.</param>
/// <param name="wantsBytes">Whether the answer is a file.</param>
public abstract class HttpSending(string contentTypeInput, bool wantsBytes) : Activity
{
    private const string Bookmark = "answer";

    /// <inheritdoc />
    public sealed override ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    )
    {
        var call = HttpBodies.Call(context, contentTypeInput, wantsBytes);
        var rules = context.Services.GetService(typeof(IHttpRules)) as IHttpRules;
        var whyNot = rules is null
            ? "This site makes no calls to other systems."
            : rules.WhyNot(new Uri(call.Url));
        return new(
            whyNot is not null
                ? Outcome.Fault("Http.NotAllowed", whyNot)
                : Outcome
                    .WaitFor(
                        BookmarkRequest.On(Bookmark, WaitKeys.Request(call.Key)) with
                        {
                            AcceptsEarly = false,
                        }
                    )
                    .With(new ActivityEffect.Send(call))
        );
    }

    /// <inheritdoc />
    public sealed override ValueTask<ActivityOutcome> ResumeAsync(
        ActivityContext context,
        Resumption resumption,
        CancellationToken cancellation
    )
    {
        var answer =
            resumption.PayloadAs<HttpAnswer>()
            ?? throw new InvalidOperationException("An answer to a request carries itself.");
        return new(
            answer.Kind switch
            {
                HttpAnswerKind.TooLarge => Outcome.Fault("Http.TooLarge", answer.Error),
                HttpAnswerKind.NotConnected => NotConnected(context)
                    .With(new ActivityEffect.Write(answer.Error)),
                HttpAnswerKind.TimedOut => TimedOut(context)
                    .With(new ActivityEffect.Write(answer.Error)),
                _ => Answered(context, answer),
            }
        );
    }

    /// <summary>What follows from an answer.</summary>
    private protected abstract ActivityOutcome Answered(ActivityContext context, HttpAnswer answer);

    private protected virtual ActivityOutcome NotConnected(ActivityContext context) =>
        Outcome.Complete(HttpTexts.NotConnected);

    private protected virtual ActivityOutcome TimedOut(ActivityContext context) =>
        Outcome.Complete(HttpTexts.TimedOut);

    /// <summary>The outcome of the status code, where codes are expected, and <c>Done</c> in any case, as in Elsa.</summary>
    private protected static ActivityOutcome ByCode(ActivityContext context, int code)
    {
        var expected = context.Get<List<int>>("ExpectedStatusCodes") ?? [];
        return expected.Count == 0 ? Outcome.Done()
            : expected.Contains(code)
                ? Outcome.Complete(code.ToString(CultureInfo.InvariantCulture), "Done")
            : Outcome.Complete(HttpTexts.Unmatched, "Done");
    }

    /// <summary>The outputs of a request.</summary>
    private protected static ActivityOutcome WithAnswer(
        ActivityOutcome outcome,
        HttpAnswer answer
    ) =>
        outcome
            .WithOutput("StatusCode", answer.StatusCode)
            .WithOutput("ParsedContent", HttpBodies.Parse(answer.Content, answer.ContentType))
            .WithOutput("ResponseHeaders", answer.Headers)
            .WithOutput(
                "Result",
                new
                {
                    answer.StatusCode,
                    answer.ContentType,
                    answer.Content,
                }
            );
}
