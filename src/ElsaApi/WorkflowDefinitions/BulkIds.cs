namespace Ipses.ElsaApi.WorkflowDefinitions;

/// <summary>What a bulk action is about, by Elsa's names.</summary>
/// <param name="DefinitionIds">Definitions.</param>
/// <param name="Ids">Versions.</param>
internal sealed record BulkIds(IReadOnlyList<string>? DefinitionIds, IReadOnlyList<string>? Ids)
{
    /// <summary>More in one request are left out.</summary>
    private const int Most = 500;

    internal IEnumerable<string> Definitions => Few(DefinitionIds);

    internal IEnumerable<string> Versions => Few(Ids);

    private static IEnumerable<string> Few(IReadOnlyList<string>? ids) =>
        (ids ?? []).Distinct(StringComparer.Ordinal).Take(Most);
}
