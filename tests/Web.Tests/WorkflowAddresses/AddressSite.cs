using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Ipses.Domain.Organisations;
using Ipses.Web.Tests.ElsaApi;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.WorkflowAddresses;

/// <summary>A site with workflows that listen on addresses, published by Elsa's API.</summary>
public class AddressSite : IAsyncLifetime
{
    public TestSite Site { get; private set; } = null!;

    /// <summary>Acts for a coordinator.</summary>
    public HttpClient Program { get; private set; } = null!;

    /// <summary>Settings of the site beyond those of tests.</summary>
    protected virtual Dictionary<string, string?> Settings => [];

    public async Task InitializeAsync()
    {
        Site = await TestSite.StartAsync(
            new WebServerOptions
            {
                Environment = Hosting.IpsesEnvironment.Test,
                Settings = Settings,
            }
        );
        Program = await Site.ProgramAsync(MadeUpReaders.IdOf(Role.Coordinator));
        await PublishAsync(
            "orders",
            "orders/{number}",
            ["GET", "POST", "PUT", "DELETE"],
            "({ number: getOutputFrom('listen', 'RouteData').number, view: getOutputFrom('listen', 'QueryStringData').view, body: getOutputFrom('listen', 'ParsedContent'), headers: getOutputFrom('listen', 'Headers') })"
        );
        await PublishAsync(
            "files",
            "files",
            ["POST"],
            "({ name: getOutputFrom('listen', 'File').filename, content: getOutputFrom('listen', 'File').content, field: getOutputFrom('listen', 'ParsedContent').field })",
            ("requestSizeLimit", Input("Int64", "Literal", "4000")),
            ("fileSizeLimit", Input("Int64", "Literal", "100")),
            ("allowedFileExtensions", Input("List<String>", "Object", "[\".txt\"]"))
        );
        await PublishAsync(
            "officers",
            "officers",
            ["GET"],
            "'for officers'",
            ("policy", Input("String", "Literal", "PerformanceOfficer"))
        );
        await PublishAsync(
            "closed",
            "closed",
            ["GET"],
            "'for those who are known'",
            ("authorize", Input("Boolean", "Literal", "True"))
        );
        await PublishShowingAsync();
    }

    public async Task DisposeAsync()
    {
        Program.Dispose();
        await Site.DisposeAsync();
    }

    /// <summary>Publishes a workflow that answers what a script makes of the request.</summary>
    public async Task PublishAsync(
        string id,
        string path,
        string[] methods,
        string answer,
        params (string Name, JsonNode Value)[] inputs
    )
    {
        JsonObject listen = new()
        {
            ["id"] = "listen",
            ["name"] = "listen",
            ["type"] = "Elsa.HttpEndpoint",
            ["version"] = 1,
            ["customProperties"] = new JsonObject { ["canStartWorkflow"] = true },
            ["path"] = Input("String", "Literal", path),
            ["supportedMethods"] = Input(
                "List<String>",
                "Object",
                new JsonArray([.. methods.Select(m => (JsonNode)m)]).ToJsonString()
            ),
        };
        foreach ((string name, JsonNode value) in inputs)
        {
            listen[name] = value;
        }

        JsonObject reply = new()
        {
            ["id"] = "reply",
            ["name"] = "reply",
            ["type"] = "Elsa.WriteHttpResponse",
            ["version"] = 1,
            ["content"] = Input("Object", "JavaScript", answer),
            ["responseHeaders"] = Input(
                "HttpHeaders",
                "Object",
                "{\"X-Made-By\":\"a workflow\",\"Set-Cookie\":\"ipses=stolen\"}"
            ),
        };
        JsonObject model = DesignerClient.Flow(id, id);
        model["root"]!["activities"] = new JsonArray(listen, reply);
        model["root"]!["connections"] = new JsonArray(
            new JsonObject
            {
                ["source"] = new JsonObject { ["activity"] = "listen", ["port"] = "Done" },
                ["target"] = new JsonObject { ["activity"] = "reply", ["port"] = "In" },
            }
        );
        using HttpResponseMessage saved = await Program.PostAsJsonAsync(
            "/elsa/api/workflow-definitions",
            new JsonObject { ["model"] = model, ["publish"] = true }
        );
        saved.StatusCode.ShouldBe(HttpStatusCode.OK, await saved.Content.ReadAsStringAsync());
    }

    /// <summary>Publishes one that goes on by another way for each limit that a request breaks, and answers which it was.</summary>
    private async Task PublishShowingAsync()
    {
        string[] outcomes =
        [
            "Request too large",
            "File too large",
            "Invalid file extension",
            "Invalid file MIME type",
        ];
        JsonObject listen = new()
        {
            ["id"] = "listen",
            ["name"] = "listen",
            ["type"] = "Elsa.HttpEndpoint",
            ["version"] = 1,
            ["customProperties"] = new JsonObject { ["canStartWorkflow"] = true },
            ["path"] = Input("String", "Literal", "shown"),
            ["supportedMethods"] = Input("List<String>", "Object", "[\"POST\"]"),
            ["requestSizeLimit"] = Input("Int64", "Literal", "4000"),
            ["fileSizeLimit"] = Input("Int64", "Literal", "100"),
            ["allowedFileExtensions"] = Input("List<String>", "Object", "[\".txt\",\".csv\"]"),
            ["allowedMimeTypes"] = Input("List<String>", "Object", "[\"text/plain\"]"),
            ["exposeRequestTooLargeOutcome"] = true,
            ["exposeFileTooLargeOutcome"] = true,
            ["exposeInvalidFileExtensionOutcome"] = true,
            ["exposeInvalidFileMimeTypeOutcome"] = true,
        };
        JsonObject model = DesignerClient.Flow("shown", "shown");
        model["root"]!["activities"] = new JsonArray([
            listen,
            .. outcomes.Select(
                (outcome, i) =>
                    (JsonNode)
                        new JsonObject
                        {
                            ["id"] = $"reply{i}",
                            ["name"] = $"reply{i}",
                            ["type"] = "Elsa.WriteHttpResponse",
                            ["version"] = 1,
                            ["content"] = Input("Object", "Literal", outcome),
                        }
            ),
        ]);
        model["root"]!["connections"] = new JsonArray([
            .. outcomes.Select(
                (outcome, i) =>
                    (JsonNode)
                        new JsonObject
                        {
                            ["source"] = new JsonObject
                            {
                                ["activity"] = "listen",
                                ["port"] = outcome,
                            },
                            ["target"] = new JsonObject
                            {
                                ["activity"] = $"reply{i}",
                                ["port"] = "In",
                            },
                        }
            ),
        ]);
        using HttpResponseMessage saved = await Program.PostAsJsonAsync(
            "/elsa/api/workflow-definitions",
            new JsonObject { ["model"] = model, ["publish"] = true }
        );
        saved.StatusCode.ShouldBe(HttpStatusCode.OK, await saved.Content.ReadAsStringAsync());
    }

    internal static JsonObject Input(string type, string kind, string value) =>
        new()
        {
            ["typeName"] = type,
            ["expression"] = new JsonObject { ["type"] = kind, ["value"] = value },
        };
}

/// <summary>One that allows what a workflow leaves open.</summary>
public sealed class OpenAddressSite : AddressSite
{
    protected override Dictionary<string, string?> Settings =>
        new() { ["Ipses:WorkflowHttp:AnonymousEndpoints"] = "true" };
}
