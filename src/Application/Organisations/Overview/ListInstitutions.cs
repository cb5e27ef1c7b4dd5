using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Organisations.Overview;

/// <summary>All institutions with how many units and people each has today.</summary>
public sealed record ListInstitutions : IQuery<IReadOnlyList<InstitutionLine>>;

/// <summary>An institution in the administrator's list.</summary>
/// <param name="Label">As of when the facts are.</param>
/// <param name="People">People with an appointment today.</param>
/// <param name="HasHead">Whether somebody heads it today.</param>
/// <param name="HasOfficer">Whether somebody prepares its documents today.</param>
/// <param name="Exists">Whether it exists today.</param>
public sealed record InstitutionLine(
    string Id,
    LocalizedText Name,
    InstitutionKind Kind,
    string? ParentId,
    bool IsEvaluated,
    LocalizedText Label,
    int Units,
    int People,
    bool HasHead,
    bool HasOfficer,
    bool Exists
);

/// <summary>Those who keep or watch the organisation.</summary>
public sealed class ListInstitutionsAuthoriser : IAuthoriser<ListInstitutions>
{
    public Task<Error?> RefuseAsync(
        ListInstitutions request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(OrganisationAccess.UnlessKeeper(actor));
}

/// <summary>Reads and counts.</summary>
public sealed class ListInstitutionsHandler(IReader reader, CycleClock clock)
    : IQueryHandler<ListInstitutions, IReadOnlyList<InstitutionLine>>
{
    private sealed record Held(string? InstitutionId, string PersonId, Role Role);

    public async Task<Result<IReadOnlyList<InstitutionLine>>> HandleAsync(
        ListInstitutions query,
        CancellationToken cancellationToken
    )
    {
        DateOnly today = clock.Today;
        IReadOnlyList<Institution> institutions = await reader.ListAsync<Institution, Institution>(
            all => all.OrderBy(i => i.Id),
            cancellationToken
        );
        ILookup<string, string> units = (
            await reader.ListAsync<Unit, string>(
                all => all.Select(u => u.InstitutionId),
                cancellationToken
            )
        ).ToLookup(id => id);
        ILookup<string, Held> held = (
            await reader.ListAsync<Appointment, Held>(
                all =>
                    all.Where(a => a.InstitutionId != null)
                        .Where(a => a.From <= today && (a.To == null || a.To >= today))
                        .Select(a => new Held(a.InstitutionId, a.PersonId, a.Role)),
                cancellationToken
            )
        ).ToLookup(h => h.InstitutionId!);
        return institutions
            .Select(i => new InstitutionLine(
                i.Id,
                i.NameOn(today),
                i.Kind,
                i.ParentId,
                i.IsEvaluated,
                i.Label,
                units[i.Id].Count(),
                held[i.Id].Select(h => h.PersonId).Distinct().Count(),
                held[i.Id].Any(h => h.Role == Role.InstitutionHead),
                held[i.Id].Any(h => h.Role == Role.PerformanceOfficer),
                i.ExistsOn(today)
            ))
            .ToArray();
    }
}
