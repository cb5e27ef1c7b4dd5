using System.Net;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Organisations;
using Ipses.Testing.Browser;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.DeadlineTasks;

/// <summary>The inbox, the task page and the extension pages, as people use them.</summary>
public sealed class TaskPagesTests(TaskSite tasks) : IClassFixture<TaskSite>
{
    [Fact]
    public async Task A_task_is_done_without_script_and_who_comes_second_reads_who_was_first()
    {
        await tasks.OpenAsync("done-1", "2027-02-26");
        IPage first = await tasks.AsAsync(TaskSite.Officer, "en-GB", scripts: false);
        IPage second = await tasks.AsAsync(TaskSite.Officer, "en-GB", scripts: false);
        await first.GotoAsync("/tasks/done-1");
        await second.GotoAsync("/tasks/done-1");

        await first.FillAsync("#comment", "All in.");
        await first.ClickAsync("#primary");
        (await first.Locator("#flash").InnerTextAsync()).ShouldContain("The task is done");
        (await first.Locator("#closed").InnerTextAsync()).ShouldContain("All in.");

        await second.FillAsync("#comment", "Mine, too.");
        IResponse answer = await second.RunAndWaitForResponseAsync(
            () => second.ClickAsync("#primary"),
            response => response.Request.Method == "POST"
        );
        answer.Status.ShouldBe((int)HttpStatusCode.Conflict);
        await second.Locator("[data-code='DeadlineTask.AlreadyDone']").WaitForAsync();
        (await second.Locator("#closed").InnerTextAsync()).ShouldContain("Mon, 22 Feb 2027");
        (await second.Locator("#primary").CountAsync()).ShouldBe(0);
        await first.Context.CloseAsync();
        await second.Context.CloseAsync();
    }

