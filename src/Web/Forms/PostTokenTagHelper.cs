using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Ipses.Web.Forms;

/// <summary>
/// Every form that posts carries the antiforgery token. ASP.NET itself leaves it out wherever a form names its own address,
/// which the forms of this site do.
/// </summary>
[HtmlTargetElement("form")]
public sealed class PostTokenTagHelper(IAntiforgery antiforgery) : TagHelper
{
    private const string Field = "__RequestVerificationToken";

    /// <summary>After ASP.NET's own, which may have put the token in already.</summary>
    public override int Order => 1000;

    /// <summary>The page around it.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        string method = output.Attributes["method"]?.Value?.ToString() ?? "get";
        if (!HttpMethods.IsPost(method))
        {
            return;
        }

        TagHelperContent content = await output.GetChildContentAsync();
        bool isThere =
            output.PostContent.GetContent().Contains(Field, StringComparison.Ordinal)
            || content.GetContent().Contains(Field, StringComparison.Ordinal);
        if (!isThere)
        {
            output.PostContent.AppendHtml(antiforgery.GetHtml(ViewContext.HttpContext));
        }
    }
}
