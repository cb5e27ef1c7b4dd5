using System.Net;
using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Organisations;
using Ipses.Web.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.DeadlineTasks;

/// <summary>Several tasks are confirmed, extended or reassigned by one post; each keeps its own rule, and the preview says which.</summary>
public sealed class BulkPagesTests(YearSite year) : IClassFixture<YearSite>
{
    [Fact]
    public async Task Those_that_a_button_completes_are_done_and_the_others_say_why_they_are_left()
    {
        await OpenAsync("confirm-1", "MOFAT", TaskForms.Confirm);
        await OpenAsync("confirm-2", "MOFAT", null);
        await OpenAsync("form", "MOFAT", "plan-edit");
        await OpenAsync("stranger", "KCC", null);
        using Visitor officer = year.As("officer:MOFAT", "ko");
        string inbox = await officer.ReadAsync("/tasks");
        inbox.ShouldContain("value=\"confirm-1\" form=\"bulk-form\"");
        inbox.ShouldNotContain("value=\"Reassign\"");

        const string asked =
            "/tasks/bulk?act=Complete&ids=confirm-1&ids=confirm-2&ids=form&ids=stranger";
        string preview = await officer.ReadAsync(asked);
        preview.ShouldContain("data-code=\"DeadlineTask.CompletedByItsForm\"");
        preview.ShouldNotContain("data-task=\"stranger\"");
        preview.ShouldContain("완료할 예정");
        preview.ShouldContain("그대로 둘 예정");
        preview.ShouldNotContain("완료됨");
        (await TaskAsync("confirm-1")).IsOpen.ShouldBeTrue("a preview changes nothing");

        string done = await officer.MustAsync(
            asked,
            null,
            ("act", "Complete"),
            ("ids", "confirm-1"),
            ("ids", "confirm-2"),
            ("reason", "seen")
        );

        done.ShouldContain("2건을 처리했습니다");
        (await TaskAsync("confirm-1")).Closing!.Comment.ShouldBe("seen");
        (await TaskAsync("confirm-2")).State.ShouldBe(TaskState.Done);
        (await TaskAsync("form")).IsOpen.ShouldBeTrue();
    }

    [Fact]
    public async Task R22_more_time_is_asked_for_each_and_one_whose_date_is_too_early_keeps_no_other_back()
    {
        await OpenAsync("soon", "MND", null, new DateOnly(2027, 2, 10));
        await OpenAsync("later", "MND", null, new DateOnly(2027, 3, 10));
        using Visitor officer = year.As("officer:MND", "ko");
        const string asked = "/tasks/bulk?act=Extend&ids=soon&ids=later";
        (await officer.ReadAsync(asked + "&until=2027-03-01")).ShouldContain(
            "data-code=\"DeadlineTask.NotLater\""
        );

        Answer answer = await officer.PostAsync(
            asked,
            null,
            ("act", "Extend"),
            ("ids", "soon"),
            ("ids", "later"),
            ("until", "2027-03-01"),
            ("reason", "the unit moves house")
        );

        answer.Refusals.ShouldBe(["DeadlineTask.NotLater"]);
        answer.Html.ShouldContain("later: ");
        (await TaskAsync("soon")).WaitsForExtension.ShouldBeTrue();
        (await TaskAsync("later")).WaitsForExtension.ShouldBeFalse();
        (await officer.ReadAsync("/tasks")).ShouldContain("1건을 처리했습니다");
    }

    [Fact]
    public async Task A_coordinator_gives_several_to_a_colleague_of_that_institution_and_an_officer_can_not()
    {
        await OpenAsync("hand-1", "KIPO", null);
        await OpenAsync("hand-2", "KIPO", "plan-edit");
        const string asked = "/tasks/bulk?act=Reassign&ids=hand-1&ids=hand-2";
        using Visitor officer = year.As("officer:KIPO");
        (await officer.ReadAsync(asked)).ShouldNotContain("id=\"do\"");
        using Visitor coordinator = year.As("coordinator");
        string preview = await coordinator.ReadAsync(asked);
        preview.ShouldContain("Give 2 to another person");
        preview.ShouldContain("value=\"department-head.KIPO\"");
        (await coordinator.ReadAsync(asked + "&person=officer.KCC")).ShouldContain(
            "data-code=\"DeadlineTask.NobodyThere\""
        );

        await coordinator.MustAsync(
            asked,
            null,
            ("act", "Reassign"),
            ("ids", "hand-1"),
            ("ids", "hand-2"),
            ("person", "department-head.KIPO"),
            ("reason", "the officer is away")
        );

        (await TaskAsync("hand-2")).Assignee.PersonId.ShouldBe("department-head.KIPO");
        Answer refused = await officer.PostAsync(
            asked,
            null,
            ("act", "Reassign"),
            ("ids", "hand-1"),
            ("person", "head.KIPO"),
            ("reason", "mine")
        );
        refused.Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<DeadlineTask> TaskAsync(string id) =>
        (await year.ReadAsync<DeadlineTask>(all => all.Where(task => task.Id == id))).Single();

    private Task OpenAsync(string id, string institution, string? form, DateOnly? due = null) =>
        year.StageAsync(
            (services, _) =>
            {
                IUnitOfWork unit = services.GetRequiredService<IUnitOfWork>();
                unit.Add(
                    DeadlineTask.Open(
                        new TaskTerms
                        {
                            Id = id,
                            Title = LocalizedText.Same(id),
                            Assignee = Assignee.HoldersOf(Role.PerformanceOfficer, institution),
                            InstitutionId = institution,
                            Form = form,
                            StepKey = "test",
                            Due = new TaskDue(due ?? new DateOnly(2027, 2, 26), null, false, []),
                            Ladder = ReminderLadder.None,
                        },
                        new LadderCalendar(BusinessCalendar.Korea, year.Clock.Zone),
                        unit.Now,
                        Doer.Program("test")
                    )
                );
                return Task.CompletedTask;
            }
        );
}
