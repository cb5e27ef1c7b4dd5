using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Engine.Activities;

/// <summary>One decision of a flowchart: a child has news, where do the tokens go?</summary>
internal sealed class FlowTurn
{
    private readonly FlowGraph _graph;
    private readonly ChildResult _child;
    private readonly Func<ActivityNode, MergeMode> _modeOf;
    private readonly List<ActiveChild> _active;
    private readonly List<ActivityNode> _scheduled = [];
    private readonly List<string> _cancelled = [];
    private readonly List<Token> _tokens;

    public FlowTurn(
        FlowGraph graph,
        IReadOnlyList<Token> tokens,
        ChildResult child,
        Func<ActivityNode, MergeMode> modeOf
    )
    {
        _graph = graph;
        _tokens = [.. tokens];
        _child = child;
        _modeOf = modeOf;
        _active = [.. child.Others];
    }

    public IReadOnlyList<Token> Tokens => _tokens;

    public IReadOnlyList<ActivityNode> Scheduled => _scheduled;

    /// <summary>Executions of children that lost.</summary>
    public IReadOnlyList<string> Cancelled => _cancelled;

    /// <summary>Nothing is left to wait for.</summary>
    public bool IsOver => _active.Count == 0 && _scheduled.Count == 0;

    public void Run()
    {
        if (_child.Kind is ChildResultKind.Completed or ChildResultKind.Emitted)
        {
            foreach (var connection in _graph.Outbound(_child.Node.Id))
            {
                if (_child.Ports.Contains(connection.SourcePort, StringComparer.Ordinal))
                    Arrive(connection);
            }
        }

        while (ReleaseOne()) { }
        // What still waits with nothing active can never be joined: the branch it waits for was not taken.
        if (IsOver)
            _tokens.Clear();
    }

    private void Arrive(Connection connection)
    {
        var target = _graph.Nodes[connection.Target];
        Token token = new(connection.Source, connection.SourcePort, connection.Target);
        var mode = _modeOf(target);
        if (mode == MergeMode.Race)
            Race(target);
        else if (mode == MergeMode.Cascade)
            _scheduled.Add(target);
        else if (mode != MergeMode.Converge && !_graph.IsForward(connection))
            Run(target);
        else if (
            mode is MergeMode.Active or MergeMode.None
            && _child.Kind == ChildResultKind.Emitted
        )
            // Its source stays active by intention; to wait for it would be to wait for what was just given up waiting for.
            Run(target);
        else
            _tokens.Add(token);
    }

    private void Run(ActivityNode target)
    {
        if (!_scheduled.Contains(target))
            _scheduled.Add(target);
    }

    private void Race(ActivityNode target)
    {
        if (_scheduled.Contains(target))
            return;
        foreach (var loser in _active.Where(a => _graph.Reaches(a.NodeId, target.Id)).ToArray())
        {
            _cancelled.Add(loser.ExecutionKey);
            _active.Remove(loser);
        }

        _scheduled.RemoveAll(s => _graph.Reaches(s.Id, target.Id));
        _tokens.RemoveAll(t => t.To == target.Id || _graph.Reaches(t.To, target.Id));
        _scheduled.Add(target);
    }

    private bool ReleaseOne()
    {
        foreach (var id in _tokens.Select(t => t.To).Distinct(StringComparer.Ordinal).ToArray())
        {
            var target = _graph.Nodes[id];
            var mode = _modeOf(target);
            if (mode is MergeMode.Merge or MergeMode.Converge)
            {
                if (JoinAll(target, mode))
                    return true;
            }
            else if (mode == MergeMode.Stream ? !IsSourceActive(id) : !IsAnythingOnItsWay(id))
            {
                _tokens.RemoveAll(t => t.To == id);
                Run(target);
                return true;
            }
        }

        return false;
    }

    private bool JoinAll(ActivityNode target, MergeMode mode)
    {
        var inbound =
            mode == MergeMode.Merge ? _graph.ForwardInbound(target.Id) : _graph.Inbound(target.Id);
        List<Token> used = [];
        foreach (var connection in inbound)
        {
            var token = _tokens.FirstOrDefault(t =>
                t.From == connection.Source && t.Port == connection.SourcePort && t.To == target.Id
            );
            if (token is not null)
                used.Add(token);
        }

        if (used.Count == inbound.Count)
        {
            foreach (var token in used)
                _tokens.Remove(token);
            Run(target);
            return true;
        }

        // A branch that was not taken never comes: as Elsa does, the join and what follows it are passed over.
        if (mode != MergeMode.Merge || IsAnythingOnItsWay(target.Id))
            return false;
        _tokens.RemoveAll(t => t.To == target.Id);
        return true;
    }

    private bool IsSourceActive(string target) =>
        _graph.ForwardInbound(target) is { Count: > 1 } inbound
        && inbound.Any(c =>
            _active.Exists(a => a.NodeId == c.Source) || _scheduled.Exists(s => s.Id == c.Source)
        );

    private bool IsAnythingOnItsWay(string target) =>
        _graph.ForwardInbound(target).Count > 1
        && (
            _active.Exists(a => a.NodeId != target && _graph.Reaches(a.NodeId, target))
            || _scheduled.Exists(s => s.Id != target && _graph.Reaches(s.Id, target))
            || _tokens.Exists(t => t.To != target && _graph.Reaches(t.To, target))
        );
}
