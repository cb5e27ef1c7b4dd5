using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Mail;

/// <summary>
/// One mail to one reader: written with its cause, in the same transaction, and delivered afterwards. Its id and Message-Id
/// follow from the key of the cause, so that a repetition collides instead of doubling.
/// </summary>
public sealed class OutgoingMail : Aggregate
{
    private OutgoingMail() { }

    /// <summary>The key of the cause.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The reader.</summary>
    public string PersonId { get; private set; } = "";

    /// <summary>The institution the reader belonged to when it was last tried; null before.</summary>
    public string? InstitutionId { get; private set; }

    /// <summary>The workflow instance that caused it, as a column to look mails up by; null for others.</summary>
    public string? InstanceId { get; private set; }

    /// <summary>The address it was last tried to; null before.</summary>
    public string? Address { get; private set; }

    /// <summary>The language it was last tried in; null before.</summary>
    public Language? Language { get; private set; }

    /// <summary>Where it stands.</summary>
    public MailState State { get; private set; }

    /// <summary>When its cause happened, in UTC.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it was queued last: at first, or by a resend; the time to give up counts from here.</summary>
    public DateTimeOffset QueuedAt { get; private set; }

    /// <summary>When the pump has to look at it: the next try of a queued one, the end of the lease of one that is being sent; null when nothing is to be done.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>When the server took it; null before.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>Tries since it was queued.</summary>
    public int Attempts { get; private set; }

    /// <summary>How often it was sent again on purpose after it had left; each is a message of its own.</summary>
    public int Resends { get; private set; }

    /// <summary>The domain of Message-Ids, as it was when the mail was written.</summary>
    public string Domain { get; private set; } = "";

    /// <summary>What it says, in both languages.</summary>
    public MailContent Content { get; private set; } =
        new() { Subject = LocalizedText.Same(""), Lead = LocalizedText.Same("") };

    /// <summary>What became of it, oldest first.</summary>
    public IReadOnlyList<MailEvent> History { get; private set; } = [];

    /// <summary>Why it was not sent, when the last try failed.</summary>
    public LocalizedText? Why => State == MailState.Sent ? null : History[^1].Why;

    /// <summary>The same for every try, so that a receiver can tell a repetition.</summary>
    public string MessageId =>
        Resends == 0
            ? $"{Id}@{Domain}"
            : string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{Id}.r{Resends}@{Domain}"
            );

    /// <summary>The id of the mail with this key.</summary>
    public static string IdOf(string key) => KeyedId.From("mail", key);

    /// <summary>A mail that waits to be sent at once.</summary>
    public static OutgoingMail Queue(
        string key,
        string personId,
        MailContent content,
        string domain,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = IdOf(key),
            Key = key,
            PersonId = personId,
            Content = content,
            InstanceId = content.InstanceId,
            Domain = domain,
            State = MailState.Queued,
            CreatedAt = now,
            QueuedAt = now,
            DueAt = now,
            History = [new(now, MailState.Queued, null)],
        };

    /// <summary>A mail that waits for the reader's daily digest.</summary>
    /// <param name="until">The morning of that digest.</param>
    public static OutgoingMail Hold(
        string key,
        string personId,
        MailContent content,
        string domain,
        DateTimeOffset now,
        DateTimeOffset until
    )
    {
        OutgoingMail mail = Queue(key, personId, content, domain, now);
        mail.State = MailState.Held;
        mail.DueAt = until;
        mail.History = [new(now, MailState.Held, null)];
        return mail;
    }

    /// <summary>What it says has gone into the reader's digest.</summary>
    public void Gather(DateTimeOffset now)
    {
        DueAt = null;
        Note(now, MailState.Gathered, null);
    }

    /// <summary>
    /// Takes the mail for sending until the lease ends; false when it isn't due. One whose sender died in the middle is taken
    /// again after its lease, with the same Message-Id.
    /// </summary>
    public bool Claim(DateTimeOffset now)
    {
        if (DueAt is not { } due || due > now)
        {
            return false;
        }

        Attempts++;
        DueAt = now + MailPolicy.Lease;
        Note(now, MailState.Sending, State == MailState.Sending ? MailTexts.Interrupted : null);
        return true;
    }

    /// <summary>The server has taken it.</summary>
    public void MarkSent(DateTimeOffset now, Recipient to)
    {
        Remember(to);
        SentAt = now;
        DueAt = null;
        Note(now, MailState.Sent, null);
    }

    /// <summary>Gives a claim back untried, for the next pump.</summary>
    public void Release(DateTimeOffset now)
    {
        Attempts--;
        DueAt = now;
        Note(now, MailState.Queued, null);
    }

    /// <summary>It can't be delivered, now or later.</summary>
    public void MarkFailed(DateTimeOffset now, Recipient? to, LocalizedText why)
    {
        Remember(to);
        DueAt = null;
        Note(now, MailState.Failed, why);
    }

    /// <summary>Tried again later, or given up when it has waited too long.</summary>
    public void Postpone(DateTimeOffset now, Recipient? to, LocalizedText why)
    {
        Remember(to);
        if (now - QueuedAt >= MailPolicy.GiveUpAfter)
        {
            DueAt = null;
            Note(now, MailState.Failed, MailTexts.GivenUp(why, Attempts));
        }
        else
        {
            DueAt = now + MailPolicy.DelayAfter(Attempts);
            Note(now, MailState.Queued, why);
        }
    }

    /// <summary>Queues it once more on a person's wish; refused while it is under way anyway.</summary>
    public Result Resend(DateTimeOffset now, LocalizedText by)
    {
        if (State is MailState.Queued or MailState.Sending or MailState.Held)
        {
            return MailErrors.StillUnderWay(this);
        }

        Resends += State == MailState.Sent ? 1 : 0;
        Attempts = 0;
        QueuedAt = now;
        DueAt = now;
        Note(now, MailState.Queued, MailTexts.ResentBy(by));
        return Result.Done;
    }

    private void Remember(Recipient? to)
    {
        if (to is not null)
        {
            (Address, Language, InstitutionId) = (to.Address, to.Language, to.InstitutionId);
        }
    }

    /// <summary>Tries that end alike are one line with a count, so that a server that is away for days fills no history.</summary>
    private void Note(DateTimeOffset now, MailState state, LocalizedText? why)
    {
        State = state;
        MailEvent happened = new(now, state, why);
        if (state is MailState.Queued or MailState.Failed && History[^1].State == MailState.Sending)
        {
            // The try that has just ended is told by its outcome.
            History = [.. History.SkipLast(1)];
        }

        MailEvent last = History[^1];
        History =
            last.State == state && last.Why == why && why is not null
                ? [.. History.SkipLast(1), happened with { Times = last.Times + 1 }]
                : [.. History, happened];
    }
}

