using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Documents;
using Microsoft.Extensions.Options;

namespace Ipses.Application.DeadlineTasks.Remarks;

/// <summary>Attaches a file to a task; gives the id of the attachment. The same file again changes nothing.</summary>
public sealed record AttachFile(string TaskId, string? FileName, byte[]? Content)
    : ICommand<string>;

/// <summary>Whoever is signed in and no mere reader; that the task is visible to them is asked when it is loaded.</summary>
public sealed class AttachFileAuthoriser : IAuthoriser<AttachFile>
{
    /// <inheritdoc />
    public Task<Error?> RefuseAsync(
        AttachFile request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(RemarkRights.RefuseMereReaders(actor));
}

/// <summary>Loads, lets the domain decide, saves.</summary>
public sealed class AttachFileHandler(
    IUnitOfWork unit,
    ICurrentActor current,
    IOptions<IpsesSettings> settings
) : ICommandHandler<AttachFile, string>
{
    private const long Megabyte = 1024 * 1024;

    /// <inheritdoc />
    public async Task<Result<string>> HandleAsync(
        AttachFile command,
        CancellationToken cancellationToken
    )
    {
        Result<Doer> by = await RemarkRights.MayAsync(
            unit,
            current,
            command.TaskId,
            cancellationToken
        );
        if (by.IsRefused)
        {
            return Result<string>.From(by);
        }

        DocumentSubject subject = DocumentSubject.OfTask(command.TaskId);
        Result<AttachedFile> attached = Attachment.Attach(
            subject,
            command.FileName,
            command.Content,
            settings.Value.Uploads.LargestFileMegabytes * Megabyte,
            by.Value.PersonId!,
            by.Value.ForPersonId,
            unit.Now
        );
        if (attached.IsRefused)
        {
            return Result<string>.From(attached);
        }

        string id = attached.Value.Attachment.Id;
        if (await unit.FindAsync<Attachment>(id, cancellationToken) is not null)
        {
            return id;
        }

        int most = settings.Value.Uploads.MostFilesPerTask;
        IReadOnlyList<string> there = await unit.ListAsync<Attachment, string>(
            files =>
                files
                    .Where(file => file.SubjectKind == subject.Kind && file.SubjectId == subject.Id)
                    .Select(file => file.Id),
            cancellationToken
        );
        if (there.Count >= most)
        {
            return DocumentErrors.TooMany(most);
        }

        unit.Add(attached.Value.Attachment);
        unit.Add(attached.Value.Content);
        return id;
    }
}
