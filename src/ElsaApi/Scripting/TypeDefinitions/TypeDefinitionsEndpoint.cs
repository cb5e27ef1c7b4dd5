using Ipses.Application.Workflows.Definitions;
using Ipses.Application.Workflows.Definitions.ReadDefinition;
using Ipses.Domain.Common;
using Ipses.ElsaApi.Common;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.Scripting.TypeDefinitions;

/// <summary>What scripts of a workflow may call, as TypeScript for the editor's suggestions.</summary>
internal sealed class TypeDefinitionsEndpoint : IElsaEndpoint
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
            "/scripting/javascript/type-definitions/{definitionId}",
            async (string definitionId, ElsaCall call, DefinitionCache definitions) =>
            {
                Result<DefinitionRecord> found = await call.FindAsync(
                    new ReadDefinition(definitionId, VersionChoice.Latest)
                );
                return found.IsRefused
                    ? ElsaProblem.Of(found.Errors)
                    : Results.Text(
                        ScriptTypes.Of(definitions.Reader.Read(found.Value.Json).Value),
                        "application/x-typescript"
                    );
            }
        );
}
