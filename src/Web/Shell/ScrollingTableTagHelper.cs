using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Ipses.Web.Shell;

/// <summary>A table that may be wider than the screen scrolls inside its frame: the frame can be reached, and so scrolled, by keyboard.</summary>
[HtmlTargetElement("div", Attributes = "[class^='krds-table-wrap']")]
public sealed class ScrollingTableTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!output.Attributes.ContainsName("tabindex"))
        {
            output.Attributes.SetAttribute("tabindex", "0");
        }
    }
}
