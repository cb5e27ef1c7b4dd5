// Long because every kind of change has its line here, beside the others.
using System.Globalization;
using Ipses.Engine.Ports;
using Ipses.Engine.State;
using static Ipses.Engine.State.InstanceChange;

namespace Ipses.Application.Workflows.Instances.History;

/// <summary>
/// What an instance has done, read once from its journal row by row: executions (the ended ones have left the state), lines and
/// counts as Elsa shows them. It grows with the journal; rows that were read are never read again.
/// </summary>
public sealed class InstanceHistory
{
    /// <summary>Key of the workflow itself, which the engine doesn't count as an execution and Elsa does.</summary>
    public const string WorkflowKey = "0";

    private readonly Dictionary<string, PastExecution> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NodeTally> _tallies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PastExecution> _before = new(StringComparer.Ordinal);
    private readonly HashSet<string> _suspended = new(StringComparer.Ordinal);
    private readonly List<PastExecution> _executions = [];
    private readonly List<PastLine> _lines = [];
    private JournalRecord? _row;
    private bool _altering;

    /// <summary>Of an instance whose journal has yet to be read.</summary>
    public InstanceHistory()
    {
        Workflow = new PastExecution(WorkflowKey, "", null);
        _byKey[WorkflowKey] = Workflow;
    }

    /// <summary>The workflow itself: everything lies inside it.</summary>
    public PastExecution Workflow { get; }

    /// <summary>Executions that began, in that order, the workflow first.</summary>
    public IReadOnlyList<PastExecution> Executions => _executions;

    /// <summary>The execution log, in order.</summary>
    public IReadOnlyList<PastLine> Lines => _lines;

    /// <summary>Counts by node, in the order in which they first began.</summary>
    public IReadOnlyCollection<NodeTally> Tallies => _tallies.Values;

    /// <summary>The journal's last row that is in it; 0 before the first.</summary>
    public int Sequence => _row?.Sequence ?? 0;

    /// <summary>The instant of that row.</summary>
    public DateTimeOffset At => _row?.At ?? default;

    /// <summary>How much it holds, for whoever keeps several.</summary>
    public int Weight => _lines.Count + _executions.Count;

    /// <summary>An execution that began, or null.</summary>
    public PastExecution? Find(string key) =>
        _byKey.TryGetValue(key, out PastExecution? found) && found.StartedAt is not null
            ? found
            : null;

    /// <summary>Counts of a node; null where it never began.</summary>
    public NodeTally? TallyOf(string activityId) => _tallies.GetValueOrDefault(activityId);

    /// <summary>Takes the next row.</summary>
    public void Add(JournalRecord row)
    {
        _row = row;
        _before.Clear();
        _suspended.Clear();
        if (row.Cause == "cancel")
        {
            Say(Workflow, LineEvents.Canceled, row.Reason, row.By);
        }

        // What a person alters comes first; variables that steps write afterwards are nobody's decision.
        _altering = row.Cause == "alter";
        foreach (InstanceChange change in StateJson.ReadChanges(row.ChangesJson))
        {
            _altering = _altering && change is VariableSet;
            Take(change);
        }
    }

    private void Take(InstanceChange change)
    {
        switch (change)
        {
            case Started:
                Begin(Workflow);
                break;
            case Scheduled c:
                Schedule(c);
                break;
            case Executed c:
                Execute(Of(c.Key, c.ActivityId));
                break;
            case Resumed c:
                _suspended.Remove(c.Key);
                Say(Of(c.Key, c.ActivityId), LineEvents.Resumed);
                break;
            case OutputsGiven c:
                Of(c.Key, c.ActivityId).ValuesIn(Sequence);
                break;
            case VariableSet c when _altering:
                Say(Workflow, LineEvents.VariableChanged, With(c.Name, _row!.Reason), _row.By);
                break;
            case LineWritten c:
                Say(Of(c.Key, c.ActivityId), LineEvents.Line, c.Line);
                break;
            case BookmarkCreated c:
                Suspend(c.Bookmark.ExecutionKey);
                break;
            case BookmarkRemoved c:
                Count(OwnerOf(c.Id), -1);
                break;
            case TimerMoved c:
                Say(
                    OwnerOf(c.Id) ?? Workflow,
                    LineEvents.TimerMoved,
                    With(c.Due.ToString("O", CultureInfo.InvariantCulture), _row!.Reason),
                    _row.By
                );
                break;
            case Migrated c:
                Say(
                    Workflow,
                    LineEvents.Migrated,
                    With(c.DefinitionVersion.ToString(CultureInfo.InvariantCulture), _row!.Reason),
                    _row.By
                );
                break;
            case Emitted c:
                Say(Of(c.Key, c.ActivityId), LineEvents.WentOn, string.Join(", ", c.Ports));
                _before[ParentKeyOf(c.Key)] = Of(c.Key, c.ActivityId);
                break;
            case Completed c:
                Of(c.Key, c.ActivityId).Ports = c.Ports;
                End(Of(c.Key, c.ActivityId), PastStatus.Completed);
                _before[ParentKeyOf(c.Key)] = Of(c.Key, c.ActivityId);
                break;
            case Cancelled c:
                End(Of(c.Key, c.ActivityId), PastStatus.Canceled, c.Reason);
                break;
            case Faulted c:
                Stop(Of(c.Key, c.ActivityId), c.Incident);
                break;
            case Resolved c:
                Resolve(c);
                break;
            case Ended c:
                Workflow.Ports = c.Outcomes;
                End(
                    Workflow,
                    c.Phase == Phase.Cancelled ? PastStatus.Canceled : PastStatus.Completed
                );
                break;
        }
    }

