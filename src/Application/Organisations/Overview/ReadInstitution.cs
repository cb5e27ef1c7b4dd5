using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Organisations.Overview;

/// <summary>An institution with its history of names, its units and what is affiliated with it (R1).</summary>
public sealed record ReadInstitution(string InstitutionId) : IQuery<InstitutionView>;

/// <summary>An institution as its page shows it.</summary>
/// <param name="Names">Its names, oldest first.</param>
/// <param name="Agencies">The institutions under it.</param>
/// <param name="Units">All its units, those that have ended included, in their order.</param>
/// <param name="Others">The institutions that it could stand under, by code.</param>
public sealed record InstitutionView(
    string Id,
    LocalizedText Name,
    Sector Sector,
    InstitutionKind Kind,
    string? ParentId,
    bool IsEvaluated,
    DateOnly From,
    DateOnly? To,
    LocalizedText Label,
    IReadOnlyList<NamedPeriod> Names,
    IReadOnlyList<AffiliatedBody> AffiliatedBodies,
    IReadOnlyList<Named> Agencies,
    IReadOnlyList<UnitOfTree> Units,
    IReadOnlyList<Named> Others
);

/// <summary>Something with a name.</summary>
public sealed record Named(string Id, LocalizedText Name);

/// <summary>A unit with the day on which it ends, if one is known.</summary>
public sealed record UnitOfTree(UnitFacts Facts, DateOnly? To, bool Exists);

/// <summary>Those who keep or watch the organisation.</summary>
public sealed class ReadInstitutionAuthoriser : IAuthoriser<ReadInstitution>
{
    public Task<Error?> RefuseAsync(
        ReadInstitution request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(OrganisationAccess.UnlessKeeper(actor));
}

/// <summary>Reads it.</summary>
public sealed class ReadInstitutionHandler(IReader reader, CycleClock clock)
    : IQueryHandler<ReadInstitution, InstitutionView>
{
    public async Task<Result<InstitutionView>> HandleAsync(
        ReadInstitution query,
        CancellationToken cancellationToken
    )
    {
        string id = query.InstitutionId;
        DateOnly today = clock.Today;
        IReadOnlyList<Institution> all = await reader.ListAsync<Institution, Institution>(
            institutions => institutions.OrderBy(i => i.Id),
            cancellationToken
        );
        if (all.FirstOrDefault(i => i.Id == id) is not { } institution)
        {
            return InstitutionErrors.NotFound(id);
        }

        IReadOnlyList<Unit> units = await reader.ListAsync<Unit, Unit>(
            institutionUnits =>
                institutionUnits
                    .Where(u => u.InstitutionId == id)
                    .OrderBy(u => u.Order)
                    .ThenBy(u => u.Id),
            cancellationToken
        );
        return new InstitutionView(
            id,
            institution.NameOn(today),
            institution.Sector,
            institution.Kind,
            institution.ParentId,
            institution.IsEvaluated,
            institution.From,
            institution.To,
            institution.Label,
            institution.Names,
            institution.AffiliatedBodies,
            [.. all.Where(i => i.ParentId == id).Select(NamedToday)],
            [.. units.Select(u => new UnitOfTree(u.Facts, u.To, u.ExistsOn(today)))],
            [.. all.Where(i => i.Id != id && i.ExistsOn(today)).Select(NamedToday)]
        );

        Named NamedToday(Institution one) => new(one.Id, one.NameOn(today));
    }
}
