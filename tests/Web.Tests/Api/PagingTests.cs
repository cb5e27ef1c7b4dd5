using System.Net;
using Ipses.Web.Tests.DeadlineTasks;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.Api;

/// <summary>Lists are walked stretch by stretch.</summary>
public sealed class PagingTests(DraftingSite year) : IClassFixture<DraftingSite>
{
    [Fact]
    public async Task A_walk_meets_everything_that_was_there_exactly_once_while_more_is_added()
    {
        using ApiClient officer = await year.ProgramAsync("officer:KIPO");
        for (int i = 0; i < 20; i++)
        {
            await OpenAsync($"before-{i:00}");
        }

        string[] there = await IdsAsync(officer, "/tasks?tab=Unit&limit=200");
        List<string> met = [];
        int added = 0;
        string? next = "/tasks?tab=Unit&limit=3";
        while (next is not null)
        {
            ApiAnswer stretch = await officer.ReadAsync(next);
            met.AddRange(Ids(stretch));
            stretch.Json["items"]!.AsArray().Count.ShouldBeLessThanOrEqualTo(3);
            ((int)stretch.Json["total"]!).ShouldBeGreaterThanOrEqualTo(there.Length);
            next = stretch.Next;
            // Both before and behind where the walk stands.
            await OpenAsync($"a-{added}");
            await OpenAsync($"zz-{added++}");
            added.ShouldBeLessThan(200, "the walk does not end");
        }

        met.ShouldBe(met.Distinct());
        there.Except(met).ShouldBeEmpty();
        met.Count.ShouldBeGreaterThan(20);
    }

    [Fact]
    public async Task Short_lists_are_walked_the_same_way()
    {
        using ApiClient auditor = await year.ProgramAsync("auditor");
        List<string> met = [];
        string? next = "/plans?year=2027&limit=10";
        while (next is not null)
        {
            ApiAnswer stretch = await auditor.ReadAsync(next);
            met.AddRange(stretch.Json["items"]!.AsArray().Select(plan => (string)plan!["planId"]!));
            next = stretch.Next;
        }

        met.Count.ShouldBe(39);
        met.ShouldBeUnique();
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=201")]
    [InlineData("cursor=*")]
    public async Task A_stretch_that_is_none_is_refused(string query)
    {
        using ApiClient auditor = await year.ProgramAsync("auditor");

        ApiAnswer refused = await auditor.GetAsync($"/mails?{query}");

        refused.Status.ShouldBe(HttpStatusCode.BadRequest, refused.Text);
        refused.Codes.ShouldBe(["Request.PageUnfit"]);
    }

    private static async Task<string[]> IdsAsync(ApiClient program, string path) =>
        [.. Ids(await program.ReadAsync(path))];

    private static IEnumerable<string> Ids(ApiAnswer stretch) =>
        stretch.Json["items"]!.AsArray().Select(task => (string)task!["taskId"]!);

    private Task OpenAsync(string id) =>
        year.StageAsync(
            (services, _) =>
            {
                TaskSite.Open(services, id, "2027-02-26");
                return Task.CompletedTask;
            }
        );
}
