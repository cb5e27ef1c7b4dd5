using Ipses.Application.Common;
using Ipses.Application.Workflows.Instances.ReceiveRequest;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Engine.Execution;
using Ipses.Web.Access;
using Ipses.Web.Api;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Diagnostics;

namespace Ipses.Web.WorkflowAddresses;

/// <summary>
/// Addresses on which workflows listen (<c>Elsa.HttpEndpoint</c>): <c>/workflows/…</c>. People call in their session, programs by their
/// token. The instance that is meant and what it is about are named as in Elsa: <c>X-Workflow-Instance-Id</c> or <c>workflowInstanceId</c>,
/// <c>X-Correlation-Id</c> or <c>correlationId</c>.
/// </summary>
public static class WorkflowAddressEndpoint
{
    /// <summary>The address as routes write it.</summary>
    public const string Pattern = ApiPaths.Workflows + "/{**path}";

    private const string InstanceHeader = "X-Workflow-Instance-Id";
    private const string CorrelationHeader = "X-Correlation-Id";

    private static readonly string[] Methods = ["GET", "POST", "PUT", "DELETE", "HEAD"];

    private static readonly Error ForeignPage = new(
        "Access.ForeignPage",
        new(
            "이 사이트의 화면에서 보낸 요청이 아닙니다.",
            "The request does not come from a page of this site."
        ),
        ErrorKind.Forbidden
    );

    private static readonly Error ReadOnlyToken = new(
        "Access.ReadOnlyToken",
        new(
            "읽기 전용 토큰으로는 워크플로를 움직일 수 없습니다.",
            "A token for reading does not set a workflow going."
        ),
        ErrorKind.Forbidden
    );

    /// <summary>Maps the endpoint.</summary>
    public static void MapWorkflowAddresses(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapMethods(Pattern, Methods, AnswerAsync).ExcludeFromDescription();

    private static async Task<IResult> AnswerAsync(
        HttpContext context,
        IDispatcher dispatcher,
        WorkflowHttpSettings settings
    )
    {
        HttpRequest request = context.Request;
        string path = (request.RouteValues["path"] as string ?? "").Trim('/');
        if (FirstRefusal(context) is { } refusal)
        {
            return Problem(context, [refusal]);
        }

        string instance = Named(request, InstanceHeader, "workflowInstanceId");
        Result<HttpListener> listener = await dispatcher.AskAsync(
            new FindListener(request.Method, path, instance),
            context.RequestAborted
        );
        if (listener.IsRefused)
        {
            return Refused(context, listener.Errors);
        }

        using CancellationTokenSource time = CancellationTokenSource.CreateLinkedTokenSource(
            context.RequestAborted
        );
        time.CancelAfter(TimeFor(listener.Value, settings));
        try
        {
            HttpArrival arrival = await RequestReading.ReadAsync(
                request,
                path,
                listener.Value,
                settings.LargestKilobytes * 1024L,
                time.Token
            );
            if (arrival.Fault != HttpFault.None && !listener.Value.Exposed.Contains(arrival.Fault))
            {
                return Problem(context, StatusOf(arrival.Fault));
            }

            Result<ReceivedAnswer> answer = await dispatcher.SendAsync(
                new ReceiveRequest(
                    arrival,
                    instance,
                    Named(request, CorrelationHeader, "correlationId"),
                    ReceiveRequest.NewId()
                ),
                time.Token
            );
            return answer.IsRefused
                ? Refused(context, answer.Errors)
                : await TellAsync(context, answer.Value);
        }
        catch (OperationCanceledException)
            when (time.IsCancellationRequested && !context.RequestAborted.IsCancellationRequested)
        {
            return Problem(context, StatusCodes.Status408RequestTimeout);
        }
    }

    /// <summary>
    /// A session is not borrowed by a foreign page: as no form of ours calls here, there is no antiforgery token, and also what reads may
    /// set a workflow going. A link that somebody follows from their mail comes from no page.
    /// </summary>
    private static Error? FirstRefusal(HttpContext context)
    {
        if (context.User.Identity?.IsAuthenticated != true)
        {
            return null;
        }

        if (ApiPaths.TakesToken(context))
        {
            return context.User.HasClaim(BearerTokens.ScopeClaim, nameof(ApiTokenScope.Read))
                ? ReadOnlyToken
                : null;
        }

        string site = context.Request.Headers["Sec-Fetch-Site"].ToString();
        bool own =
            site.Length > 0
                ? site == "same-origin"
                    || site == "none" && HttpMethods.IsGet(context.Request.Method)
                : string.Equals(
                    context.Request.Headers.Origin.ToString(),
                    $"{context.Request.Scheme}://{context.Request.Host}",
                    StringComparison.OrdinalIgnoreCase
                );
        return own ? null : ForeignPage;
    }

    private static string Named(HttpRequest request, string header, string query) =>
        request.Headers[header].FirstOrDefault() is { Length: > 0 } named
            ? named
            : request.Query[query].FirstOrDefault() ?? "";

    private static TimeSpan TimeFor(HttpListener listener, WorkflowHttpSettings settings)
    {
        TimeSpan most = TimeSpan.FromSeconds(settings.TimeoutSeconds);
        return listener.Timeout is { } asked && asked > TimeSpan.Zero && asked < most
            ? asked
            : most;
    }

    private static int StatusOf(HttpFault fault) =>
        fault is HttpFault.RequestTooLarge or HttpFault.FileTooLarge
            ? StatusCodes.Status413PayloadTooLarge
            : StatusCodes.Status415UnsupportedMediaType;

    /// <summary>A person is led to the sign-in page and back, a program is told.</summary>
    private static IResult Refused(HttpContext context, IReadOnlyList<Error> errors)
    {
        if (errors[0].Code != Acting.SignInFirst.Code)
        {
            return Problem(context, errors);
        }

        return
            HttpMethods.IsGet(context.Request.Method)
            && context
                .Request.Headers.Accept.ToString()
                .Contains("text/html", StringComparison.OrdinalIgnoreCase)
            ? Results.Challenge()
            : Problem(context, errors, StatusCodes.Status401Unauthorized);
    }

    private static IResult Problem(
        HttpContext context,
        IReadOnlyList<Error> errors,
        int? status = null
    ) => new ProblemAnswer(ApiProblem.Of(context, errors, status ?? IpsesPage.StatusOf(errors)));

    private static IResult Problem(HttpContext context, int status) =>
        new ProblemAnswer(ApiProblem.Of(context, status));

    private static async Task<IResult> TellAsync(HttpContext context, ReceivedAnswer answer)
    {
        // What a workflow answers is its own answer, however it looks: no page of ours stands in for it.
        context.Features.Get<IStatusCodePagesFeature>()?.Enabled = false;
        context.Response.Headers[InstanceHeader] = Uri.EscapeDataString(answer.InstanceId);
        context.Response.Headers.CacheControl = "no-store";
        if (answer.Reply is { } reply)
        {
            await ReplyWriting.WriteAsync(context, reply);
            return Results.Empty;
        }

        return answer.HasStopped
            ? Problem(context, StatusCodes.Status500InternalServerError)
            : Results.Ok();
    }
}
