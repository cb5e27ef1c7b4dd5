using Ipses.Application.Workflows.Instances;
using Ipses.Application.Workflows.Instances.ListInstances;
using Ipses.Domain.Common;
using Ipses.ElsaApi.Common;
using Ipses.Engine.Ports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.WorkflowInstances.ExecutionState;

/// <summary>Where an instance stands: what a client polls, so it reads the narrow row only.</summary>
internal sealed class ExecutionStateEndpoint : IElsaEndpoint
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/workflow-instances/{id}/execution-state", AnswerAsync);

    private static async Task<IResult> AnswerAsync(string id, ElsaCall call)
    {
        string instanceId = Sparse.FromPath(id);
        Result<InstanceList> found = await call.FindAsync(
            new ListInstances(
                new InstanceFilter { Ids = [instanceId] },
                InstanceOrder.Created,
                Descending: false,
                Page: 0,
                PageSize: 1
            )
        );
        return found.IsRefused ? ElsaProblem.Of(found.Errors)
            : found.Value.Items is [InstanceRecord row]
                ? Sparse.Show(
                    new
                    {
                        status = ElsaStatus.Of(row.Status),
                        subStatus = ElsaStatus.SubOf(row.Status),
                        updatedAt = row.UpdatedAt,
                    }
                )
            : ElsaProblem.Of([InstanceRefusals.NotFound(instanceId)]);
    }
}
