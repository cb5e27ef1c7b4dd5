using System.Collections.Immutable;
using System.Text.Json;
using Ipses.Engine.Definitions;

namespace Ipses.Engine.Execution;

/// <summary>What an activity may know while it decides: read-only. Everything it wants to change is in its outcome.</summary>
public abstract class ActivityContext
{
    public required ActivityNode Node { get; init; }

    public required ActivityDescriptor Descriptor { get; init; }

    public required string InstanceId { get; init; }

    public required string DefinitionId { get; init; }

    public required int DefinitionVersion { get; init; }

    /// <summary>Empty where the instance isn't correlated.</summary>
    public required string CorrelationId { get; init; }

    /// <summary>The instance that started this one, or empty.</summary>
    public required string ParentInstanceId { get; init; }

    /// <summary>Name of the instance; empty where none was given.</summary>
    public required string InstanceName { get; init; }

    /// <summary>This execution of the activity: <c>12</c> for the twelfth of the instance. A loop's next turn is another one.</summary>
    public required string ExecutionKey { get; init; }

    /// <summary>Key of the container's execution, or empty for the root.</summary>
    public required string ParentKey { get; init; }

    /// <summary>One value for the whole burst, reruns included; UTC.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Activity id of the trigger that started the instance and hasn't had its turn yet; empty for none.</summary>
    public string TriggerActivityId { get; init; } = "";

    /// <summary>The zone that dates without one, and schedules, are meant in.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>Services of the current unit of work.</summary>
    public required IServiceProvider Services { get; init; }

    /// <summary>Who acts when this step calls a service: <c>workflow:{instance}/{activity}@{version}</c>.</summary>
    public string Actor =>
        string.Create(null, $"workflow:{InstanceId}/{Node.Id}@{DefinitionVersion}");

    /// <summary>An id that is the same on every rerun and different for every execution: <c>{instance}/{execution}/{name}</c>.</summary>
    public string KeyFor(string name) => $"{InstanceId}/{ExecutionKey}/{name}";

    /// <summary>
    /// An input of the activity, evaluated when the activity was executed and coerced to the type. Names are those of the
    /// descriptor in any case. Default of the type where nothing was given and the descriptor has no default.
    /// </summary>
    /// <exception cref="InputUnreadableException">The value can't be read as the type; says which input of which activity.</exception>
    public abstract T? Get<T>(string input);

    /// <summary>The input as JSON; <see cref="JsonValueKind.Null"/> where nothing was given.</summary>
    public abstract JsonElement Get(string input);

    /// <summary>Evaluates the input's expression again, now (loop conditions).</summary>
    /// <exception cref="InputUnreadableException">The expression fails or its value can't be read as the type.</exception>
    public abstract T? Evaluate<T>(string input);

    /// <summary>The same with one more variable in scope (an item of a list).</summary>
    /// <exception cref="InputUnreadableException">The expression fails or its value can't be read as the type.</exception>
    public abstract T? Evaluate<T>(string input, string variable, JsonElement value);

    /// <summary>Evaluates any expression in this activity's scope (cases of a switch).</summary>
    /// <exception cref="InputUnreadableException">The expression fails or its value can't be read as the type.</exception>
    public abstract T? Evaluate<T>(InputExpression expression, string place);

    /// <summary>Runs a script that may write variables; returns its value, the writes, and the outcomes it set.</summary>
    /// <exception cref="InputUnreadableException">The script fails or breaks its limits.</exception>
    public abstract ScriptRun RunScript(string script);

    /// <summary>Private state kept by <see cref="ActivityOutcome.KeepState"/>; default where none was.</summary>
    public abstract T? State<T>();

    /// <summary>A variable as JSON, from the nearest scope that has it; null kind where there is none.</summary>
    public abstract JsonElement Variable(string name);

    /// <summary>A variable coerced to the type.</summary>
    public abstract T? Variable<T>(string name);

    /// <summary>Name of a variable by its id in the definition; null where there is none.</summary>
    public abstract string? VariableName(string id);

    /// <summary>An input of the workflow as JSON.</summary>
    public abstract JsonElement WorkflowInput(string name);

    /// <summary>An input of the workflow, coerced to the type.</summary>
    public abstract T? WorkflowInput<T>(string name);

    /// <summary>All inputs of the workflow.</summary>
    public abstract ImmutableDictionary<string, JsonElement> WorkflowInputs { get; }

    /// <summary>The activity's bookmarks that are open.</summary>
    public abstract IReadOnlyList<OpenBookmark> Bookmarks { get; }

    /// <summary>Children of this container that have not ended.</summary>
    public abstract IReadOnlyList<ActiveChild> Children { get; }
}

/// <summary>A bookmark that an activity waits on.</summary>
/// <param name="Name">What the activity called it.</param>
/// <param name="StimulusKey">Key of stimuli that hit it.</param>
/// <param name="Due">When it is hit by itself, UTC; null for none.</param>
public sealed record OpenBookmark(string Name, string StimulusKey, DateTimeOffset? Due);

/// <summary>What a script did.</summary>
/// <param name="Value">Its value.</param>
/// <param name="Variables">Variables it wrote.</param>
/// <param name="Outcomes">Outcomes it set (<c>setOutcome</c>, <c>setOutcomes</c>).</param>
public sealed record ScriptRun(
    JsonElement Value,
    ImmutableArray<KeyValuePair<string, JsonElement>> Variables,
    ImmutableArray<string> Outcomes
)
{
    /// <summary>The correlation that it gave the instance (<c>setCorrelationId</c>); null for none.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>The name that it gave the instance (<c>setWorkflowInstanceName</c>); null for none.</summary>
    public string? InstanceName { get; init; }
}

/// <summary>An input could not be evaluated or read; becomes an incident that names it.</summary>
/// <param name="code"><c>Input.Unreadable</c>, <c>Input.Required</c>, <c>Script.Failed</c>, <c>Script.Limit</c> …</param>
/// <param name="message">Names the input and the activity.</param>
/// <param name="inner">What the script engine or parser said.</param>
public sealed class InputUnreadableException(string code, string message, Exception? inner = null)
    : Exception(message, inner)
{
    public string Code { get; } = code;
}
