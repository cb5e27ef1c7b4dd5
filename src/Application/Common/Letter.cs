using Ipses.Domain.Common;

namespace Ipses.Application.Common;

/// <summary>
/// One message to one person, as mail and as a notice in the product; staged with its cause and delivered afterwards.
/// It is made in both languages and sent in the one the reader has chosen when it leaves.
/// </summary>
/// <param name="Key">Unique and derived from the cause; the Message-Id comes from it, so a repetition collides instead of doubling.</param>
/// <param name="PersonId">The reader.</param>
/// <param name="Subject">What, and by when.</param>
/// <param name="Lead">The first line: what to do.</param>
public sealed record Letter(string Key, string PersonId, LocalizedText Subject, LocalizedText Lead)
{
    /// <summary>What the letter is about, a label and a value each (institution, deadline, who returned it and why).</summary>
    public IReadOnlyList<(LocalizedText Label, LocalizedText Value)> Facts { get; init; } = [];

    /// <summary>The one button: its words and the path inside the product it leads to (<c>/tasks/…</c>).</summary>
    public (LocalizedText Label, string Path)? Action { get; init; }

    /// <summary>The last day to act, for the calendar file; null where nothing is due.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>Why the reader gets this.</summary>
    public LocalizedText? Why { get; init; }

    /// <summary>The deadline task it belongs to, if any.</summary>
    public string? TaskId { get; init; }

    /// <summary>The workflow instance that caused it, if any.</summary>
    public string? InstanceId { get; init; }
}

/// <summary>Where letters are staged; they commit with their cause and leave afterwards.</summary>
public interface IOutbox
{
    /// <summary>Stages a letter inside the open unit of work; one with a key that was posted before is left as it is.</summary>
    Task PostAsync(Letter letter, CancellationToken cancellationToken);
}
