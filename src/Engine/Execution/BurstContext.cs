using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Ipses.Engine.Definitions;
using Ipses.Engine.Expressions;
using Ipses.Engine.State;

namespace Ipses.Engine.Execution;

/// <summary>The context of one call of an activity.</summary>
internal sealed class BurstContext(Burst burst, ActivityRun execution, string step)
    : ActivityContext
{
    private readonly InstanceState _state = burst.State;
    private int _evaluations;

    public override ImmutableDictionary<string, JsonElement> WorkflowInputs =>
        _state.Input.ToImmutableDictionary();

    public override IReadOnlyList<OpenBookmark> Bookmarks =>
        [
            .. burst
                .BookmarksOf(ExecutionKey)
                .Select(b => new OpenBookmark(b.Name, b.StimulusKey, b.Due)),
        ];

    public override IReadOnlyList<ActiveChild> Children => burst.ChildrenOf(ExecutionKey);

    public override T? Get<T>(string input)
        where T : default => Read<T>(Get(input), $"input '{input}'");

    public override JsonElement Get(string input)
    {
        var declared = Descriptor.Input(input);
        var current = burst.State.Executions.GetValueOrDefault(ExecutionKey) ?? execution;
        if (current.Inputs.TryGetValue(declared?.Name ?? input, out var value))
            return value;
        if (declared is { IsWrapped: false })
            return Node.Properties.TryGetValue(input, out var raw)
                ? raw
                : EngineJson.From(declared.DefaultValue);
        return declared is { IsSensitive: true } or { AutoEvaluate: false }
            ? burst.EvaluateInput(current, Node, declared, Seed())
            : EngineJson.Null;
    }

    public override T? Evaluate<T>(string input)
        where T : default
    {
        var declared =
            Descriptor.Input(input)
            ?? throw new InvalidOperationException($"{Node.Type} has no input '{input}'.");
        return Read<T>(burst.EvaluateInput(Current, Node, declared, Seed()), $"input '{input}'");
    }

    public override T? Evaluate<T>(string input, string variable, JsonElement value)
        where T : default
    {
        var declared =
            Descriptor.Input(input)
            ?? throw new InvalidOperationException($"{Node.Type} has no input '{input}'.");
        var around = Current;
        around = around with { Variables = around.Variables.SetItem(variable, value) };
        return Read<T>(burst.EvaluateInput(around, Node, declared, Seed()), $"input '{input}'");
    }

    public override T? Evaluate<T>(InputExpression expression, string place)
        where T : default =>
        Read<T>(
            burst.Evaluate(Current, Node, expression, expression.TypeName, place, Seed()),
            place
        );

    public override ScriptRun RunScript(string script)
    {
        var run = burst.RunScript(Current, Node, script, Seed());
        return new ScriptRun(run.Value, [.. run.Writes], [.. run.Outcomes])
        {
            CorrelationId = run.CorrelationId,
            InstanceName = run.InstanceName,
        };
    }

    public override T? State<T>()
        where T : default => Current.State is { } kept ? EngineJson.Read<T>(kept) : default;

    public override JsonElement Variable(string name) => Scope.Variable(name) ?? EngineJson.Null;

    public override T? Variable<T>(string name)
        where T : default => Read<T>(Variable(name), $"variable '{name}'");

    public override string? VariableName(string id) => Scope.VariableName(id);

    public override JsonElement WorkflowInput(string name) => Scope.Input(name) ?? EngineJson.Null;

    public override T? WorkflowInput<T>(string name)
        where T : default => Read<T>(WorkflowInput(name), $"workflow input '{name}'");

    private ActivityRun Current =>
        burst.State.Executions.GetValueOrDefault(ExecutionKey) ?? execution;

    private IExpressionScope Scope => burst.ScopeFor(Current);

    private string Seed() =>
        string.Create(CultureInfo.InvariantCulture, $"{step}#{_evaluations++}");

    private T? Read<T>(JsonElement value, string what)
    {
        try
        {
            return burst.Coercion.As<T>(value);
        }
        catch (Exception unreadable) when (unreadable is ExpressionException or FormatException)
        {
            throw new InputUnreadableException(
                "Input.Unreadable",
                $"The {what} of '{Node.DisplayText}' ({Node.Id}): {unreadable.Message}",
                unreadable
            );
        }
    }
}

/// <summary>What the expressions of one execution may know.</summary>
internal sealed class BurstScope(
    InstanceState state,
    CompiledWorkflow workflow,
    ActivityCatalog catalog,
    ActivityRun execution,
    DateTimeOffset now,
    string seed
) : IExpressionScope
{
    public IEnumerable<string> VariableNames =>
        Chain()
            .SelectMany(e => e.Variables.Keys)
            .Concat(state.Variables.Keys)
            .Distinct(StringComparer.Ordinal);

    public IEnumerable<string> InputNames =>
        workflow
            .Definition.Inputs.Select(i => i.Name)
            .Concat(state.Input.Keys)
            .Distinct(StringComparer.Ordinal);

    public IEnumerable<(string Activity, string Output)> OutputNames =>
        workflow
            .Definition.Nodes.Values.Where(n => n.Name.Length > 0)
            .SelectMany(n => catalog.Describe(n.Type).Outputs.Select(o => (n.Name, o.Name)));

    public JsonElement? LastResult => state.LastResult;

    public string InstanceId => state.Id;

    public string InstanceName => state.Name;

    public string CorrelationId => state.CorrelationId;

    public string DefinitionId => state.DefinitionId;

    public string DefinitionVersionId => state.DefinitionVersionId;

    public int DefinitionVersion => state.DefinitionVersion;

    public DateTimeOffset Now => now;

    public string Seed => seed;

    public JsonElement? Variable(string name)
    {
        foreach (var around in Chain())
        {
            if (around.Variables.TryGetValue(name, out var own))
                return own;
        }

        return state.Variables.TryGetValue(name, out var value) ? value : null;
    }

    public string? VariableName(string id) => workflow.VariableName(id, execution.ActivityId);

    /// <summary>Inside a workflow that is used as an activity, its inputs are variables of that activity, as in Elsa.</summary>
    public JsonElement? Input(string name)
    {
        foreach (var around in Chain().Where(e => workflow.IsWorkflow(e.ActivityId)))
        {
            foreach (var (declared, given) in around.Variables)
            {
                if (string.Equals(declared, name, StringComparison.OrdinalIgnoreCase))
                    return given;
            }
        }

        if (state.Input.TryGetValue(name, out var value))
            return value;
        foreach (var (given, input) in state.Input)
        {
            if (string.Equals(given, name, StringComparison.OrdinalIgnoreCase))
                return input;
        }

        return null;
    }

    public JsonElement? Output(string activity, string? output)
    {
        if (
            workflow.Find(activity, execution.ActivityId) is not { } node
            || !state.Outputs.TryGetValue(node.Id, out var outputs)
            || outputs.Count == 0
        )
            return null;
        if (string.IsNullOrEmpty(output) || output is "undefined" or "null")
            return outputs.TryGetValue("Result", out var result) ? result : outputs.First().Value;
        foreach (var (name, value) in outputs)
        {
            if (string.Equals(name, output, StringComparison.OrdinalIgnoreCase))
                return value;
        }

        return null;
    }

    private IEnumerable<ActivityRun> Chain()
    {
        for (ActivityRun? around = execution; around is not null; )
        {
            yield return around;
            around =
                around.ParentKey.Length > 0
                    ? state.Executions.GetValueOrDefault(around.ParentKey)
                    : null;
        }
    }
}
