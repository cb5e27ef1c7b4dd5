using System.Net;
using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.ElsaApi.Running;

/// <summary>A program that knows Elsa's API and nothing else follows workflows, answers them and steps in.</summary>
public sealed class RunningTests(WorkflowSite site) : IClassFixture<WorkflowSite>
{
    [Fact]
    public async Task Several_are_started_at_once_and_too_many_are_refused()
    {
        JsonNode started = await site.PostAsync(
            "/workflow-definitions/visit/bulk-dispatch",
            new { count = 3, correlationId = "bulk" }
        );

        string[] ids = [.. started["workflowInstanceIds"]!.AsArray().Select(one => (string)one!)];
        ids.Length.ShouldBe(3);
        ids.ShouldBeUnique();
        await site.DrainAsync();
        foreach (string id in ids)
        {
            ((string)(await site.GetAsync($"/workflow-instances/{id}"))["correlationId"]!).ShouldBe(
                "bulk"
            );
        }

        (
            await site.RefusedAsync("/workflow-definitions/visit/bulk-dispatch", new { count = 0 })
        ).Reasons.ShouldContain("BulkDispatch.Count");
    }

    [Fact]
    public async Task A_task_is_completed_an_event_is_sent_and_the_journal_tells_it_all()
    {
        string id = await site.RunAsync(WorkflowSite.Visit, "c-1");
        string task = Uri.EscapeDataString(await site.TaskOfAsync(id));

        await site.PostAsync($"/tasks/{task}/complete", new { result = "called" });
        await site.PostAsync($"/tasks/{task}/complete", new { result = "called" });
        await site.PostAsync(
            "/events/LabResult/trigger",
            new { correlationId = "c-1", input = new { value = 7 } }
        );
        await site.DrainAsync();

        JsonNode state = await site.GetAsync($"/workflow-instances/{id}/execution-state");
        ((string)state["status"]!).ShouldBe("Finished");
        ((string)state["subStatus"]!).ShouldBe("Finished");
        JsonNode journal = await site.PostAsync(
            $"/workflow-instances/{id}/journal?skip=0&take=100",
            new
            {
                filter = new
                {
                    excludedActivityTypes = new[] { "Elsa.Workflow", "Elsa.Flowchart" },
                },
            }
        );
        Told(journal)
            .ShouldBe([
                "ask Started",
                "ask Suspended",
                "ask Resumed",
                "ask Completed",
                "wait Started",
                "wait Suspended",
                "wait Resumed",
                "wait Completed",
                "tell Started",
                "tell Line",
                "tell Completed",
            ]);
        journal["items"]!.AsArray().Last(line => (string)line!["eventName"]! == "Line")!["message"]!
            .ToString()
            .ShouldBe("score 5");
    }

    [Fact]
    public async Task The_journal_is_read_by_stretches_and_by_nodes()
    {
        string id = await site.RunAsync(WorkflowSite.Visit);

        JsonNode some = await site.GetAsync($"/workflow-instances/{id}/journal?page=1&pageSize=2");
        JsonNode one = await site.PostAsync(
            $"/workflow-instances/{id}/journal",
            new
            {
                filter = new
                {
                    activityNodeIds = new[] { "Workflow1:flow:ask" },
                    eventNames = new[] { "Suspended" },
                },
            }
        );

        ((int)some["totalCount"]!).ShouldBe(4);
        Told(some).ShouldBe(["ask Started", "ask Suspended"]);
        Told(one).ShouldBe(["ask Suspended"]);
    }

