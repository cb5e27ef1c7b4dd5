using Ipses.Application.Common;
using Ipses.Application.Workflows.Definitions;
using Ipses.Application.Workflows.Definitions.PublishDefinition;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Domain.Publications;
using Ipses.Engine.Analysis;
using Ipses.Engine.Ports;

namespace Ipses.Application.Workflows.Publications.RequestPublication;

/// <summary>Asks another coordinator to approve the publication of the newest version (R3).</summary>
/// <param name="DefinitionId">Which workflow.</param>
/// <param name="Reason">Why, and in spite of which warnings.</param>
public sealed record RequestPublication(string DefinitionId, string? Reason)
    : ICommand<Nothing>,
        IReasoned;

/// <summary>Takes one's own request back.</summary>
public sealed record WithdrawPublication(string DefinitionId) : ICommand<Nothing>;

/// <summary>Those who draw workflows.</summary>
public sealed class RequestPublicationAuthoriser : ForDesigners<RequestPublication>;

/// <summary>Those who draw workflows; whether it is their own is for the request to say.</summary>
public sealed class WithdrawPublicationAuthoriser : ForDesigners<WithdrawPublication>;

/// <summary>Checks the newest version as a publication would, keeps the request and tells those who may decide.</summary>
public sealed class RequestPublicationHandler(
    IUnitOfWork unit,
    IEngineStore store,
    DefinitionPublisher publisher,
    DefinitionAuthors authors,
    PublicationPolicy policy,
    PublicationLetters letters,
    ICurrentActor current
) : ICommandHandler<RequestPublication, Nothing>, ICommandHandler<WithdrawPublication, Nothing>
{
    /// <inheritdoc/>
    public async Task<Result<Nothing>> HandleAsync(
        RequestPublication command,
        CancellationToken cancellationToken
    )
    {
        if (!policy.NeedsApproval)
        {
            return PublicationErrors.ApprovalNotNeeded;
        }

        IReadOnlyList<DefinitionRecord> versions = await store.ListDefinitionsAsync(
            command.DefinitionId,
            cancellationToken
        );
        if (versions.FirstOrDefault(version => version.IsLatest) is not { } newest)
        {
            return DefinitionErrors.NotFound(command.DefinitionId);
        }

        if (newest.IsPublished)
        {
            return DefinitionErrors.NothingToPublish(newest.Version);
        }

        string reason = command.Reason?.Trim() ?? "";
        Result<IReadOnlyList<AnalysisFinding>> found = await publisher.CheckAsync(
            newest,
            reason,
            needsReason: true,
            cancellationToken
        );
        if (found.IsRefused)
        {
            return Result<Nothing>.From(found);
        }

        PublicationRequest? before = await unit.RequestAsync(
            command.DefinitionId,
            cancellationToken
        );
        PublicationRequest request = before ?? PublicationRequest.Of(command.DefinitionId);
        Result asked = request.Ask(
            newest.Version,
            PublicationRequest.ContentOf(newest.Json),
            await authors.SincePublishedAsync(versions, cancellationToken),
            reason,
            Acting.DeedOf(current, unit.Now, null, Role.Coordinator)
        );
        if (asked.IsRefused)
        {
            return Result<Nothing>.From(asked);
        }

        if (!await letters.AskAsync(request, newest.Name, cancellationToken))
        {
            return PublicationErrors.NobodyElse;
        }

        if (before is null)
        {
            unit.Add(request);
        }

        return Nothing.Value;
    }

    /// <inheritdoc/>
    public async Task<Result<Nothing>> HandleAsync(
        WithdrawPublication command,
        CancellationToken cancellationToken
    )
    {
        if (await unit.RequestAsync(command.DefinitionId, cancellationToken) is not { } request)
        {
            return PublicationErrors.NothingWaits;
        }

        Result withdrawn = request.Withdraw(
            Acting.DeedOf(current, unit.Now, null, Role.Coordinator)
        );
        return withdrawn.IsRefused ? Result<Nothing>.From(withdrawn) : Nothing.Value;
    }
}
