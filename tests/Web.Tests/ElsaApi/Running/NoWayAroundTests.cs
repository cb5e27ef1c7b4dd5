using System.Net;
using System.Net.Http.Json;
using Ipses.Domain.DeadlineTasks;
using Ipses.Engine.Ports;
using Ipses.Web.Api;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.ElsaApi.Running;

/// <summary>In a running year of the shipped workflows, Elsa's API opens no way around a rule of the domain.</summary>
public sealed class NoWayAroundTests(NoWayAroundTests.RunningYear year)
    : IClassFixture<NoWayAroundTests.RunningYear>
{
    [Fact]
    public async Task A_task_of_the_product_is_not_completed_from_outside()
    {
        DeadlineTask task = (await year.ReadAsync<DeadlineTask>(all => all)).First(one =>
            one.State == TaskState.Open
        );

        await RefusedAsync(
            $"/tasks/{Uri.EscapeDataString(task.Id)}/complete",
            new { result = "done" },
            "complete the task where it belongs"
        );

        (await year.ReadAsync<DeadlineTask>(all => all.Where(one => one.Id == task.Id)))
            .Single()
            .State.ShouldBe(TaskState.Open);
    }

    [Fact]
    public async Task No_bookmark_of_a_product_step_is_resumed_from_outside()
    {
        IReadOnlyList<BookmarkRecord> bookmarks = await year.ReadAsync<BookmarkRecord>(all => all);
        BookmarkRecord[] product = [.. bookmarks.Where(one => one.IsProduct)];
        product.Length.ShouldBeGreaterThan(0);

        foreach (BookmarkRecord bookmark in product)
        {
            await RefusedAsync(
                $"/bookmarks/resume?t={Uri.EscapeDataString(bookmark.Id)}",
                new { input = new { outcome = "Approved" } },
                "complete the task where it belongs"
            );
        }

        (await year.ReadAsync<BookmarkRecord>(all => all)).Count.ShouldBe(bookmarks.Count);
    }

    [Fact]
    public async Task The_guidelines_are_not_issued_by_an_event_from_outside()
    {
        BookmarkRecord waiting = (
            await year.ReadAsync<BookmarkRecord>(all =>
                all.Where(one => one.ActivityType == "Elsa.Event")
            )
        ).First();
        string name = waiting.StimulusKey["event:".Length..];

        await RefusedAsync(
            $"/events/{Uri.EscapeDataString(name)}/trigger",
            new { workflowExecutionMode = "Synchronous" },
            "can't be sent from outside"
        );
        await RefusedAsync(
            $"/bookmarks/resume?t={Uri.EscapeDataString(waiting.Id)}",
            new { },
            "complete the task where it belongs"
        );

        (
            await year.ReadAsync<BookmarkRecord>(all => all.Where(one => one.Id == waiting.Id))
        ).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Variables_of_a_workflow_with_product_steps_stay_as_the_rules_left_them()
    {
        await RefusedAsync(
            $"/workflow-instances/{Uri.EscapeDataString(year.Instance)}/variables",
            new { variables = new[] { new { id = "Year", value = 2030 } } },
            "can't be changed from outside"
        );
    }

    [Theory]
    [InlineData("ModifyVariable")]
    [InlineData("CancelActivity")]
    [InlineData("ScheduleActivity")]
    public async Task No_alteration_passes_by_a_step_of_the_product(string type)
    {
        object alterations = new[]
        {
            new
            {
                type,
                activityId = year.Step,
                variableId = "Year",
                value = 2030,
            },
        };

        await RefusedAsync(
            "/alterations/run",
            new { alterations, workflowInstanceIds = new[] { year.Instance } },
            "would pass by steps of the product"
        );
        await RefusedAsync(
            "/alterations/submit",
            new { alterations, filter = new { workflowInstanceIds = new[] { year.Instance } } },
            "would pass by steps of the product"
        );
    }

    [Fact]
    public async Task The_history_of_a_year_is_not_deleted()
    {
        await RefusedAsync(
            "/bulk-actions/delete/workflow-instances/by-id",
            new { ids = new[] { year.Instance } },
            "kept until its retention period ends"
        );
        (
            await year.ReadAsync<InstanceRecord>(all => all.Where(one => one.Id == year.Instance))
        ).ShouldNotBeEmpty();
    }

    private async Task RefusedAsync(string path, object body, string sentence)
    {
        using HttpResponseMessage answer = await year.Program.PostAsJsonAsync(
            WorkflowSite.Api + path,
            body
        );
        string told = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden, path + told);
        told.ShouldContain(sentence);
    }

    /// <summary>The demo's year, opened, with the coordinator's program.</summary>
    public sealed class RunningYear : YearSite
    {
        /// <summary>The program.</summary>
        public HttpClient Program { get; private set; } = null!;

        /// <summary>An instance that waits at a step of the product.</summary>
        public string Instance { get; private set; } = "";

        /// <summary>That step.</summary>
        public string Step { get; private set; } = "";

        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            Program = Site.Visitor("en");
            Program.DefaultRequestHeaders.Authorization = new(
                BearerTokens.Name,
                await Site.TokenOfAsync(IdOf("coordinator"))
            );
            BookmarkRecord waiting = (
                await ReadAsync<BookmarkRecord>(all => all.Where(one => one.IsProduct))
            ).First();
            Instance = waiting.InstanceId;
            Step = waiting.ActivityId;
        }

        public override async Task DisposeAsync()
        {
            Program.Dispose();
            await base.DisposeAsync();
        }
    }
}
