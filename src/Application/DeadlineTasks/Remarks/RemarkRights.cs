using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Organisations;

namespace Ipses.Application.DeadlineTasks.Remarks;

/// <summary>Who may comment on a task and attach files to it: all who see it but auditors, who change nothing.</summary>
public static class RemarkRights
{
    private static readonly Error ReadersOnly = new(
        "DeadlineTask.ReadersOnly",
        new(
            "열람만 할 수 있는 권한입니다. 의견과 첨부 파일은 남길 수 없습니다.",
            "You may read everything here, but not comment or attach files."
        ),
        ErrorKind.Forbidden
    )
    {
        Rule = "R3",
    };

    /// <summary>Refuses strangers, and people whose only appointments are to read.</summary>
    public static Error? RefuseMereReaders(Actor actor) =>
        TaskAccess.RefuseStrangers(actor) ?? (MayWrite(actor) ? null : ReadersOnly);

    /// <summary>Whether the actor holds any appointment by which one acts.</summary>
    public static bool MayWrite(Actor actor) =>
        actor.Appointments.Any(held => held.Role is not (Role.Auditor or Role.Administrator));

    /// <summary>Who writes, and for whom; refused when the task is not visible to them.</summary>
    public static async Task<Result<Doer>> MayAsync(
        IUnitOfWork unit,
        ICurrentActor current,
        string taskId,
        CancellationToken cancellationToken
    )
    {
        Actor actor = current.Actor;
        DeadlineTask? task = await unit.FindAsync<DeadlineTask>(taskId, cancellationToken);
        if (task is null || !TaskAccess.Sees(actor, task))
        {
            return DeadlineTaskErrors.Unknown(taskId);
        }

        Mandate? right = task.Assignee.RightOf(actor.PersonId!, TaskAccess.MandatesOf(actor));
        current.Principal = right?.PrincipalId;
        return new Doer(actor.PersonId, current.Principal);
    }
}
