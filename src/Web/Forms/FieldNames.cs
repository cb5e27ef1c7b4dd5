using Ipses.Domain.Common;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Ipses.Web.Forms;

/// <summary>How a field that an error names (<c>indicators[3].weight</c>) is called in the page.</summary>
public static class FieldNames
{
    /// <summary>Id of the input: the field's name with what ids may not hold replaced by underscores, as ASP.NET does.</summary>
    public static string IdOf(string field) => TagBuilder.CreateSanitizedId(field, "_");

    /// <summary>Id of the message beside the input.</summary>
    public static string ErrorIdOf(string field) => IdOf(field) + "-error";

    /// <summary>The refusals that are about this field.</summary>
    public static IReadOnlyList<Error> Of(IEnumerable<Error> errors, string field) =>
        [
            .. errors.Where(error =>
                string.Equals(error.Field, field, StringComparison.OrdinalIgnoreCase)
            ),
        ];
}
