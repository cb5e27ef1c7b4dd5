using Ipses.Application.DeadlineTasks.CompleteTask;
using Ipses.Application.DeadlineTasks.ExtendDeadline;
using Ipses.Application.DeadlineTasks.Inbox;
using Ipses.Application.DeadlineTasks.ReassignTask;
using Ipses.Application.DeadlineTasks.Remarks;
using Ipses.Application.DeadlineTasks.TaskDetails;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Documents;
using Ipses.Domain.Organisations;
using Ipses.Testing.Product;
using Shouldly;
using Xunit;
using static Ipses.Application.Tests.DeadlineTasks.TaskWorld;

namespace Ipses.Application.Tests.DeadlineTasks;

/// <summary>R2, R3, R22: what people do with tasks, and what they may see.</summary>
public sealed class TaskUseCasesTests
{
    [Fact]
    public async Task Somebody_who_comes_second_is_told_by_name_who_was_first()
    {
        await using ProductHost product = await StartAsync();
        await product.OpenAsync("task-1");
        await product.As(Officer).MustAsync(new CompleteTask("task-1", TaskOutcome.Done, null));
        Error second = (
            await product.As(Officer).SendAsync(new CompleteTask("task-1", TaskOutcome.Done, null))
        ).Errors.ShouldHaveSingleItem();
        second.Code.ShouldBe("DeadlineTask.AlreadyDone");
        second.Kind.ShouldBe(ErrorKind.Conflict);
        second.Message.En.ShouldNotContain(Officer, Case.Sensitive, "a name, not an id");
        second.At.ShouldBe(new DateTimeOffset(2027, 1, 4, 0, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task R2_Only_a_holder_completes_a_task_and_others_of_the_institution_are_told_so()
    {
        await using ProductHost product = await StartAsync();
        await product.OpenAsync("task-1");
        (await Complete(product, "head.KIPO")).ShouldBe("DeadlineTask.NotYours");
        (await Complete(product, "coordinator")).ShouldBe("DeadlineTask.NotYours");
        (await product.TaskAsync("task-1")).IsOpen.ShouldBeTrue();
    }

    [Fact]
    public async Task R3_Another_ministrys_task_does_not_exist_for_its_neighbour()
    {
        await using ProductHost product = await StartAsync();
        await product.OpenAsync("task-1");
        (await Complete(product, "officer.MKE")).ShouldBe("DeadlineTask.Unknown");
        (await product.As("officer.MKE").AskAsync(new TaskDetails("task-1")))
            .Errors.ShouldHaveSingleItem()
            .Kind.ShouldBe(ErrorKind.NotFound);
        (await product.As("officer.MKE").AskAsync(new Inbox())).Value.Total.ShouldBe(0);
        (
            await product.As("officer.MKE").SendAsync(new AddComment("task-1", "hello"))
        ).IsRefused.ShouldBeTrue();
    }

    [Fact]
    public async Task R3_The_coordinator_and_the_auditor_see_every_ministrys_tasks()
    {
        await using ProductHost product = await StartAsync();
        await product.OpenAsync("kipo");
        await product.OpenAsync("mke", body: "MKE", institution: "MKE");
        foreach (string reader in (string[])["coordinator", "auditor"])
        {
            InboxView view = (await product.As(reader).AskAsync(new Inbox(InboxTab.Unit))).Value;
            view.Rows.Select(row => row.TaskId).ShouldBe(["kipo", "mke"], ignoreOrder: true);
            view.Counts[InboxTab.Mine].ShouldBe(0);
        }
    }

    [Fact]
    public async Task A_task_with_a_documents_form_is_not_done_by_a_button_on_its_own_page()
    {
        await using ProductHost product = await StartAsync();
        await product.OpenAsync("task-1", form: "plan-edit");
        (await Complete(product, Officer)).ShouldBe("DeadlineTask.CompletedByItsForm");
    }

    [Fact]
    public async Task The_inbox_counts_each_tab_and_filters_by_institution_step_and_kind()
    {
        await using ProductHost product = await StartAsync();
        await product.AdvanceToAsync(Day("2027-02-22"));
        await product.OpenAsync("late", due: "2027-02-19");
        await product.OpenAsync("week", due: "2027-02-26");
        await product.OpenAsync("far", due: "2027-03-31", step: "annual-plan.revise");
        await product.OpenAsync("heads", role: Role.InstitutionHead);
        await product.OpenAsync("done", due: "2027-02-23");
        await product.As(Officer).MustAsync(new CompleteTask("done", TaskOutcome.Done, null));

        InboxView mine = (await product.As(Officer).AskAsync(new Inbox())).Value;
        mine.Rows.Select(row => row.TaskId).ShouldBe(["late", "week", "far"]);
        mine.Rows[0].IsLate.ShouldBeTrue();
        mine.Rows[0].BusinessDaysLeft.ShouldBe(-1);
        mine.Rows[1].BusinessDaysLeft.ShouldBe(4);
        mine.Rows.ShouldAllBe(row => row.IsMine);
        mine.Counts.ShouldBe(
            new Dictionary<InboxTab, int>
            {
                [InboxTab.Mine] = 3,
                [InboxTab.Unit] = 4,
                [InboxTab.Week] = 2,
                [InboxTab.Overdue] = 1,
                [InboxTab.Done] = 1,
            },
            ignoreOrder: true
        );
        mine.Institutions.ShouldHaveSingleItem().Name.Ko.ShouldBe("특허청");
        mine.Steps.ShouldBe(["annual-plan.draft", "annual-plan.revise"]);

        InboxView revise = (
            await product
                .As("coordinator")
                .AskAsync(new Inbox(InboxTab.Unit, "KIPO", "annual-plan", "annual-plan.revise"))
        ).Value;
        revise.Rows.ShouldHaveSingleItem().TaskId.ShouldBe("far");
        InboxView done = (await product.As(Officer).AskAsync(new Inbox(InboxTab.Done))).Value;
        done.Rows.ShouldHaveSingleItem().ClosedBy.ShouldNotBeNull();
    }

    [Fact]
    public async Task The_inbox_pages_and_a_page_that_no_longer_exists_gives_the_last_one()
    {
        await using ProductHost product = await StartAsync();
        for (int i = 0; i < 27; i++)
        {
            await product.OpenAsync($"task-{i:00}");
        }

        InboxView last = (await product.As(Officer).AskAsync(new Inbox(Page: 99))).Value;
        last.Page.ShouldBe(2);
        last.Pages.ShouldBe(2);
        last.Rows.Count.ShouldBe(2);
        last.Total.ShouldBe(27);
    }

    [Fact]
    public async Task The_page_of_a_task_can_answer_its_seven_questions()
    {
        await using ProductHost product = await StartAsync();
        await product.AdvanceToAsync(Day("2027-02-22"));
        await product.OpenAsync(
            "review",
            role: Role.Coordinator,
            body: "PMO",
            step: "annual-plan.review"
        );
        await product
            .As("coordinator")
            .MustAsync(new CompleteTask("review", TaskOutcome.Returned, "목표가 낮습니다"));
        await product.OpenAsync("task-1");
        await product.As("head.KIPO").MustAsync(new AddComment("task-1", "서둘러 주세요"));

        TaskView view = (await product.As(Officer).AskAsync(new TaskDetails("task-1"))).Value;
        view.Task.Title.En.ShouldBe("Draft the plan");
        view.Task.LegalBasis.ShouldNotBeNull();
        view.Places.Single(place => place.State == PlaceState.Current).Name.En.ShouldBe("Drafting");
        view.BusinessDaysLeft.ShouldBe(4);
        view.Institution!.Ko.ShouldBe("특허청");
        view.Holders.Count.ShouldBe(1);
        view.Next.En.ShouldContain("department head");
        view.Said.Select(line => line.Text).ShouldBe(["목표가 낮습니다", "서둘러 주세요"]);
        view.Said[0].Outcome.ShouldBe(TaskOutcome.Returned);
        view.Rights.ShouldBe(new TaskRights(true, true, true, false, false, true, null));
        view.NextReminder.ShouldBe(Day("2027-02-23"));
        view.Siblings.ShouldBeEmpty("the reviewer's task is the PMO's, only its words are shown");
    }

    [Fact]
    public async Task A_coordinator_gives_a_task_to_a_colleague_of_the_same_institution_only()
    {
        await using ProductHost product = await StartAsync();
        await product.OpenAsync("task-1");
        (
            await product
                .As("coordinator")
                .SendAsync(new ReassignTask("task-1", "officer.MKE", "전보"))
        )
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("DeadlineTask.NobodyThere");
        (
            await product
                .As("head.KIPO")
                .SendAsync(new ReassignTask("task-1", "department-head.KIPO", "전보"))
        )
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("DeadlineTask.CoordinatorsOnly");
        await product
            .As("coordinator")
            .MustAsync(new ReassignTask("task-1", "department-head.KIPO", "전보"));
        (await Complete(product, Officer)).ShouldBe("DeadlineTask.NotYours");
        (await Complete(product, "department-head.KIPO")).ShouldBeNull();
    }

    [Fact]
    public async Task R22_Requests_wait_in_the_coordinators_list_with_what_a_grant_would_change()
    {
        await using ProductHost product = await StartAsync();
        await product.AdvanceToAsync(Day("2027-02-22"));
        await product.OpenAsync("task-1");
        await product.OpenAsync("heads", role: Role.InstitutionHead, due: "2027-02-28");
        string request = await product
            .As(Officer)
            .MustAsync(new AskExtension("task-1", Day("2027-03-05"), "조직 개편"));

        ExtensionList list = (
            await product.As("coordinator").AskAsync(new ExtensionRequests())
        ).Value;
        ExtensionRow row = list.Waiting.ShouldHaveSingleItem();
        row.BusinessDaysGained.ShouldBe(4, "1 March is a holiday");
        row.NextReminder.ShouldBe(Day("2027-02-23"));
        row.SameDocument.ShouldHaveSingleItem().DueOn.ShouldBe(Day("2027-02-28"));
        (await product.As(Officer).AskAsync(new ExtensionRequests())).IsRefused.ShouldBeTrue();

        await product
            .As("coordinator")
            .MustAsync(
                new DecideExtension("task-1", request, false, null, "회의 일정상 어렵습니다")
            );
        ExtensionList after = (
            await product.As("coordinator").AskAsync(new ExtensionRequests())
        ).Value;
        after.Waiting.ShouldBeEmpty();
        after.Decided.ShouldHaveSingleItem().Decision!.Reason.ShouldBe("회의 일정상 어렵습니다");
    }

    [Fact]
    public async Task A_file_comes_back_as_it_was_and_a_forbidden_one_is_refused()
    {
        await using ProductHost product = await StartAsync();
        await product.OpenAsync("task-1");
        byte[] content = "%PDF-1.7 계획"u8.ToArray();
        string id = await product
            .As(Officer)
            .MustAsync(new AttachFile("task-1", "계획.pdf", content));
        (
            await product.As(Officer).MustAsync(new AttachFile("task-1", "계획.pdf", content))
        ).ShouldBe(id);
        (await product.ReadAsync<Attachment>()).Count.ShouldBe(1);
        DownloadedFile back = (
            await product.As("head.KIPO").AskAsync(new DownloadFile("task-1", id))
        ).Value;
        back.Content.ShouldBe(content);
        back.MediaType.ShouldBe("application/pdf");
        (
            await product.As("officer.MKE").AskAsync(new DownloadFile("task-1", id))
        ).IsRefused.ShouldBeTrue();
        (await product.As(Officer).SendAsync(new AttachFile("task-1", "a.exe", content)))
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("Attachment.TypeForbidden");
        (await product.As("auditor").SendAsync(new AttachFile("task-1", "b.pdf", content)))
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("DeadlineTask.ReadersOnly");
    }

    [Fact]
    public async Task A_comment_sent_twice_by_a_double_click_is_said_once()
    {
        await using ProductHost product = await StartAsync();
        await product.OpenAsync("task-1");
        await product.As(Officer).MustAsync(new AddComment("task-1", "같은 말"));
        await product.As(Officer).MustAsync(new AddComment("task-1", "같은 말 "));
        await product.As(Officer).MustAsync(new AddComment("task-1", "다른 말"));
        (await product.ReadAsync<Comment>()).Count.ShouldBe(2);
    }

    private static async Task<string?> Complete(ProductHost product, string person) =>
        (await product.As(person).SendAsync(new CompleteTask("task-1", TaskOutcome.Done, null)))
            .Errors.FirstOrDefault()
            ?.Code;
}
