namespace Ipses.Web.Rescue;

/// <summary>A form that was posted after its session had ended: where to, by whom, and every value typed.</summary>
/// <param name="Path">Path and query that it was posted to.</param>
/// <param name="PersonId">Whose session it was as far as the expired cookie still says, or null.</param>
/// <param name="Values">Names and values in their order; the antiforgery token is left out.</param>
/// <param name="HadFiles">Whether files were attached: those can't be kept and have to be chosen again.</param>
public sealed record RescuedForm(
    string Path,
    string? PersonId,
    IReadOnlyList<KeyValuePair<string, string>> Values,
    bool HadFiles
);
