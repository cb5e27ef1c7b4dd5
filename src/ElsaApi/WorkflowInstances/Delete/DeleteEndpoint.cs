using Ipses.Application.Workflows.Instances;
using Ipses.Application.Workflows.Instances.DeleteInstances;
using Ipses.Application.Workflows.Instances.ListInstances;
using Ipses.ElsaApi.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.WorkflowInstances.Delete;

/// <summary>Removes an ended instance that holds no history of the product's steps.</summary>
internal sealed class DeleteEndpoint : IElsaEndpoint
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapDelete(
            "/workflow-instances/{id}",
            (string id, ElsaCall call) =>
                call.SendAsync(
                    new DeleteInstances(new InstanceFilter { Ids = [Sparse.FromPath(id)] }),
                    done =>
                        done.Count == 1
                            ? Results.NoContent()
                            : ElsaProblem.Of([InstanceRefusals.NotFound(Sparse.FromPath(id))])
                )
        );
}
