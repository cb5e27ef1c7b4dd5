using Ipses.Application.Workflows.Instances.Alterations;
using Ipses.Application.Workflows.Instances.ListInstances;
using Ipses.ElsaApi.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.Alterations.Run;

/// <summary>Alters the named instances at once.</summary>
internal sealed class RunEndpoint : IElsaEndpoint
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
            "/alterations/run",
            (ElsaCall call) => call.WithBodyAsync<Asked>(asked => RunAsync(call, asked))
        );

    private static Task<IResult> RunAsync(ElsaCall call, Asked asked) =>
        asked.WorkflowInstanceIds is not { Count: > 0 } ids
            ? Task.FromResult(Sparse.Show(AlterationDocuments.Show(new AlteredInstances([]))))
            : call.SendAsync(
                new AlterInstances(
                    new InstanceFilter { Ids = ids },
                    [.. (asked.Alterations ?? []).Select(one => one.Read())],
                    asked.Reason
                ),
                done => Sparse.Show(AlterationDocuments.Show(done))
            );

    private sealed record Asked(
        IReadOnlyList<AlterationAsked>? Alterations,
        IReadOnlyList<string>? WorkflowInstanceIds,
        string? Reason
    );
}
