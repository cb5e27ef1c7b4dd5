using System.Text.Json;
using Ipses.Domain.DeadlineTasks;

namespace Ipses.Application.DeadlineTasks.Activities;

/// <summary>
/// A reminder ladder as a workflow's step holds it: a list of numbers of business days from the due date, or of objects
/// <c>{"days": 1, "to": "assignee" | "head" | "coordinator"}</c>. Nothing given means the ladder of R21.
/// </summary>
public static class LadderJson
{
    private const int MostDays = 250;

    /// <summary>The ladder; null when the value can't be read as one.</summary>
    public static ReminderLadder? Read(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Undefined or JsonValueKind.Null:
                return ReminderLadder.Default;
            case JsonValueKind.String:
                return ReadText(value.GetString()!);
            case JsonValueKind.Array:
                ReminderRung?[] rungs = [.. value.EnumerateArray().Select(ReadRung)];
                return rungs.Contains(null)
                    ? null
                    : new ReminderLadder([.. rungs.OfType<ReminderRung>().Distinct()]);
            default:
                return null;
        }
    }

    // The designer keeps lists as a string of JSON.
    private static ReminderLadder? ReadText(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return ReminderLadder.Default;
        }

        try
        {
            using JsonDocument parsed = JsonDocument.Parse(text);
            return parsed.RootElement.ValueKind == JsonValueKind.Array
                ? Read(parsed.RootElement)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ReminderRung? ReadRung(JsonElement rung)
    {
        if (rung.ValueKind == JsonValueKind.Number)
        {
            return Days(rung) is { } plain ? new(plain, RungAudience.Assignee) : null;
        }

        if (
            rung.ValueKind != JsonValueKind.Object
            || !rung.TryGetProperty("days", out JsonElement number)
            || Days(number) is not { } days
        )
        {
            return null;
        }

        string to =
            rung.TryGetProperty("to", out JsonElement whom)
            && whom.ValueKind == JsonValueKind.String
                ? whom.GetString()!
                : "assignee";
        return to switch
        {
            "assignee" => new(days, RungAudience.Assignee),
            "head" => new(days, RungAudience.AssigneeAndHead),
            "coordinator" => new(days, RungAudience.Coordinator),
            _ => null,
        };
    }

    private static int? Days(JsonElement number) =>
        number.ValueKind == JsonValueKind.Number
        && number.TryGetInt32(out int days)
        && Math.Abs(days) <= MostDays
            ? days
            : null;
}
