using Ipses.Application.Workflows.Instances.ReadJournal;
using Ipses.ElsaApi.ActivityExecutions;
using Ipses.ElsaApi.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.WorkflowInstances.LastEntry;

/// <summary>The newest line of an activity's log: how it stands with it.</summary>
internal sealed class LastEntryEndpoint : IElsaEndpoint
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
            "/workflow-instances/{id}/journal/{activityId}",
            (string id, string activityId, ElsaCall call) =>
                call.AskSparseAsync(
                    new ReadLastEntry(Sparse.FromPath(id), Sparse.FromPath(activityId)),
                    ExecutionDocuments.Entry
                )
        );
}
