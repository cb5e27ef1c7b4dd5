using Ipses.Domain.Common;

namespace Ipses.Domain.AnnualPlans;

/// <summary>
/// All that an annual performance plan says, as one immutable document: strategic objective → performance target →
/// task → indicator (R11). Each list is in reading order among siblings; a node names its parent.
/// </summary>
public sealed record PlanContent
{
    /// <summary>Mission, vision and the financial results: what belongs to the plan as a whole.</summary>
    public PlanFrame Frame { get; init; } = new() { Id = PlanFrame.NodeId };

    public IReadOnlyList<StrategicObjective> Objectives { get; init; } = [];

    public IReadOnlyList<PerformanceTarget> Targets { get; init; } = [];

    public IReadOnlyList<PlanTask> Tasks { get; init; } = [];

    public IReadOnlyList<PlanIndicator> Indicators { get; init; } = [];

    public IEnumerable<PerformanceTarget> TargetsOf(string objectiveId) =>
        Targets.Where(target => target.ObjectiveId == objectiveId);

    public IEnumerable<PlanTask> TasksOf(string targetId) =>
        Tasks.Where(task => task.TargetId == targetId);

    public IEnumerable<PlanIndicator> IndicatorsOf(string? taskId) =>
        Indicators.Where(indicator => indicator.TaskId == taskId);

    /// <summary>Every node, the frame included.</summary>
    public IEnumerable<PlanNode> Nodes() =>
        [Frame, .. Objectives, .. Targets, .. Tasks, .. Indicators];

    public PlanNode? Find(string nodeId) => Nodes().FirstOrDefault(node => node.Id == nodeId);

    /// <summary>The sum of the weights in percent (R12).</summary>
    public decimal WeightSum() =>
        Domain.Indicators.Weights.Sum(Indicators.Select(indicator => indicator.Indicator));

    /// <summary>The unit whose part a node belongs to, through its target; null for what is the officer's alone.</summary>
    public string? UnitOf(PlanNode node) =>
        node switch
        {
            PerformanceTarget target => target.UnitId,
            PlanTask task => UnitOfTarget(task.TargetId),
            PlanIndicator { TaskId: { } taskId } => Tasks.FirstOrDefault(t => t.Id == taskId)
                is { } task
                ? UnitOfTarget(task.TargetId)
                : null,
            _ => null,
        };

    /// <summary>Whether nothing was written yet below the objectives.</summary>
    public bool IsBare() => Targets.Count == 0 && Tasks.Count == 0 && Indicators.Count == 0;

    private string? UnitOfTarget(string targetId) =>
        Targets.FirstOrDefault(target => target.Id == targetId)?.UnitId;
}

/// <summary>Mission, vision and the financial results of the past three years (R11).</summary>
public sealed record PlanFrame : PlanNode
{
    /// <summary>The id of the frame in every plan.</summary>
    public const string NodeId = "plan";

    public LocalizedText Mission { get; init; } = LocalizedText.Same("");

    public LocalizedText Vision { get; init; } = LocalizedText.Same("");

    /// <summary>Budget and spending of the institution, in million won.</summary>
    public IReadOnlyList<Spending> FinancialResults { get; init; } = [];

    /// <summary>What readers must know about where the plan's text comes from.</summary>
    public LocalizedText? SourceNote { get; init; }

    public override LocalizedText Title() => new("임무와 비전", "Mission and vision");
}
