using System.Globalization;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;

namespace Ipses.Web.Pages.DeadlineTasks;

/// <summary>Dates as browsers post them (<c>2027-03-05</c>), in whatever language the page is.</summary>
internal static class FormDates
{
    /// <summary>The date, or the refusal that says how to write one.</summary>
    public static Result<DateOnly> Read(string? text, string field) =>
        DateOnly.TryParseExact(
            text?.Trim(),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out DateOnly date
        )
            ? date
            : DeadlineTaskErrors.DateUnreadable(field);

    /// <summary>The value of a date input.</summary>
    public static string Write(DateOnly date) =>
        date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
