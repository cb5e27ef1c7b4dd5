using System.Text.Json;
using Ipses.Engine.Activities;
using Ipses.Engine.Analysis;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;
using Ipses.Engine.State;

namespace Ipses.Engine.Migration;

/// <summary>
/// Decides what becomes of an instance in another version of its definition: pure. Steps are the same where activity id,
/// type and container are the same; what is done stays done, and nothing is done twice.
/// </summary>
public sealed class MigrationPlanner
{
    private readonly InstanceState _state;
    private readonly CompiledWorkflow _old;
    private readonly CompiledWorkflow _new;
    private readonly Neighbourhood _before;
    private readonly Neighbourhood _after;
    private readonly List<EngineError> _refusals = [];

    private MigrationPlanner(InstanceState state, CompiledWorkflow old, CompiledWorkflow next)
    {
        _state = state;
        _old = old;
        _new = next;
        _before = new Neighbourhood(old.Definition);
        _after = new Neighbourhood(next.Definition);
    }

    /// <summary>The plan.</summary>
    /// <param name="state">The instance as it stands.</param>
    /// <param name="old">The version that it runs by.</param>
    /// <param name="next">The version that it shall run by.</param>
    /// <param name="completed">Ids of activities that it has completed, ever.</param>
    /// <param name="timers">What becomes of timers whose step was changed.</param>
    public static MigrationPlan Plan(
        InstanceState state,
        CompiledWorkflow old,
        CompiledWorkflow next,
        IReadOnlySet<string> completed,
        MigratedTimers timers
    ) => new MigrationPlanner(state, old, next).Plan(completed, timers);

    private MigrationPlan Plan(IReadOnlySet<string> completed, MigratedTimers timers)
    {
        if (_old.Definition.VersionId == _new.Definition.VersionId)
            _refusals.Add(MigrationErrors.SameVersion(_state.Id, _new.Definition.Version));
        foreach (var run in _state.Executions.Values)
            CheckStep(run);
        if (_refusals.Count == 0)
        {
            foreach (var run in _state.Executions.Values)
                CheckTokens(run);
            CheckTwice(completed);
        }

        var again = _state
            .Executions.Values.Where(run => timers == MigratedTimers.Recalculate && IsChanged(run))
            .Select(run => run.Key)
            .ToHashSet(StringComparer.Ordinal);
        return new MigrationPlan
        {
            InstanceId = _state.Id,
            FromVersion = _old.Definition.Version,
            ToVersion = _new.Definition.Version,
            Kept = Steps(run => IsLeaf(run) && !again.Contains(run.Key)),
            RunsAgain = Steps(run => again.Contains(run.Key)),
            PassedOver = _refusals.Count > 0 ? [] : PassedOver(),
            Waits =
            [
                .. _state.Bookmarks.Values.Select(bookmark => new MigratedWait(
                    bookmark.Id,
                    Step(_state.Executions[bookmark.ExecutionKey].ActivityId),
                    bookmark.Due,
                    !again.Contains(bookmark.ExecutionKey)
                )),
            ],
            NewVariables =
            [
                .. _new
                    .Definition.Variables.Select(v => v.Name)
                    .Where(name => !_state.Variables.ContainsKey(name)),
            ],
            Refusals = _refusals,
        };
    }

