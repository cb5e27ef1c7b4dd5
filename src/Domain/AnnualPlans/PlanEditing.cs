// Long because every edit of the tree has its case, and they share the search for the node.
using System.Globalization;
using Ipses.Domain.Common;
using Ipses.Domain.Indicators;

namespace Ipses.Domain.AnnualPlans;

/// <summary>Applies one edit to a plan's content: pure, and the same again when it is rerun.</summary>
public static class PlanEditing
{
    /// <summary>The new content, or why the edit can't be made.</summary>
    /// <param name="revision">The revision that this edit makes.</param>
    public static Result<PlanContent> Apply(
        PlanContent content,
        PlanEdit edit,
        FiscalYear year,
        int revision,
        Deed deed
    ) =>
        edit switch
        {
            SaveNode save => Save(content, save, revision, deed),
            AddNode add => Add(content, add, year, revision, deed),
            MoveNode move => Move(content, move, revision, deed),
            RemoveNode remove => Remove(content, remove),
            ReplaceContent replace => replace.Seen == revision - 1
                ? AllStamped(replace.Content, revision, deed)
                : AnnualPlanErrors.StalePlan(replace.Seen, revision - 1),
            ReplacePart part => part.Seen == revision - 1
                ? PartReplaced(content, part, revision, deed)
                : AnnualPlanErrors.StalePlan(part.Seen, revision - 1),
            BringOver over => LastYearsPlan.BroughtOver(content, over.LastYear, over.Year),
            TakeProposals take => WithProposals(content, take, revision, deed),
            _ => throw new InvalidOperationException($"Unknown edit {edit.GetType().Name}."),
        };

    /// <summary>The units whose parts an edit touches; null among them means what is the officer's alone.</summary>
    public static IReadOnlyList<string?> Touches(PlanContent content, PlanEdit edit) =>
        edit switch
        {
            SaveNode save =>
            [
                UnitOf(content, save.Node.Id),
                // A unit can't give its part to another one.
                save.Node
                    is PerformanceTarget target
                    ? target.UnitId
                    : UnitOf(content, save.Node.Id),
            ],
            AddNode { Kind: PlanNodeKind.Task or PlanNodeKind.Indicator, ParentId: { } parent } =>
            [
                UnitOf(content, parent),
            ],
            MoveNode move =>
            [
                UnitOf(content, move.NodeId),
                move.NewParentId is { } parent
                    ? UnitOf(content, parent)
                    : UnitOf(content, move.NodeId),
            ],
            RemoveNode remove => [UnitOf(content, remove.NodeId)],
            ReplacePart part => [part.UnitId],
            TakeProposals take => [take.UnitId],
            _ => [null],
        };

    private static string? UnitOf(PlanContent content, string nodeId) =>
        content.Find(nodeId) is { } node ? content.UnitOf(node) : null;

    private static Result<PlanContent> Save(
        PlanContent content,
        SaveNode save,
        int revision,
        Deed deed
    )
    {
        if (content.Find(save.Node.Id) is not { } there || there.GetType() != save.Node.GetType())
        {
            return AnnualPlanErrors.NodeGone(save.Node.Id);
        }
        if (there.Revision != save.Seen)
        {
            return AnnualPlanErrors.StaleNode(there);
        }
        PlanNode stamped = Stamped(KeptInPlace(there, save.Node), revision, deed);
        return stamped switch
        {
            PlanFrame frame => content with { Frame = frame },
            StrategicObjective o => content with { Objectives = Replaced(content.Objectives, o) },
            PerformanceTarget t => content with { Targets = Replaced(content.Targets, t) },
            PlanTask t => content with { Tasks = Replaced(content.Tasks, t) },
            _ => content with { Indicators = Replaced(content.Indicators, (PlanIndicator)stamped) },
        };
    }

