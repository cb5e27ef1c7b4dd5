using Ipses.Application.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Engine.Definitions;
using Ipses.Engine.Runtime;

namespace Ipses.Application.WorkflowBridge;

/// <summary>What happens to a deadline task moves the workflow that waits for it, in the same transaction.</summary>
public sealed class TaskSignals(IWorkflowRuntime workflows, CycleClock clock)
    : IReactTo<DeadlineTaskClosed>,
        IReactTo<DeadlineTaskExtended>
{
    /// <summary>What a step waits on until the task has ended.</summary>
    public static string KeyOf(string taskId) => "task:" + taskId;

    public Task ReactAsync(DeadlineTaskClosed happened, CancellationToken cancellationToken) =>
        workflows.StimulateAsync(
            new Stimulus(
                "task-closed/" + happened.TaskId,
                KeyOf(happened.TaskId),
                EngineJson.From(
                    new
                    {
                        outcome = happened.Outcome.ToString(),
                        by = happened.By.Label,
                        comment = happened.Comment,
                    }
                )
            )
            {
                By = happened.By.Label,
            },
            cancellationToken
        );

    public Task ReactAsync(DeadlineTaskExtended happened, CancellationToken cancellationToken) =>
        workflows.MoveTimerAsync(
            KeyOf(happened.TaskId),
            clock.EndOf(happened.NewDue),
            new Decision("extension", happened.TaskId),
            cancellationToken
        );
}
