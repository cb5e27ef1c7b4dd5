using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Domain.AnnualPlans;

/// <summary>What an institution may set as its approval line (R16).</summary>
public static class ApprovalChainPolicy
{
    /// <summary>Most steps of a chain.</summary>
    public const int MostSteps = 8;

    /// <summary>Those who approve (결재), from the lowest to the highest.</summary>
    public static IReadOnlyList<Role> Approvers { get; } =
    [Role.UnitHead, Role.DepartmentHead, Role.InstitutionHead];

    /// <summary>Everything that is wrong with a chain that is to hold from a day; empty when nothing is.</summary>
    public static IEnumerable<Error> WhatIsWrongWith(
        string institutionId,
        IReadOnlyList<ApprovalStepRule> steps,
        DateOnly from,
        DateOnly today
    )
    {
        if (from < today)
        {
            yield return ApprovalChainErrors.FromThePast(from, today);
        }
        if (steps.Count > MostSteps)
        {
            yield return ApprovalChainErrors.TooManySteps(steps.Count, MostSteps);
        }
        if (PlanPolicies.ChainIsSound(steps) is { } unsound)
        {
            yield return unsound;
        }
        else if (!DecidesForTheInstitution(steps[^1]))
        {
            yield return ApprovalChainErrors.NotFinal(steps[^1].Role);
        }
        for (int at = 0; at < steps.Count; at++)
        {
            foreach (Error error in WhatIsWrongWithStep(institutionId, steps, at))
            {
                yield return error;
            }
        }
    }

    /// <summary>The head of the institution, or whoever decides finally in the head's place (전결).</summary>
    private static bool DecidesForTheInstitution(ApprovalStepRule last) =>
        (last.DelegatedFrom ?? last.Role) == Role.InstitutionHead;

    private static IEnumerable<Error> WhatIsWrongWithStep(
        string institutionId,
        IReadOnlyList<ApprovalStepRule> steps,
        int at
    )
    {
        ApprovalStepRule step = steps[at];
        if (!Approvers.Contains(step.Role))
        {
            yield return ApprovalChainErrors.RoleCannotApprove(at + 1, step.Role);
            yield break;
        }
        if (
            step.Role == Role.UnitHead
                ? step.BodyId is null
                    || AppointmentPolicy.UnitOf(step.BodyId) is null
                    || AppointmentPolicy.InstitutionOf(step.BodyId) != institutionId
                : step.BodyId is not null
        )
        {
            yield return ApprovalChainErrors.UnitDoesNotFit(at + 1, step.Role);
        }
        if (step is { Kind: ApprovalStepKind.Concurrence, Role: not Role.UnitHead })
        {
            yield return ApprovalChainErrors.ConcurrenceIsAUnits(at + 1);
        }
        if (step.DelegatedFrom is { } higher && Rank(higher) <= Rank(step.Role))
        {
            yield return ApprovalChainErrors.NotHigher(at + 1, step.Role, higher);
        }
        if (steps.Take(at).Any(before => before.Role == step.Role && before.BodyId == step.BodyId))
        {
            yield return ApprovalChainErrors.TwiceTheSame(at + 1, step.Role);
        }
        if (
            step.Kind == ApprovalStepKind.Approval
            && steps
                .Take(at)
                .Any(before =>
                    before.Kind == ApprovalStepKind.Approval && Rank(before.Role) > Rank(step.Role)
                )
        )
        {
            yield return ApprovalChainErrors.LowerAfterHigher(at + 1, step.Role);
        }
    }

    private static int Rank(Role role) => Approvers.ToList().IndexOf(role);
}
