using System.Text;
using Ipses.Application.Idempotency;
using Ipses.Application.Workflows.Instances;
using Ipses.Domain.Common;
using Ipses.ElsaApi.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.Alterations.Get;

/// <summary>A plan of alterations that was submitted, with what became of each instance.</summary>
internal sealed class GetEndpoint : IElsaEndpoint
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) => api.MapGet("/alterations/{planId}", AnswerAsync);

    private static async Task<IResult> AnswerAsync(string planId, ElsaCall call)
    {
        string id = Sparse.FromPath(planId);
        Result<GivenAnswer> kept = await call.FindAsync(new ReadAnswer(AlterationPlan.KeyOf(id)));
        return kept.IsSuccess
                ? Results.Bytes(Encoding.UTF8.GetBytes(kept.Value.Body ?? "{}"), ElsaJson.MediaType)
            : kept.Errors[0].Kind == ErrorKind.NotFound
                ? ElsaProblem.Of([InstanceRefusals.NoPlan(id)])
            : ElsaProblem.Of(kept.Errors);
    }
}
