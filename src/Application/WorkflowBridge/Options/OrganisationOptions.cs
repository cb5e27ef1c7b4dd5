using Ipses.Application.Common;
using Ipses.Application.DeadlineTasks;
using Ipses.Domain.Committees;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.WorkflowBridge.Options;

/// <summary>Institutions that exist today, by sector and code. Of very many the first thousand are offered: the others are written as their code.</summary>
public sealed class InstitutionOptions(IDirectory directory, CycleClock clock) : IOptionSource
{
    private const int Most = 1_000;

    /// <inheritdoc/>
    public string Key => OptionKeys.Institutions;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<OptionChoice>> ListAsync(CancellationToken cancellationToken)
    {
        List<OptionChoice> found = [];
        foreach (Sector sector in Enum.GetValues<Sector>())
        {
            found.AddRange(
                (await directory.InstitutionsAsync(sector, clock.Today, cancellationToken)).Select(
                    entry => new OptionChoice(entry.Id, entry.Name)
                )
            );
        }

        return [.. found.Take(Most)];
    }
}

/// <summary>Committees by their name.</summary>
public sealed class CommitteeOptions(IReader reader) : IOptionSource
{
    private const int Most = 1_000;

    /// <inheritdoc/>
    public string Key => OptionKeys.Committees;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<OptionChoice>> ListAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<OptionChoice> found = await reader.ListAsync<Body, OptionChoice>(
            bodies =>
                bodies
                    .OrderBy(body => body.Id)
                    .Take(Most)
                    .Select(body => new OptionChoice(body.Id, body.Name)),
            cancellationToken
        );
        // Before the first year is set up there is no committee yet, but definitions name this one.
        return found.Any(one => one.Value == Body.Gpec)
            ? found
            : [new(Body.Gpec, TaskWords.KnownBody(Body.Gpec)!), .. found];
    }
}

/// <summary>Where a role is held: the Prime Minister's Office, committees, institutions. Units are written as an expression.</summary>
public sealed class BodyOptions(CommitteeOptions committees, InstitutionOptions institutions)
    : IOptionSource
{
    /// <inheritdoc/>
    public string Key => OptionKeys.Bodies;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<OptionChoice>> ListAsync(CancellationToken cancellationToken)
    {
        const string office = Institution.PrimeMinistersOffice;
        return
        [
            .. new OptionChoice[] { new(office, TaskWords.KnownBody(office)!) }
                .Concat(await committees.ListAsync(cancellationToken))
                .Concat(await institutions.ListAsync(cancellationToken))
                .DistinctBy(one => one.Value),
        ];
    }
}

/// <summary>Sectors (R1).</summary>
public sealed class SectorOptions : IOptionSource
{
    /// <inheritdoc/>
    public string Key => OptionKeys.Sectors;

    /// <inheritdoc/>
    public Task<IReadOnlyList<OptionChoice>> ListAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<OptionChoice>>([
            .. Enum.GetValues<Sector>()
                .Select(sector => new OptionChoice(sector.ToString(), Named(sector))),
        ]);

    private static LocalizedText Named(Sector sector) =>
        sector switch
        {
            Sector.Central => new("중앙행정기관", "Central ministries"),
            Sector.Local => new("지방자치단체", "Local governments"),
            _ => new("공공기관", "Public agencies"),
        };
}
