using System.Text.Json;
using Ipses.Engine.Ports;

namespace Ipses.Application.Cycles.ReadInstance;

/// <summary>Turns the engine's journal into lines that people read: containers and bookkeeping are left out.</summary>
internal static class JournalReading
{
    /// <summary>The lines of one burst, in order.</summary>
    public static IEnumerable<JournalStep> StepsOf(JournalRecord row, StepNames names)
    {
        using JsonDocument document = JsonDocument.Parse(
            row.ChangesJson.Length == 0 ? "[]" : row.ChangesJson
        );
        List<JournalStep> lines = [];
        if (row.By.Length > 0 || row.Reason.Length > 0)
        {
            // A person's act in the product (a task done, a vote) moves an instance; stepping in is a coordinator's decision with a reason.
            bool steppedIn = row.Reason.Length > 0;
            lines.Add(
                Line(
                    row,
                    steppedIn ? JournalKind.DealtWith : JournalKind.Acted,
                    "",
                    steppedIn ? row.Cause : ""
                ) with
                {
                    By = row.By,
                    Reason = row.Reason,
                }
            );
        }

        JsonElement changes = document.RootElement;
        if (changes.ValueKind == JsonValueKind.Object)
        {
            changes = changes
                .EnumerateObject()
                .Select(p => p.Value)
                .FirstOrDefault(v => v.ValueKind == JsonValueKind.Array);
        }

        if (changes.ValueKind == JsonValueKind.Array)
        {
            lines.AddRange(
                changes.EnumerateArray().Select(c => Read(row, c, names)).OfType<JournalStep>()
            );
        }

        return lines;
    }

    private static JournalStep? Read(JournalRecord row, JsonElement change, StepNames names)
    {
        string activity = Text(change, "activityId");
        string step = names.Of(activity);
        return Text(change, "is") switch
        {
            "started" => Line(row, JournalKind.Started, "", Text(change, "definitionId")),
            "executed" when names.IsStep(activity) => Line(row, JournalKind.Began, step, ""),
            "resumed" when names.IsStep(activity) => Line(row, JournalKind.Woke, step, ""),
            "emitted" => Line(row, JournalKind.WentOn, step, Ports(change)),
            "completed" when names.IsStep(activity) => Line(
                row,
                JournalKind.Ended,
                step,
                Ports(change)
            ),
            "cancelled" when names.IsStep(activity) => Line(
                row,
                JournalKind.Cancelled,
                step,
                Text(change, "reason")
            ),
            "faulted" => Line(row, JournalKind.Stopped, step, IncidentOf(change)),
            "resolved" => Line(row, JournalKind.DealtWith, "", Text(change, "how")),
            "line" => Line(row, JournalKind.Said, step, Text(change, "line")),
            "fan-out" => Line(row, JournalKind.StartedChildren, step, Raw(change, "total")),
            "child" => Line(row, JournalKind.StartedChildren, "", Text(change, "instanceId")),
            "event" => Line(row, JournalKind.Published, "", Text(change, "name")),
            "timer-moved" => Line(row, JournalKind.TimerMoved, "", Text(change, "due")),
            "ended" => Line(row, JournalKind.Finished, "", Text(change, "phase")),
            _ => null,
        };
    }

    private static JournalStep Line(
        JournalRecord row,
        JournalKind kind,
        string step,
        string detail
    ) => new(row.Sequence, row.At, kind, step, detail, "", "");

    private static string Ports(JsonElement change) =>
        change.TryGetProperty("ports", out JsonElement ports)
        && ports.ValueKind == JsonValueKind.Array
            ? string.Join(", ", ports.EnumerateArray().Select(p => p.GetString()))
            : "";

    private static string IncidentOf(JsonElement change) =>
        change.TryGetProperty("incident", out JsonElement incident)
            ? Text(incident, "message")
            : "";

    private static string Text(JsonElement change, string name) =>
        change.TryGetProperty(name, out JsonElement value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString() ?? ""
            : "";

    private static string Raw(JsonElement change, string name) =>
        change.TryGetProperty(name, out JsonElement value) ? value.GetRawText() : "";
}

/// <summary>What the author called the steps of a definition.</summary>
internal sealed class StepNames
{
    private readonly Dictionary<string, (string Name, string Type)> _steps = new(
        StringComparer.Ordinal
    );

    /// <summary>Reads a stored definition; an unreadable one leaves the ids as names.</summary>
    public static StepNames Read(string? json)
    {
        StepNames names = new();
        if (!string.IsNullOrEmpty(json))
        {
            using JsonDocument document = JsonDocument.Parse(json);
            names.Collect(document.RootElement);
        }

        return names;
    }

    /// <summary>The name given to the step, otherwise its id.</summary>
    public string Of(string activityId) =>
        _steps.TryGetValue(activityId, out var step) && step.Name.Length > 0
            ? step.Name
            : activityId;

    /// <summary>Whether it is something that people would call a step: containers and wiring are not.</summary>
    public bool IsStep(string activityId) =>
        !_steps.TryGetValue(activityId, out var step)
        || step.Type
            is not (
                "Elsa.Flowchart"
                or "Elsa.Sequence"
                or "Elsa.Start"
                or "Elsa.FlowFork"
                or "Elsa.FlowJoin"
                or "Elsa.Parallel"
                or "Elsa.ParallelForEach"
            );

    private void Collect(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray())
            {
                Collect(item);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (
                element.TryGetProperty("id", out JsonElement id)
                && id.ValueKind == JsonValueKind.String
                && element.TryGetProperty("type", out JsonElement type)
                && type.ValueKind == JsonValueKind.String
            )
            {
                string name = Shown(element) ?? Given(element, "name") ?? "";
                _steps[id.GetString()!] = (name, type.GetString()!);
            }

            foreach (JsonProperty property in element.EnumerateObject())
            {
                Collect(property.Value);
            }
        }
    }

    // The text under a step in the designer; Elsa keeps it beside the position.
    private static string? Shown(JsonElement node) =>
        node.TryGetProperty("metadata", out JsonElement metadata)
        && metadata.ValueKind == JsonValueKind.Object
            ? Given(metadata, "displayText")
            : null;

    private static string? Given(JsonElement element, string property) =>
        element.TryGetProperty(property, out JsonElement value)
        && value.ValueKind == JsonValueKind.String
        && !string.IsNullOrWhiteSpace(value.GetString())
            ? value.GetString()
            : null;
}
