using Ipses.Domain.Common;
using Ipses.Domain.Indicators;

namespace Ipses.Domain.AnnualPlans;

/// <summary>One change of a plan's content, as a person makes it: a node saved, added, moved or removed.</summary>
public abstract record PlanEdit;

/// <summary>A node with new values; refused when somebody changed it since the person saw it.</summary>
/// <param name="Node">The node as it shall be; its place in the tree doesn't change by this.</param>
/// <param name="Seen">The node's revision that the person saw.</param>
public sealed record SaveNode(PlanNode Node, int Seen) : PlanEdit;

/// <summary>A new node as the last of its siblings, or after one of them.</summary>
/// <param name="Kind">What is added.</param>
/// <param name="ParentId">Objective, target or task; null for an objective and for an aggregate row.</param>
/// <param name="After">The sibling it follows; null for the end.</param>
public sealed record AddNode(PlanNodeKind Kind, string? ParentId, string? After = null) : PlanEdit
{
    /// <summary>The unit that a new target belongs to; empty where the officer still has to say.</summary>
    public string UnitId { get; init; } = "";
}

/// <summary>A node one place up or down among its siblings, or under another parent (then last).</summary>
/// <param name="Step">−1 up, +1 down; 0 with a new parent.</param>
public sealed record MoveNode(string NodeId, int Step, string? NewParentId = null) : PlanEdit;

/// <summary>A node away with all below it.</summary>
/// <param name="Seen">The node's revision that the person saw.</param>
public sealed record RemoveNode(string NodeId, int Seen) : PlanEdit;

/// <summary>The whole content at once, as an import or a program writes it.</summary>
/// <param name="Seen">The revision of the plan that was seen.</param>
public sealed record ReplaceContent(PlanContent Content, int Seen) : PlanEdit;

/// <summary>One unit's part at once: its targets with all below them in place of those it had (R11b).</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="Content">A plan that holds the part; the rest of it is left out.</param>
/// <param name="Seen">The revision of the plan that was seen.</param>
public sealed record ReplacePart(string UnitId, PlanContent Content, int Seen) : PlanEdit;

/// <summary>Brings over what last year's plan had and this draft lacks; what was written already stays.</summary>
/// <param name="LastYear">The content of last year's plan.</param>
/// <param name="Year">The year of this plan.</param>
public sealed record BringOver(PlanContent LastYear, FiscalYear Year) : PlanEdit;

/// <summary>Sets every target that is still empty to its challenging-target proposal, where there is one (R13).</summary>
/// <param name="UnitId">Only in this unit's part; null for the whole plan.</param>
public sealed record TakeProposals(
    FiscalYear Year,
    ChallengingTargetSettings Settings,
    string? UnitId = null
) : PlanEdit;

/// <summary>The kinds of node in the tree.</summary>
public enum PlanNodeKind
{
    Objective,
    Target,
    Task,
    Indicator,

    /// <summary>A row that stands for several indicators of the plan (R12).</summary>
    AggregateRow,
}

/// <summary>Which part of the plan a person may write (R11b).</summary>
/// <param name="UnitId">One unit's part; null for the whole plan.</param>
public sealed record EditorScope(string? UnitId)
{
    /// <summary>The performance officer's: everything.</summary>
    public static EditorScope Whole { get; } = new((string?)null);

    public static EditorScope Unit(string unitId) => new(unitId);
}
