using Ipses.Application.Workflows.Definitions;
using Ipses.Application.Workflows.Definitions.ListDefinitions;
using Ipses.ElsaApi.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.WorkflowDefinitions.List;

/// <summary>Definitions, page by page.</summary>
internal sealed class ListEndpoint : IElsaEndpoint
{
    private const int WholeList = 1_000;

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
            "/workflow-definitions",
            ([AsParameters] Asked asked, ElsaCall call) =>
                call.AskAsync(
                    Query(asked),
                    found => new
                    {
                        items = found.Items.Select(one =>
                            DefinitionSummaryJson.Linked(one, call.MayDesign)
                        ),
                        totalCount = found.Total,
                        links = DefinitionLink.OfList(call.MayDesign),
                    }
                )
        );

    private static Application.Workflows.Definitions.ListDefinitions.ListDefinitions Query(
        Asked asked
    )
    {
        int size = asked.PageSize is > 0 ? Math.Min(asked.PageSize.Value, WholeList) : WholeList;
        return new(
            VersionChoice.Of(asked.VersionOptions),
            asked.SearchTerm ?? "",
            asked.DefinitionIds ?? [],
            asked.Ids ?? [],
            Enum.TryParse(asked.OrderBy, ignoreCase: true, out DefinitionOrder order)
                ? order
                : DefinitionOrder.Created,
            string.Equals(asked.OrderDirection, "Descending", StringComparison.OrdinalIgnoreCase),
            Math.Clamp(asked.Page ?? 0, 0, int.MaxValue / WholeList) * size,
            size
        );
    }

    /// <summary>What a client asks for, by Elsa's names.</summary>
    internal sealed record Asked(
        string? VersionOptions,
        int? Page,
        int? PageSize,
        string? SearchTerm,
        string? OrderBy,
        string? OrderDirection,
        string[]? DefinitionIds,
        string[]? Ids
    );
}
