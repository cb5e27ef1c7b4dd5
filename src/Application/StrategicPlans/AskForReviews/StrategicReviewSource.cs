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
        IReader reader = scope.ServiceProvider.GetRequiredService<IReader>();
        IReadOnlyList<Waiting> reviews = await ReviewsAsync(reader, cancellationToken);
        DateTimeOffset now = clock.GetUtcNow();
        IEnumerable<Waiting> waiting = reviews
            .Where(review => review.AskAt > now)
            .Concat(await UnaskedAsync(reader, reviews, now, cancellationToken));
        return waiting.Select(review => (DateTimeOffset?)review.AskAt).Min();
    }

    public async Task<int> RunDueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        IReader reader = scope.ServiceProvider.GetRequiredService<IReader>();
        IReadOnlyList<Waiting> due = await UnaskedAsync(
            reader,
            await ReviewsAsync(reader, cancellationToken),
            now,
            cancellationToken
        );
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

    /// <summary>The next review of each confirmed plan, some forty in a country. What the plans say is long and not read.</summary>
    private async Task<IReadOnlyList<Waiting>> ReviewsAsync(
        IReader reader,
        CancellationToken cancellationToken
    )
    {
        var confirmed = await reader.ListAsync(
            (IQueryable<StrategicPlan> all) =>
                all.Where(plan => plan.ConfirmedOn != null)
                    .OrderBy(plan => plan.Id)
                    .Select(plan => new
                    {
                        plan.Id,
                        plan.FirstYear,
                        plan.ConfirmedOn,
                        plan.Reviews,
                    }),
            cancellationToken
        );
        List<Waiting> reviews = [];
        foreach (var plan in confirmed)
        {
            if (
                StrategicPlan.ReviewWithinItsYears(
                    plan.FirstYear,
                    plan.ConfirmedOn,
                    plan.Reviews
                ) is
                { } last
            )
            {
                reviews.Add(
                    new(
                        plan.Id,
                        AskForReviewHandler.TaskIdOf(plan.Id, plan.Reviews.Count),
                        clock.InstantOf(last.AddMonths(-MonthsAhead), Morning)
                    )
                );
            }
        }
        return reviews;
    }

    /// <summary>Those that are due and were not asked for: before their time nobody asks for one.</summary>
    private static async Task<IReadOnlyList<Waiting>> UnaskedAsync(
        IReader reader,
        IReadOnlyList<Waiting> reviews,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        Waiting[] due = [.. reviews.Where(review => review.AskAt <= now)];
        if (due.Length == 0)
        {
            return [];
        }
        string[] ids = [.. due.Select(review => review.TaskId)];
        IReadOnlyList<string> asked = await reader.ListAsync<DeadlineTask, string>(
            all => all.Where(task => ids.Contains(task.Id)).Select(task => task.Id),
            cancellationToken
        );
        return [.. due.Where(review => !asked.Contains(review.TaskId))];
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "The review of {PlanId} could not be asked for"
    )]
    private static partial void Broken(ILogger logger, Exception broken, string planId);

    private sealed record Waiting(string PlanId, string TaskId, DateTimeOffset AskAt);
}
