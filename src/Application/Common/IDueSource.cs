namespace Ipses.Application.Common;

/// <summary>
/// Rows with due times that the pump drains: queued workflow stimuli and timers, reminder ladders, the digest, the outbox,
/// and in demo and rehearsal the acts of synthetic people. Whoever moves the virtual clock goes from due time to due time.
/// </summary>
public interface IDueSource
{
    /// <summary>Lower ones are drained first at the same instant: stimuli 0, timers 10, ladders 20, digest 30, people 40, mail 50, calls to other systems 60.</summary>
    int Order { get; }

    /// <summary>When the earliest row is due, or null when none waits.</summary>
    Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken);

    /// <summary>Carries out what is due at <paramref name="now"/>, each item in a unit of work of its own; says how many were done. Never throws for a single poisoned item: it shows it as an incident or a failed mail and goes on.</summary>
    Task<int> RunDueAsync(DateTimeOffset now, CancellationToken cancellationToken);
}
