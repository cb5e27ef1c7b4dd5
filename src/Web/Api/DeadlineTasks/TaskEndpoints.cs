using Ipses.Application.DeadlineTasks.CompleteTask;
using Ipses.Application.DeadlineTasks.ExtendDeadline;
using Ipses.Application.DeadlineTasks.Inbox;
using Ipses.Application.DeadlineTasks.PreviewBulk;
using Ipses.Application.DeadlineTasks.ReassignTask;
using Ipses.Application.DeadlineTasks.Remarks;
using Ipses.Application.DeadlineTasks.TaskDetails;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Web.Languages;

namespace Ipses.Web.Api.DeadlineTasks;

/// <summary>Deadline tasks: the inbox, each task, what is said about it and how it ends; wishes for more time (R20–R22).</summary>
internal static class TaskEndpoints
{
    internal static void MapTasks(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder tasks = api.MapGroup("/tasks").WithTags("Tasks");
        MapReads(tasks);
        MapActs(tasks);
        MapExtensions(api.MapGroup("/extensions").WithTags("Tasks"), tasks);
    }

    private static void MapReads(RouteGroupBuilder tasks)
    {
        tasks
            .MapGet(
                "",
                (
                    HttpContext context,
                    [AsParameters] StretchAsked asked,
                    ApiCall call,
                    InboxTab tab = InboxTab.Mine,
                    string? institution = null,
                    string? documentKind = null,
                    string? step = null
                ) =>
                    call.AskStretchAsync(
                        context,
                        asked,
                        walk => new Inbox(tab, institution, documentKind, step, Walk: walk),
                        found => found.Rows,
                        found => found.Total,
                        task => task.TaskId
                    )
            )
            .Says(
                "listTasks",
                "Tasks of the inbox",
                "Mine by default; unit, week, overdue and done by the tab. In the order of ids, so that a walk along the next links meets every task exactly once."
            )
            .Shows<Stretch<InboxRow>>();
        tasks
            .MapGet(
                "/preview",
                (
                    BulkAct act,
                    string[] ids,
                    ApiCall call,
                    Wording words,
                    DateOnly? until = null,
                    string? person = null
                ) =>
                    call.AskAsync(
                        new PreviewBulk(act, ids, until, person),
                        preview => TasksPreview.Of(preview, words)
                    )
            )
            .Says(
                "previewTasks",
                "What would happen to several tasks, and who could be given them",
                "Nothing is changed: each task is then a command of its own."
            )
            .Shows<TasksPreview>();
        tasks
            .MapGet(
                "/{id}",
                (string id, ApiCall call) =>
                    call.AskAsync(new TaskDetails(id), TaskDocument.Of, found => found.Task.Version)
            )
            .Says("readTask", "A task with all that its page shows")
            .Shows<TaskDocument>();
        tasks
            .MapGet(
                "/{id}/files/{file}",
                async (string id, string file, ApiCall call) =>
                {
                    Result<DownloadedFile> found = await call.FindAsync(new DownloadFile(id, file));
                    return found.IsRefused
                        ? call.Refused(found.Errors)
                        : Results.File(
                            found.Value.Content,
                            found.Value.MediaType,
                            found.Value.FileName
                        );
                }
            )
            .Says("downloadFile", "A file that is attached to a task")
            .Produces<Stream>(StatusCodes.Status200OK, "application/octet-stream");
    }

    private static void MapActs(RouteGroupBuilder tasks)
    {
        tasks
            .MapPost(
                "/{id}/complete",
                (string id, TaskCompleted body, ApiCall call) =>
                    call.Seeing<DeadlineTask>(id)
                        .SendAsync(new CompleteTask(id, body.Outcome, body.Comment))
            )
            .Says(
                "completeTask",
                "End a task that is done as a task",
                "Tasks with a form of their own end by what their document is done with: a plan that is sent on, a review that is decided."
            )
            .LooksLike(new TaskCompleted(TaskOutcome.Done, "확인했습니다."))
            .NeedsIfMatch()
            .AnswersNothing();
        tasks
            .MapPost(
                "/{id}/comments",
                (string id, TextGiven body, ApiCall call) =>
                    call.SendAsync(new AddComment(id, body.Text))
            )
            .Says("addComment", "Say something about a task")
            .AnswersNothing();
        tasks
            .MapPost(
                "/{id}/files",
                async (string id, IFormFile file, ApiCall call, CancellationToken cancellation) =>
                {
                    using MemoryStream bytes = new();
                    await file.CopyToAsync(bytes, cancellation);
                    return await call.SendAsync(
                        new AttachFile(id, file.FileName, bytes.ToArray()),
                        made => ApiReply.Created($"/tasks/{id}/files/{made}", new Made(made))
                    );
                }
            )
            .Says("attachFile", "Attach a file (multipart/form-data, field file)")
            .Answers<Made>(StatusCodes.Status201Created)
            // No cookie opens this: there is no browser's session that another site could borrow.
            .DisableAntiforgery();
        tasks
            .MapPost(
                "/{id}/reassign",
                (string id, TaskReassigned body, ApiCall call) =>
                    call.Seeing<DeadlineTask>(id)
                        .SendAsync(new ReassignTask(id, body.PersonId, body.Reason))
            )
            .Says("reassignTask", "Give a task to a named person, with a reason")
            .NeedsIfMatch()
            .AnswersNothing();
    }

