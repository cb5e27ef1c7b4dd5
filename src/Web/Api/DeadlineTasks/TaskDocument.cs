using Ipses.Application.DeadlineTasks.TaskDetails;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Organisations;

namespace Ipses.Web.Api.DeadlineTasks;

/// <summary>A deadline task: what, why, by when, for whom, what next, and what the reader may do with it.</summary>
/// <param name="Form">The form that completes it; null or <c>confirm</c>: it is completed as a task.</param>
/// <param name="DueOn">The last day; it ends at 24:00 local time.</param>
/// <param name="BusinessDaysLeft">Negative when late.</param>
public sealed record TaskDocument(
    string Id,
    int Version,
    LocalizedText Title,
    LocalizedText? Instructions,
    TaskState State,
    string? InstitutionId,
    LocalizedText? Institution,
    Assignee Assignee,
    LocalizedText AssigneeInWords,
    IReadOnlyList<LocalizedText> Holders,
    DocumentReference? Document,
    string? Form,
    string StepKey,
    Sector? Sector,
    int? Year,
    DateOnly DueOn,
    TaskDue Due,
    int BusinessDaysLeft,
    bool IsLate,
    LocalizedText? LegalBasis,
    LocalizedText Next,
    DateOnly? NextReminder,
    DateTimeOffset OpenedAt,
    TaskClosing? Closing,
    IReadOnlyList<CyclePlace> Places,
    IReadOnlyList<SaidLine> Said,
    IReadOnlyList<AttachmentLine> Attachments,
    IReadOnlyList<ExtensionLine> Extensions,
    IReadOnlyList<HistoryLine> History,
    IReadOnlyList<SiblingTask> Siblings,
    TaskRights May
)
{
    internal static TaskDocument Of(TaskView view) =>
        new(
            view.Task.Id,
            view.Task.Version,
            view.Task.Title,
            view.Task.Instructions,
            view.Task.State,
            view.Task.InstitutionId,
            view.Institution,
            view.Task.Assignee,
            view.Assignee,
            view.Holders,
            view.Task.Document,
            view.Task.Form,
            view.Task.StepKey,
            view.Task.Sector,
            view.Task.Year,
            view.Task.DueOn,
            view.Task.Due,
            view.BusinessDaysLeft,
            view.IsLate,
            view.Task.LegalBasis,
            view.Next,
            view.NextReminder,
            view.Task.OpenedAt,
            view.Task.Closing,
            view.Places,
            view.Said,
            view.Attachments,
            view.Extensions,
            view.History,
            view.Siblings,
            view.Rights
        );
}
