using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Ipses.Domain.Indicators;

namespace Ipses.Application.AnnualPlans;

/// <summary>A plan as its pages show it.</summary>
/// <param name="Plan">Untracked: nothing that is done to it is saved.</param>
/// <param name="Content">What is shown: the plan's present text, or that of the confirmed version that was asked for.</param>
/// <param name="Version">The confirmed version that was asked for; null for the plan as it stands.</param>
/// <param name="Proposals">The challenging target of each indicator, by node id (R13).</param>
/// <param name="Faults">What keeps it from being sent on; empty outside of a draft.</param>
/// <param name="Units">Names of the institution's units that prepare parts, by id.</param>
/// <param name="Concurring">Names of the other units that stand in its approval lines, by id.</param>
/// <param name="People">Names of people in its history, by id.</param>
/// <param name="HasLastYear">Whether there is a plan of last year to start from.</param>
/// <param name="May">What the reader may do with it now.</param>
/// <param name="StrategicYear">The first year of the strategic plan that it derives from; null where none is confirmed (R11).</param>
public sealed record PlanFound(
    AnnualPlan Plan,
    PlanContent Content,
    ConfirmedVersion? Version,
    LocalizedText Institution,
    IReadOnlyDictionary<string, TargetProposal> Proposals,
    IReadOnlyList<Error> Faults,
    IReadOnlyDictionary<string, LocalizedText> Units,
    IReadOnlyDictionary<string, LocalizedText> Concurring,
    IReadOnlyDictionary<string, LocalizedText> People,
    bool HasLastYear,
    PlanRights May,
    int? StrategicYear
)
{
    /// <summary>The name of whoever acted; programs as they name themselves.</summary>
    public LocalizedText NameOf(string? id) =>
        id is null ? LocalizedText.Same("-")
        : People.TryGetValue(id, out LocalizedText? name) ? name
        : id.StartsWith("workflow", StringComparison.Ordinal) ? new("업무 절차", "the workflow")
        : LocalizedText.Same(id);

    /// <summary>The title under which the plan stands everywhere.</summary>
    public LocalizedText Title() => AnnualPlan.TitleOf(Institution, Plan.Year);

    /// <summary>The name of a unit, or its id.</summary>
    public LocalizedText UnitNameOf(string unitId) =>
        Units.GetValueOrDefault(unitId)
        ?? Concurring.GetValueOrDefault(unitId)
        ?? LocalizedText.Same(unitId);
}

/// <summary>What a reader may do with a plan in the state it is in.</summary>
/// <param name="Writes">Whether the reader can edit something now.</param>
/// <param name="WritesAll">The performance officer: the whole plan.</param>
/// <param name="Units">The units whose part the reader writes.</param>
/// <param name="HeadOf">The units whose part the reader passes on.</param>
/// <param name="Decides">The approval step that is the reader's now; four eyes are still checked when it is decided.</param>
/// <param name="Reviews">Whether the reader reviews it now.</param>
public sealed record PlanRights(
    bool Writes,
    bool WritesAll,
    IReadOnlyList<string> Units,
    IReadOnlyList<string> HeadOf,
    ApprovalStep? Decides,
    bool Reviews
)
{
    /// <summary>Whether the reader writes this node now.</summary>
    public bool MayWrite(AnnualPlan plan, PlanNode node) =>
        Writes
        && (
            WritesAll
            || (
                plan.Content.UnitOf(node) is { } unit
                && Units.Contains(unit)
                && plan.PartOf(unit) is { State: PartState.Open }
            )
        );
}
