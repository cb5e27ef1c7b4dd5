using Ipses.Application.Workflows.Definitions;
using Ipses.Application.Workflows.Definitions.ReadDefinition;
using Ipses.Domain.Common;
using Ipses.ElsaApi.Common;
using Ipses.Engine.Ports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.WorkflowDefinitions.Export;

/// <summary>A definition as a file in Elsa's flat shape; several as one archive.</summary>
internal sealed class ExportEndpoint : IElsaEndpoint
{
    private const string Binary = "application/octet-stream";

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/workflow-definitions/{definitionId}/export", OneAsync);
        api.MapPost(
            "/bulk-actions/export/workflow-definitions",
            async (ElsaCall call) =>
            {
                Result<BulkIds> asked = await call.ReadAsync<BulkIds>();
                if (asked.IsRefused)
                {
                    return ElsaProblem.Of(asked.Errors);
                }

                Result<IReadOnlyList<DefinitionRecord>> found = await call.FindAsync(
                    new ReadDefinitionVersions([.. asked.Value.Versions])
                );
                return found.IsRefused ? ElsaProblem.Of(found.Errors)
                    : found.Value.Count == 0 ? ElsaProblem.Of(StatusCodes.Status404NotFound)
                    : Results.File(
                        DefinitionArchive.Write(found.Value),
                        "application/zip",
                        "workflow-definitions.zip"
                    );
            }
        );
    }

    private static async Task<IResult> OneAsync(
        string definitionId,
        string? versionOptions,
        ElsaCall call
    )
    {
        Result<DefinitionRecord> found = await call.FindAsync(
            new ReadDefinition(definitionId, VersionChoice.Of(versionOptions))
        );
        return found.IsRefused
            ? ElsaProblem.Of(found.Errors)
            : Results.File(
                DefinitionArchive.FileOf(found.Value),
                Binary,
                DefinitionArchive.NameOf(found.Value)
            );
    }
}
