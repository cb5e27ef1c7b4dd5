using System.Text.Json;
using Ipses.Application.Common;
using Ipses.Application.DeadlineTasks.Activities;
using Ipses.Application.DeadlineTasks.CompleteTask;
using Ipses.Application.DeadlineTasks.ExtendDeadline;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Engine.Runtime;
using Ipses.Testing.Product;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;
using static Ipses.Application.Tests.DeadlineTasks.TaskWorld;

namespace Ipses.Application.Tests.DeadlineTasks;

/// <summary>R20–R23: the step of a workflow that gives somebody a task and waits for its end.</summary>
public sealed class AssignTaskTests
{
    [Fact]
    public async Task A_step_opens_one_task_with_its_due_date_and_goes_on_by_its_outcome()
    {
        await using ProductHost product = await StartAsync();
        await RunAsync(product, overdue: false);
        await RunAsync(product, overdue: false);
        DeadlineTask task = (await product.ReadAsync<DeadlineTask>()).ShouldHaveSingleItem(
            "R23: a year started twice opens nothing twice"
        );
        task.AssigneeKey.ShouldBe("PerformanceOfficer@KIPO");
        task.DueOn.ShouldBe(Day("2027-02-26"));
        task.Due.Why.ShouldNotBeEmpty();
        task.LegalBasis!.En.ShouldBe("Act, Article 6");
        task.Origin!.InstanceId.ShouldBe("test:KIPO:2027");

        await product
            .As(Officer)
            .MustAsync(new CompleteTask(task.Id, TaskOutcome.Returned, "다시"));
        await product.DrainAsync();
        (await StepsAsync(product)).ShouldBe(["draft", "returned"]);
    }

    [Fact]
    public async Task R22_An_overdue_step_goes_on_while_its_task_stays_open_and_an_extension_moves_that_moment()
    {
        await using ProductHost product = await StartAsync();
        await RunAsync(product, overdue: true);
        string id = (await product.ReadAsync<DeadlineTask>()).Single().Id;
        await product.AdvanceToAsync(Day("2027-02-22"));
        string request = await product
            .As(Officer)
            .MustAsync(new AskExtension(id, Day("2027-03-05"), "조직 개편"));
        await product
            .As("coordinator")
            .MustAsync(new DecideExtension(id, request, true, null, null));
        await product.AdvanceToAsync(Day("2027-03-04"));
        (await StepsAsync(product)).ShouldBe(["draft"], "the old deadline has lost its meaning");
        await product.AdvanceToAsync(Day("2027-03-06"));
        (await StepsAsync(product)).ShouldBe(["draft", "overdue"]);
        (await product.TaskAsync(id)).IsOpen.ShouldBeTrue();

        await product.As(Officer).MustAsync(new CompleteTask(id, TaskOutcome.Done, null));
        await product.DrainAsync();
        (await StepsAsync(product)).ShouldBe(["done", "draft", "overdue"]);
    }

    [Fact]
    public async Task A_cancelled_workflow_takes_its_task_back_and_reminds_nobody()
    {
        await using ProductHost product = await StartAsync();
        await RunAsync(product, overdue: false);
        await InUnitAsync(
            product,
            async runtime =>
                (
                    await runtime.CancelAsync(
                        "test:KIPO:2027",
                        new Decision("coordinator", "지침 개정"),
                        CancellationToken.None
                    )
                ).ShouldNotBeNull()
        );
        DeadlineTask task = (await product.ReadAsync<DeadlineTask>()).Single();
        task.State.ShouldBe(TaskState.Cancelled);
        task.NextRungAt.ShouldBeNull();
    }

    [Fact]
    public void R21_A_ladder_is_read_as_a_list_of_days_or_of_rungs_and_nonsense_is_not_a_ladder()
    {
        Read("null").ShouldBe(ReminderLadder.Default);
        Read("[]")!.Rungs.ShouldBeEmpty();
        Read("""[-5, 0, {"days": 1, "to": "head"}, {"days": 3, "to": "coordinator"}]""")!
            .Rungs.ShouldBe([
                new(-5, RungAudience.Assignee),
                new(0, RungAudience.Assignee),
                new(1, RungAudience.AssigneeAndHead),
                new(3, RungAudience.Coordinator),
            ]);
        Read("\"[-1]\"")!.Rungs.ShouldBe([new(-1, RungAudience.Assignee)]);
        Read("\"\"").ShouldBe(ReminderLadder.Default);
        foreach (string nonsense in (string[])["{}", "[{}]", "[\"x\"]", "\"soon\"", "[9999]", "7"])
        {
            Read(nonsense).ShouldBeNull(nonsense);
        }
    }