    private static PlanNode KeptInPlace(PlanNode there, PlanNode saved) =>
        (there, saved) switch
        {
            (PerformanceTarget old, PerformanceTarget now) => now with
            {
                ObjectiveId = old.ObjectiveId,
            },
            (PlanTask old, PlanTask now) => now with { TargetId = old.TargetId },
            (PlanIndicator old, PlanIndicator now) => now with { TaskId = old.TaskId },
            _ => saved,
        };

    private static Result<PlanContent> Add(
        PlanContent content,
        AddNode add,
        FiscalYear year,
        int revision,
        Deed deed
    )
    {
        string id = string.Create(
            CultureInfo.InvariantCulture,
            $"{Letter(add.Kind)}-{year.Number}-{revision}"
        );
        bool parentThere = add.Kind switch
        {
            PlanNodeKind.Objective or PlanNodeKind.AggregateRow => true,
            PlanNodeKind.Target => content.Objectives.Any(o => o.Id == add.ParentId),
            PlanNodeKind.Task => content.Targets.Any(t => t.Id == add.ParentId),
            _ => content.Tasks.Any(t => t.Id == add.ParentId),
        };
        if (!parentThere)
        {
            return AnnualPlanErrors.NodeGone(add.ParentId ?? "");
        }
        string parent = add.ParentId ?? "";
        return add.Kind switch
        {
            PlanNodeKind.Objective => content with
            {
                Objectives = Inserted(
                    content.Objectives,
                    new StrategicObjective { Id = id },
                    add.After,
                    revision,
                    deed
                ),
            },
            PlanNodeKind.Target => content with
            {
                Targets = Inserted(
                    content.Targets,
                    new PerformanceTarget
                    {
                        Id = id,
                        ObjectiveId = parent,
                        UnitId = add.UnitId,
                    },
                    add.After,
                    revision,
                    deed
                ),
            },
            PlanNodeKind.Task => content with
            {
                Tasks = Inserted(
                    content.Tasks,
                    new PlanTask
                    {
                        Id = id,
                        TargetId = parent,
                        UnitId = content.Targets.First(t => t.Id == parent).UnitId,
                    },
                    add.After,
                    revision,
                    deed
                ),
            },
            _ => content with
            {
                Indicators = Inserted(
                    content.Indicators,
                    new PlanIndicator
                    {
                        Id = id,
                        TaskId = add.Kind == PlanNodeKind.AggregateRow ? null : parent,
                        Indicator = new()
                        {
                            AggregateOf = add.Kind == PlanNodeKind.AggregateRow ? 2 : null,
                        },
                    },
                    add.After,
                    revision,
                    deed
                ),
            },
        };
    }

    private static char Letter(PlanNodeKind kind) =>
        kind switch
        {
            PlanNodeKind.Objective => 'o',
            PlanNodeKind.Target => 't',
            PlanNodeKind.Task => 'k',
            _ => 'i',
        };

    private static Result<PlanContent> Move(
        PlanContent content,
        MoveNode move,
        int revision,
        Deed deed
    ) =>
        content.Find(move.NodeId) switch
        {
            StrategicObjective o => content with
            {
                Objectives = Stepped(content.Objectives, o, _ => true, move.Step),
            },
            PerformanceTarget t when move.NewParentId is { } p => content.Objectives.Any(o =>
                o.Id == p
            )
                ? content with
                {
                    Targets = Last(content.Targets, t with { ObjectiveId = p }, revision, deed),
                }
                : AnnualPlanErrors.NodeGone(p),
            PerformanceTarget t => content with
            {
                Targets = Stepped(
                    content.Targets,
                    t,
                    s => s.ObjectiveId == t.ObjectiveId,
                    move.Step
                ),
            },
            PlanTask t when move.NewParentId is { } p => content.Targets.Any(o => o.Id == p)
                ? content with
                {
                    Tasks = Last(content.Tasks, t with { TargetId = p }, revision, deed),
                }
                : AnnualPlanErrors.NodeGone(p),
            PlanTask t => content with
            {
                Tasks = Stepped(content.Tasks, t, s => s.TargetId == t.TargetId, move.Step),
            },
            PlanIndicator i when move.NewParentId is { } p => content.Tasks.Any(o => o.Id == p)
                ? content with
                {
                    Indicators = Last(content.Indicators, i with { TaskId = p }, revision, deed),
                }
                : AnnualPlanErrors.NodeGone(p),
            PlanIndicator i => content with
            {
                Indicators = Stepped(content.Indicators, i, s => s.TaskId == i.TaskId, move.Step),
            },
            _ => AnnualPlanErrors.NodeGone(move.NodeId),
        };

