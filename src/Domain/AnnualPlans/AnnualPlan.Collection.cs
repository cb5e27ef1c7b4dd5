using Ipses.Domain.Common;

namespace Ipses.Domain.AnnualPlans;

/// <content>Collection of the units' parts (취합, R11b).</content>
public sealed partial class AnnualPlan
{
    /// <summary>The unit's officer says the part is filled; refused while something is missing in it.</summary>
    public Result FillPart(string unitId, string note, Deed deed)
    {
        if (PlanPolicies.PartIsOpen(this, unitId) is { } refusal)
        {
            return refusal;
        }
        Result complete = PlanIsFitToSubmit.CheckPart(Content, unitId, FiscalYear(), Settings);
        if (complete.IsRefused)
        {
            return complete;
        }
        SetPart(new PlanPart(unitId, PartState.Filled, deed, note.Trim()));
        return Result.Done;
    }

    /// <summary>The unit's head passes the part on; one that the officer has not filled yet is checked now.</summary>
    public Result PassPartOn(string unitId, string note, Deed deed)
    {
        PlanPart? part = PartOf(unitId);
        if (part is { State: PartState.Open })
        {
            Result filled = FillPart(unitId, note, deed);
            if (filled.IsRefused)
            {
                return filled;
            }
        }
        else if (PlanPolicies.PartCanMove(this, unitId, PartState.Filled) is { } refusal)
        {
            return refusal;
        }
        SetPart(new PlanPart(unitId, PartState.PassedOn, deed, note.Trim()));
        if (Parts.All(p => p.IsIn()))
        {
            Raise(new PlanPartsComplete(Id, InstitutionId, Year));
        }
        return Result.Done;
    }

    /// <summary>Gives a part back to its unit: by the head to the unit's officer, or by the performance officer to the unit.</summary>
    public Result ReturnPart(string unitId, string reason, Deed deed)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return AnnualPlanErrors.ReasonMissing("reason");
        }
        if (
            PlanPolicies.PartCanMove(
                this,
                unitId,
                PartState.Filled,
                PartState.PassedOn,
                PartState.Waived
            ) is
            { } refusal
        )
        {
            return refusal;
        }
        SetPart(new PlanPart(unitId, PartState.Open, deed, reason.Trim()));
        return Result.Done;
    }

    /// <summary>The performance officer goes on without a part, with a reason.</summary>
    public Result WaivePart(string unitId, string reason, Deed deed)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return AnnualPlanErrors.ReasonMissing("reason");
        }
        if (PlanPolicies.PartCanMove(this, unitId, PartState.Open, PartState.Filled) is { } refusal)
        {
            return refusal;
        }
        SetPart(new PlanPart(unitId, PartState.Waived, deed, reason.Trim()));
        if (Parts.All(p => p.IsIn()))
        {
            Raise(new PlanPartsComplete(Id, InstitutionId, Year));
        }
        return Result.Done;
    }

    /// <summary>The part of a unit, or null where it has none.</summary>
    public PlanPart? PartOf(string unitId) => Parts.FirstOrDefault(part => part.UnitId == unitId);

    private void SetPart(PlanPart part) =>
        Parts = [.. Parts.Select(there => there.UnitId == part.UnitId ? part : there)];
}
