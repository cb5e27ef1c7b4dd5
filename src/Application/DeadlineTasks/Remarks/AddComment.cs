using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Documents;

namespace Ipses.Application.DeadlineTasks.Remarks;

/// <summary>Says something about a task, open or done, for all who can see it.</summary>
public sealed record AddComment(string TaskId, string? Text) : ICommand<Nothing>;

/// <summary>Whoever is signed in and no mere reader; that the task is visible to them is asked when it is loaded.</summary>
public sealed class AddCommentAuthoriser : IAuthoriser<AddComment>
{
    /// <inheritdoc />
    public Task<Error?> RefuseAsync(
        AddComment request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(RemarkRights.RefuseMereReaders(actor));
}

/// <summary>Loads, lets the domain decide, saves.</summary>
public sealed class AddCommentHandler(IUnitOfWork unit, ICurrentActor current)
    : ICommandHandler<AddComment, Nothing>
{
    /// <inheritdoc />
    public async Task<Result<Nothing>> HandleAsync(
        AddComment command,
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
            return Result<Nothing>.From(by);
        }

        DocumentSubject subject = DocumentSubject.OfTask(command.TaskId);
        string person = by.Value.PersonId!;
        IReadOnlyList<string> mine = await unit.ListAsync<Comment, string>(
            comments =>
                comments
                    .Where(comment =>
                        comment.SubjectKind == subject.Kind
                        && comment.SubjectId == subject.Id
                        && comment.PersonId == person
                    )
                    .OrderBy(comment => comment.At)
                    .Select(comment => comment.Text),
            cancellationToken
        );
        if (mine.Count > 0 && mine[^1] == command.Text?.Trim())
        {
            // The form was sent twice: the words are there already.
            return Nothing.Value;
        }

        Result<Comment> written = Comment.Write(
            subject,
            person,
            by.Value.ForPersonId,
            command.Text,
            mine.Count,
            unit.Now
        );
        if (written.IsRefused)
        {
            return Result<Nothing>.From(written);
        }

        unit.Add(written.Value);
        return Nothing.Value;
    }
}
