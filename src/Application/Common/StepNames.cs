using System.Text.Json;
using Ipses.Domain.Common;
using Ipses.Engine.Execution;

namespace Ipses.Application.Common;

/// <summary>What a definition, its steps and the ports they leave by are called, in both languages.</summary>
public sealed class StepNames
{
    private readonly Dictionary<string, NamedStep> _steps = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _arrows = new(StringComparer.Ordinal);
    private readonly ActivityCatalog _catalog;

    private StepNames(ActivityCatalog catalog) => _catalog = catalog;

    /// <summary>The name of the definition; null where it has none.</summary>
    public LocalizedText? Definition { get; private set; }

    /// <summary>Reads a stored definition; without one the ids are the names.</summary>
    public static StepNames Read(string? json, ActivityCatalog catalog)
    {
        StepNames names = new(catalog);
        if (!string.IsNullOrEmpty(json))
        {
            using JsonDocument document = JsonDocument.Parse(json);
            names.Definition = StepName.OfDefinition(document.RootElement);
            names.Collect(document.RootElement);
        }

        return names;
    }

    /// <summary>The name given to the step, otherwise its id.</summary>
    public LocalizedText Of(string activityId) =>
        Find(activityId) ?? LocalizedText.Same(activityId);

    /// <summary>The name given to the step; null for none.</summary>
    public LocalizedText? Find(string activityId) => _steps.GetValueOrDefault(activityId)?.Name;

    /// <summary>The ports that a step can leave by: those of its type, and those that arrows of the definition leave from.</summary>
    public IReadOnlyList<StepPort> PortsOf(string activityId)
    {
        string[] ports =
        [
            .. FlowPortsOf(activityId)
                .Select(port => port.Name)
                .Concat(_arrows.GetValueOrDefault(activityId) ?? [])
                .Distinct(StringComparer.Ordinal),
        ];
        return
        [
            .. (ports.Length == 0 ? [StepPort.Usual] : ports).Select(port => new StepPort(
                port,
                PortOf(activityId, port)
            )),
        ];
    }

    /// <summary>What a port of a step is called.</summary>
    public LocalizedText PortOf(string activityId, string port) =>
        FlowPortsOf(activityId).FirstOrDefault(known => known.Name == port) is { } described
            ? new(described.DisplayName.Ko, described.DisplayName.En)
        : port == StepPort.Usual ? StepPort.Done
        : LocalizedText.Same(port);

    /// <summary>Whether it is something that people would call a step: containers and wiring are not.</summary>
    public bool IsStep(string activityId) =>
        _steps.GetValueOrDefault(activityId)?.Type
            is not (
                "Elsa.Flowchart"
                or "Elsa.Sequence"
                or "Elsa.Start"
                or "Elsa.FlowFork"
                or "Elsa.FlowJoin"
                or "Elsa.Parallel"
                or "Elsa.ParallelForEach"
            );

    private IEnumerable<PortDescriptor> FlowPortsOf(string activityId) =>
        _steps.GetValueOrDefault(activityId) is { } step
            ? _catalog.Describe(step.Type).Ports.Where(port => port.Type == PortType.Flow)
            : [];

    private void Collect(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray())
            {
                Collect(item);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (
                StepName.Text(element, "id") is { } id
                && StepName.Text(element, "type") is { } type
            )
            {
                _steps[id] = new(StepName.Of(element), type);
            }

            if (
                element.TryGetProperty("source", out JsonElement source)
                && source.ValueKind == JsonValueKind.Object
                && StepName.Text(source, "activity") is { } from
            )
            {
                _arrows.TryAdd(from, []);
                _arrows[from].Add(StepName.Text(source, "port") ?? StepPort.Usual);
            }

            foreach (JsonProperty property in element.EnumerateObject())
            {
                Collect(property.Value);
            }
        }
    }

    private sealed record NamedStep(LocalizedText? Name, string Type);
}

/// <summary>A port that a step leaves by.</summary>
/// <param name="Name">As definitions write it.</param>
/// <param name="Label">As people read it.</param>
public sealed record StepPort(string Name, LocalizedText Label)
{
    /// <summary>The port of every step that names none.</summary>
    internal const string Usual = "Done";

    internal static readonly LocalizedText Done = new("완료", "Done");
}
