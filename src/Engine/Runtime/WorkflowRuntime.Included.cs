using System.Text.Json;
using System.Text.Json.Nodes;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;
using Ipses.Engine.Ports;

namespace Ipses.Engine.Runtime;

/// <summary>Workflows that stand in others as activities: pinned when the outer one is published, loaded with it when it runs.</summary>
public sealed partial class WorkflowRuntime
{
    /// <inheritdoc />
    public async Task<CompiledWorkflow> CompileAsync(
        DefinitionRecord record,
        CancellationToken cancellation
    )
    {
        if (definitions.Known(record) is { } known)
            return known;
        var definition = definitions.Reader.Read(record.Json).Value;
        return definitions.Keep(
            record,
            new CompiledWorkflow(
                definition,
                await IncludedAsync(definition, !record.WasPublished, cancellation)
            )
        );
    }

    /// <summary>Every workflow that a definition includes, directly or by another one.</summary>
    /// <param name="definition">The outer one.</param>
    /// <param name="isDraft">A draft may name a workflow without a version, or one that was never published: then what is stored now counts.</param>
    /// <param name="cancellation">Stops between two reads.</param>
    private async Task<IReadOnlyDictionary<WorkflowReference, WorkflowDefinition>> IncludedAsync(
        WorkflowDefinition definition,
        bool isDraft,
        CancellationToken cancellation
    )
    {
        Dictionary<WorkflowReference, WorkflowDefinition> found = [];
        Queue<WorkflowReference> left = new(References(definition));
        while (left.TryDequeue(out var reference))
        {
            if (
                found.ContainsKey(reference)
                || await ReferredAsync(reference, isDraft, cancellation) is not { } record
                || definitions.Reader.Read(record.Json) is not { IsSuccess: true } read
            )
                continue;
            found[reference] = read.Value;
            foreach (var next in References(read.Value))
                left.Enqueue(next);
        }

        return found;
    }

    private static IEnumerable<WorkflowReference> References(WorkflowDefinition definition) =>
        definition.Nodes.Values.Select(WorkflowReference.Of).OfType<WorkflowReference>().Distinct();

    /// <summary>The stored version that is meant: by its id, else by its number, else the published one, else the latest, as in Elsa.</summary>
    private async Task<DefinitionRecord?> ReferredAsync(
        WorkflowReference reference,
        bool isDraft,
        CancellationToken cancellation
    )
    {
        if (
            reference.VersionId.Length > 0
            && await store.FindDefinitionVersionAsync(reference.VersionId, cancellation)
                is { } pinned
            && pinned.DefinitionId == reference.DefinitionId
            && (pinned.WasPublished || isDraft)
        )
            return pinned;
        if (
            reference.Version > 0
            && await store.FindDefinitionAsync(
                reference.DefinitionId,
                reference.Version,
                cancellation
            )
                is { } numbered
            && (numbered.WasPublished || isDraft)
        )
            return numbered;
        return await store.FindPublishedAsync(reference.DefinitionId, cancellation)
            ?? (
                isDraft
                    ? await store.FindDefinitionAsync(reference.DefinitionId, null, cancellation)
                    : null
            );
    }

    /// <summary>
    /// The definition with every included workflow pinned to a version that was published, so that its meaning can't change after
    /// its publication. Refused where there is none, or where it would include itself.
    /// </summary>
    private async Task<EngineResult<WorkflowDefinition>> PinAsync(
        WorkflowDefinition definition,
        CancellationToken cancellation
    )
    {
        var included = References(definition).ToArray();
        if (included.Length == 0)
            return definition;
        List<EngineError> errors = [];
        Dictionary<WorkflowReference, DefinitionRecord> pins = [];
        foreach (var reference in included)
        {
            if (
                await ReferredAsync(reference, isDraft: false, cancellation) is not { } record
                || definitions.Reader.Read(record.Json) is not { IsSuccess: true } read
            )
                errors.Add(RuntimeErrors.NoDefinition(reference.DefinitionId));
            else if (
                record.DefinitionId == definition.DefinitionId
                || (await IncludedAsync(read.Value, isDraft: false, cancellation)).Values.Any(d =>
                    d.DefinitionId == definition.DefinitionId
                )
            )
                errors.Add(RuntimeErrors.IncludesItself(definition.DefinitionId));
            else
                pins[reference] = record;
        }

        if (errors.Count > 0)
            return EngineResult<WorkflowDefinition>.Refused(errors);
        if (pins.All(p => p.Key.VersionId == p.Value.VersionId))
            return definition;
        var json = JsonNode.Parse(definition.Json)!;
        Pin(json["root"], pins);
        return definitions.Reader.Read(json.ToJsonString(EngineJson.Options));
    }

    private static void Pin(
        JsonNode? json,
        IReadOnlyDictionary<WorkflowReference, DefinitionRecord> pins
    )
    {
        if (json is JsonArray list)
        {
            foreach (var item in list)
                Pin(item, pins);
            return;
        }

        if (json is not JsonObject node)
            return;
        if (
            node.ContainsKey(WorkflowReference.DefinitionIdName)
            && WorkflowReference.In(node.Deserialize<JsonElement>()) is { } reference
            && pins.TryGetValue(reference, out var record)
        )
        {
            node[WorkflowReference.VersionIdName] = record.VersionId;
            node["version"] = record.Version;
        }

        foreach (var (_, value) in node.ToArray())
            Pin(value, pins);
    }
}