    [Fact]
    public async Task Counts_and_executions_are_those_of_the_diagram()
    {
        string id = await site.RunAsync(WorkflowSite.Visit);

        JsonNode report = await site.PostAsync(
            "/activity-executions/report",
            new
            {
                workflowInstanceId = id,
                activityNodeIds = new[] { "Workflow1:flow:ask", "Workflow1:flow:tell" },
            }
        );
        JsonNode summaries = await site.GetAsync(
            $"/activity-execution-summaries/list?WorkflowInstanceId={id}&ActivityNodeId=Workflow1%3Aflow%3Aask"
        );
        JsonNode list = await site.GetAsync($"/activity-executions/list?WorkflowInstanceId={id}");
        string execution = (string)summaries["items"]![0]!["id"]!;
        JsonNode whole = await site.GetAsync(
            $"/activity-executions/by-id?id={Uri.EscapeDataString(execution)}"
        );
        JsonNode stack = await site.GetAsync($"/activity-executions/{execution}/call-stack");
        JsonNode count = await site.GetAsync(
            $"/activity-executions/count?WorkflowInstanceId={id}&ActivityId=ask&Completed=false"
        );

        JsonNode only = report["stats"]!.AsArray().Single()!;
        ((int)only["startedCount"]!).ShouldBe(1);
        ((int)only["uncompletedCount"]!).ShouldBe(1);
        ((bool)only["isBlocked"]!).ShouldBeTrue();
        list["items"]!
            .AsArray()
            .Select(item => (string)item!["activityId"]!)
            .ShouldBe(["Workflow1", "flow", "ask"]);
        ((string)whole["activityState"]!["TaskName"]!).ShouldBe("Call them");
        stack["items"]!.AsArray().Select(item => (int)item!["callStackDepth"]!).ShouldBe([0, 1, 2]);
        ((int)count["count"]!).ShouldBe(1);
    }

    [Fact]
    public async Task Instances_are_found_by_what_they_are_called_and_where_they_stand()
    {
        string first = await site.RunAsync(WorkflowSite.Visit, "find-1");
        string second = await site.RunAsync(WorkflowSite.Visit, "find-2");
        await site.PostAsync($"/cancel/workflow-instances/{second}", new { reason = "by mistake" });

        JsonNode running = await ListAsync(
            new { searchTerm = "VISIT OF FIND", statuses = new[] { "Running" } }
        );
        JsonNode cancelled = await ListAsync(
            new { searchTerm = "find-", subStatuses = new[] { "Cancelled" } }
        );
        JsonNode page = await ListAsync(
            new
            {
                searchTerm = "find-",
                page = 1,
                pageSize = 1,
                orderBy = "Name",
                orderDirection = "Ascending",
            }
        );
        JsonNode byGet = await site.GetAsync("/workflow-instances?correlationId=find-1");
        JsonNode later = await ListAsync(
            new
            {
                searchTerm = "find-",
                timestampFilters = new[]
                {
                    new
                    {
                        column = "CreatedAt",
                        @operator = "GreaterThan",
                        timestamp = "2999-01-01T00:00:00Z",
                    },
                },
            }
        );
        (HttpStatusCode status, _) = await site.RefusedAsync(
            "/workflow-instances",
            new { statuses = new[] { "Nowhere" } }
        );

        Ids(running).ShouldBe([first]);
        Ids(cancelled).ShouldBe([second]);
        Ids(page).ShouldBe([second]);
        ((int)page["totalCount"]!).ShouldBe(2);
        Ids(byGet).ShouldBe([first]);
        Ids(later).ShouldBeEmpty();
        status.ShouldBe(HttpStatusCode.BadRequest);

        Task<JsonNode> ListAsync(object asked) => site.PostAsync("/workflow-instances", asked);
    }