    private static ReminderLadder? Read(string json)
    {
        using JsonDocument parsed = JsonDocument.Parse(json);
        return LadderJson.Read(parsed.RootElement);
    }

    private static async Task<IReadOnlyList<string>> StepsAsync(ProductHost product) =>
        [
            .. (await product.ReadAsync<DeadlineTask>())
                .Select(task => task.StepKey)
                .Order(StringComparer.Ordinal),
        ];

    private static async Task RunAsync(ProductHost product, bool overdue)
    {
        await InUnitAsync(
            product,
            async runtime =>
                (
                    await runtime.PublishDefinitionAsync(
                        Definition(overdue),
                        CancellationToken.None
                    )
                ).IsSuccess.ShouldBeTrue()
        );
        await InUnitAsync(
            product,
            async runtime =>
                (
                    await runtime.StartAsync(
                        new StartRequest("test:KIPO:2027", "assign-test")
                        {
                            Input = new Dictionary<string, JsonElement>(StringComparer.Ordinal)
                            {
                                ["Sector"] = JsonSerializer.SerializeToElement("Central"),
                                ["Year"] = JsonSerializer.SerializeToElement(2027),
                                ["Institution"] = JsonSerializer.SerializeToElement("KIPO"),
                            },
                        },
                        CancellationToken.None
                    )
                ).IsSuccess.ShouldBeTrue()
        );
        await product.DrainAsync();
    }

    private static Task InUnitAsync(ProductHost product, Func<IWorkflowRuntime, Task> act) =>
        product.InScopeAsync(
            Actor.Program("test"),
            async scope =>
            {
                Result<Nothing> done = await scope
                    .GetRequiredService<ITransaction>()
                    .RunAsync<Nothing>(
                        async _ =>
                        {
                            await act(scope.GetRequiredService<IWorkflowRuntime>());
                            return Nothing.Value;
                        },
                        CancellationToken.None
                    );
                return done.IsSuccess;
            }
        );

    private static string Definition(bool overdue) =>
        JsonSerializer.Serialize(
            new
            {
                definitionId = "assign-test",
                name = "Assign",
                version = 1,
                isPublished = true,
                inputs = new[]
                {
                    new { type = "String", name = "Sector" },
                    new { type = "Int32", name = "Year" },
                    new { type = "String", name = "Institution" },
                },
                root = new
                {
                    id = "flow",
                    type = "Elsa.Flowchart",
                    version = 1,
                    activities = new[]
                    {
                        Assign("draft", overdue),
                        Assign("done", false),
                        Assign("returned", false),
                        Assign("overdue", false),
                    },
                    connections = new[]
                    {
                        Arrow("Done", "done"),
                        Arrow("Returned", "returned"),
                        Arrow("Overdue", "overdue"),
                    },
                },
            }
        );

    private static Dictionary<string, object> Assign(string step, bool overdue) =>
        new(StringComparer.Ordinal)
        {
            ["id"] = step,
            ["type"] = "Ipses.AssignTask",
            ["version"] = 1,
            ["titleKo"] = Literal("계획 작성"),
            ["titleEn"] = Literal("Draft the plan"),
            ["role"] = Literal("PerformanceOfficer"),
            ["body"] = Liquid("{{ Input.Institution }}"),
            ["institution"] = Liquid("{{ Input.Institution }}"),
            ["dueKey"] = Literal("annual-plan.draft"),
            ["dueRule"] = Literal("last business day of february"),
            ["legalBasisKo"] = Literal("법 제6조"),
            ["legalBasisEn"] = Literal("Act, Article 6"),
            ["stepKey"] = Literal(step),
            ["overduePort"] = Literal(overdue ? "True" : "False", "Boolean"),
        };

    private static object Arrow(string port, string target) =>
        new
        {
            source = new { activity = "draft", port },
            target = new { activity = target, port = "In" },
        };

    private static object Literal(string value, string typeName = "String") =>
        new { typeName, expression = new { type = "Literal", value } };

    private static object Liquid(string value) =>
        new { typeName = "String", expression = new { type = "Liquid", value } };
}
