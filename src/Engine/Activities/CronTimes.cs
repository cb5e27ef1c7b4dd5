using Cronos;
using Ipses.Engine.Execution;

namespace Ipses.Engine.Activities;

/// <summary>
/// Instants of a CRON expression, in the product's zone (Elsa reads them in UTC). Six fields, the first of which are seconds, as Elsa
/// has it, or the customary five. An hour that the zone skips is taken at its end; one that it repeats is taken once.
/// </summary>
public static class CronTimes
{
    /// <summary>The first instant after the given one; null where there is none any more.</summary>
    /// <exception cref="InputUnreadableException">The expression is none.</exception>
    public static DateTimeOffset? Next(
        string expression,
        DateTimeOffset after,
        TimeZoneInfo zone
    ) => Parse(expression).GetNextOccurrence(after.ToUniversalTime(), zone)?.ToUniversalTime();

    /// <summary>Whether it can be read; says what is wrong where it can't.</summary>
    /// <exception cref="InputUnreadableException">The expression is none.</exception>
    public static string Checked(string? expression)
    {
        Parse(expression ?? "");
        return expression!;
    }

    private static CronExpression Parse(string expression)
    {
        var fields = expression.Split(
            (char[]?)null,
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        try
        {
            return CronExpression.Parse(
                string.Join(' ', fields),
                fields.Length == 6 ? CronFormat.IncludeSeconds : CronFormat.Standard
            );
        }
        catch (CronFormatException unreadable)
        {
            throw new InputUnreadableException(
                "Cron.Unreadable",
                $"'{expression}' is not a CRON expression of five or six fields: {unreadable.Message}",
                unreadable
            );
        }
    }
}
