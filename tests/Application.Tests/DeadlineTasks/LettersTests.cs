using Ipses.Application.DeadlineTasks.ExtendDeadline;
using Ipses.Application.DeadlineTasks.ReassignTask;
using Ipses.Application.Mail;
using Ipses.Application.Organisations.Substitutes;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Organisations;
using Ipses.Testing.Product;
using Shouldly;
using Xunit;
using static Ipses.Application.Tests.DeadlineTasks.TaskWorld;

namespace Ipses.Application.Tests.DeadlineTasks;

/// <summary>R20, R22: who is written to when a task opens, moves, ends or gets more time.</summary>
public sealed class LettersTests
{
    [Fact]
    public async Task R20_An_assignment_is_told_at_once_to_each_holder_and_to_nobody_else()
    {
        await using ProductHost product = await StartAsync();
        await product.OpenAsync("task-1");
        await product.OpenAsync("review", role: Role.Coordinator, body: "PMO");
        (await LettersAsync(product, "task-1")).ShouldBe(["officer.KIPO"]);
        (await LettersAsync(product, "review")).ShouldBe([
            "coordinator",
            "coordinator-2",
            "reviewer",
        ]);
    }

    [Fact]
    public async Task R22_A_request_is_told_to_the_coordinators_and_its_answer_to_who_asked()
    {
        await using ProductHost product = await StartAsync();
        await product.OpenAsync("task-1");
        string request = await product
            .As(Officer)
            .MustAsync(new AskExtension("task-1", Day("2027-03-05"), "조직 개편"));
        (await LettersAsync(product, "task-1")).ShouldBe([
            "coordinator",
            "coordinator-2",
            "officer.KIPO",
            "reviewer",
        ]);
        await product
            .As("coordinator")
            .MustAsync(new DecideExtension("task-1", request, true, null, null));
        (await LettersAsync(product, "task-1")).Count(person => person == Officer).ShouldBe(2);
    }

    [Fact]
    public async Task A_reassignment_is_told_to_both_and_a_cancelled_task_to_who_had_it()
    {
        await using ProductHost product = await StartAsync();
        await product.OpenAsync("task-1");
        await product
            .As("coordinator")
            .MustAsync(new ReassignTask("task-1", "department-head.KIPO", "전보"));
        (await LettersAsync(product, "task-1")).ShouldBe([
            "department-head.KIPO",
            "officer.KIPO",
            "officer.KIPO",
        ]);
        await product.StageAsync(async unit =>
            (await unit.FindAsync<DeadlineTask>("task-1", CancellationToken.None))!.Close(
                TaskOutcome.Cancelled,
                Doer.Program("workflow (test)"),
                unit.Now,
                "지침 개정"
            )
        );
        (await LettersAsync(product, "task-1"))
            .Count(person => person == "department-head.KIPO")
            .ShouldBe(2);
    }

    [Fact]
    public async Task R2_While_an_officer_is_away_the_substitute_is_written_to_and_told_for_whom()
    {
        await using ProductHost product = await StartAsync();
        await product
            .As(Officer)
            .MustAsync(
                new NameSubstitute(
                    Officer,
                    "department-head.KIPO",
                    product.Clock.Today,
                    product.Clock.Today.AddDays(4)
                )
            );

        await product.OpenAsync("task-1");

        OutgoingMail mail = (await product.ReadAsync<OutgoingMail>(all => all))
            .Where(one => one.Content.TaskId == "task-1")
            .ShouldHaveSingleItem();
        mail.PersonId.ShouldBe("department-head.KIPO");
        mail.Content.Why!.Ko.ShouldContain("직무대리로서");
        mail.Content.Why.En.ShouldContain("as the substitute of");
    }

    [Fact]
    public async Task R21_Reminders_go_to_the_substitute_of_the_day_and_to_the_officer_who_is_back()
    {
        await using ProductHost product = await StartAsync();
        await product.OpenAsync("task-1", due: "2027-02-26");
        await product
            .As(Officer)
            .MustAsync(
                new NameSubstitute(
                    Officer,
                    "department-head.KIPO",
                    Day("2027-02-22"),
                    Day("2027-02-24")
                )
            );

        await product.AdvanceToAsync(Day("2027-02-27"));
        await product.DrainAsync();

        (await product.RemindersAsync()).ShouldBe([
            ("2027-02-17", Officer, -7),
            ("2027-02-23", "department-head.KIPO", -3),
            ("2027-02-25", Officer, -1),
            ("2027-02-26", Officer, 0),
        ]);
    }

    private static async Task<IReadOnlyList<string>> LettersAsync(
        ProductHost product,
        string taskId
    ) =>
        [
            .. (await product.ReadAsync<OutgoingMail>())
                .Where(mail => mail.Content.TaskId == taskId)
                .Select(mail => mail.PersonId)
                .Order(StringComparer.Ordinal),
        ];
}
