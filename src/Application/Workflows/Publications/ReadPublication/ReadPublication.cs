using Ipses.Application.Common;
using Ipses.Application.Workflows.Definitions;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Domain.Publications;
using Ipses.Engine.Ports;

namespace Ipses.Application.Workflows.Publications.ReadPublication;

/// <summary>Whether a publication takes a second coordinator, and how far the last request has come.</summary>
public sealed record ReadPublication(string DefinitionId) : IQuery<PublicationSeen>;

/// <summary>How a workflow is published here.</summary>
/// <param name="NeedsApproval">Whether a second coordinator approves.</param>
/// <param name="Request">The last request; null where none was made.</param>
public sealed record PublicationSeen(bool NeedsApproval, RequestSeen? Request);

/// <summary>A request to publish.</summary>
/// <param name="Version">The number of the version that was asked for.</param>
/// <param name="IsCurrent">Whether the newest version still says what was asked for.</param>
/// <param name="MayDecide">Whether the reader may approve or decline it.</param>
/// <param name="MayWithdraw">Whether the reader may take it back.</param>
public sealed record RequestSeen(
    int Version,
    PublicationStage Stage,
    LocalizedText AskedBy,
    DateTimeOffset AskedAt,
    string Reason,
    LocalizedText? DecidedBy,
    DateTimeOffset? DecidedAt,
    string DecisionReason,
    bool IsCurrent,
    bool MayDecide,
    bool MayWithdraw
);

/// <summary>Those who look at workflows.</summary>
public sealed class ReadPublicationAuthoriser : ForWorkflowReaders<ReadPublication>;

/// <summary>Reads the request with the names of who took part.</summary>
public sealed class ReadPublicationHandler(
    IReader reader,
    IEngineStore store,
    IDirectory directory,
    PublicationPolicy policy,
    ICurrentActor current
) : IQueryHandler<ReadPublication, PublicationSeen>
{
    /// <inheritdoc/>
    public async Task<Result<PublicationSeen>> HandleAsync(
        ReadPublication query,
        CancellationToken cancellationToken
    )
    {
        DefinitionRecord? newest = await store.FindDefinitionAsync(
            query.DefinitionId,
            null,
            cancellationToken
        );
        if (newest is null)
        {
            return DefinitionErrors.NotFound(query.DefinitionId);
        }

        string id = PublicationRequest.IdOf(query.DefinitionId);
        PublicationRequest? request = await reader.FirstAsync<
            PublicationRequest,
            PublicationRequest
        >(all => all.Where(one => one.Id == id), cancellationToken);
        return new PublicationSeen(
            policy.NeedsApproval,
            request is null ? null : await SeenAsync(request, newest, cancellationToken)
        );
    }

    private async Task<RequestSeen> SeenAsync(
        PublicationRequest request,
        DefinitionRecord newest,
        CancellationToken cancellationToken
    )
    {
        string[] ids =
        [
            request.Asked.By,
            .. request.Decided is { } decided ? [decided.By] : Array.Empty<string>(),
        ];
        IReadOnlyDictionary<string, LocalizedText> names = await ActorNames.OfAsync(
            ids,
            directory,
            cancellationToken
        );
        bool waits = request.Stage == PublicationStage.Waiting;
        HeldAppointment? held = current.Actor.Holding(one => one.Role == Role.Coordinator);
        return new RequestSeen(
            request.DefinitionVersion,
            request.Stage,
            NameOf(request.Asked.By),
            request.Asked.At,
            request.Reason,
            request.Decided is null ? null : NameOf(request.Decided.By),
            request.Decided?.At,
            request.DecisionReason,
            PublicationRequest.ContentOf(newest.Json) == request.Content,
            waits
                && held is not null
                && request.IsOpenTo(current.Actor.PersonId!, held.PrincipalId),
            waits && current.Actor.PersonId == request.Asked.By
        );

        LocalizedText NameOf(string personId) =>
            names.GetValueOrDefault(personId) ?? LocalizedText.Same(personId);
    }
}
