using System.Text.Json;
using Ipses.Application.Workflows.Instances.TriggerEvent;
using Ipses.ElsaApi.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.Events.Trigger;

/// <summary>An event from outside, for steps of Elsa's <c>Event</c> and workflows that listen.</summary>
internal sealed class TriggerEndpoint : IElsaEndpoint
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
            "/events/{eventName}/trigger",
            (string eventName, ElsaCall call) =>
                call.WithBodyAsync<Asked>(asked =>
                    call.SendAsync(
                        new TriggerEvent(Sparse.FromPath(eventName), asked.Input)
                        {
                            CorrelationId = asked.CorrelationId,
                            InstanceId = asked.WorkflowInstanceId,
                            ExecutionId = asked.ActivityInstanceId,
                            // As Elsa: later, unless the client says otherwise.
                            Later = !string.Equals(
                                asked.WorkflowExecutionMode,
                                "Synchronous",
                                StringComparison.OrdinalIgnoreCase
                            ),
                        },
                        _ => Results.Ok()
                    )
                )
        );

    private sealed record Asked(
        string? WorkflowInstanceId,
        string? CorrelationId,
        string? ActivityInstanceId,
        JsonElement Input,
        string? WorkflowExecutionMode
    );
}
