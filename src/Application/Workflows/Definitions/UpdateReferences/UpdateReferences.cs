using System.Text.Json;
using Ipses.Application.Common;
using Ipses.Application.Workflows.Definitions.SaveDefinition;
using Ipses.Application.Workflows.Publications;
using Ipses.Domain.Common;
using Ipses.Engine.Analysis;
using Ipses.Engine.Definitions;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;

namespace Ipses.Application.Workflows.Definitions.UpdateReferences;

/// <summary>
/// Workflows that have this one among their steps, and those that have these, are bound to the newest published versions. Who was
/// published is published again, with its checks, where that takes no second coordinator; else, and of a draft, it is a draft. All of them or none. Nothing happens unless the author has
/// allowed it (Elsa's options <c>usableAsActivity</c> and <c>autoUpdateConsumingWorkflows</c>).
/// </summary>
public sealed record UpdateReferences(string DefinitionId)
    : ICommand<IReadOnlyList<string>>,
        IRecordsItself;

/// <summary>Those who draw workflows.</summary>
public sealed class UpdateReferencesAuthoriser : ForDesigners<UpdateReferences>;

/// <summary>Binds the consumers in the order in which they depend on each other; gives their names.</summary>
public sealed class UpdateReferencesHandler(
    IEngineStore store,
    DefinitionCache definitions,
    DefinitionKeeper keeper,
    DefinitionTrail trail,
    PublicationPolicy policy
) : ICommandHandler<UpdateReferences, IReadOnlyList<string>>
{
    /// <inheritdoc/>
    public async Task<Result<IReadOnlyList<string>>> HandleAsync(
        UpdateReferences command,
        CancellationToken cancellationToken
    )
    {
        string id = command.DefinitionId;
        DefinitionRecord? published = await store.FindPublishedAsync(id, cancellationToken);
        if (published is null)
        {
            return await store.FindDefinitionAsync(id, null, cancellationToken) is null
                ? DefinitionErrors.NotFound(id)
                : Result<IReadOnlyList<string>>.Of([]);
        }

        if (!IsAllowed(definitions.Reader.Read(published.Json).Value))
        {
            return Result<IReadOnlyList<string>>.Of([]);
        }

        Dictionary<string, WorkflowReference> newest = new(StringComparer.Ordinal)
        {
            [id] = ReferenceTo(published),
        };
        List<string> updated = [];
        List<AnalysisFinding> warnings = [];
        foreach (
            DefinitionRecord consumer in InOrder(
                id,
                await store.ListDefinitionsAsync(null, cancellationToken)
            )
        )
        {
            if (WorkflowReference.Rebind(consumer.Json, newest) is not { } json)
            {
                continue;
            }

            Result<SavedDefinition> kept = await keeper.KeepAsync(
                new SaveDefinition.SaveDefinition(
                    json,
                    consumer.IsPublished && !policy.NeedsApproval,
                    Seen: null
                ),
                cancellationToken
            );
            if (kept.IsRefused)
            {
                return Result<IReadOnlyList<string>>.Refused([
                    .. kept.Errors.Select(error =>
                        DefinitionErrors.OfConsumer(consumer.Name, error)
                    ),
                ]);
            }

            updated.Add(consumer.Name.Length > 0 ? consumer.Name : consumer.DefinitionId);
            warnings.AddRange(kept.Value.Warnings);
            if (kept.Value.Version.IsPublished)
            {
                newest[consumer.DefinitionId] = ReferenceTo(kept.Value.Version);
            }
        }

        if (updated.Count > 0)
        {
            trail.Record(nameof(UpdateReferences), warnings, string.Join(", ", updated));
        }

        return updated;
    }

    /// <summary>Those that have it among their steps, and those that have these, each after all that it depends on.</summary>
    private List<DefinitionRecord> InOrder(string id, IReadOnlyList<DefinitionRecord> all)
    {
        Dictionary<string, DefinitionRecord> byId = all.Where(one => one.IsLatest)
            .ToDictionary(one => one.DefinitionId, StringComparer.Ordinal);
        ILookup<string, string> consumers = byId
            .Values.Where(one =>
                one.Json.Contains(WorkflowReference.DefinitionIdName, StringComparison.Ordinal)
            )
            .Where(one => one.DefinitionId != id)
            .SelectMany(one => Used(one).Select(used => (Used: used, Consumer: one.DefinitionId)))
            .ToLookup(pair => pair.Used, pair => pair.Consumer, StringComparer.Ordinal);
        HashSet<string> seen = new(StringComparer.Ordinal) { id };
        List<DefinitionRecord> order = [];
        Visit(id);
        order.Reverse();
        return order;

        void Visit(string used)
        {
            foreach (string consumer in consumers[used].Where(seen.Add))
            {
                Visit(consumer);
                order.Add(byId[consumer]);
            }
        }
    }

    private IEnumerable<string> Used(DefinitionRecord one) =>
        definitions.Reader.Read(one.Json) is { IsSuccess: true } read
            ? read
                .Value.Nodes.Values.Select(WorkflowReference.Of)
                .OfType<WorkflowReference>()
                .Select(reference => reference.DefinitionId)
                .Distinct(StringComparer.Ordinal)
            : [];

    private static WorkflowReference ReferenceTo(DefinitionRecord version) =>
        new(version.DefinitionId, version.VersionId, version.Version);

    private static bool IsAllowed(WorkflowDefinition definition) =>
        Is(definition, "usableAsActivity") && Is(definition, "autoUpdateConsumingWorkflows");

    private static bool Is(WorkflowDefinition definition, string option) =>
        definition.Options.ValueKind == JsonValueKind.Object
        && definition.Options.TryGetProperty(option, out JsonElement value)
        && value.ValueKind == JsonValueKind.True;
}
