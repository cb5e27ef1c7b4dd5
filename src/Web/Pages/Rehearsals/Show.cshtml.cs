using Ipses.Application.Exports;
using Ipses.Application.Rehearsal.Report;
using Ipses.Domain.Common;
using Ipses.Hosting.Rehearsal;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.Rehearsals;

/// <summary>One rehearsal: how far it has come, and what it came to.</summary>
public sealed class ShowModel(RehearsalDesk desk) : IpsesPage, IHasTables
{
    private const int HeaviestDays = 50;

    /// <inheritdoc />
    public override LocalizedText Title => RehearsalTexts.Name(Run.Request);

    /// <inheritdoc />
    public override IReadOnlyList<Crumb> Crumbs =>
        [new(Cycles.CycleTexts.Board, "/cycle"), new(RehearsalTexts.Title, "/cycle/rehearsals")];

    public RehearsalRun Run { get; private set; } = null!;

    /// <summary>What it came to; asked for only where there is one.</summary>
    public RehearsalReport Report => Run.Report!;

    public RehearsalChart Chart => new(Report);

    /// <summary>Finished rehearsals that this one can be held against.</summary>
    public IEnumerable<RehearsalRun> Others =>
        desk.Runs.Where(other => other.Id != Run.Id && other.Report is not null);

    /// <summary>Days on which anything ends, meets or is sent.</summary>
    public IEnumerable<RehearsedDay> Days
    {
        get
        {
            ILookup<DateOnly, int> due = Report
                .Institutions.SelectMany(one => one.Tasks)
                .Concat(Report.Cycle)
                .ToLookup(task => task.Due, _ => 1);
            ILookup<DateOnly, string> sessions = Report.Sessions.ToLookup(
                session => session.Date,
                session => session.Body
            );
            ILookup<DateOnly, int> mails = Report.Load.ToLookup(day => day.Day, day => day.Mails);
            return due.Select(day => day.Key)
                .Concat(sessions.Select(day => day.Key))
                .Concat(mails.Where(day => day.Sum() > 0).Select(day => day.Key))
                .Distinct()
                .Order()
                .Select(day => new RehearsedDay(
                    day,
                    due[day].Count(),
                    [.. sessions[day]],
                    mails[day].Sum()
                ));
        }
    }

    /// <summary>The heaviest days of people.</summary>
    public IEnumerable<PersonDay> Heaviest =>
        Report
            .Load.OrderByDescending(day => day.TasksDue)
            .ThenByDescending(day => day.Mails)
            .ThenBy(day => day.Day)
            .ThenBy(day => day.Person, StringComparer.Ordinal)
            .Take(HeaviestDays);

    public IActionResult OnGet(string id)
    {
        if (desk.Find(id) is not { } run)
        {
            return NotFound();
        }

        Run = run;
        return Page();
    }

    /// <summary>How far it has come, asked for by the page every second.</summary>
    public IActionResult OnGetProgress(string id)
    {
        if (desk.Find(id) is not { } run)
        {
            return NotFound();
        }

        Run = run;
        if (run.State != RehearsalState.Running)
        {
            // The report is another page: the reader is taken there.
            Response.Headers["HX-Refresh"] = "true";
        }

        return Partial("_Progress", this);
    }

    public IActionResult OnPostCancel(string id)
    {
        desk.Find(id)?.Cancel();
        return Done(RehearsalTexts.Cancelled, "/cycle/rehearsals");
    }

    /// <inheritdoc />
    public IReadOnlyList<ExportTable> Tables() =>
        Run.Report is { } report
            ?
            [
                ExportTable
                    .Of(RehearsalTexts.Problems, report.Problems)
                    .Text(RehearsalTexts.Kind, problem => RehearsalTexts.Of(problem.Kind))
                    .Verbatim(RehearsalTexts.Where, problem => problem.Institution)
                    .Date(RehearsalTexts.Day, problem => problem.Day)
                    .Text(RehearsalTexts.Message, problem => problem.Message)
                    .Build(),
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
                    .Build(),
                ExportTable
                    .Of(RehearsalTexts.Calendar, Days)
                    .Date(RehearsalTexts.Day, day => day.Day)
                    .Number(RehearsalTexts.Due, day => day.Due)
                    .Verbatim(RehearsalTexts.Sessions, day => string.Join(", ", day.Sessions))
                    .Number(RehearsalTexts.Mails, day => day.Mails)
                    .Build(),
                ExportTable
                    .Of(RehearsalTexts.Load, report.Load)
                    .Date(RehearsalTexts.Day, day => day.Day)
                    .Text(RehearsalTexts.Person, day => day.Name)
                    .Number(RehearsalTexts.Due, day => day.TasksDue)
                    .Number(RehearsalTexts.Mails, day => day.Mails)
                    .Build(),
                ExportTable
                    .Of(RehearsalTexts.Sent, report.Mails)
                    .Moment(RehearsalTexts.At, mail => mail.At)
                    .Verbatim(RehearsalTexts.To, mail => mail.Person)
                    .Text(RehearsalTexts.Subject, mail => mail.Subject)
                    .Build(),
            ]
            : [];
}

/// <summary>What a rehearsed day brings.</summary>
/// <param name="Due">Tasks whose last day it is.</param>
/// <param name="Sessions">Bodies that meet.</param>
public sealed record RehearsedDay(DateOnly Day, int Due, IReadOnlyList<string> Sessions, int Mails);
