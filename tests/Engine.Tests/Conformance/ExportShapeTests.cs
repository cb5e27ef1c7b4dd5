using System.Text.Json.Nodes;
using Ipses.Engine.State;
using Ipses.Engine.Tests.Benching;
using Shouldly;
using Xunit;
using static Ipses.Engine.Tests.Benching.FlowJson;

namespace Ipses.Engine.Tests.Conformance;

/// <summary>Definitions go from Elsa to here and back: what a real Elsa 3.8 writes runs, and what comes out has its shape (<c>elsa-export.json</c>).</summary>
public sealed class ExportShapeTests : IDisposable
{
    private static readonly JsonObject Shape = ElsaShapes.Read("elsa-export.json").AsObject();
    private readonly Bench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task An_export_of_control_flow_has_all_that_Elsa_writes_at_its_top()
    {
        JsonObject sparse = JsonNode
            .Parse(new FlowJson("f").Add(Line("a", "a")).Json())!
            .AsObject();
        foreach (string name in (string[])["variables", "inputs", "outputs", "outcomes"])
            sparse.Remove(name);
        HasShape(await ExportAsync(sparse.ToJsonString()), "definition");
    }

    [Fact]
    public async Task A_definition_as_Studio_saves_it_runs()
    {
        await _bench.RunAsync(AsStudioSavesIt(), ("Institution", "KIPO"));
        (await _bench.LinesAsync()).ShouldBe("due 8");
        await _bench.EventAsync("Review");
        (await _bench.StateAsync("i")).Phase.ShouldBe(Phase.Finished);
        (await _bench.StateAsync("i")).Output["Verdict"].GetString().ShouldBe("KIPO");
    }

    [Fact]
    public async Task What_Studio_saved_comes_out_with_every_part_in_Elsa_s_shape()
    {
        JsonObject export = await ExportAsync(AsStudioSavesIt());
        HasShape(export, "definition");
        HasShape(export["variables"]![0]!, "variable");
        JsonObject root = export["root"]!.AsObject();
        HasShape(root, "flowchart");
        foreach (JsonNode? activity in root["activities"]!.AsArray())
        {
            HasShape(activity!, "activity");
            foreach (JsonNode? input in activity!.AsObject().Select(m => m.Value))
            {
                if (input is JsonObject wrapped && wrapped.ContainsKey("expression"))
                {
                    HasShape(wrapped, "input");
                    HasShape(wrapped["expression"]!, "expression");
                }
            }
        }

        foreach (JsonNode? connection in root["connections"]!.AsArray())
        {
            HasShape(connection!, "connection");
            HasShape(connection!["source"]!, "end");
            HasShape(connection["target"]!, "end");
        }

        JsonNode saved = JsonNode.Parse(AsStudioSavesIt())!["model"]!["root"]!;
        JsonNode.DeepEquals(root, saved).ShouldBeTrue("nothing is lost and nothing is added");
    }

    [Fact]
    public async Task An_export_imported_again_changes_nothing()
    {
        JsonObject export = await ExportAsync(AsStudioSavesIt());
        (await _bench.PublishAsync(export.ToJsonString())).IsNew.ShouldBeFalse();
    }

    [Fact]
    public async Task An_activity_that_is_not_known_here_comes_back_whole()
    {
        JsonObject saved = JsonNode.Parse(AsStudioSavesIt())!.AsObject();
        JsonObject unknown = JsonNode
            .Parse(
                """
                {"id":"x","nodeId":"Workflow1:flow:x","name":"X1","type":"Acme.Unheard","version":3,
                 "customProperties":{"own":[1,{"a":null}]},"metadata":{"designer":{"position":{"x":1,"y":2}}},
                 "odd":{"typeName":"Acme.Odd, Acme","expression":{"type":"Python","value":"1"}},
                 "body":{"id":"y","type":"Acme.Inner","deep":[{"id":"z","type":"Acme.Deeper"}]}}
                """
            )!
            .AsObject();
        saved["model"]!["root"]!["activities"]!.AsArray().Add(unknown.DeepClone());
        JsonObject export = await ExportAsync(saved.ToJsonString());
        JsonNode.DeepEquals(export["root"]!["activities"]!.AsArray()[^1], unknown).ShouldBeTrue();
    }

