using Ipses.Application.Workflows.Definitions;
using Ipses.Application.Workflows.Definitions.ListDefinitions;
using Ipses.ElsaApi.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.WorkflowDefinitions.IsNameUnique;

/// <summary>Whether no other definition has this name.</summary>
internal sealed class IsNameUniqueEndpoint : IElsaEndpoint
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
            "/workflow-definitions/validation/is-name-unique",
            (string? name, string? definitionId, ElsaCall call) =>
                call.AskAsync(
                    new ListDefinitions(
                        VersionChoice.Latest,
                        name ?? "",
                        [],
                        [],
                        DefinitionOrder.Created,
                        Descending: false,
                        Skip: 0,
                        Take: 1_000
                    ),
                    found => new
                    {
                        isUnique = !found.Items.Any(one =>
                            string.Equals(
                                one.Name,
                                name?.Trim(),
                                StringComparison.OrdinalIgnoreCase
                            )
                            && one.DefinitionId != definitionId
                        ),
                    }
                )
        );
}
