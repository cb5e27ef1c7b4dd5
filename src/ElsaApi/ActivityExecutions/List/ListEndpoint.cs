using Ipses.Application.Workflows.Instances.ReadExecutions;
using Ipses.ElsaApi.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.ActivityExecutions.List;

/// <summary>Executions of an instance or of one of its nodes, with their values.</summary>
internal sealed class ListEndpoint : IElsaEndpoint
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
            "/activity-executions/list",
            (string? workflowInstanceId, string? activityNodeId, bool? completed, ElsaCall call) =>
                call.AskSparseAsync(
                    new ListExecutions(
                        workflowInstanceId ?? "",
                        string.IsNullOrEmpty(activityNodeId) ? null : activityNodeId,
                        completed,
                        WithValues: true
                    ),
                    found => new
                    {
                        items = found.Items.Select(ExecutionDocuments.Record),
                        count = found.Items.Count,
                    }
                )
        );
}
