using Ipses.Domain.Common;

namespace Ipses.Domain.AnnualPlans;

/// <summary>
/// Applies one edit to a plan's content: pure, and the same again when it is rerun. Edits of one node stand in one file, those of
/// many at once in another.
/// </summary>
public static partial class PlanEditing
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
}
