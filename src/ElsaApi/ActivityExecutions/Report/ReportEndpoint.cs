using Ipses.Application.Workflows.Instances.ReadExecutions;
using Ipses.ElsaApi.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.ActivityExecutions.Report;

/// <summary>Counts by node: what Studio writes on the diagram.</summary>
internal sealed class ReportEndpoint : IElsaEndpoint
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
            "/activity-executions/report",
            (ElsaCall call) =>
                call.WithBodyAsync<Asked>(asked =>
                    call.AskSparseAsync(
                        new ReportExecutions(
                            asked.WorkflowInstanceId ?? "",
                            asked.ActivityNodeIds ?? []
                        ),
                        found => new { stats = found.Stats.Select(ExecutionDocuments.Stats) }
                    )
                )
        );

    private sealed record Asked(string? WorkflowInstanceId, IReadOnlyList<string>? ActivityNodeIds);
}
