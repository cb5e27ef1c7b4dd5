using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ipses.Application.Workflows.Definitions.SaveDefinition;
using Ipses.Domain.Common;
using Ipses.ElsaApi.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.WorkflowDefinitions.Save;

/// <summary>
/// What Studio saves. Its model carries what it was opened from (<c>id</c>, <c>createdAt</c>): that tells whether somebody else has
/// saved meanwhile.
/// </summary>
internal sealed class SaveEndpoint : IElsaEndpoint
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
            "/workflow-definitions",
            async (ElsaCall call, DefinitionDocument json) =>
            {
                Result<JsonObject> body = await call.ReadAsync<JsonObject>();
                if (body.IsRefused)
                {
                    return ElsaProblem.Of(body.Errors);
                }

                JsonObject model = body.Value["model"] as JsonObject ?? body.Value;
                return await call.SendAsync(
                    new SaveDefinition(
                        model.ToJsonString(),
                        body.Value["publish"]?.GetValueKind() == JsonValueKind.True,
                        Seen(model)
                    ),
                    saved => ElsaCall.Show(SavedJson.Of(saved, json, call.MayDesign))
                );
            }
        );

    private static SeenVersion? Seen(JsonObject model) =>
        Text(model, "id") is { Length: > 0 } id
            ? new SeenVersion(
                id,
                DateTimeOffset.TryParse(
                    Text(model, "createdAt"),
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal,
                    out DateTimeOffset at
                )
                    ? at
                    : null
            )
            : null;

    private static string Text(JsonObject json, string name) =>
        json[name] is JsonValue value && value.TryGetValue(out string? text) ? text : "";
}
