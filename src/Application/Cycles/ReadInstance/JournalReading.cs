using System.Text.Json;
using Ipses.Application.Common;
using Ipses.Domain.Common;
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
                    null,
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
        LocalizedText step = names.Of(activity);
        return Text(change, "is") switch
        {
            "started" => Line(row, JournalKind.Started, null, Text(change, "definitionId")),
            "executed" when names.IsStep(activity) => Line(row, JournalKind.Began, step, ""),
            "resumed" when names.IsStep(activity) => Line(row, JournalKind.Woke, step, ""),
            "emitted" => Line(row, JournalKind.WentOn, step, Ports(change, names)),
            "completed" when names.IsStep(activity) => Line(
                row,
                JournalKind.Ended,
                step,
                Ports(change, names)
            ),
            "cancelled" when names.IsStep(activity) => Line(
                row,
                JournalKind.Cancelled,
                step,
                Text(change, "reason")
            ),
            "faulted" => Line(row, JournalKind.Stopped, step, IncidentOf(change)),
            "resolved" => Line(row, JournalKind.DealtWith, null, Text(change, "how")),
            "line" => Line(row, JournalKind.Said, step, Text(change, "line")),
            "fan-out" => Line(row, JournalKind.StartedChildren, step, Raw(change, "total")),
            "child" => Line(row, JournalKind.StartedChildren, null, Text(change, "instanceId")),
            "event" => Line(row, JournalKind.Published, null, Text(change, "name")),
            "timer-moved" => Line(row, JournalKind.TimerMoved, null, Text(change, "due")),
            "ended" => Line(row, JournalKind.Finished, null, Text(change, "phase")),
            _ => null,
        };
    }

    private static JournalStep Line(
        JournalRecord row,
        JournalKind kind,
        LocalizedText? step,
        string detail
    ) => Line(row, kind, step, detail.Length > 0 ? LocalizedText.Same(detail) : null);

    private static JournalStep Line(
        JournalRecord row,
        JournalKind kind,
        LocalizedText? step,
        LocalizedText? detail
    ) => new(row.Sequence, row.At, kind, step, detail, "", "");

    private static LocalizedText? Ports(JsonElement change, StepNames names)
    {
        if (
            !change.TryGetProperty("ports", out JsonElement ports)
            || ports.ValueKind != JsonValueKind.Array
            || ports.GetArrayLength() == 0
        )
        {
            return null;
        }

        string activity = Text(change, "activityId");
        LocalizedText[] labels =
        [
            .. ports
                .EnumerateArray()
                .Select(port => names.PortOf(activity, port.GetString() ?? "")),
        ];
        return new(
            string.Join(", ", labels.Select(label => label.Ko)),
            string.Join(", ", labels.Select(label => label.En))
        );
    }

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
