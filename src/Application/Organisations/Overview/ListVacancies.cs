using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Organisations.Overview;

/// <summary>The posts that nobody holds today although a year's work needs them, by institution (R2).</summary>
public sealed record ListVacancies : IQuery<IReadOnlyList<InstitutionVacancies>>;

/// <summary>The vacant posts of an institution; only institutions with some are listed.</summary>
public sealed record InstitutionVacancies(
    string InstitutionId,
    LocalizedText Institution,
    IReadOnlyList<Vacancy> Vacancies
);

/// <summary>A post that nobody holds today.</summary>
/// <param name="BodyId">The institution or one of its units.</param>
/// <param name="Unit">The unit's name; null for a post of the institution itself.</param>
/// <param name="Until">The last day of the last holder; null where there was none.</param>
/// <param name="Next">The first day of a holder who is appointed already; null where nobody is.</param>
public sealed record Vacancy(
    Role Role,
    string BodyId,
    LocalizedText? Unit,
    DateOnly? Until,
    DateOnly? Next
);

/// <summary>Those who keep or watch the organisation.</summary>
public sealed class ListVacanciesAuthoriser : IAuthoriser<ListVacancies>
{
    public Task<Error?> RefuseAsync(
        ListVacancies request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(OrganisationAccess.UnlessKeeper(actor));
}

/// <summary>Compares the posts that are needed with the appointments of today.</summary>
public sealed class ListVacanciesHandler(IReader reader, CycleClock clock)
    : IQueryHandler<ListVacancies, IReadOnlyList<InstitutionVacancies>>
{
    private static readonly Role[] OfAnInstitution =
    [
        Role.PerformanceOfficer,
        Role.DepartmentHead,
        Role.InstitutionHead,
    ];

    private static readonly Role[] OfAUnit = [Role.UnitOfficer, Role.UnitHead];

    public async Task<Result<IReadOnlyList<InstitutionVacancies>>> HandleAsync(
        ListVacancies query,
        CancellationToken cancellationToken
    )
    {
        DateOnly today = clock.Today;
        IReadOnlyList<Institution> institutions = await reader.ListAsync<Institution, Institution>(
            all => all.Where(i => i.IsEvaluated && i.From <= today).OrderBy(i => i.Id),
            cancellationToken
        );
        ILookup<string, Unit> units = (
            await reader.ListAsync<Unit, Unit>(
                all => all.Where(u => u.PreparesPlanParts).OrderBy(u => u.Order),
                cancellationToken
            )
        ).ToLookup(u => u.InstitutionId);
        ILookup<(Role, string), Appointment> held = (
            await reader.ListAsync<Appointment, Appointment>(
                all => all.Where(a => a.InstitutionId != null),
                cancellationToken
            )
        ).ToLookup(a => (a.Role, a.BodyId));
        return institutions
            .Where(i => i.ExistsOn(today))
            .Select(i => new InstitutionVacancies(
                i.Id,
                i.NameOn(today),
                [
                    .. OfAnInstitution
                        .Select(role => (role, i.Id, (LocalizedText?)null))
                        .Concat(
                            units[i.Id]
                                .Where(u => u.ExistsOn(today))
                                .SelectMany(u =>
                                    OfAUnit.Select(role => (role, u.Id, (LocalizedText?)u.Name))
                                )
                        )
                        .Where(post => !held[(post.Item1, post.Item2)].Any(a => a.IsValidOn(today)))
                        .Select(post => VacancyOf(post.Item1, post.Item2, post.Item3)),
                ]
            ))
            .Where(found => found.Vacancies.Count > 0)
            .ToArray();

        Vacancy VacancyOf(Role role, string bodyId, LocalizedText? unit)
        {
            Appointment[] there = [.. held[(role, bodyId)]];
            return new Vacancy(
                role,
                bodyId,
                unit,
                there.Where(a => a.To < today).Max(a => a.To),
                there.Where(a => a.From > today).Select(a => (DateOnly?)a.From).Min()
            );
        }
    }
}
