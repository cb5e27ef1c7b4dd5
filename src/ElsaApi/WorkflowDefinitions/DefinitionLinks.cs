namespace Ipses.ElsaApi.WorkflowDefinitions;

/// <summary>What a client may do next. Studio lets those edit who are told of <c>publish</c>, and offers in lists what they name.</summary>
/// <param name="Href">The address, below <c>/elsa/api</c>.</param>
/// <param name="Rel">Elsa's name for it.</param>
/// <param name="Method">HTTP verb.</param>
internal sealed record DefinitionLink(string Href, string Rel, string Method)
{
    private const string All = "/workflow-definitions";

    /// <summary>Those of one definition.</summary>
    internal static DefinitionLink[] Of(string definitionId, bool mayDesign)
    {
        string one = $"{All}/{Uri.EscapeDataString(definitionId)}";
        DefinitionLink[] reading =
        [
            new(one, "self", "GET"),
            new($"{All}/by-definition-id/{Uri.EscapeDataString(definitionId)}", "self", "GET"),
            new($"{one}/versions", "versions", "GET"),
            new($"{one}/export", "export", "GET"),
        ];
        return mayDesign
            ?
            [
                .. reading,
                new($"{one}/dispatch", "dispatch", "POST"),
                new($"{one}/execute", "execute", "POST"),
                new($"{one}/publish", "publish", "POST"),
                new($"{one}/retract", "retract", "POST"),
                new(one, "delete", "DELETE"),
                new($"{one}/import", "import", "PUT"),
            ]
            : reading;
    }

    /// <summary>Those of the list.</summary>
    internal static DefinitionLink[] OfList(bool mayDesign)
    {
        DefinitionLink[] reading =
        [
            new(All, "self", "GET"),
            new($"{All}/validation/is-name-unique", "is-name-unique", "GET"),
            new($"{All}/query/count", "count", "GET"),
            new($"{All}/many-by-id", "many-by-id", "GET"),
        ];
        return mayDesign
            ?
            [
                .. reading,
                Bulk("delete", "by-definition-id", "bulk-delete-by-definition-id"),
                Bulk("delete", "by-id", "bulk-delete-by-id"),
                Bulk("publish", "by-definition-ids", "bulk-publish"),
                Bulk("retract", "by-definition-ids", "bulk-retract"),
                new($"{All}/import", "import", "POST"),
                new($"{All}/import-files", "import-files", "POST"),
                new(All, "create", "POST"),
            ]
            : reading;

        static DefinitionLink Bulk(string action, string by, string rel) =>
            new($"/bulk-actions/{action}{All}/{by}", rel, "POST");
    }
}
