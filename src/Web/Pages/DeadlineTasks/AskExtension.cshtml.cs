using Ipses.Application.Common;
using Ipses.Application.DeadlineTasks.ExtendDeadline;
using Ipses.Application.DeadlineTasks.TaskDetails;
using Ipses.Domain.Common;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.DeadlineTasks;

/// <summary>Asks for more time on a task (R22), after saying what that would and would not change.</summary>
public sealed class AskExtensionModel(IDispatcher dispatcher) : IpsesPage
{
    /// <inheritdoc />
    public override LocalizedText Title => DeadlineTaskTexts.ExtensionTitle;

    /// <inheritdoc />
    public override IReadOnlyList<Crumb> Crumbs =>
        [
            new(DeadlineTaskTexts.Inbox, "/tasks"),
            new(View?.Task.Title ?? DeadlineTaskTexts.What, $"/tasks/{View?.Task.Id}"),
        ];

    /// <summary>The task; null only while nothing was loaded.</summary>
    public TaskView? View { get; private set; }

    /// <summary>What stands in the fields.</summary>
    public string? Until { get; private set; }

    public string? Reason { get; private set; }

    public Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken) =>
        ShowAsync(id, null, cancellationToken);

    public async Task<IActionResult> OnPostAsync(
        string id,
        string? until,
        string? reason,
        CancellationToken cancellationToken
    )
    {
        Until = until;
        Reason = reason;
        Result<DateOnly> date = FormDates.Read(until, "until");
        if (date.IsRefused)
        {
            return await ShowAsync(id, date, cancellationToken);
        }

        Result<string> asked = await dispatcher.SendAsync(
            new AskExtension(id, date.Value, reason ?? ""),
            cancellationToken
        );
        return asked.IsRefused
            ? await ShowAsync(id, asked, cancellationToken)
            : Done(DeadlineTaskTexts.AskFlash, $"/tasks/{id}");
    }

    private async Task<IActionResult> ShowAsync(
        string id,
        Result? refusal,
        CancellationToken cancellationToken
    )
    {
        Result<TaskView> view = await dispatcher.AskAsync(new TaskDetails(id), cancellationToken);
        if (view.IsRefused)
        {
            return StatusCode(StatusOf(view.Errors));
        }

        View = view.Value;
        if (refusal is not null)
        {
            return Refused(refusal);
        }

        // Somebody who can't ask (any more) learns why on the task's own page.
        return View.Rights.MayAskExtension ? Page() : LocalRedirect($"/tasks/{id}");
    }
}
