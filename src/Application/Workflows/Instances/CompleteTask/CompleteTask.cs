using System.Text.Json;
using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;

namespace Ipses.Application.Workflows.Instances.CompleteTask;

/// <summary>Somebody outside reports that a task of Elsa's <c>RunTask</c> is done. The product's own tasks are none of these.</summary>
/// <param name="TaskId">The id that the step gave out.</param>
/// <param name="Outcome">What was reported.</param>
public sealed record CompleteTask(string TaskId, JsonElement Outcome) : ICommand<Nothing>;

/// <summary>Coordinators, and the programs that act for them.</summary>
public sealed class CompleteTaskAuthoriser : ForCoordinators<CompleteTask>;

/// <summary>Moves the workflow that waits, in the unit of the command.</summary>
public sealed class CompleteTaskHandler(
    IUnitOfWork unit,
    IEngineStore store,
    IWorkflowRuntime runtime,
    ICurrentActor current
) : ICommandHandler<CompleteTask, Nothing>
{
    /// <inheritdoc/>
    public async Task<Result<Nothing>> HandleAsync(
        CompleteTask command,
        CancellationToken cancellationToken
    )
    {
        if (await unit.FindAsync<DeadlineTask>(command.TaskId, cancellationToken) is not null)
        {
            return InstanceRefusals.CompleteWhereItBelongs;
        }

        Stimulus done = new(
            "run-task-done:" + command.TaskId,
            StimulusKeys.Task(command.TaskId),
            command.Outcome
        )
        {
            By = Intervention.Who(current),
            FromOutside = true,
        };
        StimulusOutcome outcome = await runtime.StimulateAsync(done, cancellationToken);
        if (outcome.IsRefused)
        {
            return InstanceRefusals.CompleteWhereItBelongs;
        }

        // Who reports again because an answer got lost finds nobody waiting, but that it was reported.
        bool isRepetition =
            outcome.Hits == 0 && !await store.TryApplyAsync(done.Id, unit.Now, cancellationToken);
        return outcome.Hits > 0 || isRepetition
            ? Nothing.Value
            : InstanceRefusals.NothingWaits(command.TaskId);
    }
}
