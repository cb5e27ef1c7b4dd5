using Ipses.Application.Common;
using Ipses.Application.Workflows.Instances.History;
using Ipses.Domain.Common;
using Ipses.Engine.Ports;

namespace Ipses.Application.Workflows.Instances.ReadJournal;

/// <summary>The newest line of an activity that tells of its beginning, its end or its fault.</summary>
public sealed record ReadLastEntry(string InstanceId, string ActivityId) : IQuery<LastEntry>;

/// <summary>The line, with the instance that it belongs to.</summary>
public sealed record LastEntry(InstanceRecord Instance, JournalLine Line);

/// <summary>Coordinators and auditors.</summary>
public sealed class ReadLastEntryAuthoriser : ForOverseers<ReadLastEntry>;

/// <summary>Reads the history from its end.</summary>
public sealed class ReadLastEntryHandler(InstanceFiles files)
    : IQueryHandler<ReadLastEntry, LastEntry>
{
    /// <inheritdoc/>
    public async Task<Result<LastEntry>> HandleAsync(
        ReadLastEntry query,
        CancellationToken cancellationToken
    )
    {
        Result<InstanceFile> found = await files.FindAsync(query.InstanceId, cancellationToken);
        if (found.IsRefused)
        {
            return Result<LastEntry>.From(found);
        }

        InstanceFile file = found.Value;
        string activity = query.ActivityId == file.Nodes.WorkflowId ? "" : query.ActivityId;
        JournalLine? line = await files.ReadHistoryAsync(
            file,
            history =>
                history.Lines.LastOrDefault(one =>
                    one.Execution.ActivityId == activity
                    && one.Event is LineEvents.Started or LineEvents.Completed or LineEvents.Faulted
                )
                    is { } last
                    ? JournalLine.Of(file, last)
                    : null,
            cancellationToken
        );
        return line is null
            ? InstanceRefusals.NoEntry(query.ActivityId)
            : new LastEntry(file.Row, line);
    }
}
