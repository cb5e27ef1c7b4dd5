using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.SavedViews;

namespace Ipses.Application.SavedViews.RenameView;

/// <summary>Calls a view something else.</summary>
/// <param name="List">The key of the list.</param>
public sealed record RenameView(string List, int Number, string Name) : ICommand<Nothing>;

/// <summary>Anyone who is signed in, for themselves.</summary>
public sealed class RenameViewAuthoriser : IAuthoriser<RenameView>
{
    public Task<Error?> RefuseAsync(
        RenameView request,
        Actor actor,
        CancellationToken cancellationToken
    ) => ViewAccess.RefuseStrangers(actor);
}

/// <summary>Renames it among the person's own; another's is not found.</summary>
public sealed class RenameViewHandler(IUnitOfWork unit, ICurrentActor current)
    : ICommandHandler<RenameView, Nothing>
{
    public async Task<Result<Nothing>> HandleAsync(
        RenameView command,
        CancellationToken cancellationToken
    ) =>
        await unit.OwnAsync(current, command.List, cancellationToken) is { } views
            ? Nothing.After(views.Rename(command.Number, command.Name))
            : SavedViewErrors.NotFound;
}
