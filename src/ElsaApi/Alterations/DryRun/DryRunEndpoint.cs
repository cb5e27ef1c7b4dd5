using Ipses.Application.Workflows.Instances.ListInstances;
using Ipses.Domain.Common;
using Ipses.ElsaApi.Common;
using Ipses.ElsaApi.WorkflowInstances;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.Alterations.DryRun;

/// <summary>Which instances a filter of alterations means; nothing is altered.</summary>
internal sealed class DryRunEndpoint : IElsaEndpoint
{
    private const int MostAtOnce = 10_000;

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
            "/alterations/dry-run",
            (ElsaCall call) => call.WithBodyAsync<InstancesAsked>(asked => AnswerAsync(call, asked))
        );

    private static async Task<IResult> AnswerAsync(ElsaCall call, InstancesAsked asked)
    {
        Result<InstanceFilter>? targets = AlterationPlan.Targets(asked);
        return targets is null ? Show([])
            : targets.IsRefused ? ElsaProblem.Of(targets.Errors)
            : await call.AskSparseAsync(
                new ListInstances(
                    targets.Value,
                    InstanceOrder.Created,
                    Descending: false,
                    Page: 0,
                    MostAtOnce
                ),
                found => new { workflowInstanceIds = found.Items.Select(one => one.Id) }
            );
    }

    private static IResult Show(string[] ids) => Sparse.Show(new { workflowInstanceIds = ids });
}
