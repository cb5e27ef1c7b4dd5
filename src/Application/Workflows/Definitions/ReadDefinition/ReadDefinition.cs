using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Engine.Ports;

namespace Ipses.Application.Workflows.Definitions.ReadDefinition;

/// <summary>A definition with its content; of several versions that are meant, the newest.</summary>
public sealed record ReadDefinition(string DefinitionId, VersionChoice Versions)
    : IQuery<DefinitionRecord>;

/// <summary>A version by its own id.</summary>
public sealed record ReadDefinitionVersion(string VersionId) : IQuery<DefinitionRecord>;

/// <summary>Versions by their own ids; those that don't exist are left out.</summary>
public sealed record ReadDefinitionVersions(IReadOnlyList<string> VersionIds)
    : IQuery<IReadOnlyList<DefinitionRecord>>;

/// <summary>All versions of a definition, newest first; none where there is no such definition.</summary>
public sealed record ReadDefinitionHistory(string DefinitionId)
    : IQuery<IReadOnlyList<DefinitionRecord>>;

/// <summary>Those who look at workflows.</summary>
public sealed class ReadDefinitionAuthoriser : ForWorkflowReaders<ReadDefinition>;

/// <summary>Those who look at workflows.</summary>
public sealed class ReadDefinitionVersionAuthoriser : ForWorkflowReaders<ReadDefinitionVersion>;

/// <summary>Those who look at workflows.</summary>
public sealed class ReadDefinitionVersionsAuthoriser : ForWorkflowReaders<ReadDefinitionVersions>;

/// <summary>Those who look at workflows.</summary>
public sealed class ReadDefinitionHistoryAuthoriser : ForWorkflowReaders<ReadDefinitionHistory>;

/// <summary>Reads versions from the engine's store.</summary>
public sealed class ReadDefinitionHandler(IEngineStore store)
    : IQueryHandler<ReadDefinition, DefinitionRecord>,
        IQueryHandler<ReadDefinitionVersion, DefinitionRecord>,
        IQueryHandler<ReadDefinitionVersions, IReadOnlyList<DefinitionRecord>>,
        IQueryHandler<ReadDefinitionHistory, IReadOnlyList<DefinitionRecord>>
{
    /// <summary>More ids than this in one question are left out.</summary>
    private const int Most = 200;

    /// <inheritdoc/>
    public async Task<Result<DefinitionRecord>> HandleAsync(
        ReadDefinition query,
        CancellationToken cancellationToken
    ) =>
        query.Versions.Of(await store.ListDefinitionsAsync(query.DefinitionId, cancellationToken))
            is { } found
            ? found
            : DefinitionErrors.NotFound(query.DefinitionId);

    /// <inheritdoc/>
    public async Task<Result<DefinitionRecord>> HandleAsync(
        ReadDefinitionVersion query,
        CancellationToken cancellationToken
    ) =>
        await store.FindDefinitionVersionAsync(query.VersionId, cancellationToken) is { } found
            ? found
            : DefinitionErrors.NotFound(query.VersionId);

    /// <inheritdoc/>
    public async Task<Result<IReadOnlyList<DefinitionRecord>>> HandleAsync(
        ReadDefinitionVersions query,
        CancellationToken cancellationToken
    )
    {
        List<DefinitionRecord> found = [];
        foreach (string id in query.VersionIds.Distinct(StringComparer.Ordinal).Take(Most))
        {
            if (await store.FindDefinitionVersionAsync(id, cancellationToken) is { } version)
            {
                found.Add(version);
            }
        }

        return Result<IReadOnlyList<DefinitionRecord>>.Of(found);
    }

    /// <inheritdoc/>
    public async Task<Result<IReadOnlyList<DefinitionRecord>>> HandleAsync(
        ReadDefinitionHistory query,
        CancellationToken cancellationToken
    ) =>
        Result<IReadOnlyList<DefinitionRecord>>.Of(
            await store.ListDefinitionsAsync(query.DefinitionId, cancellationToken)
        );
}
