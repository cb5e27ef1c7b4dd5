using Ipses.Application.Common;
using Ipses.Domain.Publications;

namespace Ipses.Application.Workflows.Publications;

/// <summary>Finds a workflow's request to publish.</summary>
internal static class PublicationRequests
{
    /// <summary>As it is changed; null where none was ever made.</summary>
    public static Task<PublicationRequest?> RequestAsync(
        this IUnitOfWork unit,
        string definitionId,
        CancellationToken cancellationToken
    ) =>
        unit.FindAsync<PublicationRequest>(
            PublicationRequest.IdOf(definitionId),
            cancellationToken
        );
}
