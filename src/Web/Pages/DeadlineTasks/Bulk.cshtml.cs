using System.Globalization;
using Ipses.Application.Common;
using Ipses.Application.DeadlineTasks.CompleteTask;
using Ipses.Application.DeadlineTasks.ExtendDeadline;
using Ipses.Application.DeadlineTasks.PreviewBulk;
using Ipses.Application.DeadlineTasks.ReassignTask;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.DeadlineTasks;

/// <summary>
/// One thing done to several tasks: first what would happen to which, then one post. Each task is a command of its own, so
/// that one that is refused in the meantime keeps none of the others back.
/// </summary>
public sealed class BulkModel(IDispatcher dispatcher) : IpsesPage
{
    /// <inheritdoc />
    public override LocalizedText Title => BulkTexts.Title;

    /// <inheritdoc />
    public override IReadOnlyList<Crumb> Crumbs => [new(DeadlineTaskTexts.Inbox, "/tasks")];

    [BindProperty(SupportsGet = true)]
    public BulkAct Act { get; set; }

    /// <summary>The selected tasks.</summary>
    [BindProperty(SupportsGet = true)]
    public IReadOnlyList<string> Ids { get; set; } = [];

    /// <summary>The new last day that is asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Until { get; set; }

    /// <summary>Who is to get them.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Person { get; set; }

    /// <summary>The reason, or the comment of those that are done.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Reason { get; set; }

    /// <summary>What would happen; set before any view is shown.</summary>
    public BulkPreview Preview { get; private set; } = null!;

    /// <summary>The tasks that would be changed.</summary>
    public IReadOnlyList<BulkLine> Possible =>
        [.. Preview.Lines.Where(line => line.Refusals.Count == 0)];

    /// <summary>The new last day as the form's input takes it.</summary>
    public string? UntilText => Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LookUpAsync(cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await LookUpAsync(cancellationToken) is { } missing)
        {
            return missing;
        }

        int done = 0;
        List<Error> refusals = [];
        foreach (BulkLine line in Preview.Lines)
        {
            Result result = await DoAsync(line.TaskId, cancellationToken);
            done += result.IsSuccess ? 1 : 0;
            refusals.AddRange(result.Errors.Select(error => BulkTexts.OfTask(line.Title, error)));
        }

        if (refusals.Count == 0)
        {
            return Done(BulkTexts.Done(done), "/tasks");
        }

        if (done > 0)
        {
            // What was done is told on the next page; here are the others and why.
            Tell(BulkTexts.Done(done));
        }

        return await LookUpAsync(cancellationToken) ?? Refused(refusals);
    }

    private async Task<Result> DoAsync(string task, CancellationToken cancellationToken) =>
        Act switch
        {
            BulkAct.Complete => await dispatcher.SendAsync(
                new CompleteTask(task, TaskOutcome.Done, Reason),
                cancellationToken
            ),
            BulkAct.Extend => await dispatcher.SendAsync(
                new AskExtension(task, Until ?? default, Reason ?? ""),
                cancellationToken
            ),
            _ => await dispatcher.SendAsync(
                new ReassignTask(task, Person ?? "", Reason ?? ""),
                cancellationToken
            ),
        };

    private async Task<IActionResult?> LookUpAsync(CancellationToken cancellationToken)
    {
        Result<BulkPreview> preview = await dispatcher.AskAsync(
            new PreviewBulk(
                Act,
                Ids,
                Until,
                string.IsNullOrWhiteSpace(Person) ? null : Person.Trim()
            ),
            cancellationToken
        );
        if (preview.IsRefused)
        {
            return StatusCode(StatusOf(preview.Errors));
        }

        Preview = preview.Value;
        return null;
    }
}
