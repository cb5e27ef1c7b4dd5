using System.Text.Json;
using System.Text.Json.Serialization;
using Ipses.Domain.Common;

namespace Ipses.Application.Calendars;

/// <summary>
/// Another business calendar as a JSON file (R20): the same table of rules as Korea's, each row with its law and the day it holds
/// from. The shape is in README of this folder.
/// </summary>
public static class HolidayTableFile
{
    /// <summary>The value of the setting that means Korea's public holidays.</summary>
    public const string Korea = "Korea";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The table that a setting names: <c>Korea</c>, or the path of a file.</summary>
    /// <exception cref="InvalidDataException">The file can't be read as a table; the message says where.</exception>
    public static HolidayTable Find(string setting) =>
        string.Equals(setting, Korea, StringComparison.OrdinalIgnoreCase)
            ? HolidayTable.Korea
            : Read(setting);

    private static HolidayTable Read(string path)
    {
        try
        {
            TableRow table =
                JsonSerializer.Deserialize<TableRow>(File.ReadAllText(path), Json)
                ?? throw new InvalidDataException("it is empty");
            if (table.FirstYear > table.LastYear || table.Weekend.Distinct().Count() > 6)
            {
                throw new InvalidDataException(
                    "firstYear must not lie after lastYear, and some day of the week must be worked"
                );
            }

            HolidayTable made = new(
                table.Name,
                table.Weekend,
                [.. table.Rules.Select(RuleOf)],
                table.FirstYear,
                table.LastYear
            );
            BusinessCalendar calendar = new(made);
            for (int year = table.FirstYear; year <= table.LastYear; year++)
            {
                // A date that no year has (30 February) or a year outside of the lunar calendar shows here, not in April.
                _ = calendar.HolidaysIn(year);
            }

            return made;
        }
        catch (Exception error)
            when (error
                    is JsonException
                        or IOException
                        or UnauthorizedAccessException
                        or ArgumentException
                        or InvalidDataException
            )
        {
            throw new InvalidDataException(
                $"the calendar file \"{path}\" can't be used: {error.Message}",
                error
            );
        }
    }

    private static HolidayRule RuleOf(RuleRow row) =>
        new(
            row.Name,
            row.Lunar
                ? HolidayDate.Lunar(row.Month, row.Day, row.DaysAfter)
                : HolidayDate.Fixed(row.Month, row.Day),
            row.From,
            row.Until,
            new(row.Law, row.Since),
            [
                .. (row.Substitutes ?? []).Select(substitute => new SubstituteRule(
                    substitute.When.Aggregate(SubstituteWhen.Never, (all, one) => all | one),
                    new(substitute.Law, substitute.Since)
                )),
            ]
        );

    private sealed record TableRow(
        LocalizedText Name,
        IReadOnlyList<DayOfWeek> Weekend,
        int FirstYear,
        int LastYear,
        IReadOnlyList<RuleRow> Rules
    );

    private sealed record RuleRow(
        LocalizedText Name,
        int Month,
        int Day,
        int From,
        LocalizedText Law,
        DateOnly Since,
        bool Lunar = false,
        int DaysAfter = 0,
        int? Until = null,
        IReadOnlyList<SubstituteRow>? Substitutes = null
    );

    private sealed record SubstituteRow(
        IReadOnlyList<SubstituteWhen> When,
        LocalizedText Law,
        DateOnly Since
    );
}
