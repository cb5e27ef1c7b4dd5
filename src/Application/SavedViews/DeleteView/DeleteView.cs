using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.SavedViews;

namespace Ipses.Application.SavedViews.DeleteView;

/// <summary>Forgets a view.</summary>
/// <param name="List">The key of the list.</param>
public sealed record DeleteView(string List, int Number) : ICommand<Nothing>;

/// <summary>Anyone who is signed in, for themselves.</summary>
public sealed class DeleteViewAuthoriser : IAuthoriser<DeleteView>
{
    public Task<Error?> RefuseAsync(
        DeleteView request,
        Actor actor,
        CancellationToken cancellationToken
    ) => ViewAccess.RefuseStrangers(actor);
}

/// <summary>Deletes it among the person's own; another's is not found.</summary>
public sealed class DeleteViewHandler(IUnitOfWork unit, ICurrentActor current)
    : ICommandHandler<DeleteView, Nothing>
{
    public async Task<Result<Nothing>> HandleAsync(
        DeleteView command,
        CancellationToken cancellationToken
    ) =>
        await unit.OwnAsync(current, command.List, cancellationToken) is { } views
            ? Nothing.After(views.Delete(command.Number))
            : SavedViewErrors.NotFound;
}
