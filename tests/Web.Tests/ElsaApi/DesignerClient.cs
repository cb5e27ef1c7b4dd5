using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Shouldly;

namespace Ipses.Web.Tests.ElsaApi;

/// <summary>Calls Elsa's surface as Studio does: by a session, from a page of the site.</summary>
internal sealed class DesignerClient : IDisposable
{
    private const string Api = "/elsa/api";
    private readonly HttpClient _client;

    internal DesignerClient(HttpClient client)
    {
        _client = client;
        _client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
    }

    internal Task<HttpResponseMessage> GetAsync(string path) => _client.GetAsync(Api + path);

    internal async Task<JsonNode> ReadAsync(string path)
    {
        using HttpResponseMessage answer = await GetAsync(path);
        return await BodyAsync(answer, HttpStatusCode.OK);
    }

    internal Task<HttpResponseMessage> PostAsync(string path, JsonNode? body = null) =>
        _client.PostAsync(Api + path, JsonOf(body ?? new JsonObject()));

    internal Task<HttpResponseMessage> PostAsync(string path, HttpContent content) =>
        _client.PostAsync(Api + path, content);

    internal Task<HttpResponseMessage> PutAsync(string path, JsonNode body) =>
        _client.PutAsync(Api + path, JsonOf(body));

    internal Task<HttpResponseMessage> DeleteAsync(string path) => _client.DeleteAsync(Api + path);

    /// <summary>Opens the newest version, as the editor does.</summary>
    internal async Task<JsonObject> OpenAsync(string definitionId) =>
        (JsonObject)
            await ReadAsync(
                $"/workflow-definitions/by-definition-id/{definitionId}?versionOptions=Latest"
            );

    /// <summary>Saves a model, as the editor does.</summary>
    internal Task<HttpResponseMessage> SaveAsync(JsonObject model, bool publish = false) =>
        PostAsync(
            "/workflow-definitions",
            new JsonObject { ["model"] = model.DeepClone(), ["publish"] = publish }
        );

    /// <summary>Saves what must be kept, and gives the model that the editor goes on with.</summary>
    internal async Task<JsonObject> MustSaveAsync(JsonObject model, bool publish = false)
    {
        using HttpResponseMessage answer = await SaveAsync(model, publish);
        JsonNode saved = await BodyAsync(answer, HttpStatusCode.OK);
        return (JsonObject)saved["workflowDefinition"]!.DeepClone();
    }

    /// <summary>Sends what must succeed.</summary>
    internal async Task<JsonNode> MustAsync(string path, JsonNode? body = null)
    {
        using HttpResponseMessage answer = await PostAsync(path, body);
        ((int)answer.StatusCode).ShouldBeInRange(
            200,
            299,
            await answer.Content.ReadAsStringAsync()
        );
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    /// <summary>What was said, of an answer with this status.</summary>
    internal static async Task<JsonNode> BodyAsync(
        HttpResponseMessage answer,
        HttpStatusCode status
    )
    {
        string text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(status, text);
        return JsonNode.Parse(text)!;
    }

    /// <summary>The codes and the sentences of a refusal that Studio shows in red.</summary>
    internal static async Task<(string[] Codes, string Text)> RefusalAsync(
        HttpResponseMessage answer,
        HttpStatusCode status = HttpStatusCode.BadRequest
    )
    {
        JsonNode problem = await BodyAsync(answer, status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        return (
            [.. problem["codes"]!.AsArray().Select(code => (string)code!)],
            string.Join(
                '\n',
                problem["errors"]!
                    .AsObject()
                    .SelectMany(field => field.Value!.AsArray())
                    .Select(sentence => (string)sentence!)
            )
        );
    }

    /// <summary>A flowchart of lines that are written one after the other.</summary>
    internal static JsonObject Flow(string? definitionId, string name, params string[] lines)
    {
        JsonObject model = new()
        {
            ["name"] = name,
            ["description"] = "",
            ["version"] = 1,
            ["variables"] = new JsonArray(),
            ["inputs"] = new JsonArray(),
            ["outputs"] = new JsonArray(),
            ["outcomes"] = new JsonArray(),
            ["customProperties"] = new JsonObject(),
            ["options"] = new JsonObject { ["activationStrategyType"] = null },
            ["root"] = new JsonObject
            {
                ["id"] = "flow",
                ["type"] = "Elsa.Flowchart",
                ["version"] = 1,
                ["activities"] = new JsonArray([.. lines.Select((line, i) => Line($"l{i}", line))]),
                ["variables"] = new JsonArray(),
                ["connections"] = new JsonArray([
                    .. Enumerable.Range(0, Math.Max(0, lines.Length - 1)).Select(Arrow),
                ]),
            },
        };
        if (definitionId is not null)
        {
            model["definitionId"] = definitionId;
        }

        return model;
    }

    internal static JsonObject Line(string id, string text) =>
        new()
        {
            ["id"] = id,
            ["name"] = id,
            ["type"] = "Elsa.WriteLine",
            ["version"] = 1,
            ["text"] = new JsonObject
            {
                ["typeName"] = "String",
                ["expression"] = new JsonObject { ["type"] = "Literal", ["value"] = text },
            },
        };

    public void Dispose() => _client.Dispose();

    private static JsonObject Arrow(int from) =>
        new()
        {
            ["source"] = new JsonObject { ["activity"] = $"l{from}", ["port"] = "Done" },
            ["target"] = new JsonObject { ["activity"] = $"l{from + 1}", ["port"] = "In" },
        };

    private static StringContent JsonOf(JsonNode body) =>
        new(body.ToJsonString(), Encoding.UTF8, "application/json");
}
