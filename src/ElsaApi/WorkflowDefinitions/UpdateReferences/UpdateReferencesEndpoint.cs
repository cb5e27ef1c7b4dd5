using Ipses.ElsaApi.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.WorkflowDefinitions.UpdateReferences;

/// <summary>Binds those that have this workflow among their steps to its newest published version.</summary>
internal sealed class UpdateReferencesEndpoint : IElsaEndpoint
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
            "/workflow-definitions/{definitionId}/update-references",
            (string definitionId, ElsaCall call) =>
                call.SendAsync(
                    new Application.Workflows.Definitions.UpdateReferences.UpdateReferences(
                        definitionId
                    ),
                    names => ElsaCall.Show(new { affectedWorkflows = names })
                )
        );
}
