using Ipses.Application.Workflows.Instances.CancelInstances;
using Ipses.Application.Workflows.Instances.ListInstances;
using Ipses.ElsaApi.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.WorkflowInstances.Cancel;

/// <summary>Ends an instance by a person's will; one that has ended stays as it is.</summary>
internal sealed class CancelEndpoint : IElsaEndpoint
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
            "/cancel/workflow-instances/{id}",
            (string id, ElsaCall call) =>
                call.WithBodyAsync<Asked>(asked =>
                    call.SendAsync(
                        new CancelInstances(
                            new InstanceFilter { Ids = [Sparse.FromPath(id)] },
                            asked.Reason
                        )
                        {
                            MustExist = true,
                        },
                        _ => Results.Ok()
                    )
                )
        );

    /// <param name="Reason">Beside Elsa's members: why.</param>
    private sealed record Asked(string? Reason);
}
