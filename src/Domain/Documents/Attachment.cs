using System.Security.Cryptography;
using Ipses.Domain.Common;

namespace Ipses.Domain.Documents;

/// <summary>A file that belongs to a task or document. Its bytes stand in <see cref="AttachmentContent"/>, so that lists don't load them.</summary>
public sealed class Attachment : Aggregate
{
    private Attachment() { }

    public string SubjectKind { get; private set; } = "";

    public string SubjectId { get; private set; } = "";

    public string FileName { get; private set; } = "";

    public string MediaType { get; private set; } = "";

    /// <summary>In bytes.</summary>
    public long Size { get; private set; }

    /// <summary>SHA-256 of the content, in hexadecimal.</summary>
    public string Sha256 { get; private set; } = "";

    public string PersonId { get; private set; } = "";

    /// <summary>For whom, when a substitute attached it (R2).</summary>
    public string? ForPersonId { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>
    /// Attaches a file; refused when empty, too large, of a forbidden type or with content that belies its name.
    /// The same content under the same name has the same id: attaching it again changes nothing (R23).
    /// </summary>
    public static Result<AttachedFile> Attach(
        DocumentSubject subject,
        string? fileName,
        byte[]? bytes,
        long mostBytes,
        string personId,
        string? forPersonId,
        DateTimeOffset now
    )
    {
        string name = AllowedFiles.CleanName(fileName);
        if (bytes is null || name.Length == 0)
        {
            return DocumentErrors.FileMissing();
        }

        Result<string> mediaType = AllowedFiles.Check(name, bytes, mostBytes);
        if (mediaType.IsRefused)
        {
            return Result<AttachedFile>.From(mediaType);
        }

        string hash = Convert.ToHexString(SHA256.HashData(bytes));
        string id = KeyedId.From("attachment", subject.Kind, subject.Id, name, hash);
        return new AttachedFile(
            new Attachment
            {
                Id = id,
                SubjectKind = subject.Kind,
                SubjectId = subject.Id,
                FileName = name,
                MediaType = mediaType.Value,
                Size = bytes.LongLength,
                Sha256 = hash,
                PersonId = personId,
                ForPersonId = forPersonId,
                At = now,
            },
            AttachmentContent.Of(id, bytes)
        );
    }
}

/// <summary>An attachment with its content, as they are staged together.</summary>
public sealed record AttachedFile(Attachment Attachment, AttachmentContent Content);

/// <summary>The bytes of an attachment; same id. Kept in the database, so that file and entry commit together and are backed up together.</summary>
public sealed class AttachmentContent : Aggregate
{
    private AttachmentContent() { }

    /// <summary>All bytes of the file.</summary>
    public byte[] Bytes { get; private set; } = [];

    internal static AttachmentContent Of(string id, byte[] bytes) =>
        new() { Id = id, Bytes = bytes };
}
