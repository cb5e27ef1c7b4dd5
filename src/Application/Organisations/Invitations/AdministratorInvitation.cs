using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Organisations.Invitations;

/// <summary>Invites the first administrator, as long as no appointment makes anybody one.</summary>
public sealed class AdministratorInvitation(
    IReader reader,
    ICurrentActor current,
    IDispatcher dispatcher,
    CycleClock clock
) : IAdministratorInvitation
{
    /// <inheritdoc/>
    public async Task<string?> CreateIfNoneAsync(CancellationToken cancellationToken = default)
    {
        DateOnly today = clock.Today;
        int administrators = await reader.CountAsync<Appointment>(
            all =>
                all.Where(a => a.Role == Role.Administrator)
                    .Where(a => a.From <= today && (a.To == null || a.To >= today)),
            cancellationToken
        );
        if (administrators > 0)
        {
            return null;
        }

        string secret = InvitationSecret.New();
        Actor before = current.Actor;
        current.Actor = Actor.Program("setup");
        try
        {
            Result<Nothing> made = await dispatcher.SendAsync(
                new CreateInvitation(null, InvitationSecret.HashOf(secret)),
                cancellationToken
            );
            return made.IsSuccess
                ? InvitationSecret.PathOf(secret)
                : throw new InvalidOperationException(made.Errors[0].Message.En);
        }
        finally
        {
            current.Actor = before;
        }
    }
}
