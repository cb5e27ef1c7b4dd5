using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.StrategicPlans;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ipses.Application.StrategicPlans.AskForReviews;

/// <summary>
/// The timer of R10: three months before three years have passed since a plan was confirmed or last reviewed, the institution's
/// officer is asked to review it. The task's id follows from the plan and the number of its reviews, so that each is asked for once.
/// </summary>
public sealed partial class StrategicReviewSource(
    IServiceScopeFactory scopes,
    CycleClock clock,
    ILogger<StrategicReviewSource> log
) : IDueSource
{
    /// <summary>Months before the last day on which the task is opened.</summary>
    private const int MonthsAhead = 3;

    private static readonly TimeOnly Morning = new(9, 0);

    public int Order => 11;

    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        return (await WaitingAsync(scope.ServiceProvider, cancellationToken))
            .Select(review => (DateTimeOffset?)review.AskAt)
            .Min();
    }

    public async Task<int> RunDueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        IReadOnlyList<Waiting> due =
        [
            .. (await WaitingAsync(scope.ServiceProvider, cancellationToken)).Where(review =>
                review.AskAt <= now
            ),
        ];
        int asked = 0;
        foreach (Waiting review in due)
        {
            try
            {
                asked += await AskAsync(review, cancellationToken) ? 1 : 0;
            }
            catch (Exception broken) when (broken is not OperationCanceledException)
            {
                Broken(log, broken, review.PlanId);
            }
        }
        return asked;
    }

    private async Task<bool> AskAsync(Waiting review, CancellationToken cancellationToken)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ICurrentActor>().Actor = Actor.Program("clock");
        Result<Nothing> asked = await scope
            .ServiceProvider.GetRequiredService<IDispatcher>()
            .SendAsync(new AskForReview(review.PlanId), cancellationToken);
        return asked.IsSuccess;
    }

    /// <summary>Reviews that were not asked for yet. A country has some forty such plans: they are read whole.</summary>
    private async Task<IReadOnlyList<Waiting>> WaitingAsync(
        IServiceProvider services,
        CancellationToken cancellationToken
    )
    {
        IReader reader = services.GetRequiredService<IReader>();
        IReadOnlyList<StrategicPlan> confirmed = await reader.ListAsync<
            StrategicPlan,
            StrategicPlan
        >(all => all.Where(plan => plan.ConfirmedOn != null), cancellationToken);
        if (confirmed.Count == 0)
        {
            return [];
        }
        string[] ids = [.. confirmed.Select(AskForReviewHandler.TaskIdOf)];
        IReadOnlyList<string> asked = await reader.ListAsync<DeadlineTask, string>(
            all => all.Where(task => ids.Contains(task.Id)).Select(task => task.Id),
            cancellationToken
        );
        return
        [
            .. confirmed
                .Where(plan =>
                    plan.ReviewWithinItsYears() is not null
                    && !asked.Contains(AskForReviewHandler.TaskIdOf(plan))
                )
                .Select(plan => new Waiting(
                    plan.Id,
                    clock.InstantOf(
                        plan.ReviewWithinItsYears()!.Value.AddMonths(-MonthsAhead),
                        Morning
                    )
                )),
        ];
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "The review of {PlanId} could not be asked for"
    )]
    private static partial void Broken(ILogger logger, Exception broken, string planId);

    private sealed record Waiting(string PlanId, DateTimeOffset AskAt);
}
