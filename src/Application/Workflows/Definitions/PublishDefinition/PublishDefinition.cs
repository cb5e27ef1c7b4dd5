using Ipses.Application.Common;
using Ipses.Application.WorkflowBridge.Checks;
using Ipses.Application.Workflows.Definitions.SaveDefinition;
using Ipses.Domain.Common;
using Ipses.Engine.Analysis;
using Ipses.Engine.Definitions;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;

namespace Ipses.Application.Workflows.Definitions.PublishDefinition;

/// <summary>New instances start from the newest version from now on; running ones go on by their own.</summary>
/// <param name="DefinitionId">Which.</param>
/// <param name="Reason">Why in spite of warnings.</param>
/// <param name="NeedsReason">Whether warnings need one: our own page asks for it, Elsa's clients have no place for it.</param>
public sealed record PublishDefinition(
    string DefinitionId,
    string? Reason = null,
    bool NeedsReason = false
) : ICommand<SavedDefinition>, IRecordsItself;

/// <summary>Nothing starts from it any more; what runs goes on.</summary>
public sealed record RetractDefinition(string DefinitionId) : ICommand<DefinitionRecord>;

/// <summary>Those who draw workflows.</summary>
public sealed class PublishDefinitionAuthoriser : ForDesigners<PublishDefinition>;

/// <summary>Those who draw workflows.</summary>
public sealed class RetractDefinitionAuthoriser : ForDesigners<RetractDefinition>;

/// <summary>Checks the newest version and publishes it as it is.</summary>
public sealed class PublishDefinitionHandler(
    IEngineStore store,
    IWorkflowRuntime runtime,
    DefinitionChecks checks,
    DefinitionCache definitions,
    DefinitionTrail trail
) : ICommandHandler<PublishDefinition, SavedDefinition>
{
    /// <inheritdoc/>
    public async Task<Result<SavedDefinition>> HandleAsync(
        PublishDefinition command,
        CancellationToken cancellationToken
    )
    {
        DefinitionRecord? latest = await store.FindDefinitionAsync(
            command.DefinitionId,
            null,
            cancellationToken
        );
        if (latest is null)
        {
            return DefinitionErrors.NotFound(command.DefinitionId);
        }

        if (latest.IsPublished)
        {
            return new SavedDefinition(latest, IsNew: false, []);
        }

        IReadOnlyList<AnalysisFinding> found = await checks.LookAsync(
            definitions.Reader.Read(latest.Json).Value,
            cancellationToken
        );
        if (DefinitionErrors.FromFindings(found) is { Count: > 0 } errors)
        {
            return Result<SavedDefinition>.Refused(errors);
        }

        if (command.NeedsReason && found.Count > 0 && string.IsNullOrWhiteSpace(command.Reason))
        {
            return DefinitionErrors.ReasonMissing(found.Count);
        }

        EngineResult<PublishedDefinition> published = await runtime.StoreDefinitionAsync(
            latest.Json,
            Keeping.Published,
            cancellationToken
        );
        if (!published.IsSuccess)
        {
            return Result<SavedDefinition>.Refused([
                .. published.Errors.Select(DefinitionErrors.FromEngine),
            ]);
        }

        trail.Record(nameof(PublishDefinition), found, command.Reason);
        return new SavedDefinition(
            (await store.FindDefinitionVersionAsync(published.Value.VersionId, cancellationToken))!,
            IsNew: true,
            found
        );
    }
}

/// <summary>Takes the publication back; the version keeps its content for good.</summary>
public sealed class RetractDefinitionHandler(IEngineStore store, IWorkflowRuntime runtime)
    : ICommandHandler<RetractDefinition, DefinitionRecord>
{
    /// <inheritdoc/>
    public async Task<Result<DefinitionRecord>> HandleAsync(
        RetractDefinition command,
        CancellationToken cancellationToken
    )
    {
        if (await store.FindPublishedAsync(command.DefinitionId, cancellationToken) is null)
        {
            return
                await store.FindDefinitionAsync(command.DefinitionId, null, cancellationToken)
                    is null
                ? DefinitionErrors.NotFound(command.DefinitionId)
                : DefinitionErrors.NotPublished(command.DefinitionId);
        }

        EngineResult<PublishedDefinition> retracted = await runtime.RetractDefinitionAsync(
            command.DefinitionId,
            cancellationToken
        );
        return retracted.IsSuccess
            ? (
                await store.FindDefinitionVersionAsync(retracted.Value.VersionId, cancellationToken)
            )!
            : Result<DefinitionRecord>.Refused([
                .. retracted.Errors.Select(DefinitionErrors.FromEngine),
            ]);
    }
}
