using Ipses.Engine.Definitions;

namespace Ipses.Engine.Activities;

/// <summary>
/// The arrows of a flowchart, sorted into those that lead on and those that lead back. An arrow leads back when it would
/// close a circle over the arrows found before it, going breadth-first from the start, as Elsa does it.
/// </summary>
internal sealed class FlowGraph
{
    private readonly Dictionary<string, List<Connection>> _outbound = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Connection>> _forwardInbound = new(
        StringComparer.Ordinal
    );
    private readonly Dictionary<string, List<Connection>> _inbound = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _ancestors = new(StringComparer.Ordinal);
    private readonly HashSet<Connection> _forward = [];

    public FlowGraph(ActivityNode flowchart)
    {
        var children = flowchart.Ports.GetValueOrDefault("activities") ?? [];
        Nodes = children.ToDictionary(c => c.Id, StringComparer.Ordinal);
        foreach (var connection in flowchart.Connections)
        {
            Add(_outbound, connection.Source, connection);
            Add(_inbound, connection.Target, connection);
        }

        Start = FindStart(flowchart, children);
        if (Start is not null)
            SortForward(Start.Id);
        foreach (var trigger in children.Where(TriggerMark.IsOn))
            SortForward(trigger.Id);
        foreach (var node in Nodes.Keys)
            _ancestors[node] = AncestorsOf(node);
    }

    public IReadOnlyDictionary<string, ActivityNode> Nodes { get; }

    public ActivityNode? Start { get; }

    /// <summary>The trigger that started the instance, where it is one of this flowchart's own activities; else the usual start.</summary>
    public ActivityNode? StartFor(string triggerActivityId) =>
        Nodes.GetValueOrDefault(triggerActivityId) ?? Start;

    public IReadOnlyList<Connection> Outbound(string node) =>
        _outbound.GetValueOrDefault(node) ?? [];

    public IReadOnlyList<Connection> Inbound(string node) => _inbound.GetValueOrDefault(node) ?? [];

    public IReadOnlyList<Connection> ForwardInbound(string node) =>
        _forwardInbound.GetValueOrDefault(node) ?? [];

    public bool IsForward(Connection connection) => _forward.Contains(connection);

    /// <summary>Whether a token at <paramref name="from"/> may still come to <paramref name="to"/> without going back.</summary>
    public bool Reaches(string from, string to) => _ancestors[to].Contains(from);

    private static ActivityNode? FindStart(
        ActivityNode flowchart,
        IReadOnlyList<ActivityNode> children
    )
    {
        if (
            flowchart.Properties.TryGetValue("start", out var start)
            && start.ValueKind == System.Text.Json.JsonValueKind.String
            && children.FirstOrDefault(c => c.WrittenId == start.GetString()) is { } named
        )
            return named;
        if (
            flowchart.Port("start") is { } embedded
            && children.FirstOrDefault(c => c.Id == embedded.Id) is { } same
        )
            return same;
        return children.FirstOrDefault(c => c.Type == "Elsa.Start")
            ?? children.FirstOrDefault(TriggerMark.IsOn)
            ?? children.FirstOrDefault(c => flowchart.Connections.All(x => x.Target != c.Id))
            ?? children.FirstOrDefault();
    }

    private void SortForward(string start)
    {
        HashSet<string> seen = [start];
        Queue<string> left = new([start]);
        while (left.TryDequeue(out var node))
        {
            foreach (var connection in Outbound(node))
            {
                if (AncestorsOf(node).Contains(connection.Target) || connection.Target == node)
                    continue;
                if (_forward.Add(connection))
                    Add(_forwardInbound, connection.Target, connection);
                if (seen.Add(connection.Target))
                    left.Enqueue(connection.Target);
            }
        }
    }

    private HashSet<string> AncestorsOf(string node)
    {
        HashSet<string> found = new(StringComparer.Ordinal);
        Stack<string> left = new([node]);
        while (left.TryPop(out var next))
        {
            foreach (var connection in ForwardInbound(next))
            {
                if (found.Add(connection.Source))
                    left.Push(connection.Source);
            }
        }

        return found;
    }

    private static void Add(
        Dictionary<string, List<Connection>> to,
        string key,
        Connection connection
    )
    {
        if (!to.TryGetValue(key, out var list))
            to[key] = list = [];
        list.Add(connection);
    }
}
