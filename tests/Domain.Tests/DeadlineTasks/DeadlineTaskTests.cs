using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Organisations;
using Shouldly;
using Xunit;
using static Ipses.Domain.Tests.DeadlineTasks.TaskBuilder;

namespace Ipses.Domain.Tests.DeadlineTasks;

/// <summary>R2, R20–R23: who may end a task, that it ends once, and that more time moves this task alone.</summary>
public sealed class DeadlineTaskTests
{
    [Fact]
    public void A_task_ends_once_and_who_comes_second_learns_who_was_first_and_when()
    {
        DeadlineTask task = Draft();
        task.Close(TaskOutcome.Done, Officer, Seoul("2027-02-15 10:00")).IsSuccess.ShouldBeTrue();
        Result second = task.Close(
            TaskOutcome.Done,
            new Doer("substitute.KIPO", "officer.KIPO"),
            Seoul("2027-02-15 10:01")
        );
        Error error = second.Errors.ShouldHaveSingleItem();
        error.Code.ShouldBe("DeadlineTask.AlreadyDone");
        error.Kind.ShouldBe(ErrorKind.Conflict);
        error.Message.En.ShouldContain("officer.KIPO");
        error.At.ShouldBe(Seoul("2027-02-15 10:00"));
        task.Closing!.By.PersonId.ShouldBe("officer.KIPO");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void R16_A_return_without_a_reason_is_refused_and_the_task_stays_open(string? comment)
    {
        DeadlineTask task = Draft();
        Result returned = task.Close(
            TaskOutcome.Returned,
            Officer,
            Seoul("2027-02-15 10:00"),
            comment
        );
        returned.Errors.ShouldHaveSingleItem().Code.ShouldBe("DeadlineTask.ReasonMissing");
        task.IsOpen.ShouldBeTrue();
    }

    [Fact]
    public void R2_A_holder_of_the_role_may_act_in_their_own_right()
    {
        Result<Doer> by = DeadlineTaskPolicies.OnlyAHolderMayAct(
            Draft().Assignee,
            "officer.KIPO",
            [new Mandate(Role.PerformanceOfficer, "KIPO", null)]
        );
        by.Value.ShouldBe(new Doer("officer.KIPO"));
    }

    [Fact]
    public void R2_What_a_substitute_does_is_recorded_as_for_the_principal()
    {
        Result<Doer> by = DeadlineTaskPolicies.OnlyAHolderMayAct(
            Draft().Assignee,
            "colleague.KIPO",
            [new Mandate(Role.PerformanceOfficer, "KIPO", "officer.KIPO")]
        );
        by.Value.ShouldBe(new Doer("colleague.KIPO", "officer.KIPO"));
    }

    [Fact]
    public void R2_Somebody_who_holds_the_role_elsewhere_or_another_role_here_may_not()
    {
        Mandate[] mandates =
        [
            new(Role.PerformanceOfficer, "KOSIS", null),
            new(Role.InstitutionHead, "KIPO", null),
        ];
        DeadlineTaskPolicies
            .OnlyAHolderMayAct(Draft().Assignee, "somebody", mandates)
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("DeadlineTask.NotYours");
        DeadlineTaskPolicies
            .OnlyAHolderMayAct(Draft().Assignee, null, mandates)
            .IsRefused.ShouldBeTrue("nobody in particular is no holder");
    }

    [Fact]
    public void R2_A_named_persons_task_is_theirs_and_their_substitutes()
    {
        Assignee named = Assignee.Named("officer.KIPO", "KIPO");
        named.RightOf("officer.KIPO", []).ShouldNotBeNull();
        named
            .RightOf("colleague.KIPO", [new(Role.PerformanceOfficer, "KIPO", "officer.KIPO")])!
            .PrincipalId.ShouldBe("officer.KIPO");
        named
            .RightOf("colleague.KIPO", [new(Role.PerformanceOfficer, "KIPO", null)])
            .ShouldBeNull();
    }

    [Fact]
    public void A_unit_belongs_to_its_institution_so_that_the_ministry_sees_its_units_tasks()
    {
        Assignee unit = Assignee.HoldersOf(Role.UnitOfficer, "KIPO/ipp");
        unit.InstitutionId.ShouldBe("KIPO");
        unit.UnitId.ShouldBe("KIPO/ipp");
        Assignee.HoldersOf(Role.Coordinator, "PMO").UnitId.ShouldBeNull();
    }

    [Fact]
    public void R22_A_granted_extension_moves_due_date_and_ladder_of_its_own_task_only()
    {
        DeadlineTask mine = Draft(id: "mine");
        DeadlineTask other = Draft(id: "other");
        string request = mine.AskExtension(
            Day("2027-03-05"),
            "조직 개편",
            Officer,
            Day("2027-02-20"),
            Seoul("2027-02-20 10:00")
        ).Value;
        mine.DueOn.ShouldBe(Day("2027-02-26"), "asking moves nothing");
        mine.WaitsForExtension.ShouldBeTrue();
        mine.DecideExtension(
                request,
                granted: true,
                until: null,
                reason: null,
                Coordinator,
                Korea,
                Seoul("2027-02-22 11:00")
            )
            .IsSuccess.ShouldBeTrue();

        mine.DueOn.ShouldBe(Day("2027-03-05"));
        mine.Due.Why.ShouldNotBeEmpty("the page says why the date is this one");
        mine.WaitsForExtension.ShouldBeFalse();
        mine.TakeEvents().ShouldContain(new DeadlineTaskExtended("mine", Day("2027-03-05")));
        Climb(mine)
            .ShouldBe([
                ("-7", "2027-02-23"),
                ("-3", "2027-03-02"),
                ("-1", "2027-03-04"),
                ("0", "2027-03-05"),
                ("+1", "2027-03-08"),
                ("+3", "2027-03-10"),
            ]);
        other.DueOn.ShouldBe(Day("2027-02-26"));
        other.NextRungAt.ShouldBe(Seoul("2027-02-17 09:00"));
    }

    [Fact]
    public void R22_A_refused_extension_leaves_everything_as_it_was_and_says_why()
    {
        DeadlineTask task = Draft();
        string request = task.AskExtension(
            Day("2027-03-05"),
            "조직 개편",
            Officer,
            Day("2027-02-20"),
            Seoul("2027-02-20 10:00")
        ).Value;
        Decide(task, request, granted: false, reason: null)
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("DeadlineTask.ReasonMissing");
        Decide(task, request, granted: false, reason: "위원회 일정상 불가")
            .IsSuccess.ShouldBeTrue();
        task.DueOn.ShouldBe(Day("2027-02-26"));
        task.TakeEvents().ShouldNotContain(happened => happened is DeadlineTaskExtended);
        Decide(task, request, granted: true, reason: null)
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("DeadlineTask.ExtensionDecided");
    }

    [Theory]
    [InlineData("2027-02-26", "DeadlineTask.NotLater")]
    [InlineData("2027-02-01", "DeadlineTask.NotLater")]
    public void R22_An_extension_to_no_later_day_is_refused_with_both_dates(
        string until,
        string code
    )
    {
        Error error = Draft()
            .AskExtension(Day(until), "사유", Officer, Day("2027-02-20"), Seoul("2027-02-20 10:00"))
            .Errors.ShouldHaveSingleItem();
        error.Code.ShouldBe(code);
        error.Field.ShouldBe("until");
        error.Message.En.ShouldContain("Fri, 26 Feb 2027");
    }

    [Fact]
    public void R22_An_extension_until_a_day_that_is_over_is_refused()
    {
        Draft()
            .AskExtension(
                Day("2027-03-02"),
                "사유",
                Officer,
                Day("2027-03-10"),
                Seoul("2027-03-10 10:00")
            )
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("DeadlineTask.Past");
    }

    [Fact]
    public void R22_Every_fault_of_a_request_is_told_at_once()
    {
        Draft()
            .AskExtension(
                Day("2027-02-26"),
                " ",
                Officer,
                Day("2027-02-20"),
                Seoul("2027-02-20 10:00")
            )
            .Errors.Select(error => error.Field)
            .ShouldBe(["until", "reason"]);
    }

    [Fact]
    public void R22_A_second_request_waits_until_the_first_is_answered()
    {
        DeadlineTask task = Draft();
        Ask(task).IsSuccess.ShouldBeTrue();
        Ask(task).Errors.ShouldHaveSingleItem().Code.ShouldBe("DeadlineTask.ExtensionPending");
    }

    [Fact]
    public void R3_Nobody_decides_on_their_own_request()
    {
        DeadlineTask task = Draft();
        string request = Ask(task).Value;
        task.DecideExtension(request, true, null, null, Officer, Korea, Seoul("2027-02-22 11:00"))
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("DeadlineTask.OwnExtension");
    }

    [Fact]
    public void A_request_on_a_task_that_has_ended_is_a_conflict()
    {
        DeadlineTask task = Draft();
        task.Close(TaskOutcome.Done, Officer, Seoul("2027-02-15 10:00"));
        Ask(task).Errors.ShouldHaveSingleItem().Kind.ShouldBe(ErrorKind.Conflict);
    }

    [Fact]
    public void A_reassignment_needs_a_reason_and_another_assignee_and_is_in_the_history()
    {
        DeadlineTask task = Draft();
        Assignee to = Assignee.Named("colleague.KIPO", "KIPO");
        DateTimeOffset now = Seoul("2027-02-20 10:00");
        task.Reassign(to, " ", Coordinator, Korea, now)
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("DeadlineTask.ReasonMissing");
        task.Reassign(task.Assignee, "전보", Coordinator, Korea, now)
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("DeadlineTask.SameAssignee");
        task.Reassign(to, "전보", Coordinator, Korea, now).IsSuccess.ShouldBeTrue();
        task.AssigneeKey.ShouldBe("person:colleague.KIPO");
        task.History[^1]
            .ShouldSatisfyAllConditions(
                entry => entry.Kind.ShouldBe(TaskHistoryKind.Reassigned),
                entry => entry.Words.ShouldBe("전보"),
                entry => entry.By.ShouldBe(Coordinator)
            );
    }

    [Fact]
    public void A_task_that_opens_after_its_own_deadline_still_reminds_those_who_are_late()
    {
        Climb(Draft(due: "2027-02-26", opened: "2027-03-01 12:00"))
            .Select(rung => rung.Rung)
            .ShouldBe(["+1", "+3"]);
    }

    private static Result<string> Ask(DeadlineTask task) =>
        task.AskExtension(
            Day("2027-03-05"),
            "조직 개편",
            Officer,
            Day("2027-02-20"),
            Seoul("2027-02-20 10:00")
        );

    private static Result Decide(DeadlineTask task, string request, bool granted, string? reason) =>
        task.DecideExtension(
            request,
            granted,
            null,
            reason,
            Coordinator,
            Korea,
            Seoul("2027-02-22 11:00")
        );
}
