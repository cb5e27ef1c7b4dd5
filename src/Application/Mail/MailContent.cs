using Ipses.Application.Common;
using Ipses.Domain.Common;

namespace Ipses.Application.Mail;

/// <summary>What a mail says, in both languages; which one leaves is decided when it leaves.</summary>
public sealed record MailContent
{
    /// <summary>What, and by when.</summary>
    public required LocalizedText Subject { get; init; }

    /// <summary>The first line: what to do.</summary>
    public required LocalizedText Lead { get; init; }

    /// <summary>What it is about, a label and a value each.</summary>
    public IReadOnlyList<MailFact> Facts { get; init; } = [];

    /// <summary>Several things to do in one mail (the digest), each with its own link.</summary>
    public IReadOnlyList<MailItem> Items { get; init; } = [];

    /// <summary>The one button.</summary>
    public MailAction? Action { get; init; }

    /// <summary>The last day to act; goes into the subject and the calendar file.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>Why the reader gets this.</summary>
    public LocalizedText? Why { get; init; }

    /// <summary>The deadline task it belongs to, if any.</summary>
    public string? TaskId { get; init; }

    /// <summary>The workflow instance that caused it, if any.</summary>
    public string? InstanceId { get; init; }

    /// <summary>The content of a letter.</summary>
    public static MailContent Of(Letter letter) =>
        new()
        {
            Subject = letter.Subject,
            Lead = letter.Lead,
            Facts = [.. letter.Facts.Select(fact => new MailFact(fact.Label, fact.Value))],
            Action = letter.Action is { } action ? new(action.Label, action.Path) : null,
            Deadline = letter.Deadline,
            Why = letter.Why,
            TaskId = letter.TaskId,
            InstanceId = letter.InstanceId,
        };
}

/// <summary>One line of what a mail is about.</summary>
/// <param name="Label">What the value is.</param>
/// <param name="Value">The value.</param>
public sealed record MailFact(LocalizedText Label, LocalizedText Value);

/// <summary>The button of a mail.</summary>
/// <param name="Label">Its words.</param>
/// <param name="Path">The path inside the product.</param>
public sealed record MailAction(LocalizedText Label, string Path);

/// <summary>One thing to do among several.</summary>
/// <param name="Title">What.</param>
/// <param name="Detail">By when, and whose matter it is.</param>
/// <param name="Path">Where it is done.</param>
/// <param name="TaskId">The deadline task, if it is one.</param>
/// <param name="Deadline">The last day to act; null where nothing is due.</param>
public sealed record MailItem(
    LocalizedText Title,
    LocalizedText Detail,
    string Path,
    string? TaskId,
    DateOnly? Deadline
);
