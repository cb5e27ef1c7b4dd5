namespace Ipses.Web.Api;

/// <summary>How an endpoint is described, and what it asks of its senders.</summary>
internal static class Described
{
    /// <summary>Names an operation and says what it does; both stand in the description of the API.</summary>
    /// <param name="id">Unique; programs that are generated from the description call their methods so.</param>
    internal static RouteHandlerBuilder Says(
        this RouteHandlerBuilder endpoint,
        string id,
        string summary,
        string? description = null
    ) => endpoint.WithName(id).WithSummary(summary).WithDescription(description ?? summary);

    /// <summary>What a read shows.</summary>
    internal static RouteHandlerBuilder Shows<T>(this RouteHandlerBuilder endpoint) =>
        endpoint.Produces<T>().Produces(StatusCodes.Status304NotModified);

    /// <summary>What a command answers.</summary>
    internal static RouteHandlerBuilder Answers<T>(
        this RouteHandlerBuilder endpoint,
        int status = StatusCodes.Status200OK
    ) => endpoint.Produces<T>(status).Refuses(StatusCodes.Status409Conflict);

    /// <summary>A command that says nothing but that it is done.</summary>
    internal static RouteHandlerBuilder AnswersNothing(this RouteHandlerBuilder endpoint) =>
        endpoint.Produces(StatusCodes.Status204NoContent).Refuses(StatusCodes.Status409Conflict);

    /// <summary>A command that changes what others may have changed: the sender has to say which version they saw.</summary>
    internal static RouteHandlerBuilder NeedsIfMatch(this RouteHandlerBuilder endpoint) =>
        endpoint
            .WithMetadata(IfMatchNeeded.Mark)
            .Refuses(
                StatusCodes.Status412PreconditionFailed,
                StatusCodes.Status428PreconditionRequired
            );

    /// <summary>Statuses whose answer is a problem.</summary>
    internal static TBuilder Refuses<TBuilder>(this TBuilder endpoint, params int[] statuses)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata([
            .. statuses.Select(status => new ProducesResponseTypeMetadata(
                status,
                typeof(ApiProblem),
                ["application/problem+json"]
            )),
        ]);

    /// <summary>A body as it is sent, for the description.</summary>
    internal static RouteHandlerBuilder LooksLike(this RouteHandlerBuilder endpoint, object body) =>
        endpoint.WithMetadata(new Example(body));
}

/// <summary>Marks endpoints that need If-Match.</summary>
internal sealed class IfMatchNeeded
{
    internal static readonly IfMatchNeeded Mark = new();
}

/// <summary>Refuses a command without the version it needs, and a version that is none.</summary>
internal sealed class IfMatchFilter : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        HttpContext http = context.HttpContext;
        if (
            http.Request.Headers.IfMatch.Count == 0
            && http.GetEndpoint()?.Metadata.GetMetadata<IfMatchNeeded>() is not null
        )
        {
            return new(
                new ProblemAnswer(ApiProblem.Of(http, StatusCodes.Status428PreconditionRequired))
            );
        }

        EntityTags.SeenBy(http.Request, out string? unfit);
        return unfit is null
            ? next(context)
            : new(new ProblemAnswer(ApiProblem.Of(http, [ApiTexts.IfMatchUnfit(unfit)])));
    }
}
