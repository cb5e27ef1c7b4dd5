using Ipses.Domain.Common;
using Ipses.Web.Access;
using Ipses.Web.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ipses.Web.Shell;

/// <summary>
/// What every page's model starts from: the reader, the words, the way back, refusals, and the message after a
/// successful post. A page sets <see cref="Title"/> and, below the first level, <see cref="Crumbs"/>.
/// </summary>
public abstract class IpsesPage : PageModel
{
    private const string FlashKo = "flash.ko";
    private const string FlashEn = "flash.en";

    /// <summary>Heading and window title.</summary>
    public abstract LocalizedText Title { get; }

    /// <summary>The pages above this one, from the top; home and the page itself are added by the frame.</summary>
    public virtual IReadOnlyList<Crumb> Crumbs => [];

    /// <summary>Whether the frame prints <see cref="Title"/> as the heading; a page with a heading of its own says no.</summary>
    public virtual bool HasFrameHeading => true;

    /// <summary>Texts, dates and numbers in the reader's language.</summary>
    public Wording Words => WordingMiddleware.Of(HttpContext);

    /// <summary>Who is reading; null only on pages that are open without signing in.</summary>
    public Reader? Reader { get; private set; }

    /// <summary>Why the last post was refused; shown once at the top, with links to the fields.</summary>
    public IReadOnlyList<Error> Refusals { get; private set; } = [];

    /// <summary>What happened and who was told, from the post that led here; shown once.</summary>
    public LocalizedText? Flash { get; private set; }

    /// <summary>Keeps a message for the page that the reader is sent to next: what happened and who was told.</summary>
    protected void Tell(LocalizedText whatHappened)
    {
        TempData[FlashKo] = whatHappened.Ko;
        TempData[FlashEn] = whatHappened.En;
    }

    /// <summary>Post, redirect, get: tells what happened and sends the reader on to a path of this site.</summary>
    protected IActionResult Done(LocalizedText whatHappened, string path)
    {
        Tell(whatHappened);
        return LocalRedirect(path);
    }

    /// <summary>Shows this page again with the refusals and all that was typed; the status says which sort it was.</summary>
    protected IActionResult Refused(Result refusal) => Refused(refusal.Errors);

    /// <inheritdoc cref="Refused(Result)"/>
    protected IActionResult Refused(IReadOnlyList<Error> errors)
    {
        Refusals = errors;
        Response.StatusCode = StatusOf(errors);
        // What a page shows instead of a status page is its own answer.
        HttpContext
            .Features.Get<Microsoft.AspNetCore.Diagnostics.IStatusCodePagesFeature>()
            ?.Enabled = false;
        return Page();
    }

    /// <summary>HTTP status of a refusal; of several, the one that says most about access and existence.</summary>
    public static int StatusOf(IReadOnlyList<Error> errors)
    {
        HashSet<ErrorKind> kinds = [.. errors.Select(error => error.Kind)];
        return kinds.Contains(ErrorKind.NotFound) ? 404
            : kinds.Contains(ErrorKind.Forbidden) ? 403
            : kinds.Contains(ErrorKind.Conflict) ? 409
            : kinds.Contains(ErrorKind.Invalid) ? 400
            : 422;
    }

    /// <summary>Looks up the reader and takes the message before any handler runs.</summary>
    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        Reader = await HttpContext.RequestServices.GetRequiredService<CurrentReader>().FindAsync();
        if (
            HttpMethods.IsGet(Request.Method)
            && TempData[FlashKo] is string korean
            && TempData[FlashEn] is string english
        )
        {
            Flash = new LocalizedText(korean, english);
        }
        HttpContext.Features.Set(new PageOfRequest(this));
        await base.OnPageHandlerExecutionAsync(context, next);
    }
}

/// <summary>A step of the path to a page.</summary>
/// <param name="Text">Its label.</param>
/// <param name="Path">Where it leads, on this site.</param>
public sealed record Crumb(LocalizedText Text, string Path);

/// <summary>The page that answers a request, for the parts of its view.</summary>
/// <param name="Page">The page's model.</param>
public sealed record PageOfRequest(IpsesPage Page);
