using Ipses.Application.Exports;
using Ipses.Application.Rehearsal.Report;

namespace Ipses.Web.Pages.Rehearsals;

/// <summary>A rehearsal's report as tables: all of it for a workbook, what a meeting needs for paper.</summary>
internal static class RehearsalTables
{
    public static IReadOnlyList<ExportTable> All(
        RehearsalReport report,
        IEnumerable<RehearsedDay> days
    ) => [Problems(report), Tasks(report), Calendar(days), Load(report.Load), Mails(report)];

    /// <param name="heaviest">The days of people that are worth a look.</param>
    public static IReadOnlyList<ExportTable> Printed(
        RehearsalReport report,
        IEnumerable<RehearsedDay> days,
        IEnumerable<PersonDay> heaviest
    ) => [Problems(report), Institutions(report), Calendar(days), Load(heaviest)];

    private static ExportTable Problems(RehearsalReport report) =>
        ExportTable
            .Of(RehearsalTexts.Problems, report.Problems)
            .Text(RehearsalTexts.Kind, problem => RehearsalTexts.Of(problem.Kind))
            .Verbatim(RehearsalTexts.Where, problem => problem.Institution)
            .Date(RehearsalTexts.Day, problem => problem.Day)
            .Text(RehearsalTexts.Message, problem => problem.Message)
            .Build();

    private static ExportTable Tasks(RehearsalReport report) =>
        ExportTable
            .Of(
                RehearsalTexts.Tasks,
                report.Institutions.SelectMany(one => one.Tasks.Select(task => (one, task)))
            )
            .Verbatim(RehearsalTexts.Where, row => row.one.Code)
            .Text(RehearsalTexts.Institution, row => row.one.Name)
            .Text(RehearsalTexts.Tasks, row => row.task.Title)
            .Date(RehearsalTexts.Opened, row => row.task.Opened)
            .Date(RehearsalTexts.Due, row => row.task.Due)
            .Number(RehearsalTexts.Late, row => row.task.BusinessDaysLate)
            .Build();

    private static ExportTable Institutions(RehearsalReport report) =>
        ExportTable
            .Of(RehearsalTexts.AsTable, report.Institutions)
            .Verbatim(RehearsalTexts.Where, one => one.Code)
            .Text(RehearsalTexts.Institution, one => one.Name)
            .Number(RehearsalTexts.Tasks, one => one.Tasks.Count)
            .Number(RehearsalTexts.Late, one => one.Tasks.Count(task => task.BusinessDaysLate > 0))
            .Date(RehearsalTexts.Confirmed, one => one.ConfirmedOn)
            .Build();

    private static ExportTable Calendar(IEnumerable<RehearsedDay> days) =>
        ExportTable
            .Of(RehearsalTexts.Calendar, days)
            .Date(RehearsalTexts.Day, day => day.Day)
            .Number(RehearsalTexts.Due, day => day.Due)
            .Verbatim(RehearsalTexts.Sessions, day => string.Join(", ", day.Sessions))
            .Number(RehearsalTexts.Mails, day => day.Mails)
            .Build();

    private static ExportTable Load(IEnumerable<PersonDay> load) =>
        ExportTable
            .Of(RehearsalTexts.Load, load)
            .Date(RehearsalTexts.Day, day => day.Day)
            .Text(RehearsalTexts.Person, day => day.Name)
            .Number(RehearsalTexts.Due, day => day.TasksDue)
            .Number(RehearsalTexts.Mails, day => day.Mails)
            .Build();

    private static ExportTable Mails(RehearsalReport report) =>
        ExportTable
            .Of(RehearsalTexts.Sent, report.Mails)
            .Moment(RehearsalTexts.At, mail => mail.At)
            .Verbatim(RehearsalTexts.To, mail => mail.Person)
            .Text(RehearsalTexts.Subject, mail => mail.Subject)
            .Build();
}
