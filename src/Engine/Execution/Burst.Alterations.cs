using System.Text.Json;
using Ipses.Engine.Definitions;
using Ipses.Engine.Expressions;
using Ipses.Engine.State;

namespace Ipses.Engine.Execution;

/// <summary>What a person changes in a running instance (Elsa's alterations); refused where it would decide what a rule decides.</summary>
public sealed partial class Burst
{
    /// <summary>Writes a variable of the workflow or of a container that is active. Null when done.</summary>
    public EngineError? ModifyVariable(string idOrName, JsonElement value)
    {
        if (_workflow.FindVariable(idOrName) is not { } variable)
            return AlterationErrors.NoVariable(idOrName);
        if (GuardedWriter(variable) is { } writer)
            return AlterationErrors.GuardedVariable(variable.Name, writer.DisplayText);
        JsonElement read;
        try
        {
            read = Coercion.To(variable.TypeName, variable.IsArray, value);
        }
        catch (ExpressionException unreadable)
        {
            return AlterationErrors.UnreadableVariable(
                variable.Name,
                variable.TypeName,
                unreadable.Message
            );
        }

        string[] scopes =
            _workflow.Variable(variable.Name)?.Id == variable.Id
                ? [""]
                :
                [
                    .. State
                        .Executions.Values.Where(e =>
                            _workflow.Node(e.ActivityId).Variables.Any(v => v.Id == variable.Id)
                        )
                        .Select(e => e.Key),
                ];
        foreach (var scope in scopes)
            Apply(new InstanceChange.VariableSet(scope, variable.Name, read));
        return scopes.Length > 0 ? null : AlterationErrors.NoVariable(idOrName);
    }

    /// <summary>Gives up what an activity does or waits for, and with it its branch. Null when done.</summary>
    public async Task<EngineError?> CancelActivityAsync(
        string activityId,
        string executionKey,
        string reason,
        CancellationToken cancellation
    )
    {
        ActivityRun[] runs = [.. RunsOf(activityId, executionKey)];
        if (runs.Length == 0)
            return AlterationErrors.NotActive(activityId, executionKey);
        foreach (var run in runs)
        {
            if (GuardedAt(run.Key) is { } guarded)
                return AlterationErrors.Guarded(guarded.DisplayText);
        }

        foreach (var run in runs)
            await GiveUpAsync(run.Key, reason, cancellation);
        return null;
    }

    /// <summary>
    /// Lets an activity run in the flowchart around it, or a failed one again. Null when done. Steps behind one whose outcome a rule
    /// decides run only when that one has ended.
    /// </summary>
    /// <param name="ended">Activities that have ended in this instance, skipped ones not among them.</param>
    public async Task<EngineError?> ScheduleActivityAsync(
        string activityId,
        string executionKey,
        IReadOnlySet<string> ended,
        CancellationToken cancellation
    )
    {
        if (executionKey.Length > 0)
        {
            return await RetryAsync(executionKey, cancellation)
                ? null
                : AlterationErrors.NotActive(activityId, executionKey);
        }

        if (!_workflow.Definition.Nodes.TryGetValue(activityId, out var node))
            return AlterationErrors.NoActivity(activityId);
        var parent = State.Executions.Values.FirstOrDefault(e =>
            _workflow.Node(e.ActivityId) is { Type: "Elsa.Flowchart" } around
            && around.Children.Any(c => c.Id == activityId)
        );
        if (parent is null)
            return AlterationErrors.NoFlowchart(node.DisplayText);
        if (GuardedBefore(_workflow.Node(parent.ActivityId), activityId, ended) is { } guarded)
            return AlterationErrors.BehindGuarded(node.DisplayText, guarded.DisplayText);
        ScheduleNode(node, parent.Key, "", InstanceState.Empty<JsonElement>());
        return null;
    }

    /// <summary>Cancels an execution with the steps of its branch, and tells the container that the branches meet in.</summary>
    private async Task GiveUpAsync(
        string executionKey,
        string reason,
        CancellationToken cancellation
    )
    {
        if (!State.Executions.ContainsKey(executionKey))
            return;
        var branch = BranchOf(executionKey);
        await CancelTreeAsync(branch.Key, reason, cancellation);
        if (branch.ParentKey.Length > 0)
            _news.Enqueue(
                new News(
                    branch.ParentKey,
                    branch.Key,
                    branch.ActivityId,
                    branch.Tag,
                    ChildResultKind.Cancelled,
                    []
                )
            );
        else
            Apply(new InstanceChange.Ended(Phase.Cancelled, []));
    }

    /// <summary>A step of a sequence isn't passed over when it is given up: the sequence goes with it.</summary>
    private ActivityRun BranchOf(string executionKey)
    {
        var branch = State.Executions[executionKey];
        while (
            State.Executions.TryGetValue(branch.ParentKey, out var around)
            && Describe(around).IsOneBranch
        )
            branch = around;
        return branch;
    }

    private ActivityDescriptor Describe(ActivityRun run) =>
        _workflow.Describe(_workflow.Node(run.ActivityId), _with.Catalog);

    private IEnumerable<ActivityRun> RunsOf(string activityId, string executionKey) =>
        State.Executions.Values.Where(e =>
            executionKey.Length > 0 ? e.Key == executionKey : e.ActivityId == activityId
        );

    /// <summary>The execution itself, or one below it, whose outcome a rule decides.</summary>
    private ActivityNode? GuardedAt(string executionKey)
    {
        if (Describe(State.Executions[executionKey]).IsGuarded)
            return _workflow.Node(State.Executions[executionKey].ActivityId);
        return ChildrenOf(executionKey)
            .Select(c => GuardedAt(c.ExecutionKey))
            .FirstOrDefault(n => n is not null);
    }

    private ActivityNode? GuardedWriter(Variable variable) =>
        _workflow.Definition.Nodes.Values.FirstOrDefault(n =>
            n.OutputBindings.Values.Contains(variable.Id, StringComparer.Ordinal)
            && _with.Catalog.Describe(n.Type).IsGuarded
        );

    /// <summary>A step on some way to the activity that a rule decides and that has not ended.</summary>
    private ActivityNode? GuardedBefore(
        ActivityNode flowchart,
        string activityId,
        IReadOnlySet<string> ended
    )
    {
        HashSet<string> before = new(StringComparer.Ordinal);
        Stack<string> left = new([activityId]);
        while (left.TryPop(out var next))
        {
            foreach (var arrow in flowchart.Connections)
            {
                if (arrow.Target == next && before.Add(arrow.Source))
                    left.Push(arrow.Source);
            }
        }

        before.Remove(activityId);
        return flowchart.Children.FirstOrDefault(n =>
            before.Contains(n.Id) && !ended.Contains(n.Id) && HoldsGuarded(n)
        );
    }

    private bool HoldsGuarded(ActivityNode node) =>
        _with.Catalog.Describe(node.Type).IsGuarded || node.Children.Any(HoldsGuarded);
}
