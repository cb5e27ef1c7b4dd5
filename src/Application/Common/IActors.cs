namespace Ipses.Application.Common;

/// <summary>Says what a person may do right now, for those who speak over a connection that outlives a request.</summary>
public interface IActors
{
    /// <summary>The person with the appointments valid today; null when they are unknown, blocked or gone.</summary>
    Task<Actor?> FindAsync(string personId, CancellationToken cancellationToken);
}
