using System.Globalization;
using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Microsoft.Extensions.Logging;

namespace Ipses.Application.Mail.Digests;

/// <summary>
/// Gathers a reader's waiting reminders into one mail a day, at 09:00 (R20, R21), each reader in a unit of work of its own. A
/// reminder that comes after the day's digest has gone waits for the next morning's.
/// </summary>
public sealed partial class DigestSource(
    ITransaction transaction,
    IUnitOfWork unit,
    IReader reader,
    CycleClock clock,
    DigestLetter letter,
    Outbox outbox,
    ILogger<DigestSource> logger
) : IDueSource
{
    /// <inheritdoc/>
    public int Order => 30;

    /// <summary>The key of a reader's digest of a day.</summary>
    public static string KeyOf(string personId, DateOnly day) =>
        $"digest:{personId}:{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    /// <inheritdoc/>
    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken)
    {
        DateOnly? earliest = await reader.FirstAsync<Reminder, DateOnly?>(
            all =>
                all.Where(reminder => reminder.State == ReminderState.Waiting)
                    .OrderBy(reminder => reminder.Day)
                    .Select(reminder => (DateOnly?)reminder.Day),
            cancellationToken
        );
        DateTimeOffset? held = await reader.FirstAsync<OutgoingMail, DateTimeOffset?>(
            all =>
                // By the index of what has still to be done: otherwise every letter ever sent would be looked through.
                all.Where(mail => mail.DueAt != null && mail.State == MailState.Held)
                    .OrderBy(mail => mail.DueAt)
                    .Select(mail => mail.DueAt),
            cancellationToken
        );
        DateOnly? morning = held is { } until ? clock.DateOf(until) : null;
        if ((earliest < morning ? earliest : morning ?? earliest) is not { } day)
        {
            return null;
        }

        DateTimeOffset at = clock.InstantOf(day, ReminderLadder.Morning);
        DateOnly today = clock.Today;
        if (at > clock.GetUtcNow() || (await ReadersAsync(today, cancellationToken)).Count > 0)
        {
            return day < today ? Later(at, clock.InstantOf(today, ReminderLadder.Morning)) : at;
        }

        return clock.InstantOf(today.AddDays(1), ReminderLadder.Morning);
    }

    /// <inheritdoc/>
    public async Task<int> RunDueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        DateOnly today = clock.DateOf(now);
        if (now < clock.InstantOf(today, ReminderLadder.Morning))
        {
            return 0;
        }

        int written = 0;
        foreach (string person in await ReadersAsync(today, cancellationToken))
        {
            try
            {
                Result<bool> wrote = await transaction.RunAsync<bool>(
                    async token => await WriteAsync(person, today, token),
                    cancellationToken
                );
                written += wrote is { IsSuccess: true, Value: true } ? 1 : 0;
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                Failed(logger, error, person);
            }
        }

        return written;
    }

    private async Task<bool> WriteAsync(
        string person,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        string key = KeyOf(person, today);
        if (
            await unit.FindAsync<OutgoingMail>(OutgoingMail.IdOf(key), cancellationToken)
            is not null
        )
        {
            return false;
        }

        IReadOnlyList<Reminder> waiting = await unit.ListAsync<Reminder, Reminder>(
            all =>
                all.Where(reminder =>
                    reminder.PersonId == person
                    && reminder.State == ReminderState.Waiting
                    && reminder.Day <= today
                ),
            cancellationToken
        );
        DateTimeOffset now = unit.Now;
        IReadOnlyList<OutgoingMail> held = await unit.ListAsync<OutgoingMail, OutgoingMail>(
            all =>
                all.Where(mail =>
                        mail.PersonId == person && mail.State == MailState.Held && mail.DueAt <= now
                    )
                    .OrderBy(mail => mail.CreatedAt),
            cancellationToken
        );
        MailContent? content = await letter.WriteAsync(
            waiting,
            [.. held.Select(mail => mail.Content)],
            today,
            cancellationToken
        );
        if (content is not null)
        {
            await outbox.PostAsync(key, person, content, null, cancellationToken);
        }

        foreach (OutgoingMail mail in held)
        {
            mail.Gather(unit.Now);
        }

        foreach (Reminder reminder in waiting)
        {
            reminder.MarkSent(unit.Now);
        }

        return waiting.Count + held.Count > 0;
    }

    /// <summary>Who has reminders or letters for the morning of that day, or an earlier one, and no digest of it yet.</summary>
    private async Task<IReadOnlyList<string>> ReadersAsync(
        DateOnly day,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<string> reminded = await reader.ListAsync<Reminder, string>(
            all =>
                all.Where(reminder =>
                        reminder.State == ReminderState.Waiting && reminder.Day <= day
                    )
                    .Select(reminder => reminder.PersonId)
                    .Distinct()
                    .OrderBy(person => person),
            cancellationToken
        );
        DateTimeOffset morning = clock.InstantOf(day, ReminderLadder.Morning);
        IReadOnlyList<string> heldFor = await reader.ListAsync<OutgoingMail, string>(
            all =>
                all.Where(mail => mail.State == MailState.Held && mail.DueAt <= morning)
                    .Select(mail => mail.PersonId)
                    .Distinct(),
            cancellationToken
        );
        string[] people =
        [
            .. reminded.Union(heldFor, StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
        Dictionary<string, string> ids = people.ToDictionary(
            person => person,
            person => OutgoingMail.IdOf(KeyOf(person, day)),
            StringComparer.Ordinal
        );
        HashSet<string> written = new(StringComparer.Ordinal);
        foreach (string[] some in ids.Values.Chunk(500))
        {
            written.UnionWith(
                await reader.ListAsync<OutgoingMail, string>(
                    all => all.Where(mail => some.Contains(mail.Id)).Select(mail => mail.Id),
                    cancellationToken
                )
            );
        }

        return [.. people.Where(person => !written.Contains(ids[person]))];
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) =>
        one > other ? one : other;

    [LoggerMessage(LogLevel.Error, "The digest of {Person} can't be made")]
    private static partial void Failed(ILogger logger, Exception error, string person);
}
