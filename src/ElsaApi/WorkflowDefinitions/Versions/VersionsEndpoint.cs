using Ipses.Application.Common;
using Ipses.Application.Workflows.Definitions.ReadDefinition;
using Ipses.ElsaApi.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.WorkflowDefinitions.Versions;

/// <summary>The version history, newest first.</summary>
internal sealed class VersionsEndpoint : IElsaEndpoint
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
            "/workflow-definitions/{definitionId}/versions",
            (string definitionId, ElsaCall call, CycleClock clock) =>
                call.AskAsync(
                    new ReadDefinitionHistory(definitionId),
                    found =>
                        found.Select(version =>
                            DefinitionDocument.InHistory(version, clock.LocalTimeZone)
                        )
                )
        );
}
