using System.Text.Json.Nodes;
using Ipses.Domain.Organisations;
using Ipses.Web.Tests.Access;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.ElsaApi;

/// <summary>What the palette and the panel of an activity show a coordinator, in the reader's language.</summary>
public sealed class PaletteTests(SharedSite shared) : IClassFixture<SharedSite>
{
    /// <summary>Elsa's editor of these is an empty list, whatever the server: their value is an expression.</summary>
    private static readonly string[] WrittenAsExpression = ["ObjectDictionary", "List<Object>"];

    [Theory]
    [InlineData("ko")]
    [InlineData("en")]
    public async Task Every_list_has_choices_in_the_readers_language(string language)
    {
        List<string> wrong = [];
        foreach ((string name, JsonNode input) in await InputsAsync(language))
        {
            if (
                (string)input["uiHint"]! is not ("dropdown" or "checklist" or "radiolist")
                || WrittenAsExpression.Contains((string)input["typeName"]!)
            )
            {
                continue;
            }

            JsonNode[] choices = [.. ChoicesOf(input)];
            if (choices.Length == 0)
            {
                wrong.Add($"{name}: no choice");
            }

            wrong.AddRange(
                choices
                    .Where(choice =>
                        string.IsNullOrEmpty((string?)choice["text"])
                        && (string?)choice["value"] != ""
                    )
                    .Select(choice => $"{name}: {choice["value"]} has no text")
            );
            if (
                input["defaultValue"] is JsonValue standard
                && choices.All(choice => (string)choice["value"]! != standard.ToString())
            )
            {
                wrong.Add($"{name}: its default {standard} is none of the choices");
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_activity_and_input_is_explained_in_Korean_and_in_English()
    {
        List<string> wrong = [];
        foreach (JsonNode activity in await ActivitiesAsync("ko"))
        {
            string type = (string)activity["typeName"]!;
            wrong.AddRange(
                new[] { "category", "displayName", "description" }
                    .Where(text => !IsKorean((string?)activity[text]))
                    .Select(text => $"{type}: {text} is not Korean")
            );
            wrong.AddRange(
                activity["inputs"]!
                    .AsArray()
                    .Where(input => !IsKorean((string?)input!["description"]))
                    .Select(input => $"{type}.{input!["name"]}: its description is not Korean")
            );
        }

        foreach (JsonNode activity in await ActivitiesAsync("en"))
        {
            string type = (string)activity["typeName"]!;
            wrong.AddRange(
                new[] { "category", "displayName", "description" }
                    .Where(text => !IsEnglish((string?)activity[text]))
                    .Select(text => $"{type}: {text} is not English")
            );
            wrong.AddRange(
                activity["inputs"]!
                    .AsArray()
                    .Where(input =>
                        !IsEnglish((string?)input!["displayName"])
                        || !IsEnglish((string?)input["description"])
                    )
                    .Select(input => $"{type}.{input!["name"]} is not explained in English")
            );
        }

        wrong.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Ipses.AssignTask", "role", "PerformanceOfficer", "성과관리 담당자")]
    [InlineData("Ipses.AssignTask", "form", "plan-edit", "시행계획 작성")]
    [InlineData("Ipses.AssignTask", "body", "PMO", "국무총리실")]
    [InlineData("Ipses.Deliberate", "body", "GPEC", "정부업무평가위원회")]
    [InlineData("Ipses.Deliberate", "documentKind", "guidelines", "성과관리·평가 기본지침")]
    [InlineData("Ipses.ForEachInstitution", "sector", "Local", "지방자치단체")]
    [InlineData("Ipses.RecordCycleEvent", "eventName", "issued", "기본지침 통보")]
    [InlineData(
        "Elsa.DispatchWorkflow",
        "workflowDefinitionId",
        "annual-plan.institution",
        "annual-plan.institution"
    )]
    public async Task A_list_is_filled_with_what_the_site_has(
        string type,
        string input,
        string value,
        string text
    )
    {
        using DesignerClient studio = new(shared.Site.SignedIn(Role.Coordinator, "ko"));

        JsonNode answer = await studio.MustAsync(
            $"/descriptors/activities/{type}/options/{input}",
            new JsonObject()
        );

        JsonNode specifications = answer["items"]!;
        JsonNode choice = ChoicesOf(
                new JsonObject
                {
                    ["uiHint"] = "dropdown",
                    ["uiSpecifications"] = specifications.DeepClone(),
                }
            )
            .Single(one => (string)one["value"]! == value);
        ((string)choice["text"]!).ShouldContain(text);
    }

    [Fact]
    public async Task A_rule_in_an_authors_own_words_stays_visible_and_is_read_to_them()
    {
        using DesignerClient studio = new(shared.Site.SignedIn(Role.Coordinator, "en"));
        JsonObject model = DesignerClient.Flow("own-rule", "With a rule of its own", "one");
        JsonObject wait = DesignerClient.Line("wait", "");
        wait["type"] = "Ipses.WaitForDate";
        wait.Remove("text");
        wait["dueRule"] = new JsonObject
        {
            ["typeName"] = "String",
            ["expression"] = new JsonObject
            {
                ["type"] = "Liquid",
                ["value"] = "3rd business day of june",
            },
        };
        model["root"]!["activities"]!.AsArray().Add((JsonNode)wait);

        await studio.MustSaveAsync(model);

        JsonNode input = (await InputsAsync("en"))
            .Single(one => one.Name == "Ipses.WaitForDate.DueRule")
            .Input;
        JsonNode choice = ChoicesOf(input)
            .Single(one => (string)one["value"]! == "3rd business day of june");
        ((string)choice["text"]!).ShouldContain("June");
    }

    private async Task<List<(string Name, JsonNode Input)>> InputsAsync(string language) =>
        [
            .. (await ActivitiesAsync(language)).SelectMany(activity =>
                activity["inputs"]!
                    .AsArray()
                    .Select(input => ($"{activity["typeName"]}.{input!["name"]}", input))
            ),
        ];

    private async Task<JsonNode[]> ActivitiesAsync(string language)
    {
        using DesignerClient studio = new(shared.Site.SignedIn(Role.Coordinator, language));
        JsonNode answer = await studio.ReadAsync("/descriptors/activities");
        JsonNode[] known =
        [
            .. answer["items"]!
                .AsArray()
                .OfType<JsonNode>()
                .Where(one => (bool)one["isBrowsable"]!),
        ];
        known.Length.ShouldBeGreaterThan(40);
        return known;
    }

    private static IEnumerable<JsonNode> ChoicesOf(JsonNode input)
    {
        JsonNode? specifications = input["uiSpecifications"];
        JsonNode? list = (string)input["uiHint"]! switch
        {
            "checklist" => specifications?["checklist"]?["checkList"],
            "radiolist" => specifications?["radiolist"]?["radioList"],
            _ => specifications?["dropdown"]?["selectList"],
        };
        return list?["items"]?.AsArray().OfType<JsonNode>() ?? [];
    }

    private static bool IsKorean(string? text) => text?.Any(c => c is >= '가' and <= '힣') == true;

    private static bool IsEnglish(string? text) =>
        !string.IsNullOrWhiteSpace(text) && !IsKorean(text);
}
