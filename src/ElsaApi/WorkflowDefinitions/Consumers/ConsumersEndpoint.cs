using Ipses.Application.Workflows.Definitions.ReadConsumers;
using Ipses.ElsaApi.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.WorkflowDefinitions.Consumers;

/// <summary>Definitions that start this one.</summary>
internal sealed class ConsumersEndpoint : IElsaEndpoint
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
            "/workflow-definitions/{definitionId}/consumers",
            (string definitionId, ElsaCall call) =>
                call.AskAsync(
                    new ReadConsumers(definitionId),
                    found => new { consumingWorkflowDefinitionIds = found }
                )
        );
}
