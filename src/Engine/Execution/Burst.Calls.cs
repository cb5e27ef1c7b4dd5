// Long because all that an activity may ask of a burst stands side by side.
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Ipses.Engine.Definitions;
using Ipses.Engine.Expressions;
using Ipses.Engine.State;

namespace Ipses.Engine.Execution;

/// <summary>The calls of activities: what goes in, what may be thrown.</summary>
public sealed partial class Burst
{
    private async Task ExecuteAsync(string key, CancellationToken cancellation)
    {
        if (!State.Executions.TryGetValue(key, out var execution))
            return;
        var node = _workflow.Node(execution.ActivityId);
        var descriptor = _workflow.Describe(node, _with.Catalog);
        Call call = new(CallKind.Execute, null);
        ImmutableSortedDictionary<string, JsonElement> inputs;
        try
        {
            inputs = EvaluateInputs(execution, node, descriptor);
        }
        catch (InputUnreadableException unreadable)
        {
            Apply(new InstanceChange.Executed(key, node.Id, InstanceState.Empty<JsonElement>()));
            await TakeAsync(
                key,
                Outcome.Fault(unreadable.Code, unreadable.Message),
                call,
                cancellation
            );
            return;
        }

        Apply(new InstanceChange.Executed(key, node.Id, inputs));
        if (_step >= _with.MaxSteps)
        {
            var text = string.Create(
                CultureInfo.InvariantCulture,
                $"The workflow has taken {_with.MaxSteps} steps without waiting; a loop doesn't end."
            );
            await TakeAsync(key, Outcome.Fault("Burst.TooLong", text), call, cancellation);
            return;
        }

        if (State.Trigger is { } trigger && trigger.ActivityId == node.Id)
        {
            Apply(new InstanceChange.Triggered(key, node.Id, trigger.Payload));
            await CallResumeAsync(
                key,
                new Resumption(
                    ResumptionCause.Trigger,
                    "trigger",
                    "",
                    trigger.Payload ?? EngineJson.Null,
                    EngineJson.Null
                ),
                cancellation
            );
            return;
        }

        await CallAsync(key, call, (a, c) => a.ExecuteAsync(c, cancellation), cancellation);
    }

    private async Task ResumeAsync(BookmarkHit hit, CancellationToken cancellation)
    {
        if (!State.Bookmarks.TryGetValue(hit.BookmarkId, out var bookmark))
            return;
        var execution = State.Executions[bookmark.ExecutionKey];
        Apply(
            new InstanceChange.Resumed(
                execution.Key,
                execution.ActivityId,
                bookmark.Name,
                hit.Cause.ToString(),
                EngineJson.Maybe(hit.Payload)
            )
        );
        if (!bookmark.Keep)
            Apply(new InstanceChange.BookmarkRemoved(bookmark.Id));
        else if (hit.Cause == ResumptionCause.Timer)
            Apply(new InstanceChange.TimerSpent(bookmark.Id));
        await CallResumeAsync(
            execution.Key,
            new Resumption(
                hit.Cause,
                bookmark.Name,
                bookmark.StimulusKey,
                hit.Payload,
                bookmark.Payload ?? EngineJson.Null
            ),
            cancellation
        );
    }

    private Task CallResumeAsync(
        string key,
        Resumption resumption,
        CancellationToken cancellation
    ) =>
        CallAsync(
            key,
            new Call(CallKind.Resume, resumption),
            (a, c) => a.ResumeAsync(c, resumption, cancellation),
            cancellation
        );

    private async Task CallChildAsync(News news, CancellationToken cancellation)
    {
        if (!State.Executions.ContainsKey(news.ParentKey))
            return;
        ChildResult child = new(
            news.ChildKey,
            _workflow.Node(news.ActivityId),
            news.Tag,
            news.Kind,
            news.Ports,
            ChildrenOf(news.ParentKey)
        );
        await CallAsync(
            news.ParentKey,
            new Call(CallKind.Child, news),
            (a, c) => a.ChildCompletedAsync(c, child, cancellation),
            cancellation
        );
    }

