using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Ipses.Application.Workflows.Instances;
using Ipses.Application.Workflows.Instances.ReadState;
using Ipses.ElsaApi.ActivityExecutions;
using Ipses.Engine.Definitions;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;
using Ipses.Engine.State;

namespace Ipses.ElsaApi.WorkflowInstances;

/// <summary>Workflow instances as Elsa's clients read them.</summary>
internal static class InstanceDocuments
{
    private const string EventType = "Elsa.Event";

    /// <summary>An instance in a list (Elsa's <c>WorkflowInstanceSummary</c>).</summary>
    internal static object Summary(InstanceRecord row) =>
        new
        {
            row.Id,
            row.DefinitionId,
            row.DefinitionVersionId,
            Version = row.DefinitionVersion,
            Status = ElsaStatus.Of(row.Status),
            SubStatus = ElsaStatus.SubOf(row.Status),
            CorrelationId = Maybe(row.CorrelationId),
            Name = Maybe(row.Name),
            IncidentCount = row.OpenIncidents,
            row.CreatedAt,
            row.UpdatedAt,
            row.FinishedAt,
        };

    /// <summary>An instance with its state (Elsa's <c>WorkflowInstance</c>).</summary>
    internal static object Whole(StateView view) =>
        new
        {
            view.Row.Id,
            view.Row.DefinitionId,
            view.Row.DefinitionVersionId,
            Version = view.Row.DefinitionVersion,
            ParentWorkflowInstanceId = Maybe(view.Row.ParentInstanceId),
            WorkflowState = State(view),
            Status = ElsaStatus.Of(view.Row.Status),
            SubStatus = ElsaStatus.SubOf(view.Row.Status),
            IsExecuting = false,
            CorrelationId = Maybe(view.Row.CorrelationId),
            Name = Maybe(view.Row.Name),
            IncidentCount = view.Row.OpenIncidents,
            IsSystem = false,
            view.Row.CreatedAt,
            view.Row.UpdatedAt,
            view.Row.FinishedAt,
        };

    /// <summary>All that an instance is now (Elsa's <c>WorkflowState</c>).</summary>
    internal static object State(StateView view) =>
        new
        {
            view.Row.Id,
            view.Row.DefinitionId,
            view.Row.DefinitionVersionId,
            view.Row.DefinitionVersion,
            CorrelationId = Maybe(view.Row.CorrelationId),
            Name = Maybe(view.Row.Name),
            ParentWorkflowInstanceId = Maybe(view.Row.ParentInstanceId),
            Status = ElsaStatus.Of(view.Row.Status),
            SubStatus = ElsaStatus.SubOf(view.Row.Status),
            IsExecuting = false,
            Bookmarks = view.Bookmarks.Select(one => Bookmark(view, one)),
            Incidents = view.Incidents.Select(one => IncidentOf(view, one)),
            IsSystem = false,
            CompletionCallbacks = Array.Empty<object>(),
            ActivityExecutionContexts = view.Executions.Select(one => Context(view, one)),
            ScheduledActivities = Array.Empty<object>(),
            ExecutionLogSequence = view.Lines,
            view.State.Input,
            view.State.Output,
            Properties = new { },
            view.Row.CreatedAt,
            view.Row.UpdatedAt,
            view.Row.FinishedAt,
        };

    /// <summary>A wait (Elsa's <c>Bookmark</c>); the id is what <c>bookmarks/resume</c> takes.</summary>
    internal static object Bookmark(StateView view, BookmarkRecord row)
    {
        Bookmark? bookmark = view.State.Bookmarks.GetValueOrDefault(row.Id);
        return new
        {
            row.Id,
            Name = row.ActivityType,
            Hash = Convert.ToHexString(
                SHA256.HashData(Encoding.UTF8.GetBytes($"{row.ActivityType}:{row.StimulusKey}"))
            ),
            Payload = PayloadOf(row),
            row.ActivityId,
            ActivityNodeId = view.Nodes.Of(row.ActivityId).NodeId,
            ActivityInstanceId = bookmark is null
                ? null
                : ExecutionIds.Of(row.InstanceId, bookmark.ExecutionKey),
            row.CreatedAt,
            AutoBurn = bookmark?.Keep != true,
            AutoComplete = true,
        };
    }

    private static object IncidentOf(StateView view, IncidentRecord incident) =>
        new
        {
            incident.ActivityId,
            ActivityNodeId = view.Nodes.Of(incident.ActivityId).NodeId,
            incident.ActivityType,
            incident.Message,
            Exception = ExecutionDocuments.Exception(
                incident.Code,
                incident.Message,
                incident.Detail
            ),
            Timestamp = incident.At,
        };

    private static object Context(StateView view, ContextView context) =>
        new
        {
            context.View.Id,
            CallStackDepth = context.View.Depth,
            ParentContextId = context.ParentId,
            ScheduledActivityNodeId = context.View.Node.NodeId,
            OwnerActivityNodeId = context.ParentNodeId,
            Properties = context.Variables.Count == 0
                ? (object)new { }
                : new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["Variables"] = context.Variables.ToDictionary(
                        one => IdOf(view, one.Key),
                        one => one.Value,
                        StringComparer.Ordinal
                    ),
                },
            Metadata = new { },
            ActivityState = context.Inputs,
            DynamicVariables = Array.Empty<object>(),
            Status = context.View.Status.ToString(),
            IsExecuting = false,
            FaultCount = context.View.Faults,
            context.View.StartedAt,
        };

    private static string IdOf(StateView view, string name) =>
        view.Nodes.Definition?.Variables.FirstOrDefault(one => one.Name == name)?.Id ?? name;

    private static JsonElement PayloadOf(BookmarkRecord row)
    {
        string eventKey = StimulusKeys.Event("");
        if (
            row.ActivityType == EventType
            && row.StimulusKey.StartsWith(eventKey, StringComparison.Ordinal)
        )
        {
            return EngineJson.From(new { eventName = row.StimulusKey[eventKey.Length..] });
        }

        using JsonDocument stored = JsonDocument.Parse(row.PayloadJson);
        return stored.RootElement.ValueKind == JsonValueKind.Null
            ? EngineJson.From(new { row.StimulusKey, row.DueAt })
            : stored.RootElement.Clone();
    }

    private static string? Maybe(string text) => text.Length == 0 ? null : text;
}
