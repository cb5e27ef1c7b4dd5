namespace Ipses.Web.Access;

/// <summary>Who may use one page or endpoint with one verb.</summary>
/// <param name="Verb">HTTP verb in capitals; <c>*</c> is every verb.</param>
/// <param name="Pattern">
/// The route pattern as written at <c>@page</c> or <c>Map…</c>, with a leading slash; a page's named handler is
/// appended as <c>?handler=Approve</c>. A row without it covers all handlers that have no row of their own.
/// </param>
/// <param name="Grants">Who may; the first that covers the reader counts. None: nobody.</param>
public sealed record AccessRow(string Verb, string Pattern, params IReadOnlyList<Grant> Grants)
{
    /// <summary>Whether this reader may.</summary>
    public bool Opens(Reader? reader) => Grants.Any(grant => grant.Covers(reader));

    /// <summary>Whether it needs no session.</summary>
    public bool IsPublic => Grants.Any(grant => grant.Kind is GrantKind.Everyone or GrantKind.Demo);

    public override string ToString() => $"{Verb} {Pattern}";
}

/// <summary>The rows of one feature.</summary>
public sealed class AccessRows : List<AccessRow>
{
    /// <summary>One row; <c>verbs</c> may name several, separated by spaces.</summary>
    public void Add(string verbs, string pattern, params Grant[] grants)
    {
        foreach (string verb in verbs.Split(' '))
        {
            Add(new AccessRow(verb, pattern, grants));
        }
    }

    /// <summary>Who may what the row of this verb and pattern says; asking for one that is not there is a bug.</summary>
    public Grant[] Of(string verb, string pattern) =>
        [.. this.Single(row => row.Verb == verb && row.Pattern == pattern).Grants];
}
