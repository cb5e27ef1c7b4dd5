using Ipses.Application.Common;
using Ipses.Application.DeadlineTasks.CompleteTask;
using Ipses.Application.DeadlineTasks.ReassignTask;
using Ipses.Application.DeadlineTasks.Remarks;
using Ipses.Application.DeadlineTasks.TaskDetails;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Ipses.Web.Pages.DeadlineTasks;

/// <summary>One task: what, why, by when, for whom, what next, what others said, and what the reader can do now.</summary>
public sealed class TaskModel(IDispatcher dispatcher, IOptions<IpsesSettings> settings) : IpsesPage
{
    /// <inheritdoc />
    public override LocalizedText Title => View?.Task.Title ?? DeadlineTaskTexts.What;

    /// <inheritdoc />
    public override IReadOnlyList<Crumb> Crumbs => [new(DeadlineTaskTexts.Inbox, "/tasks")];

    /// <summary>The task; null only while nothing was loaded.</summary>
    public TaskView? View { get; private set; }

    /// <summary>The way to the task's document.</summary>
    public DocumentLink? Link { get; private set; }

    /// <summary>Limits of attachments.</summary>
    public UploadSettings Uploads => settings.Value.Uploads;

    /// <summary>What was typed into the form that was refused.</summary>
    public string? Comment { get; private set; }

    public string? Text { get; private set; }

    public string? Reason { get; private set; }

    public string? Person { get; private set; }

    public Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken) =>
        ShowAsync(id, null, cancellationToken);

    public async Task<IActionResult> OnPostCompleteAsync(
        string id,
        string? outcome,
        string? comment,
        CancellationToken cancellationToken
    )
    {
        Comment = comment;
        TaskOutcome how =
            outcome == nameof(TaskOutcome.Returned) ? TaskOutcome.Returned : TaskOutcome.Done;
        Result<Nothing> result = await dispatcher.SendAsync(
            new CompleteTask(id, how, comment),
            cancellationToken
        );
        return result.IsRefused
            ? await ShowAsync(id, result, cancellationToken)
            : Done(
                how == TaskOutcome.Done
                    ? DeadlineTaskTexts.DoneFlash
                    : DeadlineTaskTexts.ReturnedFlash,
                $"/tasks/{id}"
            );
    }

    public async Task<IActionResult> OnPostCommentAsync(
        string id,
        string? text,
        CancellationToken cancellationToken
    )
    {
        Text = text;
        Result<Nothing> result = await dispatcher.SendAsync(
            new AddComment(id, text),
            cancellationToken
        );
        return result.IsRefused
            ? await ShowAsync(id, result, cancellationToken)
            : Done(DeadlineTaskTexts.CommentFlash, $"/tasks/{id}#said");
    }

    public async Task<IActionResult> OnPostAttachAsync(
        string id,
        IFormFile? file,
        CancellationToken cancellationToken
    )
    {
        byte[]? content = null;
        if (file is not null)
        {
            using MemoryStream bytes = new();
            await file.CopyToAsync(bytes, cancellationToken);
            content = bytes.ToArray();
        }

        Result<string> result = await dispatcher.SendAsync(
            new AttachFile(id, file?.FileName, content),
            cancellationToken
        );
        return result.IsRefused
            ? await ShowAsync(id, result, cancellationToken)
            : Done(DeadlineTaskTexts.AttachFlash, $"/tasks/{id}#files");
    }

    public async Task<IActionResult> OnPostReassignAsync(
        string id,
        string? person,
        string? reason,
        CancellationToken cancellationToken
    )
    {
        Person = person;
        Reason = reason;
        Result<Nothing> result = await dispatcher.SendAsync(
            new ReassignTask(id, person ?? "", reason ?? ""),
            cancellationToken
        );
        return result.IsRefused
            ? await ShowAsync(id, result, cancellationToken)
            : Done(DeadlineTaskTexts.ReassignFlash, $"/tasks/{id}");
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
        Link = DocumentLinks.Of(View.Task);
        return refusal is null ? Page() : Refused(refusal);
    }
}
