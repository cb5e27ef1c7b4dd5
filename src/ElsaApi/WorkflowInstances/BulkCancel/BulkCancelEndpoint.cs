using Ipses.Application.Workflows.Instances.CancelInstances;
using Ipses.Application.Workflows.Instances.ListInstances;
using Ipses.ElsaApi.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.WorkflowInstances.BulkCancel;

/// <summary>Ends several instances, all or none; those that have ended count for nothing.</summary>
internal sealed class BulkCancelEndpoint : IElsaEndpoint
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
            "/bulk-actions/cancel/workflow-instances",
            (ElsaCall call) => call.WithBodyAsync<Asked>(asked => CancelAsync(call, asked))
        );

    private static Task<IResult> CancelAsync(ElsaCall call, Asked asked) =>
        // Without a condition the filter would mean every instance.
        asked.Ids
            is not { Count: > 0 }
        && string.IsNullOrEmpty(asked.DefinitionId)
        && string.IsNullOrEmpty(asked.DefinitionVersionId)
            ? Task.FromResult(Sparse.Show(new { cancelled = 0 }))
            : call.SendAsync(
                new CancelInstances(
                    new InstanceFilter
                    {
                        Ids = asked.Ids ?? [],
                        DefinitionIds = One(asked.DefinitionId),
                        DefinitionVersionIds = One(asked.DefinitionVersionId),
                    },
                    asked.Reason
                ),
                done => Sparse.Show(new { cancelled = done.Count })
            );

    private static string[] One(string? id) => string.IsNullOrEmpty(id) ? [] : [id];

    /// <summary>Which instances, by Elsa's names.</summary>
    private sealed record Asked(
        IReadOnlyList<string>? Ids,
        string? DefinitionId,
        string? DefinitionVersionId,
        string? Reason
    );
}
