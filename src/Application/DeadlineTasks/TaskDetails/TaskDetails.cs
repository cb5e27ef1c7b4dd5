using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;

namespace Ipses.Application.DeadlineTasks.TaskDetails;

/// <summary>Everything that a task's page needs for its seven questions.</summary>
public sealed record TaskDetails(string TaskId) : IQuery<TaskView>;

/// <summary>A task as its page shows it.</summary>
/// <param name="Task">The facts of the task itself; untracked.</param>
/// <param name="Institution">Whose matter it is; null for those of no single institution.</param>
/// <param name="Assignee">Who has to do it, in words.</param>
/// <param name="Holders">The people who can act on it today.</param>
/// <param name="BusinessDaysLeft">To the due date; negative when late.</param>
/// <param name="IsLate">Open and past 24:00 of the due day.</param>
/// <param name="Places">Where it stands in the cycle; empty where its step belongs to none.</param>
/// <param name="Next">What happens next and who gets it.</param>
/// <param name="NextReminder">When the ladder's next rung falls.</param>
/// <param name="Rights">What the reader can do now.</param>
/// <param name="ClosedBy">Who ended it; null while open.</param>
/// <param name="Said">What others said: comments here, and the words others ended tasks about the same document with.</param>
public sealed record TaskView(
    DeadlineTask Task,
    LocalizedText? Institution,
    LocalizedText Assignee,
    IReadOnlyList<LocalizedText> Holders,
    int BusinessDaysLeft,
    bool IsLate,
    IReadOnlyList<CyclePlace> Places,
    LocalizedText Next,
    DateOnly? NextReminder,
    TaskRights Rights,
    LocalizedText? ClosedBy,
    IReadOnlyList<SaidLine> Said,
    IReadOnlyList<AttachmentLine> Attachments,
    IReadOnlyList<HistoryLine> History,
    IReadOnlyList<ExtensionLine> Extensions,
    IReadOnlyList<SiblingTask> Siblings,
    IReadOnlyList<FilterPerson> Colleagues
);

/// <summary>What a reader can do with a task now.</summary>
/// <param name="ActsFor">The principal's name, when the reader would act as a substitute.</param>
public sealed record TaskRights(
    bool MayAct,
    bool MayCompleteHere,
    bool MayAskExtension,
    bool MayDecideExtension,
    bool MayReassign,
    bool MayRemark,
    LocalizedText? ActsFor
);

/// <summary>Something said.</summary>
/// <param name="About">The title of the other task, when it was said there.</param>
/// <param name="Outcome">How the other task ended, when the words ended it.</param>
public sealed record SaidLine(
    DateTimeOffset At,
    LocalizedText By,
    string Text,
    LocalizedText? About,
    TaskOutcome? Outcome
);

/// <summary>A file in the list.</summary>
/// <param name="Size">In bytes.</param>
public sealed record AttachmentLine(
    string Id,
    string FileName,
    string MediaType,
    long Size,
    LocalizedText By,
    DateTimeOffset At
);

/// <summary>A line of the history.</summary>
public sealed record HistoryLine(
    DateTimeOffset At,
    LocalizedText By,
    TaskHistoryKind Kind,
    string? Words,
    LocalizedText? Detail
);

/// <summary>A wish for more time and its answer.</summary>
public sealed record ExtensionLine(
    ExtensionRequest Request,
    LocalizedText AskedBy,
    LocalizedText? DecidedBy
);

/// <summary>Another task about the same document: who else is at it.</summary>
public sealed record SiblingTask(
    string TaskId,
    LocalizedText Title,
    LocalizedText Assignee,
    TaskState State,
    DateOnly DueOn
);

/// <summary>Somebody a task can be given to.</summary>
public sealed record FilterPerson(string PersonId, LocalizedText Name);

/// <summary>Whoever is signed in; that the task is visible to them is asked when it is loaded.</summary>
public sealed class TaskDetailsAuthoriser : IAuthoriser<TaskDetails>
{
    /// <inheritdoc />
    public Task<Error?> RefuseAsync(
        TaskDetails request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(TaskAccess.RefuseStrangers(actor));
}
