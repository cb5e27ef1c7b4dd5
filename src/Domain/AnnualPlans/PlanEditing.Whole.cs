using Ipses.Domain.Common;
using Ipses.Domain.Indicators;
using static Ipses.Domain.AnnualPlans.PlanNodeLists;

namespace Ipses.Domain.AnnualPlans;

// Edits of many nodes at once: a whole plan, a unit's part, proposals of targets.
public static partial class PlanEditing
{
    private static PlanContent PartReplaced(
        PlanContent content,
        ReplacePart part,
        int revision,
        Deed deed
    )
    {
        PlanContent given = AllStamped(part.Content, revision, deed);
        HashSet<string> oldTargets = IdsOf(content.Targets.Where(t => t.UnitId == part.UnitId));
        HashSet<string> oldTasks = IdsOf(content.Tasks.Where(t => oldTargets.Contains(t.TargetId)));
        PerformanceTarget[] targets = [.. given.Targets.Where(t => t.UnitId == part.UnitId)];
        HashSet<string> targetIds = IdsOf(targets);
        PlanTask[] tasks = [.. given.Tasks.Where(t => targetIds.Contains(t.TargetId))];
        HashSet<string> taskIds = IdsOf(tasks);
        HashSet<string> objectives = IdsOf(content.Objectives);
        return content with
        {
            Objectives =
            [
                .. content.Objectives,
                .. given.Objectives.Where(o =>
                    !objectives.Contains(o.Id) && targets.Any(t => t.ObjectiveId == o.Id)
                ),
            ],
            Targets = [.. content.Targets.Where(t => !oldTargets.Contains(t.Id)), .. targets],
            Tasks = [.. content.Tasks.Where(t => !oldTasks.Contains(t.Id)), .. tasks],
            Indicators =
            [
                .. content.Indicators.Where(i => i.TaskId is null || !oldTasks.Contains(i.TaskId)),
                .. given.Indicators.Where(i => i.TaskId is { } task && taskIds.Contains(task)),
            ],
        };
    }

    private static HashSet<string> IdsOf(IEnumerable<PlanNode> nodes) =>
        [.. nodes.Select(node => node.Id)];

    private static PlanContent WithProposals(
        PlanContent content,
        TakeProposals take,
        int revision,
        Deed deed
    ) =>
        content with
        {
            Indicators =
            [
                .. content.Indicators.Select(node =>
                    node.Indicator is { Target: null, AggregateOf: null }
                    && (take.UnitId is null || content.UnitOf(node) == take.UnitId)
                    && ChallengingTarget.For(node.Indicator, take.Year, take.Settings).Value
                        is { } proposed
                        ? Stamped(
                            node with
                            {
                                Indicator = node.Indicator with
                                {
                                    Target = proposed,
                                    Deviation = take.Settings.Kind,
                                },
                            },
                            revision,
                            deed
                        )
                        : node
                ),
            ],
        };

    private static PlanContent AllStamped(PlanContent content, int revision, Deed deed) =>
        new()
        {
            Frame = Stamped(content.Frame, revision, deed),
            Objectives = [.. content.Objectives.Select(node => Stamped(node, revision, deed))],
            Targets = [.. content.Targets.Select(node => Stamped(node, revision, deed))],
            Tasks = [.. content.Tasks.Select(node => Stamped(node, revision, deed))],
            Indicators = [.. content.Indicators.Select(node => Stamped(node, revision, deed))],
        };
}
