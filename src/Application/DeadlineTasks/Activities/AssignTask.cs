using System.Text.Json;
using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Engine.Execution;

namespace Ipses.Application.DeadlineTasks.Activities;

/// <summary>
/// <c>Ipses.AssignTask</c>: gives a deadline task to a role at a body or to a named person and waits for its end. Its id
/// follows from instance and execution, so that a step run twice opens nothing twice (R23). With the Overdue port a token
/// also leaves at 24:00 of the due day while the task stays open; the timer goes by the key <c>task:{id}</c> and moves
/// with an extension (R22).
/// </summary>
public sealed class AssignTask(
    IUnitOfWork unit,
    IDirectory directory,
    IDueDates dueDates,
    IBusinessCalendars calendars,
    CycleClock clock
) : Activity
{
    private const string Closed = "closed";

    /// <summary>What the designer shows.</summary>
    public static ActivityDescriptor Descriptor => AssignTaskDescriptor.Value;

    /// <summary>What task closings, task timers and this step's bookmark go by.</summary>
    public static string KeyOf(string taskId) => $"task:{taskId}";

    /// <inheritdoc />
    public override async ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    )
    {
        AssignTaskInputs inputs = AssignTaskInputs.Read(context, clock.Today.Year);
        if (inputs.Problem is { } problem)
        {
            return Outcome.Fault(problem.Code, problem.Message.En);
        }

        string taskId = KeyedId.From("task", context.InstanceId, context.ExecutionKey);
        Result<ResolvedDue> due = await dueDates.ResolveAsync(
            new DueRequest(
                inputs.DueKey,
                inputs.DueRule,
                inputs.Sector,
                inputs.Year,
                inputs.InstitutionId
            ),
            cancellation
        );
        if (due.IsRefused)
        {
            return Outcome.Fault(due.Errors[0].Code, due.Errors[0].Message.En);
        }

        DeadlineTask? task = await unit.FindAsync<DeadlineTask>(taskId, cancellation);
        if (task is null)
        {
            task = DeadlineTask.Open(
                inputs.TermsOf(taskId, due.Value, context),
                await calendars.LadderAsync(clock, cancellation),
                context.Now,
                Doer.Program(context.Actor)
            );
            unit.Add(task);
        }

        BookmarkRequest closed = BookmarkRequest.On(Closed, KeyOf(taskId));
        if (inputs.OverduePort)
        {
            closed = closed with { Due = clock.EndOf(task.DueOn), Keep = true };
        }

        ActivityOutcome waits = Outcome
            .WaitFor(closed)
            .WithOutput("TaskId", taskId)
            .KeepState(new Kept(taskId));
        bool anybody = await AnybodyAsync(task.Assignee, cancellation);
        return anybody
            ? waits
            : waits.With(
                new ActivityEffect.Write(
                    $"Nobody holds {task.AssigneeKey} today: the task {taskId} waits until somebody is appointed or a coordinator reassigns it."
                )
            );
    }

    /// <inheritdoc />
    public override ValueTask<ActivityOutcome> ResumeAsync(
        ActivityContext context,
        Resumption resumption,
        CancellationToken cancellation
    )
    {
        if (resumption.Cause == ResumptionCause.Timer)
        {
            return new(Outcome.Emit("Overdue"));
        }

        ClosedPayload? how = resumption.PayloadAs<ClosedPayload>();
        string port = how?.Outcome switch
        {
            TaskOutcome.Returned or TaskOutcome.Rejected => "Returned",
            TaskOutcome.Cancelled => "Cancelled",
            _ => "Done",
        };
        return new(
            Outcome.Complete(port).WithOutput("By", how?.By).WithOutput("Comment", how?.Comment)
        );
    }

    /// <inheritdoc />
    public override async ValueTask CancelAsync(
        ActivityContext context,
        string reason,
        CancellationToken cancellation
    )
    {
        if (
            context.State<Kept>() is { } kept
            && await unit.FindAsync<DeadlineTask>(kept.TaskId, cancellation)
                is { IsOpen: true } task
        )
        {
            task.Close(
                TaskOutcome.Cancelled,
                Doer.Program(context.Actor),
                context.Now,
                string.IsNullOrWhiteSpace(reason) ? null : reason
            );
        }
    }

    private async Task<bool> AnybodyAsync(Assignee assignee, CancellationToken cancellation) =>
        (
            await Letters.TaskHolders.OfAsync(
                directory,
                assignee,
                clock.DateOf(unit.Now),
                cancellation
            )
        ).Count > 0;

    private sealed record Kept(string TaskId);

    /// <summary>What the stimulus of a closed task carries.</summary>
    private sealed record ClosedPayload(TaskOutcome Outcome, JsonElement? By, string? Comment);
}
