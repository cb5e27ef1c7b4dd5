using Ipses.Application.Workflows.Instances.ReadExecutions;
using Ipses.ElsaApi.ActivityExecutions;
using Ipses.ElsaApi.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.ActivityExecutionSummaries.List;

/// <summary>Executions of a node without their values: Studio's list beside the diagram.</summary>
internal sealed class ListEndpoint : IElsaEndpoint
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
            "/activity-execution-summaries/list",
            (string? workflowInstanceId, string? activityNodeId, bool? completed, ElsaCall call) =>
                call.AskSparseAsync(
                    new ListExecutions(
                        workflowInstanceId ?? "",
                        string.IsNullOrEmpty(activityNodeId) ? null : activityNodeId,
                        completed,
                        WithValues: false
                    ),
                    found => new
                    {
                        items = found.Items.Select(ExecutionDocuments.Summary),
                        count = found.Items.Count,
                    }
                )
        );
}
