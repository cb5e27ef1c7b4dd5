using Ipses.Application.Workflows.Definitions.DeleteDefinition;
using Ipses.ElsaApi.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.WorkflowDefinitions.Delete;

/// <summary>Removes a definition, or one version of it.</summary>
internal sealed class DeleteEndpoint : IElsaEndpoint
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapDelete(
            "/workflow-definitions/{definitionId}",
            (string definitionId, ElsaCall call) =>
                call.SendAsync(new DeleteDefinition(definitionId))
        );
        api.MapDelete(
            "/workflow-definition-versions/{id}",
            (string id, ElsaCall call) => call.SendAsync(new DeleteDefinitionVersion(id))
        );
    }
}
