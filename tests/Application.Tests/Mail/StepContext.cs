using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Application.Tests.Mail;

/// <summary>A workflow step alone: its inputs as evaluated, the inputs of its workflow, and the services of one unit.</summary>
internal sealed class StepContext : ActivityContext
{
    private readonly Dictionary<string, JsonElement> _inputs;
    private readonly ImmutableDictionary<string, JsonElement> _workflow;

    [SetsRequiredMembers]
    internal StepContext(
        IServiceProvider services,
        DateTimeOffset now,
        ActivityDescriptor descriptor,
        Dictionary<string, object?> inputs,
        IReadOnlyDictionary<string, IReadOnlyList<ActivityNode>>? ports = null
    )
    {
        Node = new ActivityNode
        {
            Id = "step",
            NodeId = "flow:step",
            Type = descriptor.TypeName,
            Ports =
                ports
                ?? new Dictionary<string, IReadOnlyList<ActivityNode>>(StringComparer.Ordinal),
        };
        Descriptor = descriptor;
        InstanceId = "annual-cycle:central:2027";
        DefinitionId = "annual-cycle";
        DefinitionVersion = 1;
        CorrelationId = "";
        ParentInstanceId = "";
        InstanceName = "";
        ExecutionKey = "7";
        ParentKey = "";
        Now = now;
        Services = services;
        _inputs = inputs.ToDictionary(
            input => input.Key,
            input => EngineJson.From(input.Value),
            StringComparer.OrdinalIgnoreCase
        );
        _workflow = ImmutableDictionary<string, JsonElement>
            .Empty.Add("Sector", EngineJson.From("Central"))
            .Add("Year", EngineJson.From(2027));
    }

    public override ImmutableDictionary<string, JsonElement> WorkflowInputs => _workflow;

    public override IReadOnlyList<OpenBookmark> Bookmarks => [];

    public override IReadOnlyList<ActiveChild> Children => [];

    public override T? Get<T>(string input)
        where T : default => EngineJson.Read<T>(Get(input));

    public override JsonElement Get(string input) =>
        _inputs.GetValueOrDefault(input, EngineJson.Null);

    public override T? WorkflowInput<T>(string name)
        where T : default => EngineJson.Read<T>(WorkflowInput(name));

    public override JsonElement WorkflowInput(string name) =>
        _workflow.GetValueOrDefault(name, EngineJson.Null);

    public override T? Evaluate<T>(string input)
        where T : default => Get<T>(input);

    public override T? Evaluate<T>(InputExpression expression, string place)
        where T : default => default;

    public override T? Evaluate<T>(string input, string variable, JsonElement value)
        where T : default => Get<T>(input);

    public override string? VariableName(string id) => null;

    public override ScriptRun RunScript(string script) => new(EngineJson.Null, [], []);

    public override T? State<T>()
        where T : default => default;

    public override JsonElement Variable(string name) => EngineJson.Null;

    public override T? Variable<T>(string name)
        where T : default => default;
}
