using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Documents;

namespace Ipses.Application.DeadlineTasks.Remarks;

/// <summary>Reads a file that is attached to a task the actor may see (R3).</summary>
public sealed record DownloadFile(string TaskId, string AttachmentId) : IQuery<DownloadedFile>;

/// <summary>A file as it is handed out.</summary>
public sealed record DownloadedFile(string FileName, string MediaType, byte[] Content);

/// <summary>Whoever is signed in; that the task is visible to them is asked when it is loaded.</summary>
public sealed class DownloadFileAuthoriser : IAuthoriser<DownloadFile>
{
    /// <inheritdoc />
    public Task<Error?> RefuseAsync(
        DownloadFile request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(TaskAccess.RefuseStrangers(actor));
}

/// <summary>Reads entry and bytes.</summary>
public sealed class DownloadFileHandler(IReader reader, ICurrentActor current)
    : IQueryHandler<DownloadFile, DownloadedFile>
{
    /// <inheritdoc />
    public async Task<Result<DownloadedFile>> HandleAsync(
        DownloadFile query,
        CancellationToken cancellationToken
    )
    {
        DeadlineTask? task = await reader.FirstAsync<DeadlineTask, DeadlineTask>(
            tasks => tasks.Where(task => task.Id == query.TaskId),
            cancellationToken
        );
        Attachment? file = await reader.FirstAsync<Attachment, Attachment>(
            files =>
                files.Where(file =>
                    file.Id == query.AttachmentId
                    && file.SubjectKind == DocumentSubject.Task
                    && file.SubjectId == query.TaskId
                ),
            cancellationToken
        );
        AttachmentContent? content = await reader.FirstAsync<AttachmentContent, AttachmentContent>(
            contents => contents.Where(content => content.Id == query.AttachmentId),
            cancellationToken
        );
        if (
            task is null
            || file is null
            || content is null
            || !TaskAccess.Sees(current.Actor, task)
        )
        {
            return DocumentErrors.AttachmentUnknown(query.AttachmentId);
        }

        return new DownloadedFile(file.FileName, file.MediaType, content.Bytes);
    }
}
