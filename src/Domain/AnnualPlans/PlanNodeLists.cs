using Ipses.Domain.Common;

namespace Ipses.Domain.AnnualPlans;

/// <summary>Lists of a plan's nodes with one change; what is not changed keeps its place.</summary>
internal static class PlanNodeLists
{
    internal static T Stamped<T>(T node, int revision, Deed deed)
        where T : PlanNode =>
        node with
        {
            Revision = revision,
            ChangedBy = deed.By,
            ChangedAt = deed.At,
        };

    internal static IReadOnlyList<T> Replaced<T>(IReadOnlyList<T> list, T node)
        where T : PlanNode => [.. list.Select(there => there.Id == node.Id ? node : there)];

    internal static IReadOnlyList<T> Without<T>(IReadOnlyList<T> list, HashSet<string> gone)
        where T : PlanNode => [.. list.Where(node => !gone.Contains(node.Id))];

    internal static IReadOnlyList<T> Last<T>(IReadOnlyList<T> list, T node, int revision, Deed deed)
        where T : PlanNode =>
        [.. list.Where(there => there.Id != node.Id), Stamped(node, revision, deed)];

    internal static IReadOnlyList<T> Inserted<T>(
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

    internal static IReadOnlyList<T> Stepped<T>(
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
