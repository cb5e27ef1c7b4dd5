using Ipses.Domain.Common;

namespace Ipses.Domain.AnnualPlans;

/// <summary>One node that two revisions tell differently.</summary>
/// <param name="NodeId">The node.</param>
/// <param name="Change">Added, removed or changed.</param>
/// <param name="Title">What it is called in the newer revision that has it.</param>
public sealed record NodeDifference(
    string NodeId,
    NodeChange Change,
    LocalizedText Title,
    PlanNode? Before,
    PlanNode? After
);

/// <summary>How a node differs.</summary>
public enum NodeChange
{
    Added,
    Removed,
    Changed,
}

/// <summary>Compares two revisions of a plan, node by node.</summary>
public static class PlanDifferences
{
    /// <summary>What differs from <paramref name="before"/> to <paramref name="after"/>, in the order of the newer text, what was removed last.</summary>
    public static IReadOnlyList<NodeDifference> Between(PlanContent before, PlanContent after)
    {
        Dictionary<string, PlanNode> old = before.Nodes().ToDictionary(node => node.Id);
        List<NodeDifference> found = [];
        foreach (PlanNode node in after.Nodes())
        {
            if (!old.Remove(node.Id, out PlanNode? there))
            {
                found.Add(new(node.Id, NodeChange.Added, node.Title(), null, node));
            }
            // Every saved change stamps the node with its revision, so the stamp tells what the lists inside can't.
            else if (there.Revision != node.Revision)
            {
                found.Add(new(node.Id, NodeChange.Changed, node.Title(), there, node));
            }
        }
        found.AddRange(
            old.Values.Select(gone => new NodeDifference(
                gone.Id,
                NodeChange.Removed,
                gone.Title(),
                gone,
                null
            ))
        );
        return found;
    }
}
