using Ipses.Domain.DeadlineTasks;
using Shouldly;
using Xunit;
using static Ipses.Domain.Tests.DeadlineTasks.TaskBuilder;

namespace Ipses.Domain.Tests.DeadlineTasks;

/// <summary>R21: reminders 7, 3 and 1 business days before, the morning it is due, then +1 and +3; one ladder per task.</summary>
public sealed class LadderTests
{
    [Fact]
    public void R21_The_default_ladder_reminds_on_business_days_before_and_after_the_due_date()
    {
        Climb(Draft())
            .ShouldBe([
                ("-7", "2027-02-17"),
                ("-3", "2027-02-23"),
                ("-1", "2027-02-25"),
                ("0", "2027-02-26"),
                ("+1", "2027-03-02"), // 1 March is a holiday, so Tuesday
                ("+3", "2027-03-04"),
            ]);
    }

    [Fact]
    public void R21_Rungs_jump_over_Seollal_2027_and_its_substitute_holiday()
    {
        // Seollal is Sunday 7 February 2027; Monday the 8th and, as the substitute, Tuesday the 9th are free.
        Climb(Draft(due: "2027-02-10", opened: "2027-01-18 09:00"))
            .ShouldBe([
                ("-7", "2027-01-28"),
                ("-3", "2027-02-03"),
                ("-1", "2027-02-05"),
                ("0", "2027-02-10"),
                ("+1", "2027-02-11"),
                ("+3", "2027-02-15"),
            ]);
    }

    [Fact]
    public void R21_Every_rung_falls_at_nine_in_the_morning_in_Seoul()
    {
        DeadlineTask task = Draft();
        task.NextRungAt.ShouldBe(Seoul("2027-02-17 09:00"));
        task.NextRungAt!.Value.Offset.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void R21_Rungs_that_lie_before_the_assignment_are_skipped_so_that_nobody_gets_five_mails_at_once()
    {
        Climb(Draft(opened: "2027-02-24 14:00"))
            .Select(rung => rung.Rung)
            .ShouldBe(["-1", "0", "+1", "+3"]);
    }

    [Fact]
    public void R21_A_rung_of_the_very_moment_of_the_assignment_is_skipped_because_the_assignment_itself_is_told_at_once()
    {
        Climb(Draft(opened: "2027-02-17 09:00"))[0].Rung.ShouldBe("-3");
    }

    [Fact]
    public void R21_A_day_due_on_a_Sunday_still_has_its_own_morning()
    {
        // 28 February 2027 is a Sunday; without "or next business day" nothing rolls (R20).
        Climb(Draft(due: "2027-02-28")).ShouldContain(("0", "2027-02-28"));
    }

    [Fact]
    public void R21_A_rung_fires_once_however_often_it_is_tried()
    {
        DeadlineTask task = Draft();
        DateTimeOffset first = task.NextRungAt!.Value;
        task.FireRungs(Korea, first).Count.ShouldBe(1);
        task.FireRungs(Korea, first).ShouldBeEmpty();
        task.FireRungs(Korea, first.AddHours(3)).ShouldBeEmpty();
    }

    [Fact]
    public void R21_Nothing_fires_before_its_time()
    {
        DeadlineTask task = Draft();
        task.FireRungs(Korea, task.NextRungAt!.Value.AddMinutes(-1)).ShouldBeEmpty();
    }

    [Fact]
    public void R21_After_the_program_was_off_all_that_fell_due_comes_together_and_the_ladder_goes_on()
    {
        DeadlineTask task = Draft();
        task.FireRungs(Korea, Seoul("2027-02-25 11:30"))
            .Select(fired => fired.Rung.Name)
            .ShouldBe(["-7", "-3", "-1"]);
        task.NextRungAt.ShouldBe(Seoul("2027-02-26 09:00"));
    }

    [Fact]
    public void R21_The_late_rungs_go_to_officer_and_head_then_to_the_coordinator()
    {
        ReminderLadder
            .Default.Rungs.Where(rung => rung.BusinessDays > 0)
            .Select(rung => (rung.BusinessDays, rung.Audience))
            .ShouldBe([(1, RungAudience.AssigneeAndHead), (3, RungAudience.Coordinator)]);
    }

    [Theory]
    [InlineData(TaskOutcome.Done)]
    [InlineData(TaskOutcome.Returned)]
    [InlineData(TaskOutcome.Cancelled)]
    public void R21_A_task_that_has_ended_is_silent(TaskOutcome outcome)
    {
        DeadlineTask task = Draft();
        task.Close(outcome, Officer, Seoul("2027-02-15 10:00"), "사유").IsSuccess.ShouldBeTrue();
        task.NextRungAt.ShouldBeNull();
        task.FireRungs(Korea, Seoul("2027-03-04 09:00")).ShouldBeEmpty();
    }

    [Fact]
    public void R21_A_reminder_has_one_id_per_task_rung_day_and_person_so_that_a_repetition_collides()
    {
        DeadlineTask task = Draft();
        DatedRung rung = task.FireRungs(Korea, task.NextRungAt!.Value)[0];
        string id = Reminder.IdOf(task, rung, "officer.KIPO");
        Reminder.IdOf(task, rung, "officer.KIPO").ShouldBe(id);
        Reminder.IdOf(task, rung, "head.KIPO").ShouldNotBe(id);
        Reminder
            .IdOf(task, rung with { Day = rung.Day.AddDays(7) }, "officer.KIPO")
            .ShouldNotBe(
                id,
                "an extension moves the rung to another day, which is another reminder"
            );
    }

    [Fact]
    public void R21_A_reminder_that_was_silenced_is_not_sent_and_one_that_was_sent_stays_sent()
    {
        DeadlineTask task = Draft();
        DatedRung rung = task.FireRungs(Korea, task.NextRungAt!.Value)[0];
        Reminder silenced = Reminder.Of(task, rung, "a", null, true, rung.Day);
        silenced.Silence();
        silenced.MarkSent(rung.At);
        silenced.IsSent.ShouldBeFalse();

        Reminder sent = Reminder.Of(task, rung, "a", null, true, rung.Day);
        sent.MarkSent(rung.At);
        sent.Silence();
        sent.State.ShouldBe(ReminderState.Sent);
    }
}
