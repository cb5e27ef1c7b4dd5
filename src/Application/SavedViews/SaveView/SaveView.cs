using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.SavedViews;

namespace Ipses.Application.SavedViews.SaveView;

/// <summary>Keeps filters and columns of a list under a name; a view of the same name is replaced.</summary>
/// <param name="List">The key of the list.</param>
/// <param name="Query">What stands behind the question mark of the list's address; only the list's own parameters are taken.</param>
/// <param name="First">Whether it is what the person sees first from now on.</param>
public sealed record SaveView(string List, string Name, string Query, bool First = false)
    : ICommand<ViewSaved>;

/// <summary>What was kept.</summary>
/// <param name="Address">Where the list stands as the view shows it.</param>
public sealed record ViewSaved(int Number, string Name, string Query, string Address);

/// <summary>Anyone who is signed in, for themselves.</summary>
public sealed class SaveViewAuthoriser : IAuthoriser<SaveView>
{
    public Task<Error?> RefuseAsync(
        SaveView request,
        Actor actor,
        CancellationToken cancellationToken
    ) => ViewAccess.RefuseStrangers(actor);
}

/// <summary>Takes the list's own parameters out of the query and stages the view among the person's.</summary>
public sealed class SaveViewHandler(IUnitOfWork unit, ICurrentActor current, ViewLists lists)
    : ICommandHandler<SaveView, ViewSaved>
{
    public async Task<Result<ViewSaved>> HandleAsync(
        SaveView command,
        CancellationToken cancellationToken
    )
    {
        Result<IListWithViews> list = lists.Find(command.List);
        if (list.IsRefused)
        {
            return Result<ViewSaved>.From(list);
        }

        Result<string> query = ViewLists.Read(list.Value, command.Query);
        if (query.IsRefused)
        {
            return Result<ViewSaved>.From(query);
        }

        PersonalViews? before = await unit.OwnAsync(current, command.List, cancellationToken);
        PersonalViews views = before ?? PersonalViews.Of(current.Actor.PersonId!, command.List);
        Result<SavedView> saved = views.Save(command.Name, query.Value, command.First);
        if (saved.IsRefused)
        {
            return Result<ViewSaved>.From(saved);
        }

        if (before is null)
        {
            unit.Add(views);
        }

        return new ViewSaved(
            saved.Value.Number,
            saved.Value.Name,
            saved.Value.Query,
            $"{list.Value.Path}?{saved.Value.Query}"
        );
    }
}
