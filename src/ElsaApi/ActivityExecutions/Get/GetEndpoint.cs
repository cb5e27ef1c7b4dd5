using Ipses.Application.Workflows.Instances.ReadExecutions;
using Ipses.ElsaApi.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.ActivityExecutions.Get;

/// <summary>One execution with its values; Studio names it behind the question mark.</summary>
internal sealed class GetEndpoint : IElsaEndpoint
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet(
            "/activity-executions/by-id",
            (string? id, ElsaCall call) =>
                call.AskSparseAsync(new FindExecution(id ?? ""), ExecutionDocuments.Record)
        );
        api.MapGet(
            "/activity-executions/{id}",
            (string id, ElsaCall call) =>
                call.AskSparseAsync(
                    new FindExecution(Sparse.FromPath(id)),
                    ExecutionDocuments.Record
                )
        );
    }
}
