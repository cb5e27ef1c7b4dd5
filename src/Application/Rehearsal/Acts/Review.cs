using Ipses.Application.AnnualPlans;
using Ipses.Application.AnnualPlans.DemoPlans;
using Ipses.Application.AnnualPlans.ReviewPlan;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;

namespace Ipses.Application.Rehearsal.Acts;

/// <summary>The PMO's staff review a plan by the four criteria, by what stands in it; a weak one goes back with its findings (R11c).</summary>
public sealed class Review : ISyntheticAct
{
    public IReadOnlyCollection<string> Forms { get; } = [PlanForms.Review];

    public async Task<Result> ActAsync(Turn turn, CancellationToken cancellationToken)
    {
        string id = turn.Task.DocumentId!;
        AnnualPlan? plan = await turn.Reader.FirstAsync<AnnualPlan, AnnualPlan>(
            all => all.Where(one => one.Id == id),
            cancellationToken
        );
        if (plan is null)
        {
            return AnnualPlanErrors.NotFound(id);
        }

        IReadOnlyList<DemoFinding> findings = DemoReview.Of(plan.Content, plan.Year);
        IReadOnlyList<ReviewCriterion> unassessed = plan.Review.Unassessed();
        foreach (DemoFinding finding in findings.Where(one => unassessed.Contains(one.Criterion)))
        {
            Result<string> found = await turn.Dispatcher.SendAsync(
                new RecordFinding(
                    id,
                    finding.Criterion,
                    finding.NodeId,
                    finding.AsksForChange,
                    finding.Text,
                    finding.RequestedChange
                ),
                cancellationToken
            );
            if (found.IsRefused)
            {
                return found;
            }
        }

        DemoFinding? worst = findings.FirstOrDefault(finding => finding.AsksForChange);
        return await turn.Dispatcher.SendAsync(
            new DecideReview(id, worst is null, worst?.RequestedChange ?? ""),
            cancellationToken
        );
    }
}
