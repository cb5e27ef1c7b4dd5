using Ipses.Application.Common;
using Ipses.Application.Workflows.Definitions;
using Ipses.Application.Workflows.Definitions.PublishDefinition;
using Ipses.Application.Workflows.Definitions.SaveDefinition;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Domain.Publications;
using Ipses.Engine.Ports;

namespace Ipses.Application.Workflows.Publications.DecidePublication;

/// <summary>Agrees to another coordinator's request: the version that was asked for is published (R3).</summary>
public sealed record ApprovePublication(string DefinitionId, string? Reason)
    : ICommand<SavedDefinition>,
        IReasoned;

/// <summary>Refuses another coordinator's request, with a reason; the draft stays.</summary>
public sealed record DeclinePublication(string DefinitionId, string? Reason)
    : ICommand<Nothing>,
        IReasoned;

/// <summary>Those who draw workflows; who may decide on this one is for the request to say.</summary>
public sealed class ApprovePublicationAuthoriser : ForDesigners<ApprovePublication>;

/// <summary>Those who draw workflows; who may decide on this one is for the request to say.</summary>
public sealed class DeclinePublicationAuthoriser : ForDesigners<DeclinePublication>;

/// <summary>Decides, publishes what was approved, and tells who asked.</summary>
public sealed class DecidePublicationHandler(
    IUnitOfWork unit,
    IEngineStore store,
    DefinitionPublisher publisher,
    PublicationLetters letters,
    ICurrentActor current
)
    : ICommandHandler<ApprovePublication, SavedDefinition>,
        ICommandHandler<DeclinePublication, Nothing>
{
    /// <inheritdoc/>
    public async Task<Result<SavedDefinition>> HandleAsync(
        ApprovePublication command,
        CancellationToken cancellationToken
    )
    {
        Result<(PublicationRequest Request, DefinitionRecord Newest)> found = await FindAsync(
            command.DefinitionId,
            cancellationToken
        );
        if (found.IsRefused)
        {
            return Result<SavedDefinition>.From(found);
        }

        (PublicationRequest request, DefinitionRecord newest) = found.Value;
        Result approved = request.Approve(
            PublicationRequest.ContentOf(newest.Json),
            command.Reason?.Trim() ?? "",
            Acting.DeedOf(current, unit.Now, null, Role.Coordinator)
        );
        if (approved.IsRefused)
        {
            return Result<SavedDefinition>.From(approved);
        }

        Result<SavedDefinition> published = await publisher.PublishAsync(
            newest,
            request.Reason,
            needsReason: false,
            cancellationToken
        );
        if (published.IsSuccess)
        {
            await letters.AnswerAsync(request, newest.Name, cancellationToken);
        }

        return published;
    }

    /// <inheritdoc/>
    public async Task<Result<Nothing>> HandleAsync(
        DeclinePublication command,
        CancellationToken cancellationToken
    )
    {
        Result<(PublicationRequest Request, DefinitionRecord Newest)> found = await FindAsync(
            command.DefinitionId,
            cancellationToken
        );
        if (found.IsRefused)
        {
            return Result<Nothing>.From(found);
        }

        (PublicationRequest request, DefinitionRecord newest) = found.Value;
        Result declined = request.Decline(
            command.Reason?.Trim() ?? "",
            Acting.DeedOf(current, unit.Now, null, Role.Coordinator)
        );
        if (declined.IsRefused)
        {
            return Result<Nothing>.From(declined);
        }

        await letters.AnswerAsync(request, newest.Name, cancellationToken);
        return Nothing.Value;
    }

    private async Task<Result<(PublicationRequest Request, DefinitionRecord Newest)>> FindAsync(
        string definitionId,
        CancellationToken cancellationToken
    )
    {
        DefinitionRecord? newest = await store.FindDefinitionAsync(
            definitionId,
            null,
            cancellationToken
        );
        if (newest is null)
        {
            return DefinitionErrors.NotFound(definitionId);
        }

        return await unit.RequestAsync(definitionId, cancellationToken) is { } request
            ? (request, newest)
            : PublicationErrors.NothingWaits;
    }
}