    /// <summary>Literals as texts, inputs that nobody filled as null, designer data, arrows with their vertices.</summary>
    private static string AsStudioSavesIt() =>
        """
            {"model":{"definitionId":"studio","name":"As Studio saves it","description":"",
             "variables":[{"id":"v1","name":"Days","typeName":"Int32","isArray":false,"value":"7",
               "storageDriverTypeName":"Elsa.Workflows.WorkflowInstanceStorageDriver, Elsa.Workflows.Core"}],
             "inputs":[{"type":"String","name":"Institution","displayName":"Institution","description":"","category":"Primitives","uiHint":"singleline"}],
             "outputs":[{"type":"String","name":"Verdict","displayName":"Verdict","description":"","category":"Primitives"}],
             "outcomes":["Done"],"options":{"autoUpdateConsumingWorkflows":false},"customProperties":{},
             "root":{"id":"flow","nodeId":"Workflow1:flow","name":"Flowchart1","type":"Elsa.Flowchart","version":1,
               "customProperties":{"notFoundConnections":[],"canStartWorkflow":false,"runAsynchronously":false},"metadata":{},
               "activities":[
                 {"condition":{"typeName":"Boolean","expression":{"type":"Literal","value":"True"}},
                  "id":"d","nodeId":"Workflow1:flow:d","name":"Decision1","type":"Elsa.FlowDecision","version":1,
                  "customProperties":{"canStartWorkflow":true,"runAsynchronously":false},
                  "metadata":{"designer":{"position":{"x":60,"y":60},"size":{"width":120,"height":50}}}},
                 {"text":{"typeName":"String","expression":{"type":"JavaScript","value":"`due ${getDays() + 1}`"}},
                  "id":"l","nodeId":"Workflow1:flow:l","name":"WriteLine1","type":"Elsa.WriteLine","version":1,
                  "customProperties":{"canStartWorkflow":false,"runAsynchronously":false},"metadata":{"displayText":"Tell"}},
                 {"eventName":{"typeName":"String","expression":{"type":"Literal","value":"Review"}},"result":null,
                  "id":"e","nodeId":"Workflow1:flow:e","name":"Event1","type":"Elsa.Event","version":1,
                  "customProperties":{"canStartWorkflow":false,"runAsynchronously":false},"metadata":{}},
                 {"outputName":{"typeName":"String","expression":{"type":"Literal","value":"Verdict"}},
                  "outputValue":{"typeName":"Object","expression":{"type":"Liquid","value":"{{ Input.Institution }}"}},
                  "id":"o","nodeId":"Workflow1:flow:o","name":"SetOutput1","type":"Elsa.SetOutput","version":1,
                  "customProperties":{"canStartWorkflow":false,"runAsynchronously":false},"metadata":{}}],
               "variables":[],
               "connections":[
                 {"source":{"activity":"d","port":"True"},"target":{"activity":"l","port":"In"},"vertices":[]},
                 {"source":{"activity":"l","port":"Done"},"target":{"activity":"e","port":"In"},"vertices":[{"x":1,"y":2}]},
                 {"source":{"activity":"e","port":"Done"},"target":{"activity":"o","port":"In"},"vertices":[]}]}},
             "publish":true}
            """;

    private async Task<JsonObject> ExportAsync(string json)
    {
        var published = await _bench.PublishAsync(json);
        var stored = await _bench.ReadAsync(s =>
            s.FindDefinitionVersionAsync(published.VersionId, _bench.None)
        );
        return JsonNode.Parse(stored!.Json)!.AsObject();
    }

    /// <summary>Every member that Elsa writes is there, of the same kind.</summary>
    private static void HasShape(JsonNode node, string part)
    {
        foreach ((string name, JsonNode? kind) in Shape[part]!.AsObject())
        {
            node.AsObject()
                .TryGetPropertyValue(name, out JsonNode? member)
                .ShouldBeTrue($"{part} has no {name}");
            (member is null || Kind(member) == kind!.GetValue<string>()).ShouldBeTrue(
                $"{part}.{name} is {member?.ToJsonString()}"
            );
        }
    }

    private static string Kind(JsonNode node) =>
        node.GetValueKind() switch
        {
            System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False =>
                "boolean",
            var kind => kind.ToString().ToLowerInvariant(),
        };
}
