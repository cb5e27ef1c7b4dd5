using Ipses.Application.Common;
using Ipses.Domain.Committees;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Organisations;

/// <summary>
/// Answers who holds which role from appointments and seats valid on the day, with substitutes in the place of those they
/// substitute for (R2). Inside an open unit of work it sees what that unit has staged, outside what is committed.
/// </summary>
public sealed class Directory(IUnitOfWork unit, CycleClock clock) : IDirectory
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<Holder>> HoldersAsync(
        Role role,
        string? bodyId,
        DateOnly day,
        CancellationToken cancellationToken
    )
    {
        if (AppointmentPolicy.IsSeat(role))
        {
            return await SeatedAsync(role, bodyId, day, cancellationToken);
        }

        IReadOnlyList<string> principals = await unit.ListAsync<Appointment, string>(
            all =>
                all.Where(a => a.Role == role && (bodyId == null || a.BodyId == bodyId))
                    .Where(a => a.From <= day && (a.To == null || a.To >= day))
                    .OrderBy(a => a.PersonId)
                    .Select(a => a.PersonId),
            cancellationToken
        );
        if (!AppointmentPolicy.MayBeSubstituted(role) || principals.Count == 0)
        {
            return [.. principals.Distinct().Select(person => new Holder(person))];
        }

        IReadOnlyList<Substitution> substitutions = await unit.ListAsync<
            Substitution,
            Substitution
        >(
            all =>
                all.Where(s => principals.Contains(s.PrincipalId) && s.From <= day && s.To >= day),
            cancellationToken
        );
        return
        [
            .. principals
                .Distinct()
                .Select(person =>
                    substitutions.FirstOrDefault(s => s.PrincipalId == person) is { } substitution
                        ? new Holder(substitution.SubstituteId, person)
                        : new Holder(person)
                ),
        ];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<HeldAppointment>> HeldByAsync(
        string personId,
        DateOnly day,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<string> principals = await unit.ListAsync<Substitution, string>(
            all =>
                all.Where(s => s.SubstituteId == personId && s.From <= day && s.To >= day)
                    .Select(s => s.PrincipalId),
            cancellationToken
        );
        IReadOnlyList<Appointment> appointments = await unit.ListAsync<Appointment, Appointment>(
            all =>
                all.Where(a => a.PersonId == personId || principals.Contains(a.PersonId))
                    .Where(a => a.From <= day && (a.To == null || a.To >= day))
                    .OrderBy(a => a.Id),
            cancellationToken
        );
        string key = Body.KeyOf(personId);
        IReadOnlyList<Body> bodies = await unit.ListAsync<Body, Body>(
            all => all.Where(b => b.MemberKeys.Contains(key)).OrderBy(b => b.Id),
            cancellationToken
        );
        return
        [
            .. appointments
                .Where(a => a.PersonId == personId)
                .Select(a => new HeldAppointment(a.Role, a.BodyId, a.InstitutionId, a.UnitId)),
            .. bodies.SelectMany(body => SeatsOf(body, personId, day)),
            .. appointments
                .Where(a => a.PersonId != personId && AppointmentPolicy.MayBeSubstituted(a.Role))
                .Select(a => new HeldAppointment(
                    a.Role,
                    a.BodyId,
                    a.InstitutionId,
                    a.UnitId,
                    a.PersonId
                )),
        ];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<InstitutionEntry>> InstitutionsAsync(
        Sector sector,
        DateOnly day,
        CancellationToken cancellationToken
    )
    {
        // Not the institutions themselves: a unit would compare each of them before its every query.
        var institutions = await unit.ListAsync(
            (IQueryable<Institution> all) =>
                all.Where(i => i.Sector == sector && i.IsEvaluated)
                    .Where(i => i.From <= day && (i.To == null || i.To >= day))
                    .OrderBy(i => i.Id)
                    .Select(i => new
                    {
                        i.Id,
                        i.Names,
                        i.Kind,
                        i.ParentId,
                    }),
            cancellationToken
        );
        return
        [
            .. institutions.Select(institution => new InstitutionEntry(
                institution.Id,
                Institution.NameOn(institution.Names, day),
                KindName(institution.Kind),
                institution.ParentId
            )),
        ];
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<UnitEntry>> UnitsAsync(
        string institutionId,
        CancellationToken cancellationToken
    )
    {
        DateOnly today = clock.Today;
        return unit.ListAsync<Unit, UnitEntry>(
            all =>
                all.Where(u => u.InstitutionId == institutionId && u.PreparesPlanParts)
                    .Where(u => u.To == null || u.To >= today)
                    .OrderBy(u => u.Order)
                    .Select(u => new UnitEntry(u.Id, u.InstitutionId, u.Name)),
            cancellationToken
        );
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<PersonEntry>> PeopleAsync(
        IReadOnlyCollection<string> personIds,
        CancellationToken cancellationToken
    )
    {
        string[] ids = [.. personIds.Distinct()];
        return unit.ListAsync<Person, PersonEntry>(
            all =>
                all.Where(p => ids.Contains(p.Id))
                    .Select(p => new PersonEntry(
                        p.Id,
                        p.Name,
                        p.Email,
                        p.Language,
                        p.InstitutionId
                    )),
            cancellationToken
        );
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, LocalizedText>> NamesAsync(
        IReadOnlyCollection<string> ids,
        CancellationToken cancellationToken
    )
    {
        string[] asked = [.. ids.Distinct()];
        Dictionary<string, LocalizedText> names = new(StringComparer.Ordinal);
        foreach (PersonEntry person in await PeopleAsync(asked, cancellationToken))
        {
            names[person.Id] = person.Name;
        }

        DateOnly today = clock.Today;
        foreach (
            Institution institution in await unit.ListAsync<Institution, Institution>(
                all => all.Where(i => asked.Contains(i.Id)),
                cancellationToken
            )
        )
        {
            names[institution.Id] = institution.NameOn(today);
        }

        foreach (
            Unit found in await unit.ListAsync<Unit, Unit>(
                all => all.Where(u => asked.Contains(u.Id)),
                cancellationToken
            )
        )
        {
            names[found.Id] = found.Name;
        }

        foreach (
            Body body in await unit.ListAsync<Body, Body>(
                all => all.Where(b => asked.Contains(b.Id)),
                cancellationToken
            )
        )
        {
            names[body.Id] = body.Name;
        }

        return names;
    }

    /// <summary>The word that files and lists use for a kind: <c>ministry</c>, <c>pmo</c>.</summary>
    internal static string KindName(InstitutionKind kind) => kind.ToString().ToLowerInvariant();

    private async Task<IReadOnlyList<Holder>> SeatedAsync(
        Role role,
        string? bodyId,
        DateOnly day,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<Body> bodies = await unit.ListAsync<Body, Body>(
            all => all.Where(b => bodyId == null || b.Id == bodyId).OrderBy(b => b.Id),
            cancellationToken
        );
        return
        [
            .. bodies
                .SelectMany(body =>
                    body.MembersOn(day)
                        .Where(member => RolesOf(body.Kind, member.Seat).Contains(role))
                )
                .Select(member => member.PersonId)
                .Distinct()
                .Select(person => new Holder(person)),
        ];
    }

    private static IEnumerable<HeldAppointment> SeatsOf(Body body, string personId, DateOnly day) =>
        body.MemberOn(personId, day) is { } seat
            ? RolesOf(body.Kind, seat.Seat)
                .Select(role => new HeldAppointment(role, body.Id, body.InstitutionId))
            : [];

    /// <summary>Who chairs a body is one of its members, too.</summary>
    private static IEnumerable<Role> RolesOf(BodyKind kind, SeatKind seat) =>
        (kind, seat) switch
        {
            (BodyKind.Gpec, SeatKind.CoChair) => [Role.GpecCoChair, Role.GpecMember],
            (BodyKind.Gpec, _) => [Role.GpecMember],
            (_, SeatKind.Chair) => [Role.CommitteeChair, Role.CommitteeMember],
            _ => [Role.CommitteeMember],
        };
}
