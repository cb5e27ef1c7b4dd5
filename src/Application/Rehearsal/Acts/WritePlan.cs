using Ipses.Application.AnnualPlans;
using Ipses.Application.AnnualPlans.DemoPlans;
using Ipses.Application.AnnualPlans.ReviewPlan;
using Ipses.Application.AnnualPlans.SendOn;
using Ipses.Application.AnnualPlans.WriteDraft;
using Ipses.Application.Common;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;

namespace Ipses.Application.Rehearsal.Acts;

/// <summary>
/// A performance officer completes the plan, mends what came back, answers the findings, and sends it on (R11b, R11c, R16).
/// </summary>
public sealed class WritePlan(DraftWriter drafts) : ISyntheticAct
{
    private const string FirstDraft = "annual-plan.draft";

    public IReadOnlyCollection<string> Forms { get; } = [PlanForms.Edit];

    public async Task<bool> IsReadyAsync(Turn turn, CancellationToken cancellationToken) =>
        await drafts.FindAsync(turn.Reader, turn.Task.DocumentId!, cancellationToken) is { } plan
        && plan.Parts.All(part => part.IsIn());

    public async Task<Result> ActAsync(Turn turn, CancellationToken cancellationToken)
    {
        string id = turn.Task.DocumentId!;
        AnnualPlan? plan = await drafts.FindAsync(turn.Reader, id, cancellationToken);
        if (plan is null)
        {
            return AnnualPlanErrors.NotFound(id);
        }

        bool wasReturned = plan.Review.ToAnswer().Any();
        if (wasReturned || turn.Task.StepKey == FirstDraft)
        {
            Result<int> written = await turn.Dispatcher.SendAsync(
                new WriteDraft(
                    id,
                    null,
                    await drafts.ContentAsync(plan, wasReturned, cancellationToken)
                ),
                cancellationToken
            );
            if (written.IsRefused)
            {
                return written;
            }
        }

        foreach (ReviewFinding finding in plan.Review.ToAnswer().Where(one => one.Answer is null))
        {
            Result<Nothing> answered = await turn.Dispatcher.SendAsync(
                new AnswerFinding(id, finding.Id, DemoReview.AnswerTo(finding)),
                cancellationToken
            );
            if (answered.IsRefused)
            {
                return answered;
            }
        }

        // What was written above has made a revision of its own.
        int seen = (await drafts.FindAsync(turn.Reader, id, cancellationToken))!.Revision;
        return await turn.Dispatcher.SendAsync(new SendOn(id, seen), cancellationToken);
    }
}