    private async Task CallAsync(
        string key,
        Call call,
        Func<IActivity, ActivityContext, ValueTask<ActivityOutcome>> method,
        CancellationToken cancellation
    )
    {
        cancellation.ThrowIfCancellationRequested();
        var execution = State.Executions[key];
        var node = _workflow.Node(execution.ActivityId);
        var step = NextStep(key, call.Kind);
        if (_with.FaultOf(step) is { } fault)
        {
            await TakeAsync(key, Outcome.Fault(FaultFrom(fault)), call, cancellation);
            return;
        }

        ActivityOutcome outcome;
        try
        {
            if (_with.Catalog.Create(_workflow.BehaviourOf(node), _with.Services) is { } activity)
            {
                outcome = await method(activity, Context(execution, node, step));
                outcome = Checked(outcome, execution);
                await CheckStartsAsync(outcome, cancellation);
            }
            else
            {
                outcome = Outcome.Fault(
                    "Activity.Unknown",
                    $"This product has no activity '{node.Type}'. The step '{node.DisplayText}' can't be carried out."
                );
            }
        }
        catch (Exception thrown) when (!Passes(thrown, cancellation))
        {
            throw _with.Discard(step, thrown);
        }

        await TakeAsync(key, outcome, call, cancellation);
    }

    private async Task CallCancelAsync(
        ActivityRun execution,
        string reason,
        CancellationToken cancellation
    )
    {
        var node = _workflow.Node(execution.ActivityId);
        var step = NextStep(execution.Key, CallKind.Cancel);
        if (_with.FaultOf(step) is { } fault)
        {
            Apply(
                new InstanceChange.LineWritten(
                    execution.Key,
                    execution.ActivityId,
                    "Cancelling failed: " + FaultFrom(fault).Message
                )
            );
            return;
        }

        try
        {
            if (_with.Catalog.Create(_workflow.BehaviourOf(node), _with.Services) is { } activity)
                await activity.CancelAsync(Context(execution, node, step), reason, cancellation);
        }
        catch (Exception thrown) when (!Passes(thrown, cancellation))
        {
            throw _with.Discard(step, thrown);
        }
    }

    private bool Passes(Exception thrown, CancellationToken cancellation) =>
        (thrown is OperationCanceledException && cancellation.IsCancellationRequested)
        || _with.IsTrouble(thrown);

