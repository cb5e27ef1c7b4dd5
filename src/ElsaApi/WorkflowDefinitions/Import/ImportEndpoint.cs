using System.Text.Json.Nodes;
using Ipses.Application.Workflows.Definitions.ImportDefinitions;
using Ipses.Application.Workflows.Definitions.SaveDefinition;
using Ipses.Domain.Common;
using Ipses.ElsaApi.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.WorkflowDefinitions.Import;

/// <summary>Brings definitions in: one as JSON, or files (JSON or archives of them). They become drafts.</summary>
internal sealed class ImportEndpoint : IElsaEndpoint
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapMethods(
            "/workflow-definitions/import",
            [HttpMethods.Post, HttpMethods.Put],
            (ElsaCall call, DefinitionDocument json) => OneAsync(null, call, json)
        );
        api.MapPut(
            "/workflow-definitions/{definitionId}/import",
            (string definitionId, ElsaCall call, DefinitionDocument json) =>
                OneAsync(definitionId, call, json)
        );
        api.MapPost("/workflow-definitions/import-files", FilesAsync);
    }

    private static async Task<IResult> OneAsync(
        string? definitionId,
        ElsaCall call,
        DefinitionDocument json
    )
    {
        Result<JsonObject> model = await call.ReadAsync<JsonObject>();
        if (model.IsRefused)
        {
            return ElsaProblem.Of(model.Errors);
        }

        if (definitionId is not null)
        {
            model.Value["definitionId"] = definitionId;
        }

        return await call.SendAsync(
            new ImportDefinitions([new DefinitionFile("", model.Value.ToJsonString())]),
            kept => ElsaCall.Show(json.Shown(kept[0].Version, call.MayDesign))
        );
    }

    private static async Task<IResult> FilesAsync(ElsaCall call)
    {
        HttpRequest request = call.Context.Request;
        if (!request.HasFormContentType)
        {
            return ElsaProblem.Of([DefinitionPackage.NoFiles]);
        }

        IFormCollection form = await request.ReadFormAsync(call.Context.RequestAborted);
        List<DefinitionFile> files = [];
        foreach (IFormFile sent in form.Files)
        {
            Result<IReadOnlyList<DefinitionFile>> found = await ReadAsync(
                sent,
                call.Context.RequestAborted
            );
            if (found.IsRefused)
            {
                return ElsaProblem.Of(found.Errors);
            }

            files.AddRange(found.Value);
        }

        return files.Count == 0
            ? ElsaProblem.Of([DefinitionPackage.NoFiles])
            : await call.SendAsync(
                new ImportDefinitions(files),
                kept => ElsaCall.Show(new { count = Count(kept) })
            );
    }

    private static int Count(IReadOnlyList<SavedDefinition> kept) => kept.Count;

    private static async Task<Result<IReadOnlyList<DefinitionFile>>> ReadAsync(
        IFormFile sent,
        CancellationToken cancellationToken
    )
    {
        using MemoryStream content = new();
        await sent.CopyToAsync(content, cancellationToken);
        return DefinitionPackage.Read(sent.FileName, content.ToArray());
    }
}
