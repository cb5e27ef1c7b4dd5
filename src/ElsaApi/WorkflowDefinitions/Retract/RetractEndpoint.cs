using Ipses.Application.Workflows.Definitions.PublishDefinition;
using Ipses.ElsaApi.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.WorkflowDefinitions.Retract;

/// <summary>Takes the publication back.</summary>
internal sealed class RetractEndpoint : IElsaEndpoint
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
            "/workflow-definitions/{definitionId}/retract",
            (string definitionId, ElsaCall call, DefinitionDocument json) =>
                call.SendAsync(
                    new RetractDefinition(definitionId),
                    retracted => ElsaCall.Show(json.Shown(retracted, call.MayDesign))
                )
        );
}
