using System.Text.Json;
using Ipses.Engine.Definitions;
using Ipses.Engine.Expressions;
using Ipses.Engine.State;

namespace Ipses.Engine.Execution;

/// <summary>
/// An activity that can start a workflow (Elsa's <c>ITrigger</c>). Where its node says <c>canStartWorkflow</c>, publishing the
/// definition writes down what it listens for, and retracting it takes that away. The instance then begins with the
/// activity resumed for <see cref="ResumptionCause.Trigger"/> instead of executed.
/// </summary>
public interface ITriggerActivity : IActivity
{
    /// <summary>What the activity listens for, from its inputs as they are when the definition is published.</summary>
    /// <exception cref="InputUnreadableException">An input can't be read: the definition isn't published.</exception>
    IEnumerable<TriggerRequest> Triggers(TriggerContext context);
}

/// <summary>Something that starts a workflow: a stimulus with a key, or instants.</summary>
public sealed record TriggerRequest
{
    /// <summary>Key of the stimuli that start it; empty for a schedule.</summary>
    public string StimulusKey { get; init; } = "";

    /// <summary>When it starts by itself; null for a stimulus.</summary>
    public TriggerSchedule? Schedule { get; init; }

    /// <summary>What the listener needs to know (who may call an address).</summary>
    public JsonElement Payload { get; init; } = EngineJson.Null;
}

/// <summary>Instants at which a workflow starts: exactly one of the three is given.</summary>
/// <param name="Interval">Again and again, this far apart (Elsa's <c>Timer</c>).</param>
/// <param name="Cron">At the instants of an expression in the product's zone (Elsa's <c>Cron</c>).</param>
/// <param name="At">Once (Elsa's <c>StartAt</c>).</param>
public sealed record TriggerSchedule(
    TimeSpan? Interval = null,
    string? Cron = null,
    DateTimeOffset? At = null
);

/// <summary>What a trigger may know when its definition is published: its inputs, with the workflow's variables at their first values.</summary>
public sealed class TriggerContext
{
    private readonly ActivityDescriptor _descriptor;
    private readonly CompiledWorkflow _workflow;
    private readonly ExpressionEvaluator _evaluator;
    private readonly BurstScope _scope;

    public TriggerContext(
        ActivityNode node,
        ActivityDescriptor descriptor,
        CompiledWorkflow workflow,
        ExpressionEvaluator evaluator,
        DateTimeOffset now
    )
    {
        Node = node;
        Now = now;
        _descriptor = descriptor;
        _workflow = workflow;
        _evaluator = evaluator;
        _scope = Scope();
    }

    public ActivityNode Node { get; }

    /// <summary>When the definition is published, UTC.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>The zone that dates without one, and schedules, are meant in.</summary>
    public TimeZoneInfo TimeZone => _evaluator.Coercion.Zone;

    /// <summary>An input as the type; its default where nothing is given.</summary>
    /// <exception cref="InputUnreadableException">It can't be read as the type.</exception>
    public T? Get<T>(string input)
    {
        try
        {
            return _evaluator.Coercion.As<T>(Get(input));
        }
        catch (Exception unreadable) when (unreadable is ExpressionException or FormatException)
        {
            throw Unreadable(input, unreadable);
        }
    }

    /// <summary>An input as JSON; null kind where nothing is given and there is no default.</summary>
    /// <exception cref="InputUnreadableException">It can't be evaluated.</exception>
    public JsonElement Get(string input)
    {
        var declared =
            _descriptor.Input(input)
            ?? throw new InvalidOperationException($"{Node.Type} has no input '{input}'.");
        try
        {
            var value =
                declared.IsWrapped && Node.Inputs.TryGetValue(declared.Name, out var expression)
                    ? _evaluator.Coercion.To(
                        declared.TypeName,
                        _evaluator.Evaluate(expression, _scope).Value
                    )
                : !declared.IsWrapped && Node.Properties.TryGetValue(declared.Name, out var raw)
                    ? raw
                : EngineJson.Null;
            return value.ValueKind == JsonValueKind.Null
                ? EngineJson.From(declared.DefaultValue)
                : value;
        }
        catch (ExpressionException unreadable)
        {
            throw Unreadable(input, unreadable);
        }
    }

    private InputUnreadableException Unreadable(string input, Exception why) =>
        new(
            "Trigger.Unreadable",
            $"The input '{input}' of '{Node.DisplayText}' ({Node.Id}): {why.Message}",
            why
        );

    private BurstScope Scope()
    {
        var variables = InstanceState.Empty<JsonElement>();
        foreach (var variable in _workflow.Definition.Variables)
        {
            try
            {
                variables = variables.SetItem(
                    variable.Name,
                    _evaluator.Coercion.To(variable.TypeName, variable.IsArray, variable.Default)
                );
            }
            catch (ExpressionException)
            {
                variables = variables.SetItem(variable.Name, variable.Default);
            }
        }

        InstanceState nothingYet = new()
        {
            Id = "",
            DefinitionId = _workflow.Definition.DefinitionId,
            DefinitionVersionId = _workflow.Definition.VersionId,
            DefinitionVersion = _workflow.Definition.Version,
            CreatedAt = Now,
            Variables = variables,
        };
        return new BurstScope(
            nothingYet,
            _workflow,
            // No activity has run, so none has given outputs.
            new ActivityCatalog(),
            new ActivityRun { Key = "", ActivityId = Node.Id },
            Now,
            "publish/" + Node.Id
        );
    }
}
