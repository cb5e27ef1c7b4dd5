using Ipses.Application.AnnualPlans;
using Ipses.Application.AnnualPlans.CollectParts;
using Ipses.Application.AnnualPlans.WriteDraft;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;

namespace Ipses.Application.Rehearsal.Acts;

/// <summary>A unit's officer writes and fills the unit's part, its head passes it on (R11b).</summary>
public sealed class FillParts(DraftWriter drafts) : ISyntheticAct
{
    public IReadOnlyCollection<string> Forms { get; } = [PlanForms.Part, PlanForms.PartCheck];

    public async Task<Result> ActAsync(Turn turn, CancellationToken cancellationToken)
    {
        string id = turn.Task.DocumentId!;
        string unit = turn.Task.AssigneeKey.Split('@', 2)[1];
        if (turn.Task.Form == PlanForms.PartCheck)
        {
            return await turn.Dispatcher.SendAsync(new PassPartOn(id, unit), cancellationToken);
        }

        AnnualPlan? plan = await drafts.FindAsync(turn.Reader, id, cancellationToken);
        if (plan is null)
        {
            return AnnualPlanErrors.NotFound(id);
        }

        Result<int> written = await turn.Dispatcher.SendAsync(
            new WriteDraft(
                id,
                unit,
                await drafts.ContentAsync(plan, mended: false, cancellationToken)
            ),
            cancellationToken
        );
        return written.IsRefused
            ? written
            : await turn.Dispatcher.SendAsync(new FillPart(id, unit), cancellationToken);
    }
}
