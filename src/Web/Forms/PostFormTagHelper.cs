using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Ipses.Web.Forms;

/// <summary>
/// Puts the antiforgery token into every posted form. ASP.NET Core's own helper leaves it out of a form whose action is
/// written as a path, and every post without a token is refused: nobody has to remember that.
/// </summary>
[HtmlTargetElement("form", Attributes = "action")]
public sealed class PostFormTagHelper(IHtmlGenerator generator) : TagHelper
{
    /// <summary>The page around it.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        string? method = output.Attributes["method"]?.Value?.ToString();
        string? action = context.AllAttributes["action"]?.Value?.ToString();
        if (
            string.Equals(method, "post", StringComparison.OrdinalIgnoreCase)
            && !string.IsNullOrEmpty(action)
            && !context.AllAttributes.ContainsName("asp-antiforgery")
        )
        {
            output.PostContent.AppendHtml(generator.GenerateAntiforgery(ViewContext));
        }
    }
}
