using Ipses.Domain.Common;
using Ipses.Domain.Indicators;

namespace Ipses.Domain.AnnualPlans;

/// <summary>
/// A node of the plan's tree. It carries the plan's revision at which it last changed, so that two people who edit
/// different nodes never meet, and two who edit the same one see each other's version.
/// </summary>
public abstract record PlanNode
{
    /// <summary>Stable over the years, so that a target's results can be followed.</summary>
    public required string Id { get; init; }

    /// <summary>The revision of the plan that changed this node last.</summary>
    public int Revision { get; init; }

    /// <summary>Who changed it last; null for what was brought over from last year.</summary>
    public string? ChangedBy { get; init; }

    /// <summary>When it changed last.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>What the node is called.</summary>
    public abstract LocalizedText Title();
}

/// <summary>A strategic objective (전략목표).</summary>
public sealed record StrategicObjective : PlanNode
{
    public LocalizedText Name { get; init; } = LocalizedText.Same("");

    public override LocalizedText Title() => Name;
}

/// <summary>A performance target (성과목표); belongs to a unit, which fills it (R11b).</summary>
public sealed record PerformanceTarget : PlanNode
{
    public required string ObjectiveId { get; init; }

    public LocalizedText Name { get; init; } = LocalizedText.Same("");

    /// <summary>The unit whose part it is.</summary>
    public string UnitId { get; init; } = "";

    public AgendaLink Agenda { get; init; } = new();

    public override LocalizedText Title() => Name;
}

/// <summary>A task of the plan (관리과제), R11a.</summary>
public sealed record PlanTask : PlanNode
{
    public required string TargetId { get; init; }

    public LocalizedText Name { get; init; } = LocalizedText.Same("");

    public string UnitId { get; init; } = "";

    public string PersonInCharge { get; init; } = "";

    public AgendaLink Agenda { get; init; } = new();

    public IReadOnlyList<Milestone> Milestones { get; init; } = [];

    public IReadOnlyList<Spending> Spending { get; init; } = [];

    /// <summary>The spending programme (재정사업) it belongs to; empty where it costs nothing of its own.</summary>
    public string Programme { get; init; } = "";

    public ProgrammeKind ProgrammeKind { get; init; }

    /// <summary>The unit task (단위과제) of the functional classification, BRM.</summary>
    public string BrmUnitTask { get; init; } = "";

    /// <summary>The affiliated body that carries it out, where one does.</summary>
    public string AffiliatedBody { get; init; } = "";

    public override LocalizedText Title() => Name;
}

/// <summary>An indicator's place in the tree; without a task it is an aggregate row of the whole plan (R12).</summary>
public sealed record PlanIndicator : PlanNode
{
    public string? TaskId { get; init; }

    public Indicator Indicator { get; init; } = new();

    public override LocalizedText Title() => Indicator.Name;
}

/// <summary>Which national agenda item, ministerial plan or presidential directive a node serves (R11).</summary>
/// <param name="Kind">What it serves.</param>
/// <param name="Reference">Which one, in words.</param>
/// <param name="ReasonForNone">Why none, which the reviewer sees.</param>
public sealed record AgendaLink(
    ServedAgenda Kind = ServedAgenda.NotSaid,
    string Reference = "",
    string ReasonForNone = ""
)
{
    /// <summary>Says what it serves, or why nothing (R11).</summary>
    public bool IsAnswered() =>
        Kind switch
        {
            ServedAgenda.NotSaid => false,
            ServedAgenda.None => !string.IsNullOrWhiteSpace(ReasonForNone),
            _ => !string.IsNullOrWhiteSpace(Reference),
        };
}

/// <summary>What a target or task can serve (R11).</summary>
public enum ServedAgenda
{
    NotSaid,
    NationalAgenda,
    MinisterialPlan,
    PresidentialDirective,

    /// <summary>None; needs a reason.</summary>
    None,
}

/// <summary>Kinds of spending programme (R30).</summary>
public enum ProgrammeKind
{
    None,
    General,
    ResearchAndDevelopment,
    InformationTechnology,
}

/// <summary>A step of a task with its date (추진일정); schedule compliance is computed from them (R11a).</summary>
public sealed record Milestone(string Name, DateOnly? Date);

/// <summary>Budget and actual spending of one year, in million won.</summary>
public sealed record Spending(int Year, decimal? Budget, decimal? Actual);
