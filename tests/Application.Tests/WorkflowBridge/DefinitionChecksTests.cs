using System.Text.Json.Nodes;
using Ipses.Application.WorkflowBridge.Checks;
using Ipses.Engine.Analysis;
using Ipses.Engine.Definitions;
using Ipses.Engine.Runtime;
using Ipses.Testing.Product;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Ipses.Application.Tests.WorkflowBridge;

/// <summary>What a coordinator is told before publishing: each definition is a shipped one that breaks just one rule.</summary>
public sealed class DefinitionChecksTests(DefinitionChecksTests.Site site)
    : IClassFixture<DefinitionChecksTests.Site>
{
    private const string Plan = "annual-plan.institution";

    [Fact]
    public async Task The_shipped_workflows_are_in_order()
    {
        string[] files = [.. Directory.EnumerateFiles(ShippedFolder, "*.json")];
        files.Length.ShouldBeGreaterThan(5);
        foreach (string file in files)
        {
            (await site.LookAsync(await File.ReadAllTextAsync(file)))
                .Select(found => $"{found.Rule} {found.ActivityId}: {found.Message.En}")
                .ShouldBeEmpty(file);
        }
    }

    [Fact]
    public Task Who_drafts_a_plan_may_not_review_it() =>
        OnlyAsync(
            Plan,
            "FourEyes.SamePerson",
            "review",
            root =>
            {
                Set(root, "review", "role", "PerformanceOfficer");
                Set(root, "review", "body", "{{ Input.Institution }}", "Liquid");
            }
        );

    [Fact]
    public Task Who_drafts_a_plan_may_not_approve_it() =>
        OnlyAsync(
            Plan,
            "FourEyes.SamePerson",
            "approve",
            root =>
                Set(
                    root,
                    "approve",
                    "chain",
                    "[\"PerformanceOfficer\",\"InstitutionHead\"]",
                    "Object"
                )
        );

    [Fact]
    public Task A_session_within_a_week_of_the_review_is_called_too_late() =>
        OnlyAsync(
            Plan,
            "Session.NoticeTooShort",
            "deliberate",
            root => Set(root, "review", "dueRule", "8th business day of march")
        );

    [Fact]
    public Task A_plan_confirmed_in_april_misses_the_date_of_the_act() =>
        OnlyAsync(
            Plan,
            "Statute.DatePassed",
            "deliberate",
            root => Set(root, "deliberate", "sessionRule", "15 april or next business day")
        );

    [Fact]
    public Task An_evaluation_is_not_resolved_before_evaluatees_were_heard() =>
        OnlyAsync(
            Plan,
            "Hearing.Missing",
            "deliberate",
            root => Set(root, "deliberate", "agendaKind", "SpecificEvaluation")
        );

    [Fact]
    public async Task An_evaluation_that_heard_its_evaluatees_is_in_order()
    {
        JsonObject definition = Shipped(Plan);
        Set(definition, "deliberate", "agendaKind", "SpecificEvaluation");
        Set(definition, "review", "form", "hearing");

        (await site.LookAsync(definition.ToJsonString())).ShouldBeEmpty();
    }

    [Fact]
    public Task A_resolution_that_nobody_is_told_of_is_not_published() =>
        OnlyAsync(
            Plan,
            "Publication.Missing",
            "deliberate",
            root => Activity(root, "notify")["type"] = "Elsa.WriteLine"
        );

    [Fact]
    public Task A_step_names_the_law_that_it_rests_on() =>
        OnlyAsync(
            Plan,
            "LegalBasis.Missing",
            "review",
            root => Activity(root, "review").Remove("legalBasisEn")
        );

    [Fact]
    public Task A_role_that_does_not_exist_is_told() =>
        OnlyAsync(
            "guidelines",
            "Role.Unknown",
            "draft",
            root => Set(root, "draft", "role", "Minister")
        );

    [Theory]
    [InlineData(Plan, "approve", "chain")]
    [InlineData("guidelines", "notify", "roles")]
    public Task A_role_in_a_list_that_does_not_exist_is_told(
        string shipped,
        string at,
        string input
    ) =>
        OnlyAsync(
            shipped,
            "Role.Unknown",
            at,
            root => Set(root, at, input, "[\"InstitutionHead\",\"Minister\"]", "Object")
        );

    [Fact]
    public Task A_key_of_a_date_without_a_rule_is_told() =>
        OnlyAsync(
            "annual-plan",
            "Setting.WithoutValue",
            "institutions",
            root => Activity(root, "institutions").Remove("dueRule")
        );

    [Fact]
    public async Task A_step_without_a_key_may_go_without_a_date()
    {
        JsonObject definition = Shipped("annual-plan");
        Activity(definition, "institutions").Remove("dueRule");
        Activity(definition, "institutions").Remove("dueKey");

        (await site.LookAsync(definition.ToJsonString())).ShouldBeEmpty();
    }

    [Fact]
    public Task A_body_that_does_not_exist_is_told() =>
        OnlyAsync(
            "guidelines",
            "Body.Unknown",
            "deliberate",
            root => Set(root, "deliberate", "body", "GPCE")
        );

    [Fact]
    public Task A_due_rule_that_cannot_be_read_is_told() =>
        OnlyAsync(
            "guidelines",
            "DueRule.NotUnderstood",
            "draft",
            root => Set(root, "draft", "dueRule", "sometime in spring")
        );

    [Fact]
    public Task A_due_rule_in_an_authors_own_words_is_read_as_one_from_the_list() =>
        OnlyAsync(
            "guidelines",
            "DueRule.NotUnderstood",
            "draft",
            root => Set(root, "draft", "dueRule", "sometime in spring", "Liquid")
        );

    [Theory]
    [InlineData("guidelines-issued:central:2027", "Literal", true)]
    [InlineData("guidelines-issued:{{ Variables.Sector }}", "Liquid", true)]
    [InlineData("lunch-is-ready", "Literal", false)]
    public async Task An_event_of_the_year_is_announced_by_no_workflow_without_its_steps(
        string name,
        string kind,
        bool isRefused
    )
    {
        JsonObject announce = new()
        {
            ["id"] = "announce",
            ["name"] = "announce",
            ["type"] = "Elsa.PublishEvent",
            ["version"] = 1,
        };
        JsonObject definition = new()
        {
            ["definitionId"] = "announcing",
            ["name"] = "announcing",
            ["variables"] = new JsonArray(
                new JsonObject
                {
                    ["id"] = "v1",
                    ["name"] = "Sector",
                    ["typeName"] = "String",
                    ["isArray"] = false,
                }
            ),
            ["root"] = new JsonObject
            {
                ["id"] = "flow",
                ["type"] = "Elsa.Flowchart",
                ["version"] = 1,
                ["activities"] = new JsonArray(announce),
                ["connections"] = new JsonArray(),
            },
        };
        Set(definition, "announce", "eventName", name, kind);

        (await site.LookAsync(definition.ToJsonString()))
            .Select(found => found.Rule)
            .ShouldBe(isRefused ? ["Event.IsProducts"] : []);
    }

    [Theory]
    [InlineData("[40, 35, 30]")]
    [InlineData("{\"planning\": 60, \"result\": 30}")]
    public Task Weights_that_do_not_make_a_hundred_are_told(string weights) =>
        OnlyAsync(
            "guidelines",
            "Weights.NotHundred",
            "draft",
            root => Set(root, "draft", "weights", weights, "Object")
        );

    [Fact]
    public async Task Weights_that_make_a_hundred_are_in_order()
    {
        JsonObject definition = Shipped("guidelines");
        Set(definition, "draft", "weights", "[40, 35, 25]", "Object");

        (await site.LookAsync(definition.ToJsonString())).ShouldBeEmpty();
    }

    private async Task OnlyAsync(string shipped, string rules, string at, Action<JsonObject> spoil)
    {
        JsonObject definition = Shipped(shipped);
        spoil(definition);

        IReadOnlyList<AnalysisFinding> found = await site.LookAsync(definition.ToJsonString());

        string.Join(' ', found.Select(finding => finding.Rule)).ShouldBe(rules);
        found.ShouldAllBe(finding => finding.ActivityId == at);
        found.ShouldAllBe(finding =>
            finding.WayOut.Ko != "" && finding.Message.Ko != finding.Message.En
        );
    }

    private static string ShippedFolder => Path.Combine(AppContext.BaseDirectory, "workflows");

    private static JsonObject Shipped(string id) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(ShippedFolder, id + ".json")))!.AsObject();

    private static JsonObject Activity(JsonObject definition, string id) =>
        definition["root"]!["activities"]!
            .AsArray()
            .Select(activity => activity!.AsObject())
            .Single(activity => activity["id"]!.GetValue<string>() == id);

    private static void Set(
        JsonObject definition,
        string activity,
        string input,
        string value,
        string kind = "Literal"
    ) =>
        Activity(definition, activity)[input] = new JsonObject
        {
            ["typeName"] = "String",
            ["expression"] = new JsonObject { ["type"] = kind, ["value"] = value },
        };

    /// <summary>A site with the 39 institutions, their units and bodies.</summary>
    public sealed class Site : IAsyncLifetime
    {
        private ProductHost? _product;

        public async Task InitializeAsync() =>
            _product = await ProductHost.StartAsync(StartingPoint.People);

        public async Task DisposeAsync()
        {
            if (_product is not null)
            {
                await _product.DisposeAsync();
            }
        }

        internal async Task<IReadOnlyList<AnalysisFinding>> LookAsync(string json)
        {
            await using AsyncServiceScope scope = _product!.Services.CreateAsyncScope();
            WorkflowDefinition definition = scope
                .ServiceProvider.GetRequiredService<DefinitionCache>()
                .Reader.Read(json)
                .Value;
            return await scope
                .ServiceProvider.GetRequiredService<DefinitionChecks>()
                .LookAsync(definition, CancellationToken.None);
        }
    }
}
