using Ipses.Application.Common;
using Ipses.Application.Organisations.Preferences;
using Ipses.Domain.Committees;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Organisations.Overview;

/// <summary>What the product knows about the person who asks, and who could stand in for them.</summary>
public sealed record ReadMyself : IQuery<Myself>;

/// <summary>The person who asks.</summary>
/// <param name="Held">What they hold today, as a substitute included.</param>
/// <param name="Substitutes">Who acts for them, now and later.</param>
/// <param name="Colleagues">People of the same institution, who could.</param>
/// <param name="MayBeSubstituted">Whether they hold anything that another may exercise.</param>
/// <param name="Preferences">What they have chosen for themselves.</param>
/// <param name="CalendarSince">Since when the address of their calendar answers; null while they have none.</param>
/// <param name="Bodies">Names of the institutions, units and bodies in which they hold something, by id.</param>
public sealed record Myself(
    PersonEntry Person,
    IReadOnlyList<HeldAppointment> Held,
    IReadOnlyList<NamedSubstitute> Substitutes,
    IReadOnlyList<PersonEntry> Colleagues,
    bool MayBeSubstituted,
    PersonalPreferences Preferences,
    DateTimeOffset? CalendarSince,
    IReadOnlyDictionary<string, LocalizedText> Bodies
);

/// <summary>A substitution with the substitute's name.</summary>
public sealed record NamedSubstitute(
    string Id,
    LocalizedText Name,
    DateOnly From,
    DateOnly To,
    bool IsValid
);

/// <summary>Anyone, about themselves.</summary>
public sealed class ReadMyselfAuthoriser : IAuthoriser<ReadMyself>
{
    public Task<Error?> RefuseAsync(
        ReadMyself request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(OrganisationAccess.UnlessSignedIn(actor));
}

/// <summary>Reads it.</summary>
public sealed class ReadMyselfHandler(
    IReader reader,
    IDirectory directory,
    ICurrentActor current,
    CycleClock clock
) : IQueryHandler<ReadMyself, Myself>
{
    public async Task<Result<Myself>> HandleAsync(
        ReadMyself query,
        CancellationToken cancellationToken
    )
    {
        string id = current.Actor.PersonId!;
        DateOnly today = clock.Today;
        PersonEntry? person = (
            await directory.PeopleAsync([id], cancellationToken)
        ).SingleOrDefault();
        if (person is null)
        {
            return PersonErrors.NotFound(id);
        }

        IReadOnlyList<HeldAppointment> held = await directory.HeldByAsync(
            id,
            today,
            cancellationToken
        );
        IReadOnlyList<Substitution> substitutions = await reader.ListAsync<
            Substitution,
            Substitution
        >(
            all => all.Where(s => s.PrincipalId == id && s.To >= today).OrderBy(s => s.From),
            cancellationToken
        );
        IReadOnlyList<string> colleagues = person.InstitutionId is null
            ? []
            : await reader.ListAsync<Person, string>(
                all =>
                    all.Where(p => p.InstitutionId == person.InstitutionId && p.Id != id)
                        .OrderBy(p => p.Id)
                        .Select(p => p.Id),
                cancellationToken
            );
        Dictionary<string, PersonEntry> people = (
            await directory.PeopleAsync(
                [.. colleagues, .. substitutions.Select(s => s.SubstituteId)],
                cancellationToken
            )
        ).ToDictionary(p => p.Id);
        return new Myself(
            person,
            held,
            [
                .. substitutions.Select(s => new NamedSubstitute(
                    s.Id,
                    people.TryGetValue(s.SubstituteId, out PersonEntry? substitute)
                        ? substitute.Name
                        : LocalizedText.Same(s.SubstituteId),
                    s.From,
                    s.To,
                    s.IsValidOn(today)
                )),
            ],
            [.. colleagues.Where(people.ContainsKey).Select(colleague => people[colleague])],
            held.Any(h => h.PrincipalId is null && AppointmentPolicy.MayBeSubstituted(h.Role)),
            await PreferencesAsync(id, cancellationToken),
            await reader.FirstAsync<CalendarFeed, DateTimeOffset?>(
                all =>
                    all.Where(f => f.PersonId == id && f.SecretHash != null)
                        .Select(f => (DateTimeOffset?)f.MadeAt),
                cancellationToken
            ),
            await BodiesAsync(held, today, cancellationToken)
        );
    }

    private async Task<PersonalPreferences> PreferencesAsync(
        string id,
        CancellationToken cancellationToken
    ) =>
        PersonalPreferences.Of(
            (
                await reader.FirstAsync<Person, Person>(
                    all => all.Where(p => p.Id == id),
                    cancellationToken
                )
            )!
        );

    private async Task<IReadOnlyDictionary<string, LocalizedText>> BodiesAsync(
        IReadOnlyList<HeldAppointment> held,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        string[] ids = [.. held.Select(h => h.BodyId).Distinct()];
        IReadOnlyList<Institution> institutions = await reader.ListAsync<Institution, Institution>(
            all => all.Where(i => ids.Contains(i.Id)),
            cancellationToken
        );
        IReadOnlyList<Unit> units = await reader.ListAsync<Unit, Unit>(
            all => all.Where(u => ids.Contains(u.Id)),
            cancellationToken
        );
        IReadOnlyList<Body> bodies = await reader.ListAsync<Body, Body>(
            all => all.Where(b => ids.Contains(b.Id)),
            cancellationToken
        );
        return institutions
            .Select(i => KeyValuePair.Create(i.Id, i.NameOn(today)))
            .Concat(units.Select(u => KeyValuePair.Create(u.Id, u.Name)))
            .Concat(bodies.Select(b => KeyValuePair.Create(b.Id, b.Name)))
            .ToDictionary();
    }
}
