using Ipses.Application.Workflows.Definitions;
using Ipses.Application.Workflows.Definitions.ListDefinitions;
using Ipses.ElsaApi.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.WorkflowDefinitions.Count;

/// <summary>How many definitions there are.</summary>
internal sealed class CountEndpoint : IElsaEndpoint
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
            "/workflow-definitions/query/count",
            (ElsaCall call) =>
                call.AskAsync(
                    new ListDefinitions(
                        VersionChoice.Latest,
                        "",
                        [],
                        [],
                        DefinitionOrder.Created,
                        Descending: false,
                        Skip: 0,
                        Take: 1
                    ),
                    found => new { count = found.Total }
                )
        );
}
