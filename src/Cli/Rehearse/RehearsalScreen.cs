using System.Globalization;
using Ipses.Application.Rehearsal.Report;
using Spectre.Console;

namespace Ipses.Cli.Rehearse;

/// <summary>A rehearsal's report as a terminal shows it: totals, a line for each institution, problems.</summary>
internal static class RehearsalScreen
{
    private const int WidestMessage = 160;

    internal static void Show(RehearsalReport report)
    {
        RehearsalCounts counts = report.Counts;
        AnsiConsole.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"[bold]{report.Year}[/], profile {report.Profile}, seed {report.Seed}, {report.From:yyyy-MM-dd} to {report.To:yyyy-MM-dd}"
        );
        AnsiConsole.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"{counts.Confirmed} of {counts.Institutions} plans confirmed, {counts.Tasks} tasks ({counts.Late} late), {counts.Sessions} sessions, {counts.Mails} mails, most on {counts.BusiestDay:yyyy-MM-dd} ({counts.MailsOnBusiestDay})"
        );
        AnsiConsole.Write(Institutions(report));
        AnsiConsole.Write(Problems(report));
    }

    private static Table Institutions(RehearsalReport report)
    {
        Table table = new Table()
            .Border(TableBorder.Simple)
            .AddColumns("code", "institution", "tasks", "late", "latest by days", "confirmed");
        foreach (RehearsedInstitution one in report.Institutions)
        {
            table.AddRow(
                new Text(one.Code),
                new Text(one.Name.En),
                new Text(one.Tasks.Count.ToString(CultureInfo.InvariantCulture)),
                new Text(
                    one.Tasks.Count(task => task.BusinessDaysLate > 0)
                        .ToString(CultureInfo.InvariantCulture)
                ),
                new Text(
                    one.Tasks.Max(task => task.BusinessDaysLate)
                        .ToString(CultureInfo.InvariantCulture)
                ),
                new Text(
                    one.ConfirmedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "no"
                )
            );
        }

        return table;
    }

    private static Table Problems(RehearsalReport report)
    {
        Table table = new Table()
            .Border(TableBorder.Simple)
            .AddColumns("problem", "where", "day", "what");
        foreach (RehearsalProblem problem in report.Problems)
        {
            string message = problem.Message.En;
            table.AddRow(
                new Text(problem.Kind.ToString()),
                new Text(problem.Institution ?? ""),
                new Text(problem.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? ""),
                new Text(message.Length > WidestMessage ? message[..WidestMessage] + "…" : message)
            );
        }

        return table;
    }
}