    [Fact]
    public async Task A_return_without_a_reason_keeps_the_page_and_says_at_the_field_what_is_missing()
    {
        await tasks.OpenAsync("return-1", "2027-02-26");
        IPage page = await tasks.AsAsync(TaskSite.Officer, "en-GB", scripts: false);
        await page.GotoAsync("/tasks/return-1");
        await page.ClickAsync("button[value=Returned]");
        await page.Locator("#comment-error").WaitForAsync();
        (await page.Locator("#refusals a").GetAttributeAsync("href")).ShouldBe("#comment");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_one_primary_button_of_a_plans_task_leads_to_the_plan()
    {
        await tasks.OpenAsync("plan-1", "2027-02-26", form: "plan-edit");
        IPage page = await tasks.AsAsync(TaskSite.Officer, "en-GB");
        await page.GotoAsync("/tasks/plan-1");
        (await page.Locator("main .krds-btn.primary").CountAsync()).ShouldBe(1);
        (await page.Locator("#primary").GetAttributeAsync("href")).ShouldBe(
            "/plans/KIPO/2027/edit"
        );
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task More_time_is_asked_for_granted_and_seen_on_the_task()
    {
        await tasks.OpenAsync("more-1", "2027-02-26");
        IPage officer = await tasks.AsAsync(TaskSite.Officer, "en-GB", scripts: false);
        await officer.GotoAsync("/tasks/more-1/extension");
        await officer.FillAsync("#until", "2027-02-20");
        await officer.FillAsync("#reason", "Reorganisation");
        await officer.ClickAsync("#primary");
        await officer.Locator("#until-error").WaitForAsync();
        (await officer.Locator("#reason").InputValueAsync()).ShouldBe("Reorganisation");
        await officer.FillAsync("#until", "2027-03-05");
        await officer.ClickAsync("#primary");
        (await officer.Locator("#flash").InnerTextAsync()).ShouldContain("coordinators");

        IPage coordinator = await tasks.AsAsync("coordinator", "en-GB", scripts: false);
        await coordinator.GotoAsync("/cycle/extensions");
        ILocator request = coordinator
            .Locator("section")
            .Filter(new() { Has = coordinator.Locator("a[href='/tasks/more-1']") });
        (await request.InnerTextAsync()).ShouldContain("4 more business days");
        await request.Locator("button[value=refuse]").ClickAsync();
        await coordinator.Locator("[data-code='DeadlineTask.ReasonMissing']").WaitForAsync();
        await request.Locator("button[value=grant]").ClickAsync();
        (await coordinator.Locator("#flash").InnerTextAsync()).ShouldContain("Fri, 5 Mar 2027");

        await officer.GotoAsync("/tasks/more-1");
        (await officer.Locator(".ips-due").InnerTextAsync()).ShouldBe("Fri, 5 Mar 2027");
        await officer.Context.CloseAsync();
        await coordinator.Context.CloseAsync();
    }

    [Fact]
    public async Task A_file_is_attached_and_downloaded_and_a_program_is_refused_with_the_allowed_types()
    {
        await tasks.OpenAsync("file-1", "2027-02-26");
        IPage page = await tasks.AsAsync(TaskSite.Officer, "en-GB", scripts: false);
        await page.GotoAsync("/tasks/file-1");
        await page.SetInputFilesAsync(
            "#file",
            new FilePayload
            {
                Name = "근거.pdf",
                MimeType = "application/pdf",
                Buffer = "%PDF-1.7 x"u8.ToArray(),
            }
        );
        await page.ClickAsync("#attach-form button");
        ILocator link = page.Locator(".ips-files a", new() { HasText = "근거.pdf" });
        string path = (await link.GetAttributeAsync("href"))!;
        using HttpClient client = tasks.Site.SignedIn(TaskSite.Officer);
        using HttpResponseMessage file = await client.GetAsync(path);
        (await file.Content.ReadAsStringAsync()).ShouldBe("%PDF-1.7 x");
        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");

        using HttpClient other = tasks.Site.SignedIn("officer.MKE");
        (await other.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.GetAsync("/tasks/file-1")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        await page.SetInputFilesAsync(
            "#file",
            new FilePayload
            {
                Name = "tool.exe",
                MimeType = "application/octet-stream",
                Buffer = "MZ"u8.ToArray(),
            }
        );
        await page.ClickAsync("#attach-form button");
        await page.Locator("[data-code='Attachment.TypeForbidden']").WaitForAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Filters_and_tabs_live_in_the_address_and_an_empty_list_says_what_will_appear()
    {
        await tasks.OpenAsync(
            "head-1",
            "2027-02-26",
            assignee: Assignee.HoldersOf(Role.InstitutionHead, "KIPO")
        );
        IPage page = await tasks.AsAsync("officer.MKE");
        await page.GotoAsync("/tasks");
        (await page.Locator("#empty").InnerTextAsync()).ShouldContain("메일로도 바로");

        IPage head = await tasks.AsAsync("head.KIPO", "en-GB");
        await head.GotoAsync("/tasks?kind=guidelines");
        (await head.Locator("#empty").InnerTextAsync()).ShouldContain("filters");
        await head.GotoAsync("/tasks?tab=mine&step=annual-plan.draft");
        (await head.Locator("[data-task]").CountAsync()).ShouldBe(1);
        (await head.Locator("select[name=step]").InputValueAsync()).ShouldBe("annual-plan.draft");
        await page.Context.CloseAsync();
        await head.Context.CloseAsync();
    }

    [Theory]
    [InlineData("ko-KR", Browser.Narrow, false, "officer.KIPO")]
    [InlineData("ko-KR", Browser.Wide, true, "head.KIPO")]
    [InlineData("en-GB", Browser.Narrow, true, "department-head.KIPO")]
    [InlineData("en-GB", Browser.Wide, false, "coordinator")]
    public async Task Columns_are_chosen_and_a_view_of_them_is_saved_and_seen_first(
        string language,
        int width,
        bool scripts,
        string person
    )
    {
        string task = $"columns-{language}-{width}";
        await tasks.OpenAsync(task, "2027-02-19");
        IPage page = await tasks.AsAsync(person, language, width, scripts);
        await page.GotoAsync("/tasks?tab=overdue&kind=annual-plan");
        ILocator row = page.Locator($"[data-task='{task}']");
        (await row.Locator("[data-column=institution]").CountAsync()).ShouldBe(1);
        (await row.Locator("[data-column=kind]").CountAsync()).ShouldBe(0);

        await page.ClickAsync("#columns summary");
        await page.UncheckAsync("#columns input[value=institution]");
        await page.CheckAsync("#columns input[value=kind]");
        await page.PictureAsync($"inbox-columns-{language}-{width}");
        await page.ClickAsync("#columns button");
        (await row.Locator("[data-column=institution]").CountAsync()).ShouldBe(0);
        (await row.Locator("[data-column=kind]").CountAsync()).ShouldBe(1);
        (await row.Locator(".ips-date").InnerTextAsync()).ShouldContain("2027");
        (await page.Locator("select[name=kind]").InputValueAsync()).ShouldBe("annual-plan");

        await page.ClickAsync("#save-view summary");
        await page.FillAsync("#view-name", "기한 지난 시행계획 (overdue plans)");
        await page.CheckAsync("#save-view input[name=first]");
        await page.PictureAsync($"inbox-save-{language}-{width}");
        await page.ClickAsync("#save-view button");
        await page.GotoAsync("/tasks");
        (await page.Locator("#views a[aria-current=true]").InnerTextAsync()).ShouldContain(
            "overdue plans"
        );
        (await row.Locator("[data-column=kind]").CountAsync()).ShouldBe(1);
        await page.ShouldNotScrollSidewaysAsync();
        await page.PictureAsync($"inbox-views-{language}-{width}");
        if (scripts)
        {
            await page.ShouldBeAccessibleAsync();
        }

        await page.ClickAsync(".ips-views-keep a");
        await page.ShouldNotScrollSidewaysAsync();
        await page.PictureAsync($"views-{language}-{width}");
        if (scripts)
        {
            await page.ShouldBeAccessibleAsync();
        }

        await page.ClickAsync("form[action$=Delete] button");
        await page.Locator("#empty").WaitForAsync();
        await page.Context.CloseAsync();
    }
}
