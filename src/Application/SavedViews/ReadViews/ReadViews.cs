using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.SavedViews;

namespace Ipses.Application.SavedViews.ReadViews;

/// <summary>The reader's own views of a list.</summary>
/// <param name="List">The key of the list.</param>
public sealed record ReadViews(string List) : IQuery<ViewsOfList>;

/// <summary>A person's views of a list.</summary>
/// <param name="Id">By which commands that name a version find them.</param>
/// <param name="Version">0 while there are none.</param>
/// <param name="Path">Where the list stands; with nothing behind it, it shows what is seen first.</param>
/// <param name="Whole">Where the whole list stands.</param>
public sealed record ViewsOfList(
    string Id,
    int Version,
    string List,
    LocalizedText Name,
    string Path,
    string Whole,
    IReadOnlyList<ViewLine> Views
)
{
    /// <summary>The view that is seen first; null for the whole list.</summary>
    public ViewLine? First => Views.FirstOrDefault(view => view.IsFirst);
}

/// <summary>A view of a list.</summary>
/// <param name="Query">The list's own parameters.</param>
/// <param name="Address">Where the list stands as the view shows it.</param>
/// <param name="IsFirst">Whether it is what the person sees first.</param>
public sealed record ViewLine(int Number, string Name, string Query, string Address, bool IsFirst);

/// <summary>Anyone who is signed in, for themselves.</summary>
public sealed class ReadViewsAuthoriser : IAuthoriser<ReadViews>
{
    public Task<Error?> RefuseAsync(
        ReadViews request,
        Actor actor,
        CancellationToken cancellationToken
    ) => ViewAccess.RefuseStrangers(actor);
}

/// <summary>Reads the person's own, by the person in the key itself (R3).</summary>
public sealed class ReadViewsHandler(IReader reader, ICurrentActor current, ViewLists lists)
    : IQueryHandler<ReadViews, ViewsOfList>
{
    public async Task<Result<ViewsOfList>> HandleAsync(
        ReadViews query,
        CancellationToken cancellationToken
    )
    {
        Result<IListWithViews> found = lists.Find(query.List);
        if (found.IsRefused)
        {
            return Result<ViewsOfList>.From(found);
        }

        IListWithViews list = found.Value;
        string id = PersonalViews.IdOf(current.Actor.PersonId!, query.List);
        PersonalViews? own = await reader.FirstAsync<PersonalViews, PersonalViews>(
            all => all.Where(views => views.Id == id),
            cancellationToken
        );
        return new ViewsOfList(
            id,
            own?.Version ?? 0,
            list.Key,
            list.Name,
            list.Path,
            $"{list.Path}?{list.WholeQuery}",
            [
                .. (own?.Views ?? []).Select(view => new ViewLine(
                    view.Number,
                    view.Name,
                    view.Query,
                    $"{list.Path}?{view.Query}",
                    view.Number == own?.First
                )),
            ]
        );
    }
}
