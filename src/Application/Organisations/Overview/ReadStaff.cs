using Ipses.Application.Common;
using Ipses.Domain.Committees;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Organisations.Overview;

/// <summary>An institution with its units and people; without one, the people who belong to none.</summary>
public sealed record ReadStaff(string? InstitutionId) : IQuery<Staff>;

/// <summary>Units and people of an institution.</summary>
/// <param name="Institution">The institution; null for the people who belong to none.</param>
/// <param name="Names">Its names, oldest first.</param>
public sealed record Staff(
    InstitutionEntry? Institution,
    IReadOnlyList<NamedPeriod> Names,
    IReadOnlyList<AffiliatedBody> AffiliatedBodies,
    IReadOnlyList<UnitLine> Units,
    IReadOnlyList<PersonLine> People
);

/// <summary>A unit with who heads it today.</summary>
public sealed record UnitLine(
    string Id,
    string? ParentId,
    UnitKind Kind,
    LocalizedText Name,
    bool PreparesPlanParts,
    string? HeadId
);

/// <summary>A person with all their appointments, past and future ones included.</summary>
public sealed record PersonLine(
    string Id,
    LocalizedText Name,
    string Email,
    bool HasAccount,
    IReadOnlyList<AppointmentLine> Appointments,
    IReadOnlyList<SubstitutionLine> Substitutes,
    IReadOnlyList<MembershipLine> Seats
);

/// <summary>A seat that a person holds today.</summary>
public sealed record MembershipLine(string BodyId, LocalizedText Body);

/// <summary>An appointment of a person.</summary>
/// <param name="IsValid">Whether it is valid today.</param>
public sealed record AppointmentLine(
    string Id,
    Role Role,
    string BodyId,
    DateOnly From,
    DateOnly? To,
    bool IsValid
)
{
    internal static AppointmentLine Of(Appointment held, DateOnly today) =>
        new(held.Id, held.Role, held.BodyId, held.From, held.To, held.IsValidOn(today));
}

/// <summary>Who acts for a person and when.</summary>
public sealed record SubstitutionLine(
    string Id,
    string SubstituteId,
    LocalizedText Name,
    DateOnly From,
    DateOnly To,
    bool IsValid
);

/// <summary>Those who keep or watch the organisation.</summary>
public sealed class ReadStaffAuthoriser : IAuthoriser<ReadStaff>
{
    public Task<Error?> RefuseAsync(
        ReadStaff request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(OrganisationAccess.UnlessKeeper(actor));
}

/// <summary>Reads them.</summary>
public sealed class ReadStaffHandler(
    IReader reader,
    IPasswords passwords,
    IDirectory directory,
    CycleClock clock
) : IQueryHandler<ReadStaff, Staff>
{
    public async Task<Result<Staff>> HandleAsync(
        ReadStaff query,
        CancellationToken cancellationToken
    )
    {
        DateOnly today = clock.Today;
        string? code = query.InstitutionId;
        Institution? institution = code is null
            ? null
            : await reader.FirstAsync<Institution, Institution>(
                all => all.Where(i => i.Id == code),
                cancellationToken
            );
        if (code is not null && institution is null)
        {
            return InstitutionErrors.NotFound(code);
        }

        IReadOnlyList<Person> people = await reader.ListAsync<Person, Person>(
            all => all.Where(p => p.InstitutionId == code).OrderBy(p => p.Id),
            cancellationToken
        );
        string[] ids = [.. people.Select(p => p.Id)];
        IReadOnlyList<Appointment> appointments = await reader.ListAsync<Appointment, Appointment>(
            all => all.Where(a => ids.Contains(a.PersonId)).OrderBy(a => a.From),
            cancellationToken
        );
        IReadOnlyList<Substitution> substitutions = await reader.ListAsync<
            Substitution,
            Substitution
        >(
            all => all.Where(s => ids.Contains(s.PrincipalId)).OrderBy(s => s.From),
            cancellationToken
        );
        Dictionary<string, LocalizedText> names = (
            await directory.PeopleAsync(
                [.. substitutions.Select(s => s.SubstituteId)],
                cancellationToken
            )
        ).ToDictionary(entry => entry.Id, entry => entry.Name);
        IReadOnlyList<Unit> units = code is null
            ? []
            : await reader.ListAsync<Unit, Unit>(
                all =>
                    all.Where(u => u.InstitutionId == code && (u.To == null || u.To >= today))
                        .OrderBy(u => u.Order),
                cancellationToken
            );
        IReadOnlyList<Body> bodies = await reader.ListAsync<Body, Body>(
            all => all.Where(b => b.MemberKeys != "|").OrderBy(b => b.Id),
            cancellationToken
        );
        IReadOnlySet<string> accounts = await passwords.WithAccountAsync(ids, cancellationToken);
        return new Staff(
            institution is null
                ? null
                : new(
                    institution.Id,
                    institution.NameOn(today),
                    Directory.KindName(institution.Kind),
                    institution.ParentId
                ),
            institution?.Names ?? [],
            institution?.AffiliatedBodies ?? [],
            [
                .. units.Select(u => new UnitLine(
                    u.Id,
                    u.ParentId,
                    u.Kind,
                    u.Name,
                    u.PreparesPlanParts,
                    appointments
                        .FirstOrDefault(a =>
                            a.Role == Role.UnitHead && a.BodyId == u.Id && a.IsValidOn(today)
                        )
                        ?.PersonId
                )),
            ],
            [
                .. people.Select(p => new PersonLine(
                    p.Id,
                    p.Name,
                    p.Email,
                    accounts.Contains(p.Id),
                    [
                        .. appointments
                            .Where(a => a.PersonId == p.Id)
                            .Select(a => AppointmentLine.Of(a, today)),
                    ],
                    [
                        .. substitutions
                            .Where(s => s.PrincipalId == p.Id)
                            .Select(s => new SubstitutionLine(
                                s.Id,
                                s.SubstituteId,
                                names.GetValueOrDefault(
                                    s.SubstituteId,
                                    LocalizedText.Same(s.SubstituteId)
                                ),
                                s.From,
                                s.To,
                                s.IsValidOn(today)
                            )),
                    ],
                    [
                        .. bodies
                            .Where(b => b.MemberOn(p.Id, today) is not null)
                            .Select(b => new MembershipLine(b.Id, b.Name)),
                    ]
                )),
            ]
        );
    }
}
