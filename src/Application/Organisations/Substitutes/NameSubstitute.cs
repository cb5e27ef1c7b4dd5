using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Organisations.Substitutes;

/// <summary>Names who acts for a principal in a period (직무대리, R2); gives the substitution's id.</summary>
/// <param name="SubstituteId">Id or e-mail address.</param>
public sealed record NameSubstitute(
    string PrincipalId,
    string SubstituteId,
    DateOnly From,
    DateOnly To
) : ICommand<string>;

/// <summary>The principal names their own substitute; an administrator anybody's.</summary>
public sealed class NameSubstituteAuthoriser : IAuthoriser<NameSubstitute>
{
    public Task<Error?> RefuseAsync(
        NameSubstitute request,
        Actor actor,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult(
            actor.PersonId == request.PrincipalId
                ? null
                : OrganisationAccess.UnlessAdministrator(actor)
        );
}

/// <summary>Loads what the rules compare with, lets the domain decide, stages.</summary>
public sealed class NameSubstituteHandler(IUnitOfWork unit)
    : ICommandHandler<NameSubstitute, string>
{
    public async Task<Result<string>> HandleAsync(
        NameSubstitute command,
        CancellationToken cancellationToken
    )
    {
        if (
            await unit.FindByIdOrAddressAsync(command.SubstituteId, cancellationToken)
            is not { Id: { } substitute }
        )
        {
            return PersonErrors.NotFound(command.SubstituteId) with { Field = "substitute" };
        }

        IReadOnlyList<Appointment> held = await unit.ListAsync<Appointment, Appointment>(
            all => all.Where(a => a.PersonId == command.PrincipalId),
            cancellationToken
        );
        IReadOnlyList<Substitution> others = await unit.ListAsync<Substitution, Substitution>(
            all =>
                all.Where(s => s.PrincipalId == command.PrincipalId || s.PrincipalId == substitute),
            cancellationToken
        );
        Result<Substitution> named = Substitution.Name(
            new(command.PrincipalId, substitute, command.From, command.To),
            held,
            others
        );
        if (named.IsRefused)
        {
            return Result<string>.From(named);
        }

        unit.Add(named.Value);
        return named.Value.Id;
    }
}

/// <summary>Ends a substitution after a last day, when the principal is back.</summary>
public sealed record EndSubstitution(string SubstitutionId, DateOnly LastDay) : ICommand<Nothing>;

/// <summary>The principal, or an administrator.</summary>
public sealed class EndSubstitutionAuthoriser(IReader reader) : IAuthoriser<EndSubstitution>
{
    public async Task<Error?> RefuseAsync(
        EndSubstitution request,
        Actor actor,
        CancellationToken cancellationToken
    )
    {
        string? principal = await reader.FirstAsync<Substitution, string>(
            all => all.Where(s => s.Id == request.SubstitutionId).Select(s => s.PrincipalId),
            cancellationToken
        );
        return principal is not null && principal == actor.PersonId
            ? null
            : OrganisationAccess.UnlessAdministrator(actor);
    }
}

/// <summary>Ends it.</summary>
public sealed class EndSubstitutionHandler(IUnitOfWork unit)
    : ICommandHandler<EndSubstitution, Nothing>
{
    public async Task<Result<Nothing>> HandleAsync(
        EndSubstitution command,
        CancellationToken cancellationToken
    )
    {
        Substitution? substitution = await unit.FindAsync<Substitution>(
            command.SubstitutionId,
            cancellationToken
        );
        if (substitution is null)
        {
            return AppointmentErrors.NotFound();
        }

        Result ended = substitution.End(command.LastDay);
        return Nothing.After(ended);
    }
}
