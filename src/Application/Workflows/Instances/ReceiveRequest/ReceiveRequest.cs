using Ipses.Application.Common;
using Ipses.Application.Workflows.Definitions;
using Ipses.Domain.Common;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;

namespace Ipses.Application.Workflows.Instances.ReceiveRequest;

/// <summary>What a workflow asks of a request to its address, before the request is read.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Below <c>/workflows/</c>.</param>
/// <param name="InstanceId">The instance that is meant; empty for any.</param>
public sealed record FindListener(string Method, string Path, string InstanceId)
    : IQuery<HttpListener>;

/// <summary>Gives a request to the workflow that listens at its address: one starts, or one goes on.</summary>
/// <param name="Request">As it came, without credentials.</param>
/// <param name="InstanceId">The instance that is meant; empty for any.</param>
/// <param name="CorrelationId">What the new instance is about; may be empty.</param>
/// <param name="Id">Of the request; applied once.</param>
public sealed record ReceiveRequest(
    HttpArrival Request,
    string InstanceId,
    string CorrelationId,
    string Id
) : ICommand<ReceivedAnswer>
{
    /// <summary>A new id for a request that has none.</summary>
    public static string NewId() => Intervention.NewId();
}

/// <summary>What came of a request.</summary>
/// <param name="InstanceId">The instance that took it.</param>
/// <param name="Reply">What the workflow has answered; null for nothing.</param>
/// <param name="HasStopped">Whether it stopped at a failure.</param>
public sealed record ReceivedAnswer(string InstanceId, HttpReply? Reply, bool HasStopped);

/// <summary>Who may call is said by the workflow and the site's setting: see <see cref="WorkflowAddresses"/>, which both handlers ask first.</summary>
public sealed class FindListenerAuthoriser : IAuthoriser<FindListener>
{
    /// <inheritdoc/>
    public Task<Error?> RefuseAsync(
        FindListener request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult<Error?>(null);
}

/// <summary>See <see cref="FindListenerAuthoriser"/>.</summary>
public sealed class ReceiveRequestAuthoriser : IAuthoriser<ReceiveRequest>
{
    /// <inheritdoc/>
    public Task<Error?> RefuseAsync(
        ReceiveRequest request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult<Error?>(null);
}

/// <summary>Finds who listens.</summary>
public sealed class FindListenerHandler(WorkflowAddresses addresses)
    : IQueryHandler<FindListener, HttpListener>
{
    /// <inheritdoc/>
    public async Task<Result<HttpListener>> HandleAsync(
        FindListener query,
        CancellationToken cancellationToken
    )
    {
        Result<HttpRoute> route = await addresses.FindAsync(
            query.Method,
            query.Path,
            query.InstanceId,
            cancellationToken
        );
        return route.IsRefused ? Result<HttpListener>.Refused(route.Errors) : route.Value.Listener;
    }
}

/// <summary>Finds who listens now, and lets the burst answer.</summary>
public sealed class ReceiveRequestHandler(
    WorkflowAddresses addresses,
    IWorkflowRuntime runtime,
    IEngineStore store,
    OpenExchange exchange,
    ICurrentActor current
) : ICommandHandler<ReceiveRequest, ReceivedAnswer>
{
    /// <inheritdoc/>
    public async Task<Result<ReceivedAnswer>> HandleAsync(
        ReceiveRequest command,
        CancellationToken cancellationToken
    )
    {
        Result<HttpRoute> route = await addresses.FindAsync(
            command.Request.Method,
            command.Request.Path,
            command.InstanceId,
            cancellationToken
        );
        if (route.IsRefused)
        {
            return Result<ReceivedAnswer>.Refused(route.Errors);
        }

        EngineResult<string> arrived;
        exchange.Open();
        try
        {
            arrived = await runtime.ArriveAsync(
                route.Value,
                command.Request,
                command.Id,
                command.CorrelationId,
                Intervention.Who(current),
                cancellationToken
            );
        }
        finally
        {
            exchange.Close();
        }

        if (!arrived.IsSuccess)
        {
            return Result<ReceivedAnswer>.Refused([
                .. arrived.Errors.Select(DefinitionErrors.FromEngine),
            ]);
        }

        InstanceRecord? instance = await store.FindInstanceAsync(arrived.Value, cancellationToken);
        return new ReceivedAnswer(
            arrived.Value,
            exchange.Written,
            instance is { OpenIncidents: > 0 }
        );
    }
}
