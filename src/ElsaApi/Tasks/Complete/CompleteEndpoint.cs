using System.Text.Json;
using Ipses.Application.Workflows.Instances.CompleteTask;
using Ipses.ElsaApi.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.Tasks.Complete;

/// <summary>A task of Elsa's <c>RunTask</c> is reported as done. Tasks of the product are completed where they belong.</summary>
internal sealed class CompleteEndpoint : IElsaEndpoint
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
            "/tasks/{taskId}/complete",
            (string taskId, ElsaCall call) =>
                call.WithBodyAsync<Asked>(asked =>
                    call.SendAsync(
                        new CompleteTask(Sparse.FromPath(taskId), asked.Result),
                        _ => Results.Ok()
                    )
                )
        );

    private sealed record Asked(JsonElement Result);
}
