using Ipses.Engine.Ports;
using Ipses.Persistence.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Ipses.Persistence.Workflows;

/// <summary>Definitions, and what starts them.</summary>
public sealed partial class EngineStore
{
    /// <inheritdoc/>
    public Task<DefinitionRecord?> FindDefinitionAsync(
        string definitionId,
        int? version,
        CancellationToken cancellation
    ) =>
        ReadAsync(
            context =>
                context
                    .Set<DefinitionRecord>()
                    .AsNoTracking()
                    .Where(row => row.DefinitionId == definitionId)
                    .Where(row => version == null || row.Version == version)
                    .OrderByDescending(row => row.Version)
                    .FirstOrDefaultAsync(cancellation),
            cancellation
        );

    /// <inheritdoc/>
    public Task<DefinitionRecord?> FindPublishedAsync(
        string definitionId,
        CancellationToken cancellation
    ) =>
        ReadAsync(
            context =>
                context
                    .Set<DefinitionRecord>()
                    .AsNoTracking()
                    .FirstOrDefaultAsync(
                        row => row.DefinitionId == definitionId && row.IsPublished,
                        cancellation
                    ),
            cancellation
        );

    /// <inheritdoc/>
    public Task<DefinitionRecord?> FindDefinitionVersionAsync(
        string versionId,
        CancellationToken cancellation
    ) =>
        ReadAsync(
            context =>
                context
                    .Set<DefinitionRecord>()
                    .AsNoTracking()
                    .FirstOrDefaultAsync(row => row.VersionId == versionId, cancellation),
            cancellation
        );

    /// <inheritdoc/>
    public Task<IReadOnlyList<DefinitionRecord>> ListDefinitionsAsync(
        string? definitionId,
        CancellationToken cancellation
    ) =>
        ListAsync(
            context =>
                definitionId is null
                    ? context
                        .Set<DefinitionRecord>()
                        .Where(row => row.IsLatest)
                        .OrderBy(row => row.DefinitionId)
                    : context
                        .Set<DefinitionRecord>()
                        .Where(row => row.DefinitionId == definitionId)
                        .OrderByDescending(row => row.Version),
            cancellation
        );

    /// <inheritdoc/>
    public async Task PutDefinitionAsync(
        DefinitionRecord definition,
        CancellationToken cancellation
    )
    {
        IpsesDbContext context = await _staged.WrittenAsync(cancellation);
        await context
            .Set<DefinitionRecord>()
            .Where(row => row.VersionId == definition.VersionId)
            .ExecuteDeleteAsync(cancellation);
        // Checks before a publication may have read it through the same context.
        foreach (
            EntityEntry<DefinitionRecord> read in context
                .ChangeTracker.Entries<DefinitionRecord>()
                .Where(entry => entry.Entity.VersionId == definition.VersionId)
                .ToArray()
        )
        {
            read.State = EntityState.Detached;
        }

        unit.MarkWritten();
        unit.Touch(definition.VersionId);
        _staged.Add(definition);
    }

    /// <inheritdoc/>
    public async Task RemoveDefinitionAsync(string versionId, CancellationToken cancellation)
    {
        IpsesDbContext context = await _staged.WrittenAsync(cancellation);
        await context
            .Set<DefinitionRecord>()
            .Where(row => row.VersionId == versionId)
            .ExecuteDeleteAsync(cancellation);
        await context
            .Set<TriggerRecord>()
            .Where(trigger => trigger.VersionId == versionId)
            .ExecuteDeleteAsync(cancellation);
        unit.MarkWritten();
        unit.Touch(versionId);
    }

    /// <inheritdoc/>
    public async Task ReplaceTriggersAsync(
        string definitionId,
        IReadOnlyList<TriggerRecord> triggers,
        CancellationToken cancellation
    )
    {
        IpsesDbContext context = await _staged.WrittenAsync(cancellation);
        await context
            .Set<TriggerRecord>()
            .Where(trigger => trigger.DefinitionId == definitionId)
            .ExecuteDeleteAsync(cancellation);
        unit.MarkWritten();
        _staged.AddRange(triggers);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<TriggerRecord>> ListTriggersAsync(
        string? definitionId,
        CancellationToken cancellation
    ) =>
        ListAsync(
            context =>
                Narrow(
                        context.Set<TriggerRecord>(),
                        definitionId ?? "",
                        trigger => trigger.DefinitionId == definitionId
                    )
                    .OrderBy(trigger => trigger.Id),
            cancellation
        );

    /// <inheritdoc/>
    public Task<IReadOnlyList<TriggerRecord>> FindTriggersAsync(
        string stimulusKey,
        CancellationToken cancellation
    ) =>
        ListAsync(
            context =>
                context
                    .Set<TriggerRecord>()
                    .Where(trigger => trigger.StimulusKey == stimulusKey)
                    .OrderBy(trigger => trigger.Id),
            cancellation
        );

    /// <inheritdoc/>
    public async Task SerialiseStartsAsync(string definitionId, CancellationToken cancellation)
    {
        IpsesDbContext context = await _staged.WrittenAsync(cancellation);
        string? gate =
            definitionId.Length > 0
                ? definitionId
                : await context
                    .Set<DefinitionRecord>()
                    .OrderBy(row => row.DefinitionId)
                    .Select(row => row.DefinitionId)
                    .FirstOrDefaultAsync(cancellation);
        // Writing a row, were it the same again, locks it until the unit ends.
        await context
            .Set<DefinitionRecord>()
            .Where(row => row.DefinitionId == gate && row.IsLatest)
            .ExecuteUpdateAsync(
                row => row.SetProperty(x => x.IsLatest, x => x.IsLatest),
                cancellation
            );
        unit.MarkWritten();
    }
}
