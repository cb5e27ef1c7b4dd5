using Ipses.Application.Common;
using Ipses.Domain.Committees;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Organisations.Committees;

/// <summary>Gives a person a seat on a body for a period (R4, R5, R5a).</summary>
/// <param name="PersonId">Id or e-mail address.</param>
/// <param name="InstitutionId">The institution the member belongs to, for recusal; null takes the person's own.</param>
public sealed record SeatMember(
    string BodyId,
    string PersonId,
    MemberKind Kind,
    SeatKind Seat,
    DateOnly From,
    DateOnly? To = null,
    string? InstitutionId = null
) : ICommand<Nothing>;

/// <summary>Administrators seat.</summary>
public sealed class SeatMemberAuthoriser : IAuthoriser<SeatMember>
{
    public Task<Error?> RefuseAsync(
        SeatMember request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(OrganisationAccess.UnlessAdministrator(actor));
}

/// <summary>Loads the body, lets it decide.</summary>
public sealed class SeatMemberHandler(IUnitOfWork unit) : ICommandHandler<SeatMember, Nothing>
{
    public async Task<Result<Nothing>> HandleAsync(
        SeatMember command,
        CancellationToken cancellationToken
    )
    {
        if (await unit.FindAsync<Body>(command.BodyId, cancellationToken) is not { } body)
        {
            return BodyErrors.NotFound(command.BodyId);
        }

        if (
            await unit.FindByIdOrAddressAsync(command.PersonId, cancellationToken) is not { } person
        )
        {
            return PersonErrors.NotFound(command.PersonId) with { Field = "personId" };
        }

        Result seated = body.Seat(
            new BodyMember(
                person.Id,
                command.Kind,
                command.Seat,
                command.From,
                command.To,
                command.InstitutionId ?? person.InstitutionId
            ),
            CommitteeSettings.Default
        );
        return Nothing.After(seated);
    }
}

/// <summary>Ends a seat after a last day.</summary>
public sealed record VacateSeat(string BodyId, string PersonId, DateOnly LastDay)
    : ICommand<Nothing>;

/// <summary>Administrators end seats.</summary>
public sealed class VacateSeatAuthoriser : IAuthoriser<VacateSeat>
{
    public Task<Error?> RefuseAsync(
        VacateSeat request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(OrganisationAccess.UnlessAdministrator(actor));
}

/// <summary>Ends it.</summary>
public sealed class VacateSeatHandler(IUnitOfWork unit) : ICommandHandler<VacateSeat, Nothing>
{
    public async Task<Result<Nothing>> HandleAsync(
        VacateSeat command,
        CancellationToken cancellationToken
    )
    {
        if (await unit.FindAsync<Body>(command.BodyId, cancellationToken) is not { } body)
        {
            return BodyErrors.NotFound(command.BodyId);
        }

        Result vacated = body.Vacate(command.PersonId, command.LastDay);
        return Nothing.After(vacated);
    }
}
