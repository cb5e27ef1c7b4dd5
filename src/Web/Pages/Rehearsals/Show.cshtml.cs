using System.Text;
using Ipses.Application.Common;
using Ipses.Application.Exports;
using Ipses.Application.Rehearsal.Report;
using Ipses.Domain.Common;
using Ipses.Hosting.Rehearsal;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.Rehearsals;

/// <summary>One rehearsal: how far it has come, and what it came to.</summary>
public sealed class ShowModel(
    RehearsalDesk desk,
    IEnumerable<IDocumentWriter> writers,
    CycleClock clock
) : IpsesPage, IHasTables
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

    /// <summary>The report as a file: for programs (JSON), or to print and hand round (PDF).</summary>
    public IActionResult OnGetFile(string id, string? format)
    {
        if (desk.Find(id) is not { Report: { } report } run)
        {
            return NotFound();
        }

        Run = run;
        ExportFormat? asked = ExportFormats.Parse(format);
        return asked switch
        {
            ExportFormat.Json => Sent(
                ExportFormat.Json,
                Encoding.UTF8.GetBytes(RehearsalJson.Of(report))
            ),
            ExportFormat.Pdf => Sent(ExportFormat.Pdf, Printed()),
            _ => NotFound(),
        };
    }

    public IActionResult OnPostCancel(string id)
    {
        desk.Find(id)?.Cancel();
        return Done(RehearsalTexts.Cancelled, "/cycle/rehearsals");
    }

    private FileContentResult Sent(ExportFormat format, byte[] content) =>
        File(
            content,
            ExportFormats.MediaTypeOf(format),
            $"rehearsal-{Run.Id}.{ExportFormats.EndingOf(format)}"
        );

    /// <summary>What a meeting needs on paper; single tasks and mails are in the other files.</summary>
    private byte[] Printed()
    {
        ExportDocument document = new(
            Title,
            [
                new Paragraph(RehearsalTexts.Totals(Report.Counts)),
                .. RehearsalTables
                    .Printed(Report, Days, Heaviest)
                    .Select(table => new TableBlock(table)),
            ]
        );
        using MemoryStream stream = new();
        writers
            .Single(writer => writer.Format == ExportFormat.Pdf)
            .Write(document, new Rendition(Words.Language, clock.Zone, clock.GetUtcNow()), stream);
        return stream.ToArray();
    }

    /// <inheritdoc />
    public IReadOnlyList<ExportTable> Tables() =>
        Run.Report is { } report ? RehearsalTables.All(report, Days) : [];
}

/// <summary>What a rehearsed day brings.</summary>
/// <param name="Due">Tasks whose last day it is.</param>
/// <param name="Sessions">Bodies that meet.</param>
public sealed record RehearsedDay(DateOnly Day, int Due, IReadOnlyList<string> Sessions, int Mails);
