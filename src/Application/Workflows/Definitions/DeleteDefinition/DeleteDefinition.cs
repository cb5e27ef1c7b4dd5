using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Engine.Ports;

namespace Ipses.Application.Workflows.Definitions.DeleteDefinition;

/// <summary>Removes a definition with all its versions. What runs or has run by it can be read by its version only, so it stays then.</summary>
public sealed record DeleteDefinition(string DefinitionId) : ICommand<Nothing>;

/// <summary>Removes one version; the newest of those that remain becomes the latest.</summary>
public sealed record DeleteDefinitionVersion(string VersionId) : ICommand<Nothing>;

/// <summary>Those who draw workflows.</summary>
public sealed class DeleteDefinitionAuthoriser : ForDesigners<DeleteDefinition>;

/// <summary>Those who draw workflows.</summary>
public sealed class DeleteDefinitionVersionAuthoriser : ForDesigners<DeleteDefinitionVersion>;

/// <summary>Looks whether instances are bound to what is to go, and removes it.</summary>
public sealed class DeleteDefinitionHandler(IEngineStore store)
    : ICommandHandler<DeleteDefinition, Nothing>,
        ICommandHandler<DeleteDefinitionVersion, Nothing>
{
    private const int Counted = 10_000;

    /// <inheritdoc/>
    public async Task<Result<Nothing>> HandleAsync(
        DeleteDefinition command,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<DefinitionRecord> versions = await store.ListDefinitionsAsync(
            command.DefinitionId,
            cancellationToken
        );
        if (versions.Count == 0)
        {
            return DefinitionErrors.NotFound(command.DefinitionId);
        }

        if (
            await RefuseBoundAsync(
                new InstanceQuery { DefinitionId = command.DefinitionId, Take = Counted },
                null,
                cancellationToken
            ) is
            { } bound
        )
        {
            return bound;
        }

        foreach (DefinitionRecord version in versions)
        {
            await store.RemoveDefinitionAsync(version.VersionId, cancellationToken);
        }

        return Nothing.Value;
    }

    /// <inheritdoc/>
    public async Task<Result<Nothing>> HandleAsync(
        DeleteDefinitionVersion command,
        CancellationToken cancellationToken
    )
    {
        DefinitionRecord? version = await store.FindDefinitionVersionAsync(
            command.VersionId,
            cancellationToken
        );
        if (version is null)
        {
            return DefinitionErrors.NotFound(command.VersionId);
        }

        if (
            await RefuseBoundAsync(
                new InstanceQuery
                {
                    DefinitionId = version.DefinitionId,
                    DefinitionVersionId = version.VersionId,
                    Take = Counted,
                },
                version.Version,
                cancellationToken
            ) is
            { } bound
        )
        {
            return bound;
        }

        await store.RemoveDefinitionAsync(version.VersionId, cancellationToken);
        IReadOnlyList<DefinitionRecord> left = await store.ListDefinitionsAsync(
            version.DefinitionId,
            cancellationToken
        );
        if (version.IsLatest && left.Count > 0)
        {
            await store.PutDefinitionAsync(left[0] with { IsLatest = true }, cancellationToken);
        }

        return Nothing.Value;
    }

    private async Task<Error?> RefuseBoundAsync(
        InstanceQuery query,
        int? version,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<InstanceRecord> bound = await store.ListInstancesAsync(
            query,
            cancellationToken
        );
        int ended = bound.Count(one =>
            one.Status is InstanceStatus.Finished or InstanceStatus.Cancelled
        );
        return bound.Count == 0
            ? null
            : DefinitionErrors.HasInstances(
                query.DefinitionId,
                version,
                bound.Count - ended,
                ended
            );
    }
}
