using Ipses.Application.Workflows.Instances.Alterations;
using Ipses.ElsaApi.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.Alterations.Retry;

/// <summary>Has stopped steps of instances tried again.</summary>
internal sealed class RetryEndpoint : IElsaEndpoint
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
            "/alterations/workflows/retry",
            (ElsaCall call) =>
                call.WithBodyAsync<Asked>(asked =>
                    call.SendAsync(
                        new RetryInstances(
                            asked.WorkflowInstanceIds ?? [],
                            asked.ActivityIds,
                            asked.Reason
                        ),
                        done => Sparse.Show(AlterationDocuments.Show(done))
                    )
                )
        );

    private sealed record Asked(
        IReadOnlyList<string>? WorkflowInstanceIds,
        IReadOnlyList<string>? ActivityIds,
        string? Reason
    );
}
