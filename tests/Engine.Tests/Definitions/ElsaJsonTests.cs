using System.Text.Json;
using System.Text.Json.Nodes;
using Ipses.Engine.Activities;
using Ipses.Engine.Definitions;
using Ipses.Engine.ElsaJson;
using Ipses.Engine.Execution;
using Ipses.Engine.Tests.Benching;
using Shouldly;
using Xunit;
using static Ipses.Engine.Tests.Benching.FlowJson;

namespace Ipses.Engine.Tests.Definitions;

/// <summary>Elsa's definition JSON comes in whole, goes out whole, and is refused with the place where it is wrong.</summary>
public sealed class ElsaJsonTests
{
    private static readonly ActivityCatalog Catalog = new ActivityCatalog().AddElsaActivities();
    private static readonly ElsaJsonReader Reader = new(TypeAliases.Standard, Catalog.Knows);

    [Fact]
    public void What_Studio_saves_and_what_an_export_holds_read_alike()
    {
        var flat = new FlowJson("f")
            .Add(Line("a", "hello"), Line("b", "bye"))
            .Arrows("a -> b")
            .Json();
        var wrapped = new JsonObject
        {
            ["model"] = JsonNode.Parse(flat),
            ["publish"] = true,
        }.ToJsonString();
        var one = Reader.Read(flat).Value;
        var other = Reader.Read(wrapped).Value;
        other.Json.ShouldBe(one.Json);
        one.Root.Connections.ShouldBe([new Connection("a", "Done", "b", "In")]);
        one.Nodes["a"].Inputs["text"].Value.GetString().ShouldBe("hello");
    }

    [Fact]
    public void Everything_that_was_read_comes_out_again_also_what_nobody_here_knows()
    {
        var source = JsonNode.Parse(
            new FlowJson("f").Add(Node("x", "Acme.Secret", ("depth", 3))).Json()
        )!;
        source["toolVersion"] = "3.8.0.0";
        source["newInElsa9"] = new JsonObject { ["a"] = new JsonArray(1, 2) };
        source["root"]!["activities"]![0]!["metadata"] = new JsonObject
        {
            ["designer"] = new JsonObject { ["position"] = new JsonObject { ["x"] = -60.5 } },
        };
        var written = ElsaJsonWriter.Flat(
            Reader.Read(source.ToJsonString()).Value,
            "f-v3",
            3,
            DateTimeOffset.UnixEpoch,
            isLatest: true,
            isPublished: false
        );
        var back = JsonNode.Parse(written)!;
        back["$schema"]!.GetValue<string>().ShouldBe(ElsaJsonWriter.Schema);
        back["version"]!.GetValue<int>().ShouldBe(3);
        foreach (var name in new[] { "toolVersion", "newInElsa9", "root", "variables", "outcomes" })
            JsonNode.DeepEquals(back[name], source[name]).ShouldBeTrue(name);
    }

    [Fact]
    public void An_unknown_activity_is_kept_as_a_placeholder_with_its_inputs_unread()
    {
        var definition = Reader
            .Read(
                new FlowJson("f")
                    .Add(Node("x", "Acme.Secret", ("mode", Literal("Acme.Mode, Acme", "High"))))
                    .Json()
            )
            .Value;
        var node = definition.Nodes["x"];
        node.Inputs.ShouldBeEmpty();
        node.Raw.GetProperty("mode")
            .GetProperty("typeName")
            .GetString()
            .ShouldBe("Acme.Mode, Acme");
        Catalog.Describe(node.Type).IsPlaceholder.ShouldBeTrue();
    }

    [Theory]
    [InlineData("{", "Definition.NotJson", "")]
    [InlineData("[]", "Definition.Missing", "")]
    [InlineData("""{"definitionId":"f"}""", "Definition.Missing", "root")]
    [InlineData(
        """{"definitionId":"","root":{"id":"a","type":"Elsa.Start"}}""",
        "Definition.Missing",
        "definitionId"
    )]
    [InlineData(
        """{"definitionId":"f","root":{"type":"Elsa.Start"}}""",
        "Definition.Missing",
        "root.id"
    )]
    [InlineData(
        """{"definitionId":"f","variables":[{"name":"v","typeName":"System.IO.FileInfo, System.IO"}],"root":{"id":"a","type":"Elsa.Start"}}""",
        "Definition.UnknownType",
        "variables[0].typeName"
    )]
    [InlineData(
        """{"definitionId":"f","root":{"id":"a","type":"Elsa.WriteLine","text":{"typeName":"String","expression":{"type":"CSharp","value":"1"}}}}""",
        "Definition.UnknownExpression",
        "root.text.expression.type"
    )]
    [InlineData(
        """{"definitionId":"f","root":{"id":"a","type":"Elsa.Flowchart","activities":[{"id":"b","type":"Elsa.Start"},{"id":"b","type":"Elsa.Start"}]}}""",
        "Definition.DuplicateActivityId",
        "root.activities[1]"
    )]
    [InlineData(
        """{"definitionId":"f","root":{"id":"a","type":"Elsa.Flowchart","activities":[{"id":"b","type":"Elsa.Start"}],"connections":[{"source":{"activity":"b"},"target":{"activity":"c"}}]}}""",
        "Definition.LooseConnection",
        "root.connections[0].target"
    )]
    public void What_is_wrong_is_refused_with_its_place(string json, string code, string place)
    {
        var error = Reader.Read(json).Errors.First(e => e.Code == code);
        error.Place.ShouldBe(place);
        error.Message.Ko.ShouldNotBeEmpty();
    }

