using System.Text.Json;
using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Engine.Ports;

namespace Ipses.Application.Cycles.ReadInstance;

/// <summary>A step with what it has made.</summary>
/// <param name="ActivityId">The step; empty for what no step is known of.</param>
/// <param name="Step">What it is called; none for what no step is known of.</param>
/// <param name="Made">Tasks and mails, oldest first.</param>
public sealed record TracedStep(
    string ActivityId,
    LocalizedText? Step,
    IReadOnlyList<StepTrace> Made
);

/// <summary>Finds for each trace the step that left it: by itself, by its task, or by the execution that caused it.</summary>
internal static class TracedSteps
{
    public static IReadOnlyList<TracedStep> Of(
        string instanceId,
        IReadOnlyList<StepTrace> traces,
        IReadOnlyList<JournalRecord> journal,
        StepNames names
    )
    {
        Dictionary<string, string> byTask = traces
            .Where(trace => trace.Kind == StepTraceKind.Task && trace.ActivityId is not null)
            .ToDictionary(trace => trace.Id, trace => trace.ActivityId!, StringComparer.Ordinal);
        Dictionary<string, string> byExecution = Executions(journal);
        return
        [
            .. traces
                .OrderBy(trace => trace.At)
                .GroupBy(StepOf, StringComparer.Ordinal)
                .Select(step => new TracedStep(
                    step.Key,
                    step.Key.Length == 0 ? null : names.Of(step.Key),
                    [.. step]
                )),
        ];

        string StepOf(StepTrace trace) =>
            trace.ActivityId
            ?? (trace.TaskId is { } task ? byTask.GetValueOrDefault(task) : null)
            ?? (
                ExecutionOf(trace.Cause, instanceId) is { } key
                    ? byExecution.GetValueOrDefault(key)
                    : null
            )
            ?? "";
    }

    private static string? ExecutionOf(string? cause, string instanceId)
    {
        string prefix = instanceId + "/";
        if (cause?.StartsWith(prefix, StringComparison.Ordinal) != true)
        {
            return null;
        }

        int end = cause.IndexOf('/', prefix.Length);
        return end < 0 ? null : cause[prefix.Length..end];
    }

    private static Dictionary<string, string> Executions(IReadOnlyList<JournalRecord> journal)
    {
        Dictionary<string, string> found = new(StringComparer.Ordinal);
        foreach (JournalRecord row in journal)
        {
            using JsonDocument changes = JsonDocument.Parse(
                row.ChangesJson.Length == 0 ? "[]" : row.ChangesJson
            );
            foreach (JsonElement change in changes.RootElement.EnumerateArray())
            {
                if (
                    change.TryGetProperty("is", out JsonElement kind)
                    && kind.ValueEquals("executed")
                )
                {
                    found[change.GetProperty("key").GetString()!] = change
                        .GetProperty("activityId")
                        .GetString()!;
                }
            }
        }

        return found;
    }
}
