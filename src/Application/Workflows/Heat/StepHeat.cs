using Ipses.Engine.Ports;
using Ipses.Engine.State;

namespace Ipses.Application.Workflows.Heat;

/// <summary>How a step of a workflow went, over all instances of a version.</summary>
/// <param name="ActivityId">The step.</param>
/// <param name="Standing">Instances that stand at it now.</param>
/// <param name="Ended">Times that it came to its end.</param>
/// <param name="Stopped">Open incidents at it.</param>
/// <param name="Late">Tasks of it that were closed after their day, or are open past it.</param>
/// <param name="Median">How long it took in the middle; null where it never ended.</param>
/// <param name="Longest">How long it took at most; null where it never ended.</param>
public sealed record StepHeat(
    string ActivityId,
    int Standing,
    int Ended,
    int Stopped,
    int Late,
    TimeSpan? Median,
    TimeSpan? Longest
)
{
    /// <summary>Worked out from journals: pure.</summary>
    /// <param name="journals">The rows of each instance, in sequence.</param>
    /// <param name="late">Late tasks by activity.</param>
    public static IReadOnlyList<StepHeat> Of(
        IEnumerable<IReadOnlyList<JournalRecord>> journals,
        IReadOnlyDictionary<string, int> late
    )
    {
        Dictionary<string, Tally> tallies = new(StringComparer.Ordinal);
        foreach (IReadOnlyList<JournalRecord> journal in journals)
        {
            Read(journal, tallies);
        }

        return
        [
            .. tallies
                .Select(step => step.Value.Total(step.Key, late.GetValueOrDefault(step.Key)))
                .OrderBy(step => step.ActivityId, StringComparer.Ordinal),
        ];
    }

    private static void Read(
        IReadOnlyList<JournalRecord> journal,
        Dictionary<string, Tally> tallies
    )
    {
        Dictionary<string, (string Activity, DateTimeOffset Since)> running = new(
            StringComparer.Ordinal
        );
        HashSet<string> stopped = new(StringComparer.Ordinal);
        foreach (JournalRecord row in journal)
        {
            foreach (InstanceChange change in StateJson.ReadChanges(row.ChangesJson))
            {
                switch (change)
                {
                    case InstanceChange.Executed executed:
                        running.TryAdd(executed.Key, (executed.ActivityId, row.At));
                        break;
                    case InstanceChange.Completed completed
                        when running.Remove(completed.Key, out var begun):
                        At(tallies, begun.Activity).Spans.Add(row.At - begun.Since);
                        stopped.Remove(completed.Key);
                        break;
                    case InstanceChange.Cancelled cancelled:
                        running.Remove(cancelled.Key);
                        stopped.Remove(cancelled.Key);
                        break;
                    case InstanceChange.Faulted faulted:
                        stopped.Add(faulted.Key);
                        break;
                    case InstanceChange.Resolved resolved:
                        stopped.Remove(resolved.Key);
                        break;
                }
            }
        }

        foreach ((string key, (string activity, _)) in running)
        {
            Tally tally = At(tallies, activity);
            tally.Standing++;
            tally.Stopped += stopped.Contains(key) ? 1 : 0;
        }
    }

    private static Tally At(Dictionary<string, Tally> tallies, string activity)
    {
        if (!tallies.TryGetValue(activity, out Tally? tally))
        {
            tallies[activity] = tally = new Tally();
        }

        return tally;
    }

    private sealed class Tally
    {
        public int Standing { get; set; }

        public int Stopped { get; set; }

        public List<TimeSpan> Spans { get; } = [];

        public StepHeat Total(string activity, int late)
        {
            TimeSpan[] spans = [.. Spans.Order()];
            return new StepHeat(
                activity,
                Standing,
                spans.Length,
                Stopped,
                late,
                spans.Length == 0 ? null : spans[spans.Length / 2],
                spans.Length == 0 ? null : spans[^1]
            );
        }
    }
}
