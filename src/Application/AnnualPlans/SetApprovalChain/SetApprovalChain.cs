using Ipses.Application.Common;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.AnnualPlans.SetApprovalChain;

/// <summary>Sets the approval line of an institution's plans from a day on; rounds under way keep theirs (R16).</summary>
/// <param name="Seen">How many settings there were when the person began.</param>
public sealed record SetApprovalChain(
    string InstitutionId,
    IReadOnlyList<ApprovalStepRule> Steps,
    DateOnly From,
    int Seen
) : ICommand<Nothing>;

/// <summary>The institution itself, by its officer or a head, or an administrator.</summary>
public sealed class SetApprovalChainAuthoriser : IAuthoriser<SetApprovalChain>
{
    public Task<Error?> RefuseAsync(
        SetApprovalChain request,
        Actor actor,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult(
            PlanAccess.SetsChainOf(actor, request.InstitutionId)
                ? null
                : PlanAccess.Needs(PlanAccess.ChainSetters)
        );
}

/// <summary>Loads the chain, or begins it; names units that don't exist; lets the domain decide.</summary>
public sealed class SetApprovalChainHandler(
    IUnitOfWork unit,
    ICurrentActor current,
    IDirectory directory,
    CycleClock clock
) : ICommandHandler<SetApprovalChain, Nothing>
{
    public async Task<Result<Nothing>> HandleAsync(
        SetApprovalChain command,
        CancellationToken cancellationToken
    )
    {
        string institution = command.InstitutionId;
        if (await unit.FindAsync<Institution>(institution, cancellationToken) is null)
        {
            return ApprovalChainErrors.NotFound(institution);
        }
        foreach (ApprovalStepRule step in command.Steps)
        {
            if (
                step.BodyId is { } body
                && await unit.FindAsync<Unit>(body, cancellationToken) is null
            )
            {
                return InstitutionErrors.NotFound(body) with { Field = "steps" };
            }
        }
        ApprovalChain? kept = await unit.FindAsync<ApprovalChain>(
            ApprovalChain.IdOf(institution),
            cancellationToken
        );
        ApprovalChain chain = kept ?? ApprovalChain.Of(institution);
        Result set = chain.Set(
            command.Steps,
            command.From,
            command.Seen,
            clock.Today,
            Acting.DeedBy(
                current,
                PlanAccess.HeldAt(current.Actor, institution, PlanAccess.ChainSetters),
                unit.Now
            )
        );
        if (set.IsRefused)
        {
            return command.Seen == chain.Settings.Count
                ? Result<Nothing>.From(set)
                : ApprovalChainErrors.SetMeanwhile(
                    chain.Settings[^1],
                    await NameAsync(chain.Settings[^1].Set.By, cancellationToken)
                );
        }
        if (kept is null)
        {
            unit.Add(chain);
        }
        return Nothing.Value;
    }

    private async Task<LocalizedText?> NameAsync(
        string person,
        CancellationToken cancellationToken
    ) => (await directory.PeopleAsync([person], cancellationToken)).FirstOrDefault()?.Name;
}
