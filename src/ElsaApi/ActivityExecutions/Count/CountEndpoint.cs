using Ipses.Application.Workflows.Instances.ReadExecutions;
using Ipses.ElsaApi.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.ActivityExecutions.Count;

/// <summary>How often an activity was executed.</summary>
internal sealed class CountEndpoint : IElsaEndpoint
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
            "/activity-executions/count",
            (string? workflowInstanceId, string? activityId, bool? completed, ElsaCall call) =>
                call.AskSparseAsync(
                    new ListExecutions(workflowInstanceId ?? "", null, completed, WithValues: false)
                    {
                        ActivityId = string.IsNullOrEmpty(activityId) ? null : activityId,
                    },
                    found => new { count = found.Items.Count }
                )
        );
}
