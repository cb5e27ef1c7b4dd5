using Ipses.Application.Common;
using Ipses.Application.SavedViews.ChooseFirstView;
using Ipses.Application.SavedViews.DeleteView;
using Ipses.Application.SavedViews.ReadViews;
using Ipses.Application.SavedViews.RenameView;
using Ipses.Application.SavedViews.SaveView;
using Ipses.Domain.SavedViews;

namespace Ipses.Web.Api.SavedViews;

/// <summary>The saved views of lists; each person has their own.</summary>
internal static class SavedViewEndpoints
{
    internal static void MapSavedViews(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder views = api.MapGroup("/views/{list}").WithTags("Views");
        views
            .MapGet(
                "",
                (string list, ApiCall call) =>
                    call.AskAsync(new ReadViews(list), version: found => found.Version)
            )
            .Says(
                "listViews",
                "One's own saved views of a list",
                "Lists with views: tasks. An address opens the list as the view shows it; below /workbooks it gives the same as a workbook."
            )
            .Shows<ViewsOfList>();
        views
            .MapPost(
                "",
                (string list, ViewGiven body, ApiCall call, ICurrentActor current) =>
                    Own(call, current, list)
                        .SendAsync(
                            new SaveView(list, body.Name, body.Query, body.First),
                            saved => ApiReply.With(saved)
                        )
            )
            .Says(
                "saveView",
                "Save filters and columns of a list under a name",
                "A view of the same name, regardless of case, is replaced. The query holds the list's own parameters only, as its address does behind the question mark; anything else is refused. With If-Match only while nothing was changed meanwhile."
            )
            .LooksLike(new ViewGiven("기한 지난 일", "tab=overdue&columns=institution,timeleft"))
            .Refuses(StatusCodes.Status412PreconditionFailed)
            .Answers<ViewSaved>();
        views
            .MapPut(
                "/first",
                (string list, FirstView body, ApiCall call, ICurrentActor current) =>
                    Own(call, current, list).SendAsync(new ChooseFirstView(list, body.Number))
            )
            .Says("chooseFirstView", "Choose the view that one sees first of a list, or none")
            .Refuses(StatusCodes.Status412PreconditionFailed)
            .AnswersNothing();
        views
            .MapPut(
                "/{number:int}",
                (string list, int number, NameGiven body, ApiCall call, ICurrentActor current) =>
                    Own(call, current, list).SendAsync(new RenameView(list, number, body.Name))
            )
            .Says("renameView", "Give a saved view another name")
            .Refuses(StatusCodes.Status412PreconditionFailed)
            .AnswersNothing();
        views
            .MapDelete(
                "/{number:int}",
                (string list, int number, ApiCall call, ICurrentActor current) =>
                    Own(call, current, list).SendAsync(new DeleteView(list, number))
            )
            .Says("deleteView", "Delete a saved view")
            .Refuses(StatusCodes.Status412PreconditionFailed)
            .AnswersNothing();
    }

    // Nobody else changes them, so that If-Match is not needed; who sends it is held to it.
    private static ApiCall Own(ApiCall call, ICurrentActor current, string list) =>
        call.Seeing<PersonalViews>(PersonalViews.IdOf(current.Actor.PersonId ?? "", list));
}

/// <summary>A view to be saved.</summary>
/// <param name="Query">The list's own parameters, as its address has them behind the question mark.</param>
/// <param name="First">Whether it is what one sees first from now on.</param>
public sealed record ViewGiven(string Name, string Query, bool First = false);

/// <summary>The view that is seen first.</summary>
/// <param name="Number">Null for the whole list.</param>
public sealed record FirstView(int? Number);

/// <summary>What something is called.</summary>
public sealed record NameGiven(string Name);
