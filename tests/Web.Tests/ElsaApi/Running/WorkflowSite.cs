using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Ipses.Application.Common;
using Ipses.Domain.Organisations;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.ElsaApi.Running;

/// <summary>A site, and a program that knows Elsa's API and acts for a coordinator by a token: it has published workflows of Elsa's activities alone.</summary>
public class WorkflowSite : IAsyncLifetime
{
    internal const string Api = "/elsa/api";

    /// <summary>Waits for somebody outside, then for an event, then says something.</summary>
    internal const string Visit = "visit";

    /// <summary>Stops at its only step.</summary>
    internal const string Broken = "broken";

    public TestSite Site { get; private set; } = null!;

    /// <summary>A program that knows Elsa's API and nothing else.</summary>
    public HttpClient Program { get; private set; } = null!;

    public virtual async Task InitializeAsync()
    {
        Site = await StartSiteAsync();
        Program = await Site.ProgramAsync(MadeUpReaders.IdOf(Role.Coordinator));
        foreach (string definition in (string[])[VisitJson, BrokenJson])
        {
            using HttpResponseMessage saved = await Program.PostAsJsonAsync(
                Api + "/workflow-definitions",
                JsonNode.Parse(definition)
            );
            saved.IsSuccessStatusCode.ShouldBeTrue(await saved.Content.ReadAsStringAsync());
        }
    }

    public async Task DisposeAsync()
    {
        Program.Dispose();
        await Site.DisposeAsync();
    }

    protected virtual Task<TestSite> StartSiteAsync() => TestSite.StartAsync();

    /// <summary>Starts an instance and lets it come to its first wait.</summary>
    public async Task<string> RunAsync(string definitionId, string correlation = "")
    {
        JsonNode started = await PostAsync(
            $"/workflow-definitions/{definitionId}/dispatch",
            new { correlationId = correlation, name = "Visit of " + correlation }
        );
        await DrainAsync();
        return (string)started["workflowInstanceId"]!;
    }

    /// <summary>Carries out what is due now.</summary>
    public Task DrainAsync() =>
        Site.Services.GetRequiredService<DuePump>().DrainAsync(CancellationToken.None);

    /// <summary>The id under which the instance's task is reported as done.</summary>
    public async Task<string> TaskOfAsync(string instance)
    {
        JsonNode state = await GetAsync($"/workflow-instances/{instance}");
        return (string)state["workflowState"]!["bookmarks"]![0]!["payload"]!["taskId"]!;
    }

    public async Task<JsonNode> GetAsync(string path)
    {
        using HttpResponseMessage answer = await Program.GetAsync(Api + path);
        return await ReadAsync(answer);
    }

    public async Task<JsonNode> PostAsync(string path, object body)
    {
        using HttpResponseMessage answer = await Program.PostAsJsonAsync(Api + path, body);
        return await ReadAsync(answer);
    }

    /// <summary>Posts what must be refused, and gives the status with the reasons.</summary>
    public async Task<(HttpStatusCode Status, string Reasons)> RefusedAsync(
        string path,
        object body
    )
    {
        using HttpResponseMessage answer = await Program.PostAsJsonAsync(Api + path, body);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static async Task<JsonNode> ReadAsync(HttpResponseMessage answer)
    {
        string text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
    }

    /// <summary>In the shape in which Studio saves, so that it can be sent by the API, too.</summary>
    internal static string VisitJson =>
        """
            {
              "model": {
                "definitionId": "visit", "name": "Visit", "description": "",
                "variables": [ { "id": "v1", "name": "Score", "typeName": "Int32", "isArray": false, "value": "5" } ],
                "inputs": [], "outputs": [], "outcomes": [], "options": {}, "customProperties": {},
                "root": {
                  "type": "Elsa.Flowchart", "version": 1, "id": "flow", "nodeId": "Workflow1:flow",
                  "customProperties": {}, "metadata": {}, "variables": [],
                  "activities": [
                    { "id": "ask", "nodeId": "Workflow1:flow:ask", "name": "RunTask1", "type": "Elsa.RunTask", "version": 1,
                      "customProperties": {}, "metadata": {},
                      "taskName": { "typeName": "String", "expression": { "type": "Literal", "value": "Call them" } } },
                    { "id": "wait", "nodeId": "Workflow1:flow:wait", "name": "Event1", "type": "Elsa.Event", "version": 1,
                      "customProperties": {}, "metadata": {},
                      "eventName": { "typeName": "String", "expression": { "type": "Literal", "value": "LabResult" } } },
                    { "id": "tell", "nodeId": "Workflow1:flow:tell", "name": "WriteLine1", "type": "Elsa.WriteLine", "version": 1,
                      "customProperties": {}, "metadata": {},
                      "text": { "typeName": "String", "expression": { "type": "JavaScript", "value": "`score ${getScore()}`" } } }
                  ],
                  "connections": [
                    { "source": { "activity": "ask", "port": "Done" }, "target": { "activity": "wait", "port": "In" } },
                    { "source": { "activity": "wait", "port": "Done" }, "target": { "activity": "tell", "port": "In" } }
                  ]
                }
              },
              "publish": true
            }
            """;

    private static string BrokenJson =>
        """
            {
              "model": {
                "definitionId": "broken", "name": "Broken", "description": "",
                "variables": [], "inputs": [], "outputs": [], "outcomes": [], "options": {}, "customProperties": {},
                "root": {
                  "type": "Elsa.Flowchart", "version": 1, "id": "flow", "nodeId": "Workflow1:flow",
                  "customProperties": {}, "metadata": {}, "variables": [], "connections": [],
                  "activities": [
                    { "id": "stop", "nodeId": "Workflow1:flow:stop", "name": "Fault1", "type": "Elsa.Fault", "version": 1,
                      "customProperties": {}, "metadata": {},
                      "code": { "typeName": "String", "expression": { "type": "Literal", "value": "E1" } },
                      "message": { "typeName": "String", "expression": { "type": "Literal", "value": "Boom" } } }
                  ]
                }
              },
              "publish": true
            }
            """;
}
