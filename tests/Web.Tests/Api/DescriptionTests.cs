using System.Text.Json.Nodes;
using Ipses.Domain.Organisations;
using Ipses.Web.Access;
using Ipses.Web.Tests.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.Api;

/// <summary>The OpenAPI description tells all that the API does.</summary>
public sealed class DescriptionTests(SharedDemo shared) : IClassFixture<SharedDemo>
{
    [Fact]
    public async Task It_is_an_OpenAPI_3_1_document_without_faults_and_the_same_every_time()
    {
        string text = await TextAsync();

        ReadResult read = OpenApiDocument.Parse(text, "json");

        read.Diagnostic!.Errors.ShouldBeEmpty();
        read.Diagnostic.SpecificationVersion.ShouldBe(OpenApiSpecVersion.OpenApi3_1);
        read.Document!.Components!.SecuritySchemes!.ShouldContainKey("bearer");
        (await TextAsync()).ShouldBe(text);
    }

    [Fact]
    public async Task Every_endpoint_is_described_with_its_name_its_summary_and_its_problems()
    {
        JsonObject paths = JsonNode.Parse(await TextAsync())!["paths"]!.AsObject();
        List<string> faults = [];
        HashSet<string> ids = [];
        foreach (RouteEndpoint endpoint in Endpoints())
        {
            string pattern = AccessTableRequirement.PatternOf(endpoint);
            string path = System.Text.RegularExpressions.Regex.Replace(
                pattern,
                @"\{\**(\w+)[^}]*\}",
                "{$1}"
            );
            foreach (
                string verb in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods
            )
            {
                string name = $"{verb} {path}";
                if (
                    (paths[path] ?? paths[path + "/"])?[verb.ToLowerInvariant()]
                    is not JsonObject operation
                )
                {
                    faults.Add($"{name} is not described");
                    continue;
                }

                if (!ids.Add((string?)operation["operationId"] ?? ""))
                {
                    faults.Add($"{name}: its operationId is missing or not unique");
                }

                if ((string?)operation["summary"] is not { Length: > 10 })
                {
                    faults.Add($"{name} has no summary");
                }

                string[] missing =
                [
                    .. new[] { "401", "403", "422" }.Where(status =>
                        operation["responses"]?[status]?["content"]?["application/problem+json"]
                            is null
                    ),
                ];
                if (missing.Length > 0)
                {
                    faults.Add($"{name} does not tell of {string.Join(", ", missing)}");
                }
            }
        }

        faults.ShouldBeEmpty();
        ids.Count.ShouldBeGreaterThan(60);
    }

    [Fact]
    public async Task Words_of_a_choice_are_told_as_words_and_examples_can_be_sent_as_they_stand()
    {
        JsonNode document = JsonNode.Parse(await TextAsync())!;

        document["components"]!["schemas"]!["PlanState"]!["enum"]!
            .AsArray()
            .Select(word => (string)word!)
            .ShouldContain("UnderReview");
        (
            (string)
                document["paths"]!["/api/v1/plans/{institution}/{year}/approval"]!["post"]![
                    "requestBody"
                ]!["content"]!["application/json"]!["example"]!["verdict"]!
        ).ShouldBe("Returned");
    }

    private IEnumerable<RouteEndpoint> Endpoints() =>
        shared
            .Site.Services.GetServices<EndpointDataSource>()
            .SelectMany(all => all.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(endpoint =>
                AccessTableRequirement
                    .PatternOf(endpoint)
                    .StartsWith(ApiPaths.V1 + "/", StringComparison.Ordinal)
            )
            // Pages' workbooks are described together, by the address of any page.
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is null);

    private async Task<string> TextAsync()
    {
        using HttpClient program = await shared.Site.ProgramAsync(MadeUpReaders.IdOf(Role.Auditor));
        return await program.GetStringAsync("/openapi/v1.json");
    }
}
