using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Organisations.Overview;

/// <summary>A person with all they hold and held, and who acts or acted for them (R2).</summary>
public sealed record ReadPerson(string PersonId) : IQuery<PersonView>;

/// <summary>A person as the administrator's page shows them.</summary>
/// <param name="LeavesOn">Their last day; null while no end is known.</param>
/// <param name="Substitutes">Who acts for them, with the substitutes' names, oldest first.</param>
/// <param name="Bodies">Names of the institutions and units in which they hold or held something, by id.</param>
/// <param name="Institutions">Institutions that exist, by code.</param>
public sealed record PersonView(
    string Id,
    LocalizedText Name,
    string Email,
    string? InstitutionId,
    DateOnly? LeavesOn,
    IReadOnlyList<AppointmentLine> Appointments,
    IReadOnlyList<NamedSubstitute> Substitutes,
    IReadOnlyDictionary<string, LocalizedText> Bodies,
    IReadOnlyList<Named> Institutions
);

/// <summary>Those who keep or watch the organisation.</summary>
public sealed class ReadPersonAuthoriser : IAuthoriser<ReadPerson>
{
    public Task<Error?> RefuseAsync(
        ReadPerson request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(OrganisationAccess.UnlessKeeper(actor));
}

/// <summary>Reads it.</summary>
public sealed class ReadPersonHandler(IReader reader, IDirectory directory, CycleClock clock)
    : IQueryHandler<ReadPerson, PersonView>
{
    public async Task<Result<PersonView>> HandleAsync(
        ReadPerson query,
        CancellationToken cancellationToken
    )
    {
        string id = query.PersonId;
        DateOnly today = clock.Today;
        Person? person = await reader.FirstAsync<Person, Person>(
            all => all.Where(p => p.Id == id),
            cancellationToken
        );
        if (person is null)
        {
            return PersonErrors.NotFound(id);
        }

        IReadOnlyList<Appointment> held = await reader.ListAsync<Appointment, Appointment>(
            all => all.Where(a => a.PersonId == id).OrderBy(a => a.From),
            cancellationToken
        );
        IReadOnlyList<Substitution> substitutions = await reader.ListAsync<
            Substitution,
            Substitution
        >(all => all.Where(s => s.PrincipalId == id).OrderBy(s => s.From), cancellationToken);
        Dictionary<string, LocalizedText> names = (
            await directory.PeopleAsync(
                [.. substitutions.Select(s => s.SubstituteId)],
                cancellationToken
            )
        ).ToDictionary(entry => entry.Id, entry => entry.Name);
        IReadOnlyList<Institution> institutions = await reader.ListAsync<Institution, Institution>(
            all => all.OrderBy(i => i.Id),
            cancellationToken
        );
        string[] unitIds = [.. held.Select(a => a.UnitId).OfType<string>().Distinct()];
        IReadOnlyList<Unit> units = await reader.ListAsync<Unit, Unit>(
            all => all.Where(u => unitIds.Contains(u.Id)),
            cancellationToken
        );
        return new PersonView(
            id,
            person.Name,
            person.Email,
            person.InstitutionId,
            person.LeavesOn,
            [.. held.Select(a => AppointmentLine.Of(a, today))],
            [
                .. substitutions.Select(s => new NamedSubstitute(
                    s.Id,
                    names.GetValueOrDefault(s.SubstituteId, LocalizedText.Same(s.SubstituteId)),
                    s.From,
                    s.To,
                    s.IsValidOn(today)
                )),
            ],
            institutions
                .Select(i => KeyValuePair.Create(i.Id, i.NameOn(today)))
                .Concat(units.Select(u => KeyValuePair.Create(u.Id, u.Name)))
                .ToDictionary(),
            [
                .. institutions
                    .Where(i => i.ExistsOn(today))
                    .Select(i => new Named(i.Id, i.NameOn(today))),
            ]
        );
    }
}
