using Ipses.Application.Common;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.DeadlineTasks;

namespace Ipses.Application.AnnualPlans.CollectParts;

/// <summary>
/// A step that opens a task for what is done already ends it at once: the head passed the part on before the unit's officer
/// was through, the part was waived, the plan was sent on before the workflow had caught up. Nobody is asked for nothing.
/// </summary>
public sealed class CloseWhatIsDone(IUnitOfWork unit) : IReactTo<DeadlineTaskOpened>
{
    public async Task ReactAsync(DeadlineTaskOpened happened, CancellationToken cancellationToken)
    {
        if (
            await unit.FindAsync<DeadlineTask>(happened.TaskId, cancellationToken)
                is not {
                    IsOpen: true,
                    DocumentKind: AnnualPlan.DocumentKind,
                    DocumentId: { } id
                } task
            || await unit.FindAsync<AnnualPlan>(id, cancellationToken) is not { } plan
        )
        {
            return;
        }
        TaskOutcome? outcome = task.Form switch
        {
            PlanForms.Part or PlanForms.PartCheck when task.AssigneeUnitId is { } unitId => OfPart(
                plan.PartOf(unitId),
                task.Form
            ),
            PlanForms.Edit when plan.OpenApproval() is { Steps.Count: 0 } => TaskOutcome.Done,
            _ => null,
        };
        if (outcome is { } how)
        {
            task.Close(how, Doer.Program("annual plan"), unit.Now, Why(how));
        }
    }

    private static TaskOutcome? OfPart(PlanPart? part, string form) =>
        part?.State switch
        {
            PartState.Waived => TaskOutcome.Cancelled,
            PartState.PassedOn => TaskOutcome.Done,
            PartState.Filled when form == PlanForms.Part => TaskOutcome.Done,
            _ => null,
        };

    private static string Why(TaskOutcome how) =>
        how == TaskOutcome.Cancelled
            ? "제외된 부분입니다. / The part was waived."
            : "이미 처리되었습니다. / This was done already.";
}
