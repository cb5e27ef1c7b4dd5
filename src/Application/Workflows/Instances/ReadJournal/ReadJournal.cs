using Ipses.Application.Common;
using Ipses.Application.Workflows.Instances.History;
using Ipses.Domain.Common;

namespace Ipses.Application.Workflows.Instances.ReadJournal;

/// <summary>A stretch of Elsa's execution log of an instance, in order.</summary>
/// <param name="InstanceId">Of which instance.</param>
/// <param name="Filter">Which lines.</param>
/// <param name="Skip">How many of these are left out.</param>
/// <param name="Take">At most so many.</param>
public sealed record ReadJournal(string InstanceId, JournalFilter Filter, int Skip, int Take)
    : IQuery<Journal>;

/// <summary>Which lines are wanted; null and empty mean all.</summary>
/// <param name="ActivityIds">Of these activities.</param>
/// <param name="NodeIds">Of these nodes.</param>
/// <param name="ExcludedTypes">Not of activities of these types.</param>
/// <param name="Events">That tell one of these.</param>
public sealed record JournalFilter(
    IReadOnlyCollection<string>? ActivityIds = null,
    IReadOnlyCollection<string>? NodeIds = null,
    IReadOnlyCollection<string>? ExcludedTypes = null,
    IReadOnlyCollection<string>? Events = null
);

/// <summary>The stretch.</summary>
/// <param name="Lines">In order.</param>
/// <param name="Total">How many lines the filter lets through.</param>
public sealed record Journal(IReadOnlyList<JournalLine> Lines, int Total);

/// <summary>A line as it is shown.</summary>
/// <param name="Id">Unique among all instances.</param>
/// <param name="Number">Its place in the log of its instance, from 0.</param>
/// <param name="ExecutionId">Of which execution.</param>
/// <param name="ParentExecutionId">The container of that; null for the workflow.</param>
/// <param name="Node">What was executed.</param>
/// <param name="At">UTC.</param>
/// <param name="Event">What happened (<see cref="LineEvents"/>).</param>
/// <param name="Message">More about it; empty where there is nothing to say.</param>
/// <param name="By">Who, where a person did it.</param>
/// <param name="Fault">The incident, where one is told.</param>
public sealed record JournalLine(
    string Id,
    int Number,
    string ExecutionId,
    string? ParentExecutionId,
    NodeView Node,
    DateTimeOffset At,
    string Event,
    string Message,
    string By,
    PastFault? Fault
)
{
    internal static JournalLine Of(InstanceFile file, PastLine line) =>
        new(
            ExecutionIds.Of(
                file.Row.Id,
                "j" + line.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)
            ),
            line.Number,
            ExecutionIds.Of(file.Row.Id, line.Execution.Key),
            line.Execution.Parent is { } parent ? ExecutionIds.Of(file.Row.Id, parent.Key) : null,
            file.Nodes.Of(line.Execution.ActivityId),
            line.At,
            line.Event,
            line.Message,
            line.By,
            line.Event == LineEvents.Faulted ? line.Execution.Fault : null
        );
}

/// <summary>Coordinators and auditors.</summary>
public sealed class ReadJournalAuthoriser : ForOverseers<ReadJournal>;

/// <summary>Reads the history's lines.</summary>
public sealed class ReadJournalHandler(InstanceFiles files) : IQueryHandler<ReadJournal, Journal>
{
    /// <inheritdoc/>
    public async Task<Result<Journal>> HandleAsync(
        ReadJournal query,
        CancellationToken cancellationToken
    )
    {
        Result<InstanceFile> found = await files.FindAsync(query.InstanceId, cancellationToken);
        if (found.IsRefused)
        {
            return new Journal([], 0);
        }

        InstanceFile file = found.Value;
        Func<PastLine, bool> passes = Passing(query.Filter, file.Nodes);
        return await files.ReadHistoryAsync(
            file,
            history =>
            {
                List<JournalLine> lines = [];
                int total = 0;
                foreach (PastLine line in history.Lines)
                {
                    if (!passes(line))
                    {
                        continue;
                    }

                    if (total >= query.Skip && lines.Count < query.Take)
                    {
                        lines.Add(JournalLine.Of(file, line));
                    }

                    total++;
                }

                return new Journal(lines, total);
            },
            cancellationToken
        );
    }

    private static Func<PastLine, bool> Passing(JournalFilter filter, DefinitionNodes nodes)
    {
        HashSet<string>? activities = SetOf(
            filter.ActivityIds?.Select(id => id == nodes.WorkflowId ? "" : id)
        );
        HashSet<string>? byNode = SetOf(
            filter.NodeIds?.Select(id => nodes.ActivityIdOf(id) ?? "\0")
        );
        HashSet<string>? excluded = SetOf(filter.ExcludedTypes);
        HashSet<string>? events = SetOf(filter.Events);
        Dictionary<string, bool> knownActivities = new(StringComparer.Ordinal);
        return line =>
        {
            string activity = line.Execution.ActivityId;
            if (!knownActivities.TryGetValue(activity, out bool passes))
            {
                knownActivities[activity] = passes =
                    activities?.Contains(activity) != false
                    && byNode?.Contains(activity) != false
                    && excluded?.Contains(nodes.Of(activity).Type) != true;
            }

            return passes && events?.Contains(line.Event) != false;
        };
    }

    private static HashSet<string>? SetOf(IEnumerable<string>? given) =>
        given?.ToHashSet(StringComparer.Ordinal) is { Count: > 0 } set ? set : null;
}
