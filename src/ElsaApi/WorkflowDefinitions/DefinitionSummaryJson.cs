using Ipses.Application.Workflows.Definitions.ListDefinitions;

namespace Ipses.ElsaApi.WorkflowDefinitions;

/// <summary>A version without its content, as Elsa's lists have it.</summary>
internal static class DefinitionSummaryJson
{
    /// <summary>With what a client may do next.</summary>
    internal static object Linked(DefinitionSummary one, bool mayDesign) =>
        new
        {
            links = DefinitionLink.Of(one.DefinitionId, mayDesign),
            isMaterializerAvailable = true,
            id = one.VersionId,
            one.DefinitionId,
            one.Name,
            one.Description,
            one.Version,
            one.IsLatest,
            one.IsPublished,
            materializerName = "Json",
            one.CreatedAt,
            isReadonly = false,
        };

    /// <summary>Alone.</summary>
    internal static object Plain(DefinitionSummary one) =>
        new
        {
            id = one.VersionId,
            one.DefinitionId,
            one.Name,
            one.Description,
            one.Version,
            one.IsLatest,
            one.IsPublished,
            materializerName = "Json",
            one.CreatedAt,
            isReadonly = false,
        };
}
