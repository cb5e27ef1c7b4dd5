using Ipses.Application.Workflows.Instances.ReadExecutions;
using Ipses.Application.Workflows.Instances.ReadJournal;
using Ipses.ElsaApi.Common;

namespace Ipses.ElsaApi.ActivityExecutions;

/// <summary>Executions, counts and lines of the log as Elsa's clients read them.</summary>
internal static class ExecutionDocuments
{
    private const string Retries = "HasRetryAttempts";

    /// <summary>An execution with its values (Elsa's <c>ActivityExecutionRecord</c>).</summary>
    internal static object Record(ExecutionView one) =>
        new
        {
            WorkflowInstanceId = one.InstanceId,
            one.Node.ActivityId,
            ActivityNodeId = one.Node.NodeId,
            ActivityType = one.Node.Type,
            ActivityTypeVersion = one.Node.TypeVersion,
            ActivityName = Maybe(one.Node.Name),
            ActivityState = one.Inputs.Count == 0 ? null : one.Inputs,
            Payload = one.Ports is [] or ["Done"] ? null : Free(("Outcomes", (object)one.Ports)),
            Outputs = one.Outputs.Count == 0 ? null : one.Outputs,
            Properties = Free(),
            Metadata = MetadataOf(one.Retries.Count > 0),
            Exception = one.Fault is null
                ? null
                : Exception(one.Fault.Code, one.Fault.Message, one.Fault.Detail),
            one.StartedAt,
            one.HasBookmarks,
            Status = one.Status.ToString(),
            AggregateFaultCount = one.Faults,
            CompletedAt = one.EndedAt,
            SchedulingActivityExecutionId = one.CauseId,
            SchedulingActivityId = one.CauseActivityId,
            CallStackDepth = one.Depth,
            one.Id,
            TenantId = "",
        };

    /// <summary>An execution without its values (Elsa's <c>ActivityExecutionRecordSummary</c>).</summary>
    internal static object Summary(ExecutionView one) =>
        new
        {
            WorkflowInstanceId = one.InstanceId,
            one.Node.ActivityId,
            ActivityNodeId = one.Node.NodeId,
            ActivityType = one.Node.Type,
            ActivityTypeVersion = one.Node.TypeVersion,
            ActivityName = Maybe(one.Node.Name),
            one.StartedAt,
            one.HasBookmarks,
            Status = one.Status.ToString(),
            Metadata = MetadataOf(one.Retries.Count > 0),
            AggregateFaultCount = one.Faults,
            CompletedAt = one.EndedAt,
            one.Id,
        };

    /// <summary>Counts of a node (Elsa's <c>ActivityExecutionStats</c>).</summary>
    internal static object Stats(NodeStats one) =>
        new
        {
            one.Node.ActivityId,
            ActivityNodeId = one.Node.NodeId,
            StartedCount = one.Started,
            CompletedCount = one.Completed,
            UncompletedCount = one.Started - one.Completed,
            one.IsBlocked,
            one.IsFaulted,
            AggregateFaultCount = one.Faults,
            Metadata = MetadataOf(one.HasRetries),
        };

    /// <summary>A line of the log (Elsa's <c>ExecutionLogRecord</c>).</summary>
    internal static object Line(JournalLine one) =>
        new
        {
            one.Id,
            ActivityInstanceId = one.ExecutionId,
            ParentActivityInstanceId = one.ParentExecutionId,
            one.Node.ActivityId,
            ActivityType = one.Node.Type,
            ActivityTypeVersion = one.Node.TypeVersion,
            ActivityName = Maybe(one.Node.Name),
            one.Node.NodeId,
            Timestamp = one.At,
            Sequence = one.Number,
            EventName = one.Event,
            Message = Maybe(one.Message),
            Payload = PayloadOf(one),
        };

    /// <summary>A line by itself (Elsa's <c>WorkflowExecutionLogRecord</c>).</summary>
    internal static object Entry(LastEntry one) =>
        new
        {
            WorkflowDefinitionId = one.Instance.DefinitionId,
            WorkflowDefinitionVersionId = one.Instance.DefinitionVersionId,
            WorkflowInstanceId = one.Instance.Id,
            WorkflowVersion = one.Instance.DefinitionVersion,
            ActivityInstanceId = one.Line.ExecutionId,
            ParentActivityInstanceId = one.Line.ParentExecutionId,
            one.Line.Node.ActivityId,
            ActivityType = one.Line.Node.Type,
            ActivityTypeVersion = one.Line.Node.TypeVersion,
            ActivityName = Maybe(one.Line.Node.Name),
            ActivityNodeId = one.Line.Node.NodeId,
            Timestamp = one.Line.At,
            Sequence = one.Line.Number,
            EventName = one.Line.Event,
            Message = Maybe(one.Line.Message),
            Payload = PayloadOf(one.Line),
            one.Line.Id,
            TenantId = "",
        };

    /// <summary>Why an execution stopped (Elsa's <c>ExceptionState</c>).</summary>
    internal static object Exception(string type, string message, string stack) =>
        new
        {
            type,
            message,
            stackTrace = stack,
        };

    private static object? PayloadOf(JournalLine one) =>
        one.Fault is { } fault
            ? new
            {
                exception = fault.Code,
                message = fault.Message,
                stackTrace = Maybe(fault.Detail),
            }
        : one.By.Length > 0 ? new { by = one.By }
        : null;

    private static Dictionary<string, object> MetadataOf(bool retried) =>
        retried ? Free((Retries, true)) : Free();

    private static Dictionary<string, object> Free(params (string Name, object Value)[] members)
    {
        Dictionary<string, object> free = members.ToDictionary(
            one => one.Name,
            one => one.Value,
            StringComparer.Ordinal
        );
        free[Sparse.TypeMark] = Sparse.ObjectMap;
        return free;
    }

    private static string? Maybe(string text) => text.Length == 0 ? null : text;
}
