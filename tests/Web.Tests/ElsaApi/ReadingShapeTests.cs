using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Ipses.Domain.Organisations;
using Ipses.Web.Tests.Access;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.ElsaApi;

/// <summary>What is read answers as a real Elsa server did, for Studio and for other clients.</summary>
public sealed class ReadingShapeTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private const string Api = "/elsa/api";

    [Theory]
    [InlineData("GET_package_version", "/package/version")]
    [InlineData("GET_features_installed", "/features/installed")]
    [InlineData("GET_resilience_strategies", "/resilience/strategies")]
    [InlineData("GET_descriptors_activities", "/descriptors/activities")]
    [InlineData("GET_descriptors_expression-descriptors", "/descriptors/expression-descriptors")]
    [InlineData(
        "GET_descriptors_workflow-activation-strategies",
        "/descriptors/workflow-activation-strategies"
    )]
    [InlineData("GET_descriptors_incident-strategies", "/descriptors/incident-strategies")]
    [InlineData(
        "GET_descriptors_log-persistence-strategies",
        "/descriptors/log-persistence-strategies"
    )]
    [InlineData(
        "GET_descriptors_commit-strategies_workflows",
        "/descriptors/commit-strategies/workflows"
    )]
    [InlineData(
        "GET_descriptors_commit-strategies_activities",
        "/descriptors/commit-strategies/activities"
    )]
    [InlineData("GET_descriptors_variables", "/descriptors/variables")]
    [InlineData("GET_descriptors_storage-drivers", "/descriptors/storage-drivers")]
    [InlineData(
        "GET_workflow-definitions",
        "/workflow-definitions?versionOptions=Latest&Page=0&PageSize=10&SearchTerm=&IsSystem=False&OrderDirection=Ascending"
    )]
    [InlineData(
        "GET_workflow-definitions_by-definition-id_definitionId",
        "/workflow-definitions/by-definition-id/annual-plan?versionOptions=Latest"
    )]
    [InlineData("GET_workflow-definitions_by-id_id", "/workflow-definitions/by-id/annual-plan-v1")]
    [InlineData(
        "GET_workflow-definitions_many-by-id",
        "/workflow-definitions/many-by-id?ids=annual-plan-v1&ids=guidelines-v1"
    )]
    [InlineData(
        "GET_workflow-definitions_definitionId_versions",
        "/workflow-definitions/annual-plan/versions"
    )]
    [InlineData(
        "GET_workflow-definitions_definitionId_consumers",
        "/workflow-definitions/annual-plan/consumers"
    )]
    [InlineData("GET_workflow-definitions_query_count", "/workflow-definitions/query/count")]
    [InlineData(
        "GET_workflow-definitions_validation_is-name-unique",
        "/workflow-definitions/validation/is-name-unique?name=Workflow%201"
    )]
    [InlineData(
        "GET_workflow-definitions_subgraph_id",
        "/workflow-definitions/subgraph/guidelines-v1?parentNodeId=guidelines:flow:prepare"
    )]
    [InlineData(
        "GET_workflow-definitions_subgraph_segments_id",
        "/workflow-definitions/subgraph/segments/guidelines-v1?childNodeId=guidelines:flow:prepare"
    )]
    public async Task A_client_of_Elsa_finds_every_member_where_it_looks_for_it_and_none_besides(
        string shape,
        string path
    )
    {
        using HttpClient client = Site.SignedIn(Role.Coordinator, "en");

        using HttpResponseMessage answer = await client.GetAsync(Api + path);

        (await Shape.DifferencesAsync(shape, answer)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_client_forgot_to_say_is_told_in_Elsas_shape_and_with_our_codes()
    {
        using HttpClient client = Site.SignedIn(Role.Coordinator, "en");

        using HttpResponseMessage answer = await client.GetAsync(
            Api + "/descriptors/output-converters"
        );

        (await Shape.DifferencesAsync("GET_descriptors_output-converters", answer)).ShouldBe([
            "$.codes is no member of Elsa's",
        ]);
    }

    [Fact]
    public async Task Who_only_looks_is_told_of_nothing_that_changes()
    {
        using HttpClient auditor = Site.SignedIn(Role.Auditor, "en");
        using HttpClient coordinator = Site.SignedIn(Role.Coordinator, "en");
        string one = Api + "/workflow-definitions/by-definition-id/annual-plan";

        string read = await auditor.GetStringAsync(one);
        string listed = await auditor.GetStringAsync(Api + "/workflow-definitions");

        read.ShouldNotContain("\"rel\":\"publish\"");
        listed.ShouldNotContain("\"rel\":\"bulk-publish\"");
        (await coordinator.GetStringAsync(one)).ShouldContain("\"rel\":\"publish\"");
        (await coordinator.GetStringAsync(Api + "/workflow-definitions")).ShouldContain(
            "\"rel\":\"bulk-publish\""
        );
    }

    [Fact]
    public async Task Descriptors_speak_the_readers_language_and_are_sent_again_only_when_they_changed()
    {
        using HttpClient korean = Site.SignedIn(Role.Coordinator, "ko");
        using HttpClient english = Site.SignedIn(Role.Coordinator, "en");

        using HttpResponseMessage first = await korean.GetAsync(Api + "/descriptors/activities");
        string text = await first.Content.ReadAsStringAsync();
        using HttpRequestMessage again = new(HttpMethod.Get, Api + "/descriptors/activities");
        again.Headers.IfNoneMatch.Add(new EntityTagHeaderValue(first.Headers.ETag!.Tag));
        using HttpResponseMessage second = await korean.SendAsync(again);

        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        text.ShouldContain("기관별 실행");
        (await english.GetStringAsync(Api + "/descriptors/activities")).ShouldContain(
            "For each institution"
        );
    }

    [Fact]
    public async Task A_list_is_searched_ordered_and_read_page_by_page()
    {
        using HttpClient client = Site.SignedIn(Role.Coordinator, "en");

        JsonNode page = await ReadAsync(
            client,
            "/workflow-definitions?SearchTerm=GUIDELINES&OrderBy=Name&OrderDirection=Descending&Page=1&PageSize=1"
        );
        JsonNode whole = await ReadAsync(
            client,
            "/workflow-definitions?SearchTerm=GUIDELINES&OrderBy=Name&OrderDirection=Descending"
        );

        ((int)page["totalCount"]!).ShouldBe(whole["items"]!.AsArray().Count);
        ((int)page["totalCount"]!).ShouldBeInRange(2, 5);
        page["items"]!.AsArray().Count.ShouldBe(1);
        ((string)page["items"]![0]!["id"]!).ShouldBe((string)whole["items"]![1]!["id"]!);
        whole["items"]!
            .AsArray()
            .Select(one => (string)one!["name"]!)
            .ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public async Task Who_is_started_by_whom_is_found_from_the_definitions_themselves()
    {
        using HttpClient client = Site.SignedIn(Role.Coordinator, "en");

        JsonNode found = await ReadAsync(
            client,
            "/workflow-definitions/annual-plan.institution/consumers"
        );

        found["consumingWorkflowDefinitionIds"]!
            .AsArray()
            .Select(id => (string)id!)
            .ShouldBe(["annual-plan"]);
    }

    [Fact]
    public async Task Scripts_are_told_of_the_variables_and_inputs_that_their_workflow_has()
    {
        using HttpClient client = Site.SignedIn(Role.Coordinator, "en");
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");

        using HttpResponseMessage answer = await client.PostAsync(
            Api + "/scripting/javascript/type-definitions/guidelines",
            new StringContent("{}", Encoding.UTF8, "application/json")
        );

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/x-typescript");
        (await answer.Content.ReadAsStringAsync()).ShouldContain(
            "declare function getYear(): number;"
        );
    }

    private TestSite Site => shared.Site;

    private static async Task<JsonNode> ReadAsync(HttpClient client, string path) =>
        JsonNode.Parse(await client.GetStringAsync(Api + path))!;
}
