using Ipses.Domain.Common;

namespace Ipses.Domain.AnnualPlans;

/// <summary>A plan went from one state to another (R16); the board and letters follow from it.</summary>
/// <param name="From">Null when the draft was opened.</param>
public sealed record PlanMoved(
    string PlanId,
    string InstitutionId,
    int Year,
    PlanState? From,
    PlanState To,
    Deed By
) : IDomainEvent;

/// <summary>A step of the approval chain was decided.</summary>
/// <param name="Step">The number of the step, from 1.</param>
public sealed record PlanStepDecided(
    string PlanId,
    string InstitutionId,
    int Year,
    int Step,
    ApprovalVerdict Verdict,
    Deed By
) : IDomainEvent;

/// <summary>Every unit's part is in or waived (R11b): the officer can send on.</summary>
public sealed record PlanPartsComplete(string PlanId, string InstitutionId, int Year)
    : IDomainEvent;
