using Ipses.Application.Common;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Organisations;

namespace Ipses.Application.AnnualPlans.ReviewPlan;

/// <summary>The PMO records a finding on a criterion, of the whole plan or one node (R11c). Gives the finding's id.</summary>
public sealed record RecordFinding(
    string PlanId,
    ReviewCriterion Criterion,
    string? NodeId,
    bool AsksForChange,
    string Text,
    string RequestedChange
) : ICommand<string>;

/// <summary>The PMO takes a finding of the open round back.</summary>
public sealed record WithdrawFinding(string PlanId, string FindingId) : ICommand<Nothing>;

/// <summary>The PMO accepts the plan or returns it with its findings (R11c, R16).</summary>
public sealed record DecideReview(string PlanId, bool Accept, string Reason)
    : ICommand<Nothing>,
        IReasoned
{
    string? IReasoned.Reason => Reason;
}

/// <summary>The institution answers a finding (R11c).</summary>
public sealed record AnswerFinding(string PlanId, string FindingId, string Answer)
    : ICommand<Nothing>;

/// <summary>The PMO reviews; the institution's performance officer answers. Recusal is the plan's to say (R3).</summary>
public sealed class ReviewPlanAuthoriser
    : IAuthoriser<RecordFinding>,
        IAuthoriser<WithdrawFinding>,
        IAuthoriser<DecideReview>,
        IAuthoriser<AnswerFinding>
{
    public Task<Error?> RefuseAsync(
        RecordFinding request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(PlanAccess.UnlessReviewer(actor));

    public Task<Error?> RefuseAsync(
        WithdrawFinding request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(PlanAccess.UnlessReviewer(actor));

    public Task<Error?> RefuseAsync(
        DecideReview request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(PlanAccess.UnlessReviewer(actor));

    public Task<Error?> RefuseAsync(
        AnswerFinding request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(PlanAccess.UnlessHolder(actor, request.PlanId, Role.PerformanceOfficer));
}

/// <summary>Each loads, lets the plan decide, and ends the task that is done with it.</summary>
public sealed class ReviewPlanHandlers(PlanDesk desk, IUnitOfWork unit, ICurrentActor current)
    : ICommandHandler<RecordFinding, string>,
        ICommandHandler<WithdrawFinding, Nothing>,
        ICommandHandler<DecideReview, Nothing>,
        ICommandHandler<AnswerFinding, Nothing>
{
    public async Task<Result<string>> HandleAsync(
        RecordFinding command,
        CancellationToken cancellationToken
    )
    {
        Result<AnnualPlan> loaded = await desk.LoadAsync(command.PlanId, cancellationToken);
        return loaded.IsRefused
            ? Result<string>.From(loaded)
            : loaded.Value.Find(
                command.Criterion,
                command.NodeId,
                command.AsksForChange,
                command.Text,
                command.RequestedChange,
                current.Actor.Institutions,
                Reviewer()
            );
    }

    public async Task<Result<Nothing>> HandleAsync(
        WithdrawFinding command,
        CancellationToken cancellationToken
    )
    {
        Result<AnnualPlan> loaded = await desk.LoadAsync(command.PlanId, cancellationToken);
        return loaded.IsRefused
            ? Result<Nothing>.From(loaded)
            : Said(loaded.Value.WithdrawFinding(command.FindingId, current.Actor.Institutions));
    }

    public async Task<Result<Nothing>> HandleAsync(
        DecideReview command,
        CancellationToken cancellationToken
    )
    {
        Result<AnnualPlan> loaded = await desk.LoadAsync(command.PlanId, cancellationToken);
        if (loaded.IsRefused)
        {
            return Result<Nothing>.From(loaded);
        }
        Deed deed = Reviewer();
        string[] institutions = [.. current.Actor.Institutions];
        Result decided = command.Accept
            ? loaded.Value.Accept(command.Reason, institutions, deed)
            : loaded.Value.ReturnFromReview(command.Reason, institutions, deed);
        if (decided.IsRefused)
        {
            return Result<Nothing>.From(decided);
        }
        await desk.CloseTasksAsync(
            command.PlanId,
            PlanForms.Review,
            null,
            command.Accept ? TaskOutcome.Done : TaskOutcome.Returned,
            deed,
            command.Reason,
            cancellationToken
        );
        return Nothing.Value;
    }

    public async Task<Result<Nothing>> HandleAsync(
        AnswerFinding command,
        CancellationToken cancellationToken
    )
    {
        Result<AnnualPlan> loaded = await desk.LoadAsync(command.PlanId, cancellationToken);
        return loaded.IsRefused
            ? Result<Nothing>.From(loaded)
            : Said(
                loaded.Value.Answer(
                    command.FindingId,
                    command.Answer,
                    desk.Deed(loaded.Value.InstitutionId, Role.PerformanceOfficer)
                )
            );
    }

    private Deed Reviewer() => Acting.DeedOf(current, unit.Now, null, Role.Coordinator);

    private static Result<Nothing> Said(Result result) =>
        result.IsRefused ? Result<Nothing>.From(result) : Nothing.Value;
}
