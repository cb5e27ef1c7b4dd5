using Ipses.Domain.Common;

namespace Ipses.Domain.AnnualPlans;

/// <summary>One unit's part of the plan and how far it has come (취합, R11b).</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="State">Where it stands.</param>
/// <param name="By">Who moved it there last; null while it was never touched.</param>
/// <param name="Note">What they said with it: the reason of a waiver or of a return.</param>
public sealed record PlanPart(
    string UnitId,
    PartState State = PartState.Open,
    Deed? By = null,
    string Note = ""
)
{
    /// <summary>In or waived: the officer need not wait for it.</summary>
    public bool IsIn() => State is PartState.PassedOn or PartState.Waived;
}

/// <summary>Where a unit's part stands.</summary>
public enum PartState
{
    /// <summary>The unit is writing.</summary>
    Open,

    /// <summary>The unit's officer has filled it; its head has not passed it on yet.</summary>
    Filled,

    /// <summary>The unit's head has passed it on.</summary>
    PassedOn,

    /// <summary>The performance officer goes on without it, with a reason.</summary>
    Waived,
}
