using System.Globalization;
using Ipses.Domain.Common;
using static Ipses.Domain.AnnualPlans.PlanNodeLists;

namespace Ipses.Domain.AnnualPlans;

// Edits of one node: saved, added, moved, removed.
public static partial class PlanEditing
{
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
}
