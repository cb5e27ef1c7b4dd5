using Ipses.Application.Common;
using Ipses.Application.Workflows.Definitions.SaveDefinition;
using Ipses.Application.Workflows.Publications;
using Ipses.Domain.Common;
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

/// <summary>Publishes the newest version as it is, where one coordinator may do so alone.</summary>
public sealed class PublishDefinitionHandler(
    IEngineStore store,
    DefinitionPublisher publisher,
    PublicationPolicy policy
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

        return policy.Refuse(command.DefinitionId) is { } refusal
            ? refusal
            : await publisher.PublishAsync(
                latest,
                command.Reason,
                command.NeedsReason,
                cancellationToken
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
