using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Mail.Digests;

/// <summary>
/// Writes the daily mail: what is to be done, what is late, and what is late elsewhere and comes to the reader's notice, the
/// most urgent first (R21).
/// </summary>
public sealed class DigestLetter(IUnitOfWork unit, IBusinessCalendars calendars) : IScoped
{
    /// <summary>The mail of these reminders and letters; null when there is no letter and no task is open any more.</summary>
    /// <param name="held">What was held back for the digest, oldest first.</param>
    public async Task<MailContent?> WriteAsync(
        IReadOnlyList<Reminder> reminders,
        IReadOnlyList<MailContent> held,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        BusinessCalendar calendar = await calendars.CurrentAsync(cancellationToken);
        List<Line> lines = [];
        foreach (IGrouping<string, Reminder> ofTask in reminders.GroupBy(one => one.TaskId))
        {
            DeadlineTask? task = await unit.FindAsync<DeadlineTask>(ofTask.Key, cancellationToken);
            if (task is not { IsOpen: true })
            {
                continue;
            }

            lines.Add(
                new(
                    task,
                    await InstitutionAsync(task.InstitutionId, today, cancellationToken),
                    calendar.BusinessDaysBetween(today, task.DueOn),
                    ofTask.Any(reminder => reminder.ToAssignee)
                )
            );
        }

        Line[] sorted =
        [
            .. lines
                .OrderBy(line => line.ToAssignee ? 0 : 1)
                .ThenBy(line => line.Task.DueOn)
                .ThenBy(line => line.Task.Id, StringComparer.Ordinal),
        ];
        return (sorted.Length, held.Count) switch
        {
            (0, 0) => null,
            (0, 1) => held[0],
            (1, 0) => OfOne(sorted[0]),
            (_, 0) => OfSeveral(sorted),
            (0, _) => OfLetters(held),
            _ => OfSeveral(sorted) with
            {
                Items = [.. OfSeveral(sorted).Items, .. held.Select(ItemOf)],
                Why = DigestTexts.WhyDigestOnly,
            },
        };
    }

    private static MailContent OfOne(Line line) =>
        new()
        {
            Subject = new(
                $"[알림] {line.Heading.Ko} – {DateWords.Of(line.Task.DueOn).Ko}까지({DigestTexts.Left(line.Left).Ko})",
                $"[Reminder] {line.Heading.En}, by {DateWords.Of(line.Task.DueOn).En} ({DigestTexts.Left(line.Left).En})"
            ),
            Lead = line.ToAssignee ? DigestTexts.LeadOfOwn(line.Left) : DigestTexts.LeadOfOthers,
            Facts =
            [
                .. line.Institution is { } institution
                    ? [new MailFact(DigestTexts.Institution, institution)]
                    : Array.Empty<MailFact>(),
                new(DigestTexts.Task, line.Task.Title),
                new(DigestTexts.Deadline, line.By),
            ],
            Action = new(MailTexts.OpenTask, line.Path),
            Deadline = line.ToAssignee ? line.Task.DueOn : null,
            Why = line.ToAssignee ? DigestTexts.WhyOwn : DigestTexts.WhyOthers,
            TaskId = line.Task.Id,
            InstanceId = line.Task.InstanceId,
        };

    private static MailContent OfLetters(IReadOnlyList<MailContent> held) =>
        new()
        {
            Subject = DigestTexts.SubjectOfLetters(held.Count),
            Lead = DigestTexts.LeadOfLetters,
            Items = [.. held.Select(ItemOf)],
            Action = new(MailTexts.OpenTasks, "/tasks"),
            Why = DigestTexts.WhyDigestOnly,
        };

    private static MailItem ItemOf(MailContent letter) =>
        new(
            letter.Subject,
            letter.Lead,
            letter.Action?.Path ?? "/mailbox",
            letter.TaskId,
            letter.Deadline
        );

    private static MailContent OfSeveral(Line[] lines)
    {
        int own = lines.Count(line => line.ToAssignee);
        int late = lines.Count(line => line.Left < 0);
        DateOnly earliest = lines[0].Task.DueOn;
        return new()
        {
            Subject =
                own > 0
                    ? DigestTexts.SubjectOfOwn(lines.Length, late, earliest)
                    : DigestTexts.SubjectOfOthers(lines.Length),
            Lead = own > 0 ? DigestTexts.LeadOfSeveral : DigestTexts.LeadOfOthers,
            Items =
            [
                .. lines.Select(line => new MailItem(
                    line.Heading,
                    line.By,
                    line.Path,
                    line.Task.Id,
                    line.Task.DueOn
                )),
            ],
            Action = new(MailTexts.OpenTasks, "/tasks"),
            Why = own > 0 ? DigestTexts.WhyOwn : DigestTexts.WhyOthers,
        };
    }

    private async Task<LocalizedText?> InstitutionAsync(
        string? id,
        DateOnly today,
        CancellationToken cancellationToken
    ) =>
        id is not null
        && await unit.FindAsync<Institution>(id, cancellationToken) is { } institution
            ? institution.NameOn(today)
            : null;

    private sealed record Line(
        DeadlineTask Task,
        LocalizedText? Institution,
        int Left,
        bool ToAssignee
    )
    {
        public string Path => $"/tasks/{Task.Id}";

        public LocalizedText By =>
            new(
                $"{DateWords.Of(Task.DueOn).Ko} 24:00 ({DigestTexts.Left(Left).Ko})",
                $"{DateWords.Of(Task.DueOn).En}, 24:00 ({DigestTexts.Left(Left).En})"
            );

        /// <summary>To others than those who have to do it, a task says whose it is.</summary>
        public LocalizedText Heading =>
            ToAssignee || Institution is null
                ? Task.Title
                : new($"{Institution.Ko}: {Task.Title.Ko}", $"{Institution.En}: {Task.Title.En}");
    }
}