    private string NextStep(string key, CallKind kind) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{State.Id}/{_with.Number}.{++_step}:{key}:{kind}"
        );

    private static ActivityFault FaultFrom(Exception fault) =>
        fault is InputUnreadableException unreadable
            ? new ActivityFault(unreadable.Code, unreadable.Message)
            : new ActivityFault("Activity.Failed", fault.Message, Detail: fault.ToString());

    private async ValueTask CheckStartsAsync(
        ActivityOutcome outcome,
        CancellationToken cancellation
    )
    {
        foreach (var effect in outcome.Effects)
        {
            IEnumerable<string> wanted = effect switch
            {
                ActivityEffect.StartFanOut { FanOut.Children: var children } => children
                    .Select(c => c.DefinitionId)
                    .Distinct(StringComparer.Ordinal),
                ActivityEffect.StartDetached { Start: var start } => [start.DefinitionId],
                _ => [],
            };
            foreach (var definitionId in wanted)
            {
                if (!await _with.IsPublished(definitionId, cancellation))
                    throw new InputUnreadableException(
                        "Workflow.NotPublished",
                        $"No published workflow has the id '{definitionId}'."
                    );
            }
        }
    }

    /// <summary>Variables take the type they are declared with; a value that can't be read is the activity's fault.</summary>
    private ActivityOutcome Checked(ActivityOutcome outcome, ActivityRun execution)
    {
        for (var i = 0; i < outcome.Effects.Length; i++)
        {
            if (outcome.Effects[i] is ActivityEffect.SetVariable set)
                outcome = outcome with
                {
                    Effects = outcome.Effects.SetItem(
                        i,
                        set with
                        {
                            Value = Typed(set.Name, set.Value, execution),
                        }
                    ),
                };
        }

        return outcome;
    }

    private JsonElement Typed(string name, JsonElement value, ActivityRun execution)
    {
        if (ScopeOf(execution.Key, name).Length > 0 || _workflow.Variable(name) is not { } variable)
            return value;
        try
        {
            return _with.Evaluator.Coercion.To(variable.TypeName, variable.IsArray, value);
        }
        catch (ExpressionException unreadable)
        {
            throw new InputUnreadableException(
                "Variable.Unreadable",
                $"The variable '{name}' of type {variable.TypeName}: {unreadable.Message}",
                unreadable
            );
        }
    }

    private ImmutableSortedDictionary<string, JsonElement> EvaluateInputs(
        ActivityRun execution,
        ActivityNode node,
        ActivityDescriptor descriptor
    )
    {
        var inputs = InstanceState.Empty<JsonElement>();
        foreach (var input in descriptor.Inputs)
        {
            if (!input.IsWrapped || !input.AutoEvaluate || input.IsSensitive)
                continue;
            var value = EvaluateInput(execution, node, input, "i");
            if (value.ValueKind != JsonValueKind.Null)
                inputs = inputs.SetItem(input.Name, value);
        }

        return inputs;
    }

    /// <summary>An input, evaluated and coerced; the default where nothing is given.</summary>
    internal JsonElement EvaluateInput(
        ActivityRun execution,
        ActivityNode node,
        InputDescriptor input,
        string seed
    )
    {
        var value = EngineJson.Null;
        if (node.Inputs.TryGetValue(input.Name, out var expression))
            value = Evaluate(
                execution,
                node,
                expression,
                input.TypeName,
                $"input '{input.Name}'",
                seed + input.Name
            );
        if (value.ValueKind == JsonValueKind.Null && input.DefaultValue is not null)
            value = EngineJson.From(input.DefaultValue);
        var isMissing =
            value.ValueKind == JsonValueKind.Null
            || (value.ValueKind == JsonValueKind.String && value.GetString()!.Length == 0);
        return input.IsRequired && isMissing
            ? throw new InputUnreadableException(
                "Input.Required",
                $"The input '{input.Name}' of '{node.DisplayText}' ({node.Id}) is required and has no value."
            )
            : value;
    }

    /// <summary>Any expression in the scope of an execution, coerced; what it writes is applied.</summary>
    internal JsonElement Evaluate(
        ActivityRun execution,
        ActivityNode node,
        InputExpression expression,
        string typeName,
        string what,
        string seed
    )
    {
        try
        {
            var result = _with.Evaluator.Evaluate(expression, Scope(execution, seed));
            foreach (var (name, value) in result.Writes)
                WriteVariable(execution.Key, name, Typed(name, value, execution));
            if (result.CorrelationId is { } correlation)
                Apply(new InstanceChange.Correlated(correlation));
            if (result.InstanceName is { } instanceName)
                Apply(new InstanceChange.Named(instanceName));
            return _with.Evaluator.Coercion.To(typeName, result.Value);
        }
        catch (ExpressionException unreadable)
        {
            throw new InputUnreadableException(
                unreadable.Code,
                $"The {what} of '{node.DisplayText}' ({node.Id}): {unreadable.Message}",
                unreadable
            );
        }
    }

    internal ExpressionResult RunScript(
        ActivityRun execution,
        ActivityNode node,
        string script,
        string seed
    )
    {
        try
        {
            return _with.Evaluator.RunScript(script, Scope(execution, seed));
        }
        catch (ExpressionException unreadable)
        {
            throw new InputUnreadableException(
                unreadable.Code,
                $"The script of '{node.DisplayText}' ({node.Id}): {unreadable.Message}",
                unreadable
            );
        }
    }

    internal Coercion Coercion => _with.Evaluator.Coercion;

    private BurstContext Context(ActivityRun execution, ActivityNode node, string step) =>
        new(this, execution, step)
        {
            Node = node,
            Descriptor = _workflow.Describe(node, _with.Catalog),
            InstanceId = State.Id,
            DefinitionId = State.DefinitionId,
            DefinitionVersion = State.DefinitionVersion,
            CorrelationId = State.CorrelationId,
            ParentInstanceId = State.ParentInstanceId,
            InstanceName = State.Name,
            ExecutionKey = execution.Key,
            ParentKey = execution.ParentKey,
            Now = _with.Now,
            TriggerActivityId = State.Trigger?.ActivityId ?? "",
            TimeZone = Coercion.Zone,
            Services = _with.Services,
        };

    internal IExpressionScope ScopeFor(ActivityRun execution) => Scope(execution, "r");

    private BurstScope Scope(ActivityRun execution, string seed) =>
        new(
            State,
            _workflow,
            _with.Catalog,
            execution,
            _with.Now,
            $"{State.Id}/{_with.Number}.{_step}/{execution.Key}/{seed}"
        );

    internal IReadOnlyList<ActiveChild> ChildrenOf(string key) =>
        [
            .. State
                .Executions.Values.Where(e => e.ParentKey == key)
                .OrderBy(e => int.Parse(e.Key, CultureInfo.InvariantCulture))
                .Select(e => new ActiveChild(
                    e.Key,
                    e.ActivityId,
                    e.Tag,
                    e.Stage == ExecutionStage.Faulted
                )),
        ];

    /// <summary>The execution whose scope has the variable; empty where it is, or would become, one of the workflow.</summary>
    private string ScopeOf(string key, string name)
    {
        while (key.Length > 0 && State.Executions.TryGetValue(key, out var execution))
        {
            if (execution.Variables.ContainsKey(name))
                return key;
            key = execution.ParentKey;
        }

        return "";
    }

    private void WriteVariable(string key, string name, JsonElement value) =>
        Apply(new InstanceChange.VariableSet(ScopeOf(key, name), name, value));
}
