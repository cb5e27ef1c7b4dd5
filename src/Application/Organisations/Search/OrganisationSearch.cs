using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Organisations.Search;

/// <summary>Institutions by name or code, for those who keep or watch the organisation.</summary>
public sealed class InstitutionSearch(IReader reader, ICurrentActor current, CycleClock clock)
    : ISearchSource
{
    /// <inheritdoc/>
    public LocalizedText Kind { get; } = new("기관", "Institutions");

    /// <inheritdoc/>
    public int Order => 40;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SearchHit>> FindAsync(
        string term,
        int most,
        CancellationToken cancellationToken
    )
    {
        if (OrganisationAccess.UnlessKeeper(current.Actor) is not null)
        {
            return [];
        }

        // An institution's names are a history inside of one document; there are some dozens of institutions.
        return
        [
            .. (
                await reader.ListAsync<Institution, Institution>(
                    all => all.OrderBy(institution => institution.Id),
                    cancellationToken
                )
            )
                .Where(institution =>
                    institution.Id.Contains(term, StringComparison.OrdinalIgnoreCase)
                    || institution.Names.Any(named => named.Name.Mentions(term))
                )
                .Take(most + 1)
                .Select(institution => new SearchHit(
                    institution.NameOn(clock.Today),
                    LocalizedText.Same(institution.Id),
                    "/administration/institutions/" + institution.Id
                )),
        ];
    }
}

/// <summary>People by name or address: all of them for those who keep or watch the organisation, colleagues for everybody else.</summary>
public sealed class PersonSearch(IReader reader, ICurrentActor current) : ISearchSource
{
    /// <inheritdoc/>
    public LocalizedText Kind { get; } = new("사람", "People");

    /// <inheritdoc/>
    public int Order => 50;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SearchHit>> FindAsync(
        string term,
        int most,
        CancellationToken cancellationToken
    )
    {
        bool keeps = OrganisationAccess.UnlessKeeper(current.Actor) is null;
        string[] own = [.. current.Actor.Institutions];
        IReadOnlyList<Person> found = await reader.ListAsync<Person, Person>(
            all =>
                all.Where(person =>
                        keeps
                        || (person.InstitutionId != null && own.Contains(person.InstitutionId))
                    )
                    .Mentioning(
                        term,
                        person => person.Name.Ko,
                        person => person.Name.En,
                        person => person.Email
                    )
                    .OrderBy(person => person.Id)
                    .Take(most + 1),
            cancellationToken
        );
        return
        [
            .. found.Select(person => new SearchHit(
                person.Name,
                LocalizedText.Same(
                    person.InstitutionId is { } institution
                        ? $"{institution}, {person.Email}"
                        : person.Email
                ),
                keeps ? "/administration/people/" + person.Id : null
            )),
        ];
    }
}
