using System.Text.Json;
using Ipses.Application.Common;
using Ipses.Application.Idempotency;
using Ipses.Domain.Common;
using Microsoft.Net.Http.Headers;

namespace Ipses.Web.Api;

/// <summary>
/// What an endpoint needs of a request beside its own parameters: asks queries and sends commands as pages do, and answers with
/// entity tags, kept answers and problems.
/// </summary>
public sealed class ApiCall(
    IHttpContextAccessor accessor,
    IDispatcher dispatcher,
    ITransaction transaction,
    OnceOnly once,
    Preconditions preconditions
)
{
    /// <summary>Refusals that say: what the sender's If-Match names is not the newest.</summary>
    private static readonly HashSet<string> SomebodyWasFirst = new(StringComparer.Ordinal)
    {
        "Document.Stale",
        "AnnualPlan.Stale",
        "AnnualPlan.StaleNode",
        "AnnualPlan.NodeGone",
        "ApprovalChain.SetMeanwhile",
        "Guidelines.Stale",
        "StrategicPlan.Stale",
    };

    private Func<int, CancellationToken, Task<Error?>>? _seen;

    private HttpContext Context =>
        accessor.HttpContext ?? throw new InvalidOperationException("There is no request.");

    /// <summary>Asks a query and answers with it, or with a part of it.</summary>
    /// <param name="shape">What is shown of it; null for all.</param>
    /// <param name="version">The version by which commands about it are guarded; null where there are none.</param>
    public async Task<IResult> AskAsync<T>(
        IQuery<T> query,
        Func<T, object?>? shape = null,
        Func<T, int>? version = null
    )
    {
        Result<T> found = await dispatcher.AskAsync(query, Context.RequestAborted);
        return found.IsRefused
            ? Refused(found.Errors)
            : Show(shape is null ? found.Value : shape(found.Value), version?.Invoke(found.Value));
    }

    /// <summary>Asks a query for what an endpoint has to know before it answers or sends.</summary>
    public Task<Result<T>> FindAsync<T>(IQuery<T> query) =>
        dispatcher.AskAsync(query, Context.RequestAborted);

    /// <summary>Shows something, or says that the reader has it already.</summary>
    public IResult Show(object? value, int? version = null)
    {
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(value, ApiJson.Options);
        EntityTagHeaderValue tag = EntityTags.Of(body, version);
        Context.Response.GetTypedHeaders().ETag = tag;
        // What is shown depends on who asks: it may be kept, and is asked for again every time.
        Context.Response.Headers.CacheControl = "private, no-cache";
        return EntityTags.IsKnown(Context.Request, tag)
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Bytes(body, "application/json; charset=utf-8");
    }

    /// <summary>Names the document that the next command changes: it is refused where the sender's If-Match is an older version of it.</summary>
    public ApiCall Seeing<T>(string id)
        where T : Aggregate
    {
        _seen = (version, token) => preconditions.RefuseStaleAsync<T>(id, version, token);
        return this;
    }

    /// <summary>The revision that the sender's If-Match names, for commands that carry one by themselves; null for any.</summary>
    public int? SeenRevision => EntityTags.SeenBy(Context.Request, out _);

    /// <summary>Sends a command, once for each Idempotency-Key.</summary>
    /// <param name="reply">What is answered; null for 204.</param>
    public async Task<IResult> SendAsync<T>(ICommand<T> command, Func<T, ApiReply>? reply = null)
    {
        CancellationToken cancellation = Context.RequestAborted;
        Result<Replied> done = IdempotentRequest.Of(Context) is { } repeatable
            ? await once.RunAsync(
                repeatable.Key,
                repeatable.Fingerprint,
                CarryOutAsync,
                cancellation
            )
            : await transaction.RunAsync(AnswerAsync, cancellation);
        return done.IsRefused ? Refused(done.Errors) : new SentAnswer(done.Value);

        async Task<Result<Replied>> AnswerAsync(CancellationToken token)
        {
            Result<PreparedAnswer> carried = await CarryOutAsync(token);
            return carried.IsRefused
                ? Result<Replied>.From(carried)
                : new Replied(carried.Value.Given, IsReplay: false);
        }

        async Task<Result<PreparedAnswer>> CarryOutAsync(CancellationToken token)
        {
            Error? stale =
                _seen is not null && SeenRevision is { } version
                    ? await _seen(version, token)
                    : null;
            Result<T> result = await dispatcher.SendAsync(command, token);
            // What may not be seen does not exist, however old the sender's version is.
            return result.IsRefused
                && (
                    stale is null
                    || result.Errors.Any(error =>
                        error.Kind is ErrorKind.NotFound or ErrorKind.Forbidden
                    )
                )
                    ? Result<PreparedAnswer>.From(result)
                : stale is not null ? stale
                : Prepared(reply?.Invoke(result.Value) ?? ApiReply.Done);
        }
    }

    /// <summary>The answer of a refusal.</summary>
    public IResult Refused(IReadOnlyList<Error> errors)
    {
        bool stale =
            Context.Request.Headers.IfMatch.Count > 0
            && errors.Any(error => SomebodyWasFirst.Contains(error.Code));
        return new ProblemAnswer(
            ApiProblem.Of(Context, errors, stale ? StatusCodes.Status412PreconditionFailed : null)
        );
    }

    private static PreparedAnswer Prepared(ApiReply reply)
    {
        GivenAnswer given = new(reply.Status, Written(reply.Body), reply.Location);
        return new(
            given,
            reply.ToKeep is null ? given : given with { Body = Written(reply.ToKeep) }
        );
    }

    private static string? Written(object? body) =>
        body is null ? null : JsonSerializer.Serialize(body, ApiJson.Options);
}

/// <summary>The answer of a command, given now or before.</summary>
internal sealed class SentAnswer(Replied replied) : IResult
{
    /// <summary>Says that the answer was given before.</summary>
    internal const string ReplayHeader = "Idempotent-Replayed";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        HttpResponse response = httpContext.Response;
        response.StatusCode = replied.Answer.Status;
        response.Headers.CacheControl = "no-store";
        if (replied.IsReplay)
        {
            response.Headers[ReplayHeader] = "true";
        }

        if (replied.Answer.Location is { } location)
        {
            response.Headers.Location = location;
        }

        if (replied.Answer.Body is { } body)
        {
            response.ContentType = "application/json; charset=utf-8";
            await response.WriteAsync(body, httpContext.RequestAborted);
        }
    }
}
