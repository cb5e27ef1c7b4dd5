using Ipses.Application.Workflows.Instances.ReadExecutions;
using Ipses.ElsaApi.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.ActivityExecutions.CallStack;

/// <summary>What led to an execution, from the outermost workflow down.</summary>
internal sealed class CallStackEndpoint : IElsaEndpoint
{
    private const int Usual = 100;
    private const int MostAtOnce = 1_000;

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
            "/activity-executions/{id}/call-stack",
            (string id, bool? includeCrossWorkflowChain, int? skip, int? take, ElsaCall call) =>
                call.AskSparseAsync(
                    new ReadCallStack(
                        Sparse.FromPath(id),
                        includeCrossWorkflowChain ?? true,
                        Math.Max(0, skip ?? 0),
                        take is > 0 ? Math.Min(take.Value, MostAtOnce) : Usual
                    ),
                    found => new
                    {
                        activityExecutionId = Sparse.FromPath(id),
                        items = found.Items.Select(ExecutionDocuments.Record),
                        totalCount = found.Total,
                    }
                )
        );
}
