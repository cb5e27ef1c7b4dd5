using Ipses.Application.Common;
using Ipses.Application.Organisations.Demo;

namespace Ipses.Application.Rehearsal;

/// <summary>Whom real visitors of the demo play; their institutions are left to them.</summary>
public sealed class Visitors(IReader reader) : IScoped
{
    /// <summary>What visitors play, as committed now.</summary>
    public async Task<Played> NowAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<DemoVisit> visits = await reader.ListAsync<DemoVisit, DemoVisit>(
            all => all,
            cancellationToken
        );
        return new Played(
            visits.Select(visit => visit.InstitutionId).ToHashSet(StringComparer.Ordinal),
            visits.Select(visit => visit.PersonId).ToHashSet(StringComparer.Ordinal)
        );
    }
}

/// <summary>What visitors play.</summary>
/// <param name="Institutions">Institutions of which a persona has been signed in for.</param>
/// <param name="People">The personas that were signed in for first.</param>
public sealed record Played(IReadOnlySet<string> Institutions, IReadOnlySet<string> People);
