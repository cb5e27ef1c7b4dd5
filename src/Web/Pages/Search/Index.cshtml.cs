using Ipses.Application.Common;
using Ipses.Application.Search;
using Ipses.Domain.Common;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.Search;

/// <summary>What mentions a term, by kind, with the term marked.</summary>
public sealed class IndexModel(IDispatcher dispatcher) : IpsesPage
{
    public override LocalizedText Title => SearchTexts.Title;

    /// <summary>What is looked for.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>The one kind of which more is shown.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Kind { get; set; }

    /// <summary>What was found; set before the view is shown.</summary>
    public SearchResult Found { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Result<SearchResult> found = await dispatcher.AskAsync(
            new Application.Search.Search(Q ?? "", Kind),
            cancellation
        );
        if (found.IsRefused)
        {
            return StatusCode(StatusOf(found.Errors));
        }

        Found = found.Value;
        return Page();
    }

    /// <summary>The address of this search, for one kind or for all.</summary>
    public string PathOf(int? kind) =>
        FormattableString.Invariant($"/search?q={Uri.EscapeDataString(Found.Term)}")
        + (kind is { } one ? FormattableString.Invariant($"&kind={one}") : "");

    /// <summary>A text in which the term is marked wherever it stands; all of it is encoded.</summary>
    public IHtmlContent Marked(string text)
    {
        HtmlContentBuilder marked = new();
        int from = 0;
        while (
            text.IndexOf(Found.Term, from, StringComparison.OrdinalIgnoreCase) is var at && at >= 0
        )
        {
            marked.Append(text[from..at]).AppendHtml("<mark>");
            from = at + Found.Term.Length;
            marked.Append(text[at..from]).AppendHtml("</mark>");
        }

        return marked.Append(text[from..]);
    }
}
