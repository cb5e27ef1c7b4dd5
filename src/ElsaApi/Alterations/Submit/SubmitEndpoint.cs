using Ipses.Application.Workflows.Instances.Alterations;
using Ipses.Application.Workflows.Instances.ListInstances;
using Ipses.Domain.Common;
using Ipses.ElsaApi.Common;
using Ipses.ElsaApi.WorkflowInstances;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.Alterations.Submit;

/// <summary>Alters the instances that a filter finds. Elsa plans it for later; here it is done, all or none, before the answer.</summary>
internal sealed class SubmitEndpoint : IElsaEndpoint
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
            "/alterations/submit",
            (ElsaCall call) => call.WithBodyAsync<Asked>(asked => SubmitAsync(call, asked))
        );

    private static async Task<IResult> SubmitAsync(ElsaCall call, Asked asked)
    {
        string planId = string.IsNullOrEmpty(asked.Id) ? call.Context.TraceIdentifier : asked.Id;
        Result<InstanceFilter>? targets = AlterationPlan.Targets(asked.Filter);
        return targets is null ? Sparse.Show(new { planId })
            : targets.IsRefused ? ElsaProblem.Of(targets.Errors)
            : await call.SendAsync(
                new AlterInstances(
                    targets.Value,
                    [.. (asked.Alterations ?? []).Select(one => one.Read())],
                    asked.Reason
                ),
                _ => Sparse.Show(new { planId })
            );
    }

    private sealed record Asked(
        string? Id,
        IReadOnlyList<AlterationAsked>? Alterations,
        InstancesAsked? Filter,
        string? Reason
    );
}
