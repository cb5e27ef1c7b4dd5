using Ipses.Application.DeadlineTasks.CompleteTask;
using Ipses.Application.DeadlineTasks.ExtendDeadline;
using Ipses.Application.DeadlineTasks.Ladder;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Testing.Product;
using Shouldly;
using Xunit;
using static Ipses.Application.Tests.DeadlineTasks.TaskWorld;

namespace Ipses.Application.Tests.DeadlineTasks;

/// <summary>R21, R22: the ladder on the product's own clock and database.</summary>
public sealed class LadderRunsTests
{
    [Fact]
    public async Task R21_A_task_nobody_does_reminds_officer_then_head_then_the_coordinators_each_rung_once()
    {
        await using ProductHost product = await StartAsync();
        await product.OpenAsync("task-1", due: "2027-02-26");
        await product.AdvanceToAsync(Day("2027-03-10"));
        await product.DrainAsync();

        (await product.RemindersAsync()).ShouldBe([
            ("2027-02-17", "officer.KIPO", -7),
            ("2027-02-23", "officer.KIPO", -3),
            ("2027-02-25", "officer.KIPO", -1),
            ("2027-02-26", "officer.KIPO", 0),
            ("2027-03-02", "head.KIPO", 1),
            ("2027-03-02", "officer.KIPO", 1),
            ("2027-03-04", "coordinator", 3),
            ("2027-03-04", "coordinator-2", 3),
            ("2027-03-04", "reviewer", 3),
        ]);
        DeadlineTask task = await product.TaskAsync("task-1");
        task.NextRungAt.ShouldBeNull();
        task.IsOpen.ShouldBeTrue("late is not done");
    }

    [Fact]
    public async Task R21_A_task_done_in_time_reminds_nobody_any_more()
    {
        await using ProductHost product = await StartAsync();
        await product.OpenAsync("task-1", due: "2027-02-26");
        await product.AdvanceToAsync(Day("2027-02-18"));
        await product
            .As(Officer)
            .MustAsync(new CompleteTask("task-1", TaskOutcome.Done, "끝냈습니다"));
        await product.AdvanceToAsync(Day("2027-03-10"));
        (await product.RemindersAsync()).ShouldBe([("2027-02-17", "officer.KIPO", -7)]);
    }

    [Fact]
    public async Task R22_An_extension_moves_the_ladder_of_that_institution_only()
    {
        await using ProductHost product = await StartAsync();
        await product.OpenAsync("kipo", due: "2027-02-26");
        await product.OpenAsync("other", due: "2027-02-26", body: "MKE", institution: "MKE");
        await product.AdvanceToAsync(Day("2027-02-22"));
        string request = await product
            .As(Officer)
            .MustAsync(new AskExtension("kipo", Day("2027-03-05"), "조직 개편"));
        await product
            .As("coordinator")
            .MustAsync(new DecideExtension("kipo", request, true, null, null));
        await product.AdvanceToAsync(Day("2027-02-27"));

        (await product.RemindersAsync())
            .Where(reminder => string.CompareOrdinal(reminder.Day, "2027-02-22") > 0)
            .ShouldBe([
                ("2027-02-23", "officer.KIPO", -7),
                ("2027-02-23", "officer.MKE", -3),
                ("2027-02-25", "officer.MKE", -1),
                ("2027-02-26", "officer.MKE", 0),
            ]);
        (await product.TaskAsync("other")).DueOn.ShouldBe(Day("2027-02-26"));
    }

    [Fact]
    public async Task R21_A_program_that_was_off_for_a_week_sends_one_reminder_not_three()
    {
        await using ProductHost product = await StartAsync();
        await product.OpenAsync("task-1", due: "2027-02-26");
        product.Clock.MoveTo(product.Clock.InstantOf(Day("2027-02-25"), new TimeOnly(15, 0)));
        await product.RestartAsync();
        await product.DrainAsync();
        (await product.RemindersAsync()).ShouldBe([("2027-02-25", "officer.KIPO", -1)]);
    }

    [Fact]
    public async Task Nobody_but_the_clock_lets_rungs_fire()
    {
        await using ProductHost product = await StartAsync();
        await product.OpenAsync("task-1");
        Result<int> fired = await product.As("coordinator").SendAsync(new FireRungs("task-1"));
        fired.Errors.ShouldHaveSingleItem().Code.ShouldBe("DeadlineTask.ProgramOnly");
    }
}