    /// <summary>Executions that are to be withdrawn and begun anew: changed leaves with a timer.</summary>
    public static IReadOnlyList<string> KeysToRunAgain(InstanceState state, MigrationPlan plan)
    {
        var activities = plan.RunsAgain.Select(s => s.ActivityId).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. state
                .Executions.Values.Where(run => activities.Contains(run.ActivityId))
                .Select(run => run.Key),
        ];
    }

    private void CheckStep(ActivityRun run)
    {
        var step = Step(run.ActivityId);
        if (!_new.Definition.Nodes.TryGetValue(run.ActivityId, out var node))
            _refusals.Add(MigrationErrors.StepGone(step));
        else if (node.Type != _old.Node(run.ActivityId).Type)
            _refusals.Add(MigrationErrors.StepReplaced(step));
        else if (_before.Holder(run.ActivityId)?.Id != _after.Holder(run.ActivityId)?.Id)
            _refusals.Add(MigrationErrors.StepMoved(step));
    }

    /// <summary>What waits at a join has come by an arrow; the arrow must still be there.</summary>
    private void CheckTokens(ActivityRun run)
    {
        if (_new.Node(run.ActivityId).Type != "Elsa.Flowchart" || run.State is not { } kept)
            return;
        var arrows = _new.Node(run.ActivityId).Connections;
        foreach (var token in EngineJson.Read<Token[]>(kept) ?? [])
        {
            if (
                !arrows.Any(a =>
                    a.Source == token.From && a.SourcePort == token.Port && a.Target == token.To
                )
            )
                _refusals.Add(
                    MigrationErrors.ArrowGone(
                        Step(token.From).Name,
                        Step(token.To).Name,
                        run.ActivityId
                    )
                );
        }
    }

    /// <summary>What is done must not lie ahead in the new version, unless it lay ahead in the old one as well (a circle).</summary>
    private void CheckTwice(IReadOnlySet<string> completed)
    {
        var aheadBefore = Ahead(_before, _old);
        foreach (
            var id in Ahead(_after, _new)
                .Where(id => completed.Contains(id) && !aheadBefore.Contains(id))
        )
            _refusals.Add(MigrationErrors.WouldRunTwice(Step(id)));
    }

    private HashSet<string> Ahead(Neighbourhood neighbourhood, CompiledWorkflow workflow) =>
        _state
            .Executions.Values.Where(IsLeaf)
            .SelectMany(run => neighbourhood.After(workflow.Node(run.ActivityId)))
            .Select(node => node.Id)
            .ToHashSet(StringComparer.Ordinal);

    private MigratedStep[] PassedOver()
    {
        var ahead = Ahead(_after, _new);
        var here = _state
            .Executions.Values.Select(run => run.ActivityId)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. _after
                .Nodes.Where(node =>
                    !_old.Definition.Nodes.ContainsKey(node.Id)
                    && !ahead.Contains(node.Id)
                    && _after.Holder(node.Id) is { } holder
                    && here.Contains(holder.Id)
                )
                .Select(node => new MigratedStep(node.Id, node.DisplayText)),
        ];
    }

    /// <summary>A waiting step with a timer whose definition is another one now.</summary>
    private bool IsChanged(ActivityRun run) =>
        IsLeaf(run)
        && run.Stage == ExecutionStage.Waiting
        && _new.Definition.Nodes.TryGetValue(run.ActivityId, out var node)
        && _state.Bookmarks.Values.Any(b => b.ExecutionKey == run.Key && b.Due is not null)
        && Inputs(node) != Inputs(_old.Node(run.ActivityId));

    private bool IsLeaf(ActivityRun run) =>
        !_state.Executions.Values.Any(other => other.ParentKey == run.Key);

    private MigratedStep[] Steps(Func<ActivityRun, bool> which) =>
        [.. _state.Executions.Values.Where(which).Select(run => Step(run.ActivityId)).Distinct()];

    private MigratedStep Step(string activityId) =>
        new(
            activityId,
            (_new.Find(activityId) ?? _old.Find(activityId))?.DisplayText ?? activityId
        );

    private static string Inputs(ActivityNode node) =>
        JsonSerializer.Serialize(
            node.Inputs.OrderBy(input => input.Key, StringComparer.OrdinalIgnoreCase)
                .Select(input => new
                {
                    Name = input.Key.ToUpperInvariant(),
                    input.Value.ExpressionType,
                    Value = input.Value.Value.ValueKind == JsonValueKind.Undefined
                        ? ""
                        : input.Value.Value.GetRawText(),
                }),
            EngineJson.Options
        );
}
