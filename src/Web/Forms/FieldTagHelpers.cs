using Ipses.Domain.Common;
using Ipses.Web.Languages;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Ipses.Web.Forms;

/// <summary>
/// Ties an input to the field that errors name: <c>&lt;input field="weight" class="krds-input"&gt;</c> gets id, name,
/// and, when refused, <c>aria-invalid</c> and the id of its message.
/// </summary>
[HtmlTargetElement("input", Attributes = "field", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("select", Attributes = "field")]
[HtmlTargetElement("textarea", Attributes = "field")]
public sealed class FieldTagHelper : TagHelper
{
    /// <summary>The field's name, as errors write it.</summary>
    public string Field { get; set; } = "";

    /// <summary>The page around it.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        string id = FieldNames.IdOf(Field);
        if (!output.Attributes.ContainsName("id"))
        {
            output.Attributes.SetAttribute("id", id);
        }
        if (!output.Attributes.ContainsName("name"))
        {
            output.Attributes.SetAttribute("name", Field);
        }
        if (FieldNames.Of(RefusalsOf(ViewContext), Field).Count > 0)
        {
            output.Attributes.SetAttribute("aria-invalid", "true");
            string described = output.Attributes["aria-describedby"]?.Value?.ToString() ?? "";
            output.Attributes.SetAttribute(
                "aria-describedby",
                $"{FieldNames.ErrorIdOf(Field)} {described}".Trim()
            );
            string classes = output.Attributes["class"]?.Value?.ToString() ?? "";
            output.Attributes.SetAttribute("class", $"{classes} is-error".Trim());
        }
    }

    internal static IReadOnlyList<Error> RefusalsOf(ViewContext context) =>
        (context.HttpContext.Features.Get<PageOfRequest>()?.Page)?.Refusals ?? [];
}

/// <summary>The messages beside an input: <c>&lt;field-error for="weight" /&gt;</c>; nothing when it was not refused.</summary>
[HtmlTargetElement("field-error", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldErrorTagHelper : TagHelper
{
    /// <summary>The field's name, as errors write it.</summary>
    public string For { get; set; } = "";

    /// <summary>The page around it.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        IReadOnlyList<Error> errors = FieldNames.Of(FieldTagHelper.RefusalsOf(ViewContext), For);
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        Wording words = WordingMiddleware.Of(ViewContext.HttpContext);
        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("id", FieldNames.ErrorIdOf(For));
        output.Attributes.SetAttribute("class", "form-hint-invalid");
        output.Content.SetContent(string.Join(" ", errors.Select(error => words[error])));
    }
}
