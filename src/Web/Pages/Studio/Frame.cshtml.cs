using Ipses.Web.Studio;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ipses.Web.Pages.Studio;

/// <summary>
/// The document in which Elsa Studio runs, inside one of our pages. Its base is <c>/studio/</c>, where the files of the package lie;
/// nothing in it but Studio's own style sheets and scripts, in the order that Studio needs, and ours that starts it.
/// </summary>
public sealed class FrameModel : PageModel
{
    /// <summary>The custom element that is shown.</summary>
    public string Element { get; private set; } = "";

    /// <summary>The attribute that names what is shown.</summary>
    public string Attribute { get; private set; } = "";

    /// <summary>What is shown; null for lists.</summary>
    public string? Shown { get; private set; }

    public IActionResult OnGet(string part, string? id)
    {
        if (StudioParts.ElementOf(part, id is not null) is not { } element)
        {
            return NotFound();
        }
        Element = element;
        Attribute = part == StudioParts.Instances ? "instance-id" : "definition-id";
        Shown = id is null ? null : Uri.UnescapeDataString(id);
        return Page();
    }
}