    private static Result<PlanContent> Remove(PlanContent content, RemoveNode remove)
    {
        if (content.Find(remove.NodeId) is not { } node || node is PlanFrame)
        {
            return AnnualPlanErrors.NodeGone(remove.NodeId);
        }
        if (node.Revision != remove.Seen)
        {
            return AnnualPlanErrors.StaleNode(node);
        }
        HashSet<string> gone = [remove.NodeId];
        // Parents come before children in this order, so one pass takes a whole branch.
        gone.UnionWith(content.Targets.Where(t => gone.Contains(t.ObjectiveId)).Select(t => t.Id));
        gone.UnionWith(content.Tasks.Where(t => gone.Contains(t.TargetId)).Select(t => t.Id));
        gone.UnionWith(
            content.Indicators.Where(i => i.TaskId is { } t && gone.Contains(t)).Select(i => i.Id)
        );
        return content with
        {
            Objectives = Without(content.Objectives, gone),
            Targets = Without(content.Targets, gone),
            Tasks = Without(content.Tasks, gone),
            // What was counted in a row that is gone needs a weight of its own again.
            Indicators =
            [
                .. Without(content.Indicators, gone)
                    .Select(i =>
                        i.Indicator.CountedIn is { } row && gone.Contains(row)
                            ? i with
                            {
                                Indicator = i.Indicator with { CountedIn = null },
                            }
                            : i
                    ),
            ],
        };
    }

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

    private static T Stamped<T>(T node, int revision, Deed deed)
        where T : PlanNode =>
        node with
        {
            Revision = revision,
            ChangedBy = deed.By,
            ChangedAt = deed.At,
        };

    private static IReadOnlyList<T> Replaced<T>(IReadOnlyList<T> list, T node)
        where T : PlanNode => [.. list.Select(there => there.Id == node.Id ? node : there)];

    private static IReadOnlyList<T> Without<T>(IReadOnlyList<T> list, HashSet<string> gone)
        where T : PlanNode => [.. list.Where(node => !gone.Contains(node.Id))];

    private static IReadOnlyList<T> Last<T>(IReadOnlyList<T> list, T node, int revision, Deed deed)
        where T : PlanNode =>
        [.. list.Where(there => there.Id != node.Id), Stamped(node, revision, deed)];

    private static IReadOnlyList<T> Inserted<T>(
        IReadOnlyList<T> list,
        T node,
        string? after,
        int revision,
        Deed deed
    )
        where T : PlanNode
    {
        List<T> result = [.. list];
        int at = result.FindIndex(there => there.Id == after);
        result.Insert(at < 0 ? result.Count : at + 1, Stamped(node, revision, deed));
        return result;
    }

    private static IReadOnlyList<T> Stepped<T>(
        IReadOnlyList<T> list,
        T node,
        Func<T, bool> isSibling,
        int step
    )
        where T : PlanNode
    {
        List<T> siblings = [.. list.Where(isSibling)];
        int from = siblings.FindIndex(there => there.Id == node.Id);
        int to = from + Math.Sign(step);
        if (step == 0 || to < 0 || to >= siblings.Count)
        {
            return list;
        }
        List<T> result = [.. list];
        int a = result.FindIndex(there => there.Id == node.Id);
        int b = result.FindIndex(there => there.Id == siblings[to].Id);
        (result[a], result[b]) = (result[b], result[a]);
        return result;
    }
}
