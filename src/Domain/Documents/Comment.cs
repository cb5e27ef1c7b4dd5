using System.Globalization;
using Ipses.Domain.Common;

namespace Ipses.Domain.Documents;

/// <summary>What somebody said about a task or document, in their own words.</summary>
public sealed class Comment : Aggregate
{
    /// <summary>Most characters of a comment.</summary>
    public const int MostCharacters = 4000;

    private Comment() { }

    /// <summary>What it is about.</summary>
    public string SubjectKind { get; private set; } = "";

    public string SubjectId { get; private set; } = "";

    public string PersonId { get; private set; } = "";

    /// <summary>For whom, when a substitute wrote it (R2).</summary>
    public string? ForPersonId { get; private set; }

    public DateTimeOffset At { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>The id of a person's nth comment on a subject: a form sent twice at once collides instead of doubling (R23).</summary>
    public static string IdOf(DocumentSubject subject, string personId, int number) =>
        KeyedId.From(
            "comment",
            subject.Kind,
            subject.Id,
            personId,
            number.ToString(CultureInfo.InvariantCulture)
        );

    /// <summary>Writes a comment; refused when empty or too long.</summary>
    /// <param name="number">How many comments the person has made on the subject before.</param>
    public static Result<Comment> Write(
        DocumentSubject subject,
        string personId,
        string? forPersonId,
        string? text,
        int number,
        DateTimeOffset now
    )
    {
        string words = text?.Trim() ?? "";
        if (words.Length == 0)
        {
            return DocumentErrors.CommentEmpty();
        }

        if (words.Length > MostCharacters)
        {
            return DocumentErrors.CommentTooLong(words.Length, MostCharacters);
        }

        return new Comment
        {
            Id = IdOf(subject, personId, number),
            SubjectKind = subject.Kind,
            SubjectId = subject.Id,
            PersonId = personId,
            ForPersonId = forPersonId,
            Text = words,
            At = now,
        };
    }
}

/// <summary>What comments and attachments belong to.</summary>
/// <param name="Kind"><see cref="Task"/>, or a document's kind.</param>
/// <param name="Id">Its id.</param>
public sealed record DocumentSubject(string Kind, string Id)
{
    /// <summary>The kind of a deadline task.</summary>
    public const string Task = "deadline-task";

    /// <summary>The subject that a deadline task is.</summary>
    public static DocumentSubject OfTask(string taskId) => new(Task, taskId);
}
