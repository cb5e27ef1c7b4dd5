using System.Text.Json;
using System.Text.Json.Nodes;
using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Engine.Activities;
using Ipses.Engine.Execution;
using Ipses.Testing;
using Shouldly;
using Xunit;

namespace Ipses.Application.Tests.Common;

/// <summary>What steps are called: by those who shipped them in both languages, by those who renamed them as they wrote it.</summary>
public sealed class StepNamesTests
{
    private static readonly ActivityCatalog Catalog = new ActivityCatalog().AddElsaActivities();

    public static TheoryData<string> Shipped =>
        new(
            Directory
                .GetFiles(Path.Combine(Repository.Top, "workflows"), "*.json")
                .Select(file => Path.GetFileName(file))
        );

    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_shipped_workflow_and_each_of_its_steps_has_a_name_in_both_languages(string file)
    {
        string json = File.ReadAllText(Path.Combine(Repository.Top, "workflows", file));
        StepNames names = StepNames.Read(json, Catalog);

        IsInBoth(names.Definition).ShouldBeTrue();
        string[] ids = [.. IdsOf(JsonNode.Parse(json)!["root"]!).Where(names.IsStep)];
        ids.Length.ShouldBeGreaterThan(1);
        ids.Where(id => !IsInBoth(names.Find(id))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Draft", "작성", "Draft")]
    [InlineData("작성", "작성", "Draft")]
    [InlineData("Write it up", "Write it up", "Write it up")]
    [InlineData(null, "작성", "Draft")]
    public void A_text_that_somebody_writes_under_a_step_in_the_designer_is_its_name_from_then_on(
        string? shown,
        string korean,
        string english
    ) =>
        StepName
            .Of(
                Node(
                    new
                    {
                        name = "draft1",
                        metadata = new { displayText = shown },
                        customProperties = new { nameKo = "작성", nameEn = "Draft" },
                    }
                )
            )
            .ShouldBe(new LocalizedText(korean, english));

    [Fact]
    public void A_step_without_a_name_of_its_own_is_called_as_its_task()
    {
        object Literal(string value) => new { expression = new { type = "Literal", value } };
        JsonElement task = Node(
            new
            {
                name = "AssignTask1",
                titleKo = Literal("의견 제출"),
                titleEn = Literal("Give an opinion"),
            }
        );
        JsonElement computed = Node(
            new
            {
                name = "AssignTask1",
                titleKo = new { expression = new { type = "Liquid", value = "{{ Input.Year }}" } },
                titleEn = Literal("Give an opinion"),
            }
        );

        StepName.Of(task).ShouldBe(new LocalizedText("의견 제출", "Give an opinion"));
        StepName.Of(computed).ShouldBe(LocalizedText.Same("AssignTask1"));
    }

    [Fact]
    public void The_ports_of_a_step_are_those_of_its_type_and_those_that_arrows_leave_from()
    {
        StepNames names = StepNames.Read(
            """
            {"root":{"id":"flow","type":"Elsa.Flowchart","activities":[
              {"id":"either","type":"Elsa.FlowDecision"},
              {"id":"many","type":"Elsa.FlowSwitch"},
              {"id":"one","type":"Elsa.WriteLine"}],
             "connections":[
              {"source":{"activity":"many","port":"Urgent"},"target":{"activity":"one"}},
              {"source":{"activity":"many","port":"Default"},"target":{"activity":"either"}}]}}
            """,
            Catalog
        );

        names
            .PortsOf("either")
            .ShouldBe([new("True", new("참", "True")), new("False", new("거짓", "False"))]);
        names.PortsOf("many").Select(port => port.Name).ShouldBe(["Default", "Urgent"]);
        names.PortsOf("one").ShouldBe([new("Done", new("완료", "Done"))]);
    }

    private static JsonElement Node(object node) => JsonSerializer.SerializeToElement(node);

    private static bool IsInBoth(LocalizedText? name) =>
        name is not null
        && name.Ko.Any(letter => letter is >= '가' and <= '힣')
        && !name.En.Any(letter => letter is >= '가' and <= '힣');

    private static IEnumerable<string> IdsOf(JsonNode node) =>
        node switch
        {
            JsonArray items => items.OfType<JsonNode>().SelectMany(IdsOf),
            JsonObject one => one.Select(property => property.Value)
                .OfType<JsonNode>()
                .SelectMany(IdsOf)
                .Concat(one["id"] is { } id && one["type"] is not null ? [(string)id!] : []),
            _ => [],
        };
}
