using System.Text.Json;
using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Engine.Definitions;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;

namespace Ipses.Application.Workflows.Definitions.ReadConsumers;

/// <summary>Definitions whose newest version starts this one, by an input that names it.</summary>
public sealed record ReadConsumers(string DefinitionId) : IQuery<IReadOnlyList<string>>;

/// <summary>Those who look at workflows.</summary>
public sealed class ReadConsumersAuthoriser : ForWorkflowReaders<ReadConsumers>;

/// <summary>Looks through the newest versions for literal inputs that name the definition.</summary>
public sealed class ReadConsumersHandler(IEngineStore store, DefinitionCache definitions)
    : IQueryHandler<ReadConsumers, IReadOnlyList<string>>
{
    /// <summary>Inputs by which Elsa's activities and the product's name a workflow.</summary>
    private static readonly string[] Naming = ["workflowDefinitionId", "definitionId"];

    /// <inheritdoc/>
    public async Task<Result<IReadOnlyList<string>>> HandleAsync(
        ReadConsumers query,
        CancellationToken cancellationToken
    ) =>
        Result<IReadOnlyList<string>>.Of([
            .. (await store.ListDefinitionsAsync(null, cancellationToken))
                .Where(other => other.DefinitionId != query.DefinitionId)
                .Where(other => other.Json.Contains(query.DefinitionId, StringComparison.Ordinal))
                .Where(other => Starts(other, query.DefinitionId))
                .Select(other => other.DefinitionId),
        ]);

    private bool Starts(DefinitionRecord other, string definitionId) =>
        definitions.Reader.Read(other.Json) is { IsSuccess: true } read
        && read.Value.Nodes.Values.Any(node =>
            Naming.Any(input =>
                node.Inputs.TryGetValue(input, out InputExpression? named)
                && named.Value.ValueKind == JsonValueKind.String
                && named.Value.GetString() == definitionId
            )
            // A workflow used as an activity is named by the step itself, not by an input.
            || node.Properties.TryGetValue("workflowDefinitionId", out JsonElement used)
                && used.ValueKind == JsonValueKind.String
                && used.GetString() == definitionId
        );
}
