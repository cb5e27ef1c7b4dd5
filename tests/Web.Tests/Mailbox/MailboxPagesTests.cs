using Ipses.Application.Common;
using Ipses.Application.Mail;
using Ipses.Application.Organisations.Demo;
using Ipses.Domain.Common;
using Ipses.Hosting;
using Ipses.Testing.Browser;
using Ipses.Web.SignIn;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.Mailbox;

/// <summary>The mailbox of what was sent, as its readers and its keepers see it.</summary>
public sealed class MailboxPagesTests : IAsyncLifetime
{
    private TestSite _site = null!;
    private Browser _browser = null!;

    public async Task InitializeAsync()
    {
        _site = await TestSite.StartAsync(
            new WebServerOptions { Environment = IpsesEnvironment.Demo },
            realPeople: true
        );
        _browser = await Browser.StartAsync();
        await PostAsync("officer.KIPO", "assignment", MailTo.Deadline);
        await PostAsync("officer.MKE", "other", null);
        await PostAsync("nobody", "lost", null);
        await _site.Services.GetRequiredService<DuePump>().DrainAsync(CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await _browser.DisposeAsync();
        await _site.DisposeAsync();
    }

    [Theory]
    [InlineData("ko-KR", Browser.Narrow)]
    [InlineData("en-GB", Browser.Wide)]
    public async Task A_reader_finds_their_own_mail_by_the_number_in_the_header_and_reads_it_in_both_languages(
        string language,
        int width
    )
    {
        IPage page = await EnterAsync("officer:KIPO", language, width);
        await page.GotoAsync("/mailbox");
        (await page.Locator("#mails tbody tr").CountAsync()).ShouldBe(1);
        (await page.Locator(".ips-tools .krds-badge").First.InnerTextAsync()).Trim().ShouldBe("1");
        await page.Locator("#mails a").First.ClickAsync();
        (await page.Locator("#mail-ko").InnerTextAsync()).ShouldContain(
            "시행계획을 작성하여 제출해 주십시오."
        );
        (await page.Locator("#mail-en").InnerTextAsync()).ShouldContain("Please draft the plan");
        (await page.Locator("#mail-en script").CountAsync()).ShouldBe(0);
        (await page.Locator("#mail-en").InnerTextAsync()).ShouldContain(
            "<script>alert(1)</script>"
        );
        (await page.Locator("#resend").CountAsync()).ShouldBe(0);
        await page.GotoAsync("/mailbox");
        (await page.Locator(".ips-tools .krds-badge").First.InnerTextAsync()).Trim().ShouldBe("0");
    }

    [Fact]
    public async Task A_coordinator_filters_all_mail_in_the_address_and_sends_a_failed_one_again()
    {
        IPage page = await EnterAsync("coordinator", "en-GB", Browser.Wide);
        await page.GotoAsync("/mailbox");
        (await page.Locator("#mails tbody tr").CountAsync()).ShouldBe(3);
        await page.SelectOptionAsync("select[name=state]", "failed");
        await page.ClickAsync("form.ips-mail-filters button");
        page.Url.ShouldContain("state=failed");
        ILocator row = page.Locator("#mails tbody tr").First;
        (await row.InnerTextAsync()).ShouldContain("The reader is not known.");
        await row.Locator("a").ClickAsync();
        await page.Locator("#resend").WaitForAsync();
        ILocator events = page.Locator(".ips-mail-history li");
        int before = await events.CountAsync();
        await page.ClickAsync("#resend");
        (await page.Locator("#flash").InnerTextAsync()).ShouldContain("on its way");
        // It may have been tried again, and failed again, by the time that the page is shown.
        (await events.CountAsync()).ShouldBeGreaterThan(before);
    }

    [Fact]
    public async Task The_mailbox_works_without_script()
    {
        IPage page = await _browser.VisitorAsync(
            _site.Address,
            "ko-KR",
            Browser.Narrow,
            scripts: false
        );
        await SignInAsync(page, "officer:KIPO");
        await page.GotoAsync("/mailbox?own=true");
        await page.ClickAsync("form[action*='handler=Read'] button");
        (await page.Locator("#flash").InnerTextAsync()).ShouldContain("알림 1건");
    }

    [Fact]
    public async Task R3_Another_institutions_mail_is_not_there_and_an_auditor_reads_all_but_sends_nothing()
    {
        IPage officer = await EnterAsync("officer:KIPO", "en-GB", Browser.Wide);
        IResponse? answer = await officer.GotoAsync("/mailbox/" + OutgoingMail.IdOf("other"));
        answer!.Status.ShouldBe(404);
        IPage auditor = await EnterAsync("auditor", "en-GB", Browser.Wide);
        answer = await auditor.GotoAsync("/mailbox/" + OutgoingMail.IdOf("other"));
        answer!.Status.ShouldBe(200);
        (await auditor.Locator("#resend").CountAsync()).ShouldBe(0);
    }

    private async Task<IPage> EnterAsync(string persona, string language, int width)
    {
        IPage page = await _browser.VisitorAsync(_site.Address, language, width);
        await SignInAsync(page, persona);
        return page;
    }

    private Task SignInAsync(IPage page, string persona) =>
        page.Context.AddCookiesAsync([
            new()
            {
                Name = SessionCookie.Name,
                Value = _site.SessionOf(Persona.Parse(persona)!.PersonId),
                Url = _site.Address,
            },
        ]);

    private async Task PostAsync(string person, string key, DateOnly? deadline)
    {
        await using AsyncServiceScope scope = _site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ICurrentActor>().Actor = Actor.Program("test");
        IOutbox outbox = scope.ServiceProvider.GetRequiredService<IOutbox>();
        Result<Nothing> posted = await scope
            .ServiceProvider.GetRequiredService<ITransaction>()
            .RunAsync<Nothing>(
                async cancellation =>
                {
                    await outbox.PostAsync(MailTo.Letter(person, key, deadline), cancellation);
                    return Nothing.Value;
                },
                CancellationToken.None
            );
        posted.IsSuccess.ShouldBeTrue();
    }

    private static class MailTo
    {
        internal static readonly DateOnly Deadline = new(2027, 2, 26);

        internal static Letter Letter(string person, string key, DateOnly? deadline) =>
            new(
                key,
                person,
                new(
                    "[할 일] 2027년도 성과관리 시행계획 작성",
                    "[To do] Draft the annual performance plan 2027"
                ),
                new("시행계획을 작성하여 제출해 주십시오.", "Please draft the plan and send it on.")
            )
            {
                Facts =
                [
                    (
                        new("기관", "Institution"),
                        new("특허청", "Korean Intellectual Property Office")
                    ),
                    (new("비고", "Note"), LocalizedText.Same("<script>alert(1)</script>")),
                ],
                Action = (new("할 일 열기", "Open the task"), "/tasks"),
                Deadline = deadline,
                Why = new(
                    "성과관리 담당자로서 받으셨습니다.",
                    "You get this as the performance officer."
                ),
            };
    }
}
