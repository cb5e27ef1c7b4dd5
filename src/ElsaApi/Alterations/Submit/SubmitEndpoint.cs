using System.Security.Cryptography;
using Ipses.Application.Common;
using Ipses.Application.Idempotency;
using Ipses.Application.Workflows.Instances.Alterations;
using Ipses.Application.Workflows.Instances.ListInstances;
using Ipses.Domain.Common;
using Ipses.ElsaApi.Common;
using Ipses.ElsaApi.WorkflowInstances;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.Alterations.Submit;

/// <summary>
/// Alters the instances that a filter finds. Elsa plans it for later; here it is done, all or none, before the answer, and once under
/// a plan's id however often that is sent.
/// </summary>
internal sealed class SubmitEndpoint : IElsaEndpoint
{
    private const int IdBytes = 8;

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
            "/alterations/submit",
            (ElsaCall call, OnceOnly once, IDispatcher dispatcher, CycleClock clock) =>
                call.WithBodyAsync<Asked>(asked =>
                    SubmitAsync(call, once, dispatcher, clock, asked)
                )
        );

    private static async Task<IResult> SubmitAsync(
        ElsaCall call,
        OnceOnly once,
        IDispatcher dispatcher,
        CycleClock clock,
        Asked asked
    )
    {
        Result<InstanceFilter>? targets = AlterationPlan.Targets(asked.Filter);
        if (targets is { IsRefused: true })
        {
            return ElsaProblem.Of(targets.Errors);
        }

        string planId = string.IsNullOrEmpty(asked.Id)
            ? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes))
            : asked.Id;
        IReadOnlyList<AlterationAsked> alterations = asked.Alterations ?? [];
        Result<Replied> done = await once.RunAsync(
            AlterationPlan.KeyOf(planId),
            AlterationPlan.FingerprintOf(alterations, asked.Filter),
            AlterAsync,
            call.Context.RequestAborted
        );
        return done.IsRefused ? ElsaProblem.Of(done.Errors) : Sparse.Show(new { planId });

        async Task<Result<PreparedAnswer>> AlterAsync(CancellationToken token)
        {
            Result<AlteredInstances> altered = targets is null
                ? new AlteredInstances([])
                : await dispatcher.SendAsync(
                    new AlterInstances(
                        targets.Value,
                        [.. alterations.Select(one => one.Read())],
                        asked.Reason
                    ),
                    token
                );
            if (altered.IsRefused)
            {
                return Result<PreparedAnswer>.From(altered);
            }

            GivenAnswer plan = new(
                StatusCodes.Status200OK,
                AlterationPlan.Write(
                    planId,
                    alterations,
                    asked.Filter,
                    altered.Value,
                    clock.GetUtcNow()
                ),
                null
            );
            return new PreparedAnswer(plan, plan);
        }
    }

    private sealed record Asked(
        string? Id,
        IReadOnlyList<AlterationAsked>? Alterations,
        InstancesAsked? Filter,
        string? Reason
    );
}
