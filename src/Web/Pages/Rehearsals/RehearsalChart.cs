using Ipses.Application.Rehearsal.Report;

namespace Ipses.Web.Pages.Rehearsals;

/// <summary>Where bars lie in the chart of institutions × time: a row each, a column a day.</summary>
public sealed class RehearsalChart(RehearsalReport report)
{
    /// <summary>Pixels of a row, of a day, and of the column with the names.</summary>
    public const int Row = 20;
    public const int Day = 7;
    public const int Names = 90;
    private const int Head = 24;

    public int Width => Names + (Days * Day);

    public int Height => Head + (report.Institutions.Count * Row);

    private int Days => report.To.DayNumber - report.From.DayNumber + 1;

    /// <summary>The first days of months within, with where they lie.</summary>
    public IEnumerable<(DateOnly Month, int X)> Months =>
        Enumerable
            .Range(0, Days)
            .Select(report.From.AddDays)
            .Where(day => day.Day == 1 || day == report.From)
            .Select(day => (day, X(day)));

    /// <summary>Days on which bodies meet.</summary>
    public IEnumerable<(RehearsedSession Session, int X)> Sessions =>
        report.Sessions.Select(session => (session, X(session.Date)));

    /// <summary>The institutions with the middle of their rows.</summary>
    public IEnumerable<(RehearsedInstitution Institution, int Y)> Rows =>
        report.Institutions.Select((one, at) => (one, Head + (at * Row)));

    /// <summary>A task's bar in its row.</summary>
    public (int X, int Width) Bar(RehearsedTask task)
    {
        int from = X(task.Opened);
        return (from, Math.Max(2, X(task.Ended ?? report.To) - from));
    }

    private int X(DateOnly day) => Names + ((day.DayNumber - report.From.DayNumber) * Day);
}
