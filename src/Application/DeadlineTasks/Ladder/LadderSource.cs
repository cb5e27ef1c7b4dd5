using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ipses.Application.DeadlineTasks.Ladder;

/// <summary>Ladders whose next rung has come: each task in a unit of its own, by index, a batch at a time (R21).</summary>
public sealed partial class LadderSource(IServiceScopeFactory scopes, ILogger<LadderSource> log)
    : IDueSource
{
    private const int Batch = 200;

    /// <inheritdoc />
    public int Order => 20;

    /// <inheritdoc />
    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        IReader reader = scope.ServiceProvider.GetRequiredService<IReader>();
        return await reader.FirstAsync<DeadlineTask, DateTimeOffset?>(
            tasks =>
                tasks
                    .Where(task => task.NextRungAt != null)
                    .OrderBy(task => task.NextRungAt)
                    .Select(task => task.NextRungAt),
            cancellationToken
        );
    }

    /// <inheritdoc />
    public async Task<int> RunDueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        int done = 0;
        HashSet<string> tried = new(StringComparer.Ordinal);
        while (true)
        {
            string[] due =
            [
                .. (await DueAsync(now, tried.Count + Batch, cancellationToken)).Where(tried.Add),
            ];
            if (due.Length == 0)
            {
                return done;
            }

            foreach (string taskId in due)
            {
                done += await FireAsync(taskId, cancellationToken) ? 1 : 0;
            }
        }
    }

    private async Task<IReadOnlyList<string>> DueAsync(
        DateTimeOffset now,
        int most,
        CancellationToken cancellationToken
    )
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        IReader reader = scope.ServiceProvider.GetRequiredService<IReader>();
        return await reader.ListAsync<DeadlineTask, string>(
            tasks =>
                tasks
                    .Where(task => task.NextRungAt != null && task.NextRungAt <= now)
                    .OrderBy(task => task.NextRungAt)
                    .ThenBy(task => task.Id)
                    .Select(task => task.Id)
                    .Take(most),
            cancellationToken
        );
    }

    private async Task<bool> FireAsync(string taskId, CancellationToken cancellationToken)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ICurrentActor>().Actor = Actor.Program("clock");
        try
        {
            Result<int> fired = await scope
                .ServiceProvider.GetRequiredService<IDispatcher>()
                .SendAsync(new FireRungs(taskId), cancellationToken);
            if (fired.IsRefused)
            {
                RefusedLadder(log, taskId, fired.Errors[0].Code);
            }

            return fired.IsSuccess;
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            // One poisoned ladder must not keep the others from going out; it is tried again at the next sweep.
            BrokenLadder(log, broken, taskId);
            return false;
        }
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "The reminders of task {TaskId} could not be made"
    )]
    private static partial void BrokenLadder(ILogger logger, Exception broken, string taskId);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The reminders of task {TaskId} were refused: {Code}"
    )]
    private static partial void RefusedLadder(ILogger logger, string taskId, string code);
}