    [Fact]
    public async Task A_variable_is_changed_with_a_reason_that_the_journal_keeps()
    {
        string id = await site.RunAsync(WorkflowSite.Visit);

        JsonNode changed = await site.PostAsync(
            $"/workflow-instances/{id}/variables",
            new { variables = new[] { new { id = "v1", value = "42" } }, reason = "counted again" }
        );
        (HttpStatusCode unknown, _) = await site.RefusedAsync(
            $"/workflow-instances/{id}/variables",
            new { variables = new[] { new { id = "v9", value = "42" } } }
        );

        ((int)changed["items"]![0]!["value"]!).ShouldBe(42);
        JsonNode read = await site.GetAsync($"/workflow-instances/{id}/variables");
        ((int)read["items"]![0]!["value"]!).ShouldBe(42);
        JsonNode journal = await site.GetAsync($"/workflow-instances/{id}/journal");
        journal.ToJsonString().ShouldContain("counted again");
        unknown.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_stopped_step_is_told_with_its_incident_and_tried_again()
    {
        string id = await site.RunAsync(WorkflowSite.Broken);

        JsonNode stopped = await site.GetAsync($"/workflow-instances/{id}");
        JsonNode retried = await site.PostAsync(
            "/alterations/workflows/retry",
            new { workflowInstanceIds = new[] { id }, reason = "mended" }
        );

        ((string)stopped["status"]!).ShouldBe("Running");
        ((string)stopped["subStatus"]!).ShouldBe("Faulted");
        ((int)stopped["incidentCount"]!).ShouldBe(1);
        ((string)stopped["workflowState"]!["incidents"]![0]!["message"]!).ShouldBe("Boom");
        ((bool)retried["results"]![0]!["isSuccessful"]!).ShouldBeTrue();
        JsonNode list = await site.GetAsync(
            $"/activity-executions/list?WorkflowInstanceId={id}&ActivityNodeId=Workflow1%3Aflow%3Astop"
        );
        string execution = (string)list["items"]![0]!["id"]!;
        JsonNode attempts = await site.GetAsync($"/resilience/retries/{execution}");
        ((int)attempts["totalCount"]!).ShouldBe(1);
        attempts["items"]![0]!["details"]!["reason"]!.ToString().ShouldBe("mended");
    }

    [Fact]
    public async Task A_branch_is_given_up_and_a_waiting_step_is_resumed_by_its_bookmark()
    {
        string given = await site.RunAsync(WorkflowSite.Visit);
        string resumed = await site.RunAsync(WorkflowSite.Visit);
        JsonNode state = await site.GetAsync($"/workflow-instances/{resumed}");
        string bookmark = (string)state["workflowState"]!["bookmarks"]![0]!["id"]!;

        await site.PostAsync(
            "/alterations/run",
            new
            {
                workflowInstanceIds = new[] { given },
                alterations = new[] { new { type = "CancelActivity", activityId = "ask" } },
            }
        );
        await site.PostAsync(
            $"/bookmarks/resume?t={Uri.EscapeDataString(bookmark)}",
            new { input = new { answer = "yes" } }
        );

        Told(await site.GetAsync($"/workflow-instances/{given}/journal"))
            .ShouldContain("ask Canceled");
        Told(await site.GetAsync($"/workflow-instances/{resumed}/journal"))
            .ShouldContain("wait Suspended");
        (HttpStatusCode gone, _) = await site.RefusedAsync(
            $"/bookmarks/resume?t={Uri.EscapeDataString(bookmark)}",
            new { }
        );
        gone.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_submitted_plan_tells_what_became_of_each_instance()
    {
        string id = await site.RunAsync(WorkflowSite.Visit);

        JsonNode submitted = await site.PostAsync("/alterations/submit", Cancelling("plan-1", id));
        JsonNode read = await site.GetAsync("/alterations/plan-1");

        ((string)submitted["planId"]!).ShouldBe("plan-1");
        ((string)read["plan"]!["status"]!).ShouldBe("Completed");
        JsonNode job = read["jobs"]!.AsArray().ShouldHaveSingleItem()!;
        ((string)job["workflowInstanceId"]!).ShouldBe(id);
        ((string)job["log"]![0]!["message"]!).ShouldBe("Cancelled activity ask");
    }

    [Fact]
    public async Task A_plan_that_is_submitted_again_is_done_once()
    {
        string id = await site.RunAsync(WorkflowSite.Visit);
        await site.PostAsync("/alterations/submit", Cancelling("plan-2", id));

        await site.PostAsync("/alterations/submit", Cancelling("plan-2", id));

        Told(await site.GetAsync($"/workflow-instances/{id}/journal"))
            .Count(line => line == "ask Canceled")
            .ShouldBe(1);
    }

    [Fact]
    public async Task A_plan_that_nobody_submitted_is_not_found()
    {
        using HttpResponseMessage answer = await site.Program.GetAsync(
            WorkflowSite.Api + "/alterations/nothing"
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_newest_line_of_an_activity_tells_how_it_stands_with_it()
    {
        string id = await site.RunAsync(WorkflowSite.Visit);
        JsonNode before = await site.GetAsync($"/workflow-instances/{id}/journal/ask");
        await site.PostAsync(
            $"/tasks/{Uri.EscapeDataString(await site.TaskOfAsync(id))}/complete",
            new { }
        );
        await site.DrainAsync();

        JsonNode after = await site.GetAsync($"/workflow-instances/{id}/journal/ask");

        ((string)before["eventName"]!).ShouldBe("Started");
        ((string)after["eventName"]!).ShouldBe("Completed");
        ((string)after["workflowInstanceId"]!).ShouldBe(id);
    }

    [Fact]
    public async Task An_activity_whose_turn_has_not_come_has_no_newest_line()
    {
        string id = await site.RunAsync(WorkflowSite.Visit);

        using HttpResponseMessage answer = await site.Program.GetAsync(
            $"{WorkflowSite.Api}/workflow-instances/{id}/journal/tell"
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static object Cancelling(string planId, string instance) =>
        new
        {
            id = planId,
            filter = new { workflowInstanceIds = new[] { instance } },
            alterations = new[] { new { type = "CancelActivity", activityId = "ask" } },
        };

    [Fact]
    public async Task An_ended_instance_is_deleted_and_a_running_one_only_after_it_was_cancelled()
    {
        string id = await site.RunAsync(WorkflowSite.Visit);
        object ids = new { ids = new[] { id } };

        (HttpStatusCode running, _) = await site.RefusedAsync(
            "/bulk-actions/delete/workflow-instances/by-id",
            ids
        );
        JsonNode cancelled = await site.PostAsync("/bulk-actions/cancel/workflow-instances", ids);
        JsonNode again = await site.PostAsync("/bulk-actions/cancel/workflow-instances", ids);
        JsonNode deleted = await site.PostAsync(
            "/bulk-actions/delete/workflow-instances/by-id",
            ids
        );
        using HttpResponseMessage gone = await site.Program.DeleteAsync(
            $"{WorkflowSite.Api}/workflow-instances/{id}"
        );

        running.ShouldBe(HttpStatusCode.Conflict);
        ((int)cancelled["cancelled"]!).ShouldBe(1);
        ((int)again["cancelled"]!).ShouldBe(0);
        ((int)deleted["deleted"]!).ShouldBe(1);
        gone.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_instance_leaves_as_a_file_with_its_history()
    {
        string id = await site.RunAsync(WorkflowSite.Visit);

        using HttpResponseMessage answer = await site.Program.GetAsync(
            $"{WorkflowSite.Api}/workflow-instances/{id}/export?includeBookmarks=true&includeActivityExecutionLog=true&includeWorkflowExecutionLog=true"
        );
        JsonNode file = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe(
            $"workflow-instance-{id}.json"
        );
        ((string)file["WorkflowState"]!["id"]!).ShouldBe(id);
        file["Bookmarks"]!.AsArray().Count.ShouldBe(1);
        file["ActivityExecutionRecords"]!.AsArray().Count.ShouldBe(3);
        file["WorkflowExecutionLogRecords"]!.AsArray().Count.ShouldBe(4);
    }

    private static IEnumerable<string> Told(JsonNode journal) =>
        journal["items"]!
            .AsArray()
            .Select(line => $"{(string)line!["activityId"]!} {(string)line["eventName"]!}");

    private static IEnumerable<string> Ids(JsonNode list) =>
        list["items"]!.AsArray().Select(one => (string)one!["id"]!);
}