    [Fact]
    public void Too_much_is_refused()
    {
        ElsaJsonReader small = new(
            TypeAliases.Standard,
            Catalog.Knows,
            new ElsaJsonLimits(MaxCharacters: 2000, MaxActivities: 2)
        );
        small.Read(new string(' ', 2001)).Errors.Single().Code.ShouldBe("Definition.TooLong");
        small
            .Read(new FlowJson("f").Add(Node("a", "Elsa.Start"), Node("b", "Elsa.Start")).Json())
            .Errors.ShouldContain(e => e.Code == "Definition.TooManyActivities");
        var deep =
            string.Concat(Enumerable.Repeat("[", 80)) + string.Concat(Enumerable.Repeat("]", 80));
        Reader.Read(deep).Errors.Single().Code.ShouldBe("Definition.NotJson");
    }

    [Fact]
    public async Task A_version_that_was_published_never_changes_and_the_same_content_makes_no_new_one()
    {
        using Bench bench = new();
        var flow = new FlowJson("f").Add(Line("a", "one"));
        (await bench.PublishAsync(flow.Json())).ShouldBe(
            new Runtime.PublishedDefinition("f", "f-v1", 1, IsNew: true)
        );
        (await bench.PublishAsync(flow.Json())).IsNew.ShouldBeFalse();
        var draft = (
            await bench.InUnitAsync(s =>
                s.Runtime.SaveDraftAsync(new FlowJson("f").Add(Line("a", "two")).Json(), bench.None)
            )
        ).Value;
        draft.Version.ShouldBe(2);
        (
            await bench.InUnitAsync(s =>
                s.Runtime.SaveDraftAsync(
                    new FlowJson("f").Add(Line("a", "three")).Json(),
                    bench.None
                )
            )
        ).Value.Version.ShouldBe(2, "a draft is replaced in place");
        (await bench.ReadAsync(s => s.FindPublishedAsync("f", bench.None)))!.Version.ShouldBe(1);
        (
            await bench.PublishAsync(new FlowJson("f").Add(Line("a", "three")).Json())
        ).Version.ShouldBe(2);
        var versions = await bench.ReadAsync(s => s.ListDefinitionsAsync("f", bench.None));
        versions
            .Select(v => (v.Version, v.IsLatest, v.IsPublished))
            .ShouldBe([(2, true, true), (1, false, false)]);
        JsonDocument
            .Parse(versions[1].Json)
            .RootElement.GetProperty("root")
            .GetRawText()
            .ShouldContain("one");
    }

    [Fact]
    public async Task A_save_that_would_drop_every_activity_is_refused()
    {
        using Bench bench = new();
        await bench.PublishAsync(new FlowJson("f").Add(Line("a", "one")));
        var refused = await bench.InUnitAsync(s =>
            s.Runtime.SaveDraftAsync(new FlowJson("f").Json(), bench.None)
        );
        refused.Errors.Single().Code.ShouldBe("Definition.WouldBeEmptied");
    }

    [Fact]
    public async Task A_script_that_can_t_be_read_is_refused_at_publishing_by_activity_and_input()
    {
        using Bench bench = new();
        var refused = await bench.InUnitAsync(s =>
            s.Runtime.PublishDefinitionAsync(
                new FlowJson("f").Add(JsLine("a", "1 +")).Json(),
                bench.None
            )
        );
        var error = refused.Errors.Single();
        error.Code.ShouldBe("Definition.ScriptUnreadable");
        error.Place.ShouldBe("a (a).text");
    }

    [Fact]
    public void An_input_that_could_never_be_read_is_refused_when_its_activity_is_registered()
    {
        ActivityDescriptor clashing = new()
        {
            TypeName = "Test.Clash",
            Category = Label.Same("Test"),
            DisplayName = Label.Same("Test"),
            Description = Label.Same("Test"),
            Inputs = [new InputDescriptor("Name", "String", Label.Same("Name"), Label.Same(""))],
        };
        Should.Throw<InvalidOperationException>(() =>
            new ActivityCatalog().Register(clashing, _ => new Start())
        );
    }
}
