using Ipses.Application.Workflows.Definitions.ListDefinitions;
using Ipses.Application.Workflows.Definitions.RevertDefinition;
using Ipses.ElsaApi.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.WorkflowDefinitions.Revert;

/// <summary>Makes an older version the newest draft.</summary>
internal sealed class RevertEndpoint : IElsaEndpoint
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
            "/workflow-definitions/{definitionId}/revert/{version:int}",
            (string definitionId, int version, ElsaCall call) =>
                call.SendAsync(
                    new RevertDefinition(definitionId, version),
                    draft =>
                        ElsaCall.Show(
                            DefinitionSummaryJson.Plain(DefinitionSummary.Of(draft)),
                            StatusCodes.Status201Created
                        )
                )
        );
}
