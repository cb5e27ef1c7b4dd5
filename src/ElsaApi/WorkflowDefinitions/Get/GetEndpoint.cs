using Ipses.Application.Workflows.Definitions;
using Ipses.Application.Workflows.Definitions.ReadDefinition;
using Ipses.ElsaApi.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.WorkflowDefinitions.Get;

/// <summary>A definition with its content: by its own id, by that of a version, or several.</summary>
internal sealed class GetEndpoint : IElsaEndpoint
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet(
            "/workflow-definitions/by-definition-id/{definitionId}",
            (string definitionId, string? versionOptions, ElsaCall call, DefinitionDocument json) =>
                call.AskAsync(
                    new ReadDefinition(definitionId, VersionChoice.Of(versionOptions)),
                    found => json.Shown(found, call.MayDesign)
                )
        );
        api.MapGet(
            "/workflow-definitions/by-id/{id}",
            (string id, ElsaCall call, DefinitionDocument json) =>
                call.AskAsync(
                    new ReadDefinitionVersion(id),
                    found => json.Shown(found, call.MayDesign)
                )
        );
        api.MapGet(
            "/workflow-definitions/many-by-id",
            (string[]? ids, ElsaCall call, DefinitionDocument json) =>
                call.AskAsync(
                    new ReadDefinitionVersions(ids ?? []),
                    found => new
                    {
                        items = found.Select(one => json.Shown(one, call.MayDesign)),
                        count = found.Count,
                    }
                )
        );
    }
}
