using Ipses.Persistence.Model;

namespace Ipses.Persistence.Units;

/// <summary>
/// Makes the work of units durable: on SQLite through one writer that groups them, elsewhere by a connection each.
/// </summary>
public interface ICommits
{
    /// <summary>Whether units are still taken; operators are told by the health check when not.</summary>
    bool IsAlive { get; }

    /// <summary>
    /// Runs one unit on a fresh context inside a transaction. When the work says so its changes are durable before the call
    /// returns; otherwise, or when it throws, none of them remains.
    /// </summary>
    Task<TResult> RunAsync<TResult>(
        Func<IpsesDbContext, Task<Verdict<TResult>>> work,
        CancellationToken cancellationToken
    );
}

/// <summary>What a unit's work came to.</summary>
/// <param name="Value">Its answer.</param>
/// <param name="Keep">Whether its changes are to be committed.</param>
public readonly record struct Verdict<TResult>(TResult Value, bool Keep);
