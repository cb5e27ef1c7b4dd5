using Ipses.Application.Workflows.Definitions.PublishDefinition;
using Ipses.ElsaApi.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.WorkflowDefinitions.Publish;

/// <summary>Publishes the newest version.</summary>
internal sealed class PublishEndpoint : IElsaEndpoint
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
            "/workflow-definitions/{definitionId}/publish",
            (string definitionId, ElsaCall call, DefinitionDocument json) =>
                call.SendAsync(
                    new PublishDefinition(definitionId),
                    saved => ElsaCall.Show(SavedJson.Of(saved, json, call.MayDesign))
                )
        );
}
