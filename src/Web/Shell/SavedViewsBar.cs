using Ipses.Application.SavedViews.ReadViews;

namespace Ipses.Web.Shell;

/// <summary>What stands above a list that has saved views: they themselves, and the way to save what is shown now.</summary>
/// <param name="Of">The reader's views of the list.</param>
/// <param name="Shown">The list's own parameters as they are now, in the form in which views keep them.</param>
public sealed record SavedViewsBar(ViewsOfList Of, string Shown)
{
    /// <summary>Where a view is saved, and where views are kept.</summary>
    public string Path => PathOf(Of.List);

    /// <summary>The name of the view that is in use; empty where none is.</summary>
    public string InUse => Of.Views.FirstOrDefault(view => view.Query == Shown)?.Name ?? "";

    /// <summary>Where the views of a list are kept.</summary>
    public static string PathOf(string list) => "/views/" + list;
}