    private static void MapExtensions(RouteGroupBuilder extensions, RouteGroupBuilder tasks)
    {
        tasks
            .MapPost(
                "/{id}/extensions",
                (string id, ExtensionAsked body, ApiCall call) =>
                    call.SendAsync(
                        new AskExtension(id, body.Until, body.Reason),
                        made => ApiReply.With(new Made(made))
                    )
            )
            .Says("askExtension", "Ask for more time (R22)")
            .LooksLike(
                new ExtensionAsked(new DateOnly(2027, 3, 5), "조직 개편으로 취합이 늦어집니다.")
            )
            .Answers<Made>();
        tasks
            .MapPost(
                "/{id}/extensions/{request}/decide",
                (string id, string request, ExtensionDecided body, ApiCall call) =>
                    call.Seeing<DeadlineTask>(id)
                        .SendAsync(
                            new DecideExtension(id, request, body.Granted, body.Until, body.Reason)
                        )
            )
            .Says("decideExtension", "Grant or refuse more time (R22)")
            .NeedsIfMatch()
            .AnswersNothing();
        extensions
            .MapGet(
                "",
                (
                    HttpContext context,
                    [AsParameters] StretchAsked asked,
                    ApiCall call,
                    bool decided = false
                ) =>
                    call.AskListAsync(
                        context,
                        asked,
                        new ExtensionRequests(),
                        found => (decided ? found.Decided : found.Waiting).Select(ExtensionWish.Of),
                        wish => wish.RequestId
                    )
            )
            .Says("listExtensions", "Wishes for more time that wait, or those lately decided")
            .Shows<Stretch<ExtensionWish>>();
    }
}

/// <summary>How a task ends.</summary>
/// <param name="Outcome"><c>Done</c>, or <c>Returned</c> with a comment.</param>
public sealed record TaskCompleted(TaskOutcome Outcome = TaskOutcome.Done, string? Comment = null);

/// <summary>Who gets a task, and why.</summary>
public sealed record TaskReassigned(string PersonId, string Reason);

/// <summary>A new last day, and why.</summary>
public sealed record ExtensionAsked(DateOnly Until, string Reason);

/// <summary>What is said to a wish for more time.</summary>
/// <param name="Until">Another day than was asked for; null for that one.</param>
/// <param name="Reason">Needed for a refusal.</param>
public sealed record ExtensionDecided(bool Granted, DateOnly? Until = null, string? Reason = null);

/// <summary>A wish for more time.</summary>
/// <param name="BusinessDaysGained">Between the present last day and the one asked for.</param>
public sealed record ExtensionWish(
    string TaskId,
    string RequestId,
    LocalizedText TaskTitle,
    string? InstitutionId,
    LocalizedText Institution,
    LocalizedText AskedBy,
    DateTimeOffset AskedAt,
    DateOnly DueBefore,
    DateOnly DueNow,
    DateOnly Until,
    string Reason,
    int BusinessDaysGained,
    ExtensionDecision? Decision,
    LocalizedText? DecidedBy
)
{
    internal static ExtensionWish Of(ExtensionRow row) =>
        new(
            row.TaskId,
            row.RequestId,
            row.TaskTitle,
            row.InstitutionId,
            row.Institution,
            row.AskedBy,
            row.AskedAt,
            row.DueBefore,
            row.DueNow,
            row.Until,
            row.Reason,
            row.BusinessDaysGained,
            row.Decision,
            row.DecidedBy
        );
}
