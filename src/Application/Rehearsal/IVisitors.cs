namespace Ipses.Application.Rehearsal;

/// <summary>Whom real visitors of the demo play; their institutions are left to them.</summary>
public interface IVisitors
{
    /// <summary>Institutions of which a persona has been signed in for.</summary>
    Task<IReadOnlySet<string>> InstitutionsAsync(CancellationToken cancellationToken);

    /// <summary>The personas that have been signed in for.</summary>
    Task<IReadOnlySet<string>> PeopleAsync(CancellationToken cancellationToken);
}
