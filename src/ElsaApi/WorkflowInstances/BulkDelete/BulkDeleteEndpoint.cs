using Ipses.Application.Workflows.Instances.DeleteInstances;
using Ipses.Application.Workflows.Instances.ListInstances;
using Ipses.ElsaApi.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.WorkflowInstances.BulkDelete;

/// <summary>Removes several instances, all or none; Studio asks at the second address.</summary>
internal sealed class BulkDeleteEndpoint : IElsaEndpoint
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
        foreach (string address in (string[])["", "/by-id"])
        {
            api.MapPost(
                "/bulk-actions/delete/workflow-instances" + address,
                (ElsaCall call) => call.WithBodyAsync<Asked>(asked => DeleteAsync(call, asked))
            );
        }
    }

    private static Task<IResult> DeleteAsync(ElsaCall call, Asked asked)
    {
        string[] definitions =
        [
            .. string.IsNullOrEmpty(asked.WorkflowDefinitionId)
                ? []
                : (string[])[asked.WorkflowDefinitionId],
            .. asked.WorkflowDefinitionIds ?? [],
        ];
        // Without a condition the filter would mean every instance.
        return asked.Ids is not { Count: > 0 } && definitions.Length == 0
            ? Task.FromResult(Sparse.Show(new { deleted = 0 }))
            : call.SendAsync(
                new DeleteInstances(
                    new InstanceFilter { Ids = asked.Ids ?? [], DefinitionIds = definitions }
                ),
                done => Sparse.Show(new { deleted = done.Count })
            );
    }

    /// <summary>Which instances, by Elsa's names.</summary>
    private sealed record Asked(
        IReadOnlyList<string>? Ids,
        string? WorkflowDefinitionId,
        IReadOnlyList<string>? WorkflowDefinitionIds
    );
}
