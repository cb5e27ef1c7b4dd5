using Ipses.Application.Common;
using Ipses.Application.SavedViews.ChooseFirstView;
using Ipses.Application.SavedViews.DeleteView;
using Ipses.Application.SavedViews.ReadViews;
using Ipses.Application.SavedViews.RenameView;
using Ipses.Application.SavedViews.SaveView;
using Ipses.Domain.Common;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.SavedViews;

/// <summary>A person's saved views of one list: renamed, chosen as the first, deleted; and where lists post what is to be saved.</summary>
public sealed class ViewsModel(IDispatcher dispatcher) : IpsesPage
{
    public override LocalizedText Title => SavedViewTexts.Title;

    public override IReadOnlyList<Crumb> Crumbs =>
        Views is { } views ? [new(views.Name, views.Whole)] : [];

    /// <summary>The views; null where there is no such list.</summary>
    public ViewsOfList? Views { get; private set; }

    /// <summary>The key of the list.</summary>
    [BindProperty(SupportsGet = true)]
    public string List { get; set; } = "";

    /// <summary>The address of this page.</summary>
    public string Path => SavedViewsBar.PathOf(Uri.EscapeDataString(List));

    /// <summary>What was to be saved and was refused; null otherwise.</summary>
    public string? Query { get; private set; }

    /// <summary>What was typed.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What was ticked.</summary>
    public bool First { get; private set; }

    /// <summary>The view whose new name was refused; null otherwise.</summary>
    public int? Renaming { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        ShowAsync([], cancellation);

    public async Task<IActionResult> OnPostAsync(
        string? name,
        string? query,
        bool first,
        CancellationToken cancellation
    )
    {
        Result<ViewSaved> saved = await dispatcher.SendAsync(
            new SaveView(List, name ?? "", query ?? "", first),
            cancellation
        );
        if (saved.IsSuccess)
        {
            return Done(SavedViewTexts.Saved(saved.Value.Name), saved.Value.Address);
        }

        (Name, Query, First) = (name ?? "", query ?? "", first);
        return await ShowAsync(saved.Errors, cancellation);
    }

    public async Task<IActionResult> OnPostRenameAsync(
        int number,
        string? name,
        CancellationToken cancellation
    )
    {
        (Name, Renaming) = (name ?? "", number);
        return await AfterAsync(
            await dispatcher.SendAsync(new RenameView(List, number, Name), cancellation),
            SavedViewTexts.Renamed,
            cancellation
        );
    }

    public async Task<IActionResult> OnPostFirstAsync(
        int? number,
        CancellationToken cancellation
    ) =>
        await AfterAsync(
            await dispatcher.SendAsync(new ChooseFirstView(List, number), cancellation),
            number is null ? SavedViewTexts.WholeChosen : SavedViewTexts.FirstChosen,
            cancellation
        );

    public async Task<IActionResult> OnPostDeleteAsync(
        int number,
        CancellationToken cancellation
    ) =>
        await AfterAsync(
            await dispatcher.SendAsync(new DeleteView(List, number), cancellation),
            SavedViewTexts.Deleted,
            cancellation
        );

    private async Task<IActionResult> AfterAsync(
        Result<Nothing> done,
        LocalizedText whatHappened,
        CancellationToken cancellation
    ) => done.IsRefused ? await ShowAsync(done.Errors, cancellation) : Done(whatHappened, Path);

    private async Task<IActionResult> ShowAsync(
        IReadOnlyList<Error> refusals,
        CancellationToken cancellation
    )
    {
        Result<ViewsOfList> views = await dispatcher.AskAsync(new ReadViews(List), cancellation);
        if (views.IsRefused)
        {
            return Refused(views);
        }

        Views = views.Value;
        return refusals.Count > 0 ? Refused(refusals) : Page();
    }
}
