using Ipses.Application.AnnualPlans;
using Ipses.Application.AnnualPlans.CollectParts;
using Ipses.Domain.Common;

namespace Ipses.Application.Rehearsal.Acts;

/// <summary>A unit's officer fills the unit's part, its head passes it on (R11b).</summary>
public sealed class FillParts : ISyntheticAct
{
    public IReadOnlyCollection<string> Forms { get; } = [PlanForms.Part, PlanForms.PartCheck];

    public async Task<Result> ActAsync(Turn turn, CancellationToken cancellationToken)
    {
        string plan = turn.Task.DocumentId!;
        string unit = turn.Task.AssigneeKey.Split('@', 2)[1];
        return turn.Task.Form == PlanForms.Part
            ? await turn.Dispatcher.SendAsync(new FillPart(plan, unit), cancellationToken)
            : await turn.Dispatcher.SendAsync(new PassPartOn(plan, unit), cancellationToken);
    }
}
