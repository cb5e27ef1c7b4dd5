using Ipses.Engine.Ports;
using Ipses.Engine.State;

namespace Ipses.Engine.Runtime;

/// <summary>Whether what is stored of an instance agrees with itself: its journal without a gap, and its state the one that the journal gives.</summary>
public static class JournalCheck
{
    /// <summary>What does not agree, in English for operators; null when all does.</summary>
    /// <param name="store">Where the instance lies.</param>
    /// <param name="instanceId">The instance.</param>
    /// <param name="cancellation">Stops between reads.</param>
    public static async Task<string?> FindFaultAsync(
        IEngineStore store,
        string instanceId,
        CancellationToken cancellation
    )
    {
        if (await store.FindInstanceAsync(instanceId, cancellation) is not { } instance)
            return "the instance or its snapshot is missing";
        var journal = await store.ReadJournalAsync(instanceId, 0, int.MaxValue, cancellation);
        for (var at = 0; at < journal.Count; at++)
        {
            if (journal[at].Sequence != at + 1)
                return $"journal row {at + 1} is missing, {journal[at].Sequence} follows {at}";
        }

        if (journal.Count != instance.Version)
            return $"the journal ends at {journal.Count}, the instance is at version {instance.Version}";
        var replayed = Applier.Replay(
            journal.SelectMany(row => StateJson.ReadChanges(row.ChangesJson))
        );
        return replayed is not null && StateJson.Write(replayed) == instance.Snapshot
            ? null
            : "its snapshot is not the state that its journal gives";
    }
}
