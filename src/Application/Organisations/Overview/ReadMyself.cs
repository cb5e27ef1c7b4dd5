using Ipses.Application.Common;
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
public sealed record Myself(
    PersonEntry Person,
    IReadOnlyList<HeldAppointment> Held,
    IReadOnlyList<NamedSubstitute> Substitutes,
    IReadOnlyList<PersonEntry> Colleagues,
    bool MayBeSubstituted
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
            held.Any(h => h.PrincipalId is null && AppointmentPolicy.MayBeSubstituted(h.Role))
        );
    }
}
