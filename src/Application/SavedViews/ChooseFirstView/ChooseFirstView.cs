using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.SavedViews;

namespace Ipses.Application.SavedViews.ChooseFirstView;

/// <summary>Makes a view what the person sees first of a list.</summary>
/// <param name="List">The key of the list.</param>
/// <param name="Number">Null for the whole list.</param>
public sealed record ChooseFirstView(string List, int? Number) : ICommand<Nothing>;

/// <summary>Anyone who is signed in, for themselves.</summary>
public sealed class ChooseFirstViewAuthoriser : IAuthoriser<ChooseFirstView>
{
    public Task<Error?> RefuseAsync(
        ChooseFirstView request,
        Actor actor,
        CancellationToken cancellationToken
    ) => ViewAccess.RefuseStrangers(actor);
}

/// <summary>Chooses among the person's own; another's is not found.</summary>
public sealed class ChooseFirstViewHandler(IUnitOfWork unit, ICurrentActor current)
    : ICommandHandler<ChooseFirstView, Nothing>
{
    public async Task<Result<Nothing>> HandleAsync(
        ChooseFirstView command,
        CancellationToken cancellationToken
    ) =>
        await unit.OwnAsync(current, command.List, cancellationToken) is { } views
            ? Nothing.After(views.ShowFirst(command.Number))
            : SavedViewErrors.NotFound;
}
