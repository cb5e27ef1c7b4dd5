using Ipses.Domain.Common;

namespace Ipses.Application.Common;

/// <summary>Keeps that somebody was refused for want of authority: what was refused changes nothing, and is worth knowing all the same.</summary>
public sealed class RefusalTrail(ITransaction transaction, IAuditTrail audit) : IScoped
{
    /// <summary>Keeps one refusal in a unit of its own; of the program itself and of visitors without a session nothing is kept.</summary>
    /// <param name="what">The use case, or the page by its pattern.</param>
    /// <param name="personId">Who was refused.</param>
    /// <param name="why">Codes of the refusal; null where there is none but the missing authority.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task KeepAsync(
        string what,
        string? personId,
        string? why,
        CancellationToken cancellationToken
    )
    {
        if (personId is null)
        {
            return;
        }

        await transaction.RunAsync<Nothing>(
            _ =>
            {
                audit.Record(what, new Actor(personId, null, []), null, why, AuditOutcome.Refused);
                return Task.FromResult<Result<Nothing>>(Nothing.Value);
            },
            cancellationToken
        );
    }
}
