using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Organisations.Invitations;

/// <summary>
/// Makes a one-time link: for the first administrator (no person), or for a person to set their password. Links for the
/// same that are still open stop working.
/// </summary>
/// <param name="PersonId">Whose password, or null for the first administrator.</param>
/// <param name="SecretHash">The hash of the secret that the giver made and shows once.</param>
public sealed record CreateInvitation(string? PersonId, string SecretHash) : ICommand<Nothing>;

/// <summary>Administrators invite people; only the program invites the first administrator.</summary>
public sealed class CreateInvitationAuthoriser : IAuthoriser<CreateInvitation>
{
    public Task<Error?> RefuseAsync(
        CreateInvitation request,
        Actor actor,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult(
            request.PersonId is null
                ? OrganisationAccess.UnlessProgram(actor)
                : OrganisationAccess.UnlessAdministrator(actor)
        );
}

/// <summary>Withdraws open links and stages the new one.</summary>
public sealed class CreateInvitationHandler(IUnitOfWork unit)
    : ICommandHandler<CreateInvitation, Nothing>
{
    public async Task<Result<Nothing>> HandleAsync(
        CreateInvitation command,
        CancellationToken cancellationToken
    )
    {
        if (
            command.PersonId is { } person
            && await unit.FindAsync<Person>(person, cancellationToken) is null
        )
        {
            return PersonErrors.NotFound(person);
        }

        IReadOnlyList<Invitation> open = await unit.ListAsync<Invitation, Invitation>(
            all => all.Where(i => i.PersonId == command.PersonId && i.UsedAt == null),
            cancellationToken
        );
        foreach (Invitation earlier in open)
        {
            unit.Remove(earlier);
        }

        unit.Add(Invitation.For(command.PersonId, command.SecretHash, unit.Now));
        return Nothing.Value;
    }
}