/// <summary>Where a mail stands (queued, sent, failed and why).</summary>
public enum MailState
{
    /// <summary>Waits for its next try.</summary>
    Queued,

    /// <summary>Is being handed to the server.</summary>
    Sending,

    /// <summary>The server has taken it.</summary>
    Sent,

    /// <summary>It won't be tried again by itself.</summary>
    Failed,

    /// <summary>Waits for the daily digest, as its reader wishes.</summary>
    Held,

    /// <summary>Went out as a part of a digest.</summary>
    Gathered,
}

/// <summary>Something that became of a mail.</summary>
/// <param name="At">When, in UTC; the last time of several.</param>
/// <param name="State">The state it came to.</param>
/// <param name="Why">Why; null where there is nothing to say.</param>
public sealed record MailEvent(DateTimeOffset At, MailState State, LocalizedText? Why)
{
    /// <summary>How often in a row.</summary>
    public int Times { get; init; } = 1;
}

/// <summary>Whom a mail goes to, as of the moment it leaves.</summary>
/// <param name="Name">The reader's name in their language.</param>
/// <param name="Address">The mail address.</param>
/// <param name="Language">The language the reader chose, Korean otherwise.</param>
/// <param name="InstitutionId">The institution the reader belongs to.</param>
public sealed record Recipient(
    string Name,
    string Address,
    Language Language,
    string? InstitutionId
);

/// <summary>When mail is tried again and when it is given up.</summary>
public static class MailPolicy
{
    /// <summary>How long a mail may be in sending before another pump takes it for interrupted: what a killed process has claimed is sent within half a minute.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(25);

    /// <summary>After this long a pump begins no further mail of a batch that it has claimed.</summary>
    public static readonly TimeSpan LastBegun = TimeSpan.FromSeconds(12);

    /// <summary>The longest that one mail may take; together with <see cref="LastBegun"/> shorter than the lease.</summary>
    public static readonly TimeSpan LongestSend = TimeSpan.FromSeconds(12);

    /// <summary>How long a mail is tried before it is given up and shown as failed.</summary>
    public static readonly TimeSpan GiveUpAfter = TimeSpan.FromDays(5);

    /// <summary>
    /// Until when a letter waits for the digest of its reader's morning; null where it leaves at once: for those who want it
    /// so, and for everybody where the digest would come on the last day to act or after it.
    /// </summary>
    /// <param name="wish">What the reader has chosen.</param>
    /// <param name="deadline">The last day to act; null where nothing is due.</param>
    /// <param name="now">When the letter is written.</param>
    public static DateTimeOffset? WaitsUntil(
        MailPreference wish,
        DateOnly? deadline,
        DateTimeOffset now,
        CycleClock clock
    )
    {
        DateOnly today = clock.DateOf(now);
        DateTimeOffset morning = clock.InstantOf(today, ReminderLadder.Morning);
        DateTimeOffset next =
            now < morning ? morning : clock.InstantOf(today.AddDays(1), ReminderLadder.Morning);
        return wish == MailPreference.DigestOnly && !(deadline <= clock.DateOf(next)) ? next : null;
    }

    private static readonly TimeSpan LongestDelay = TimeSpan.FromHours(1);

    /// <summary>Exponential back-off: 1, 2, 4 … minutes, an hour at most.</summary>
    public static TimeSpan DelayAfter(int attempts)
    {
        TimeSpan delay = TimeSpan.FromMinutes(Math.Pow(2, Math.Clamp(attempts - 1, 0, 10)));
        return delay < LongestDelay ? delay : LongestDelay;
    }
}