    private void Schedule(Scheduled c)
    {
        PastExecution parent = c.ParentKey.Length == 0 ? Workflow : Of(c.ParentKey, "");
        _byKey[c.Key] = new PastExecution(c.Key, c.ActivityId, parent)
        {
            // The container was told of its child's end just before: that child led to this one.
            Cause = _before.GetValueOrDefault(parent.Key, parent),
        };
    }

    private void Execute(PastExecution execution)
    {
        execution.ValuesIn(Sequence);
        _suspended.Remove(execution.Key);
        if (execution.StartedAt is null)
        {
            Begin(execution);
            return;
        }

        execution.Status = PastStatus.Running;
        Say(execution, LineEvents.Started);
    }

    private void Begin(PastExecution execution)
    {
        execution.StartedAt = At;
        execution.Status = PastStatus.Running;
        _executions.Add(execution);
        NodeTally tally = Touch(execution);
        tally.Started++;
        tally.Last = execution;
        Say(execution, LineEvents.Started);
    }

    private void Suspend(string key)
    {
        PastExecution execution = Of(key, "");
        Count(execution, 1);
        if (_suspended.Add(key))
        {
            Say(execution, LineEvents.Suspended);
        }
    }

    private void Count(PastExecution? execution, int bookmarks)
    {
        if (execution is not null)
        {
            execution.Bookmarks = Math.Max(0, execution.Bookmarks + bookmarks);
            NodeTally tally = Touch(execution);
            tally.Bookmarks = Math.Max(0, tally.Bookmarks + bookmarks);
        }
    }

    private void End(PastExecution execution, PastStatus status, string message = "")
    {
        if (execution.StartedAt is null || execution.EndedAt is not null)
        {
            return;
        }

        execution.Status = status;
        execution.EndedAt = At;
        Touch(execution).Ended++;
        Say(
            execution,
            status == PastStatus.Canceled ? LineEvents.Canceled : LineEvents.Completed,
            message
        );
    }

    private void Stop(PastExecution execution, Incident incident)
    {
        execution.Fault = new PastFault(incident.Code, incident.Message, incident.Detail, At);
        execution.Status = PastStatus.Faulted;
        Touch(execution).Faulted++;
        CountFaults(execution, 1);
        Say(execution, LineEvents.Faulted, incident.Message);
    }

    private void Resolve(Resolved c)
    {
        PastExecution execution = Of(c.Key, "");
        if (execution.Status != PastStatus.Faulted)
        {
            return;
        }

        execution.Status = PastStatus.Running;
        NodeTally tally = Touch(execution);
        tally.Faulted = Math.Max(0, tally.Faulted - 1);
        CountFaults(execution, -1);
        if (c.How == "retried" && _row!.Cause == "retry")
        {
            execution.Retried(new PastRetry(At, _row.By, _row.Reason, execution.Fault));
        }

        Say(execution, LineEvents.Resolved(c.How), _row!.Reason, _row.By);
    }

    private void CountFaults(PastExecution execution, int faults)
    {
        for (PastExecution? around = execution; around is not null; around = around.Parent)
        {
            around.Faults = Math.Max(0, around.Faults + faults);
            Touch(around);
        }
    }

    private NodeTally Touch(PastExecution execution)
    {
        if (!_tallies.TryGetValue(execution.ActivityId, out NodeTally? tally))
        {
            _tallies[execution.ActivityId] = tally = new NodeTally(execution.ActivityId);
        }

        tally.ChangedIn = Sequence;
        return tally;
    }

    private void Say(
        PastExecution execution,
        string happened,
        string message = "",
        string by = ""
    ) => _lines.Add(new PastLine(_lines.Count, execution, At, happened, message, by));

    /// <summary>The execution; one of which the journal no longer holds the beginning appears with what is still told of it.</summary>
    private PastExecution Of(string key, string activityId)
    {
        if (!_byKey.TryGetValue(key, out PastExecution? found))
        {
            _byKey[key] = found = new PastExecution(key, activityId, Workflow) { Cause = Workflow };
        }

        return found;
    }

    private string ParentKeyOf(string key) =>
        _byKey.GetValueOrDefault(key)?.Parent?.Key ?? WorkflowKey;

    /// <summary>A bookmark's id is <c>{instance}/{execution}/b{n}</c>.</summary>
    private PastExecution? OwnerOf(string bookmarkId)
    {
        int end = bookmarkId.LastIndexOf('/');
        int start = end <= 0 ? -1 : bookmarkId.LastIndexOf('/', end - 1);
        return start < 0 ? null : _byKey.GetValueOrDefault(bookmarkId[(start + 1)..end]);
    }

    private static string With(string what, string reason) =>
        reason.Length == 0 ? what : $"{what}: {reason}";
}
