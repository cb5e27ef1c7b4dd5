using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ipses.Testing.Browser;
using Ipses.Testing.Mail;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Ipses.EndToEnd.Tests;

/// <summary>
/// The quarter as people live it: the running program, Chromium, and a real mail server with STARTTLS and a password. KIPO is
/// played by hand, the other 38 institutions and the GPEC act by the profile "mixed".
/// </summary>
public sealed class StoryTests
{
    private const string Kipo = "/plans/KIPO/2027";

    [Fact]
    public async Task The_first_quarter_runs_from_the_opening_of_the_year_to_a_green_board()
    {
        await using SmtpServer mail = await SmtpServer.StartAsync();
        await using RunningProduct product = await RunningProduct.StartAsync(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Ipses__Mail__Host"] = "127.0.0.1",
                ["Ipses__Mail__Port"] = mail.Port.ToString(CultureInfo.InvariantCulture),
                ["Ipses__Mail__User"] = SmtpServer.User,
                ["Ipses__Mail__Password"] = SmtpServer.Password,
                ["Ipses__Mail__TrustedCertificate"] = X509CertificateLoader
                    .LoadCertificateFromFile(mail.CertificatePath)
                    .GetCertHashString(HashAlgorithmName.SHA256),
            }
        );
        await using Browser browser = await Browser.StartAsync();
        Cast cast = new(product, browser);

        await TheYearIsOpenedAndTheGuidelinesAreIssuedAsync(cast);
        await TheOfficerIsToldAndAsksForMoreTimeAsync(cast, mail);
        await TheOfficerMeetsTheRefusalAndMendsItAsync(cast);
        await TheUnitsHandInTheirPartsAsync(cast);
        await TheChainReturnsItOnceAndApprovesAsync(cast);
        await ThePmoReviewsAsync(cast, mail);
        await TheSessionConfirmsEverythingAsync(cast, mail);
    }

    private static async Task TheYearIsOpenedAndTheGuidelinesAreIssuedAsync(Cast cast)
    {
        IPage coordinator = await cast.AsAsync("coordinator");
        await coordinator.GotoAsync("/cycle/open");
        await coordinator.ClickAsync("#open-cycle button[type=submit]");
        await coordinator.Locator("#flash").WaitForAsync();
        await cast.MoveAsync("2027-01-04T10:00:00+09:00");

        await coordinator.GotoAsync("/");
        await coordinator
            .GetByText("Draft the guidelines and settings for 2027")
            .First.WaitForAsync();
        await coordinator.PictureAsync("story-01-inbox");
        await coordinator.GotoAsync("/cycle/guidelines/2027");
        await coordinator.ClickAsync("#send");
        await coordinator.Locator("#flash").WaitForAsync();

        await cast.MoveAsync("2027-02-01T09:30:00+09:00");
        await coordinator.GotoAsync("/cycle/guidelines/2027");
        (await coordinator.InnerTextAsync("main")).ShouldContain("GPEC-2027-001");
    }

    private static async Task TheOfficerIsToldAndAsksForMoreTimeAsync(Cast cast, SmtpServer mail)
    {
        ReceivedMail letter = (
            await mail.WaitForAsync(
                1,
                one =>
                    one.To.Contains("officer@kipo.example")
                    && one.Message.Subject?.Contains(
                        "2027년도 성과관리 시행계획 작성",
                        StringComparison.Ordinal
                    ) == true
            )
        )[0];
        letter.Encrypted.ShouldBeTrue();
        letter.SignedInAs.ShouldBe(SmtpServer.User);
        letter
            .Message.Attachments.Concat(letter.Message.BodyParts)
            .ShouldContain(part => part.ContentType.MimeType == "text/calendar");

        IPage officer = await cast.AsAsync("officer:KIPO");
        await officer.GotoAsync("/");
        await officer
            .GetByRole(AriaRole.Link, new() { Name = "Draft the annual performance plan 2027" })
            .First.ClickAsync();
        await officer.PictureAsync("story-02-task");
        string task = new Uri(officer.Url).AbsolutePath;
        (await officer.InnerTextAsync("main")).ShouldContain("Fri, 26 Feb 2027");
        await officer.GotoAsync(task + "/extension");
        await officer.FillAsync("#until", "2027-03-02");
        await officer.FillAsync("#reason", "Two bureaus merge in February.");
        await officer.ClickAsync("#primary");
        await officer.Locator("#flash").WaitForAsync();

        IPage coordinator = await cast.AsAsync("coordinator");
        await coordinator.GotoAsync("/cycle/extensions");
        await coordinator.ClickAsync("button[name=decision][value=grant]");
        await coordinator.Locator("#flash").WaitForAsync();
        await officer.GotoAsync(task);
        (await officer.InnerTextAsync("main")).ShouldContain("Tue, 2 Mar 2027");
    }

    private static async Task TheOfficerMeetsTheRefusalAndMendsItAsync(Cast cast)
    {
        IPage officer = await cast.AsAsync("officer:KIPO");
        await officer.GotoAsync(Kipo + "/edit");
        await officer.ClickAsync("#start");
        await officer.Locator("#flash").WaitForAsync();
        (await officer.InnerTextAsync("#weight-sum")).ShouldBe("105");
        await officer.ClickAsync("#send-on");
        (await officer.InnerTextAsync("main")).ShouldContain("105");
        await officer.PictureAsync("story-03-refusal");

        await officer.ClickAsync("#proposals");
        await officer.Locator("#flash").WaitForAsync();
        ILocator weight = officer.Locator("#n-i-kipo-others [data-weight]").First;
        await weight.FillAsync("82");
        // The sum follows as one types; leaving the field saves.
        await Assertions.Expect(officer.Locator("#weight-sum")).ToHaveTextAsync("100");
        await officer.RunAndWaitForResponseAsync(
            () => weight.PressAsync("Tab"),
            answer => answer.Url.Contains("handler=Save", StringComparison.Ordinal)
        );
        await officer.ReloadAsync();
        (await officer.InnerTextAsync("#weight-sum")).ShouldBe("100");
        await officer.PictureAsync("story-04-editor");
    }

    private static async Task TheUnitsHandInTheirPartsAsync(Cast cast)
    {
        foreach (string unit in (string[])["ipp", "ipp-promotion", "ipp-protection"])
        {
            foreach (string role in (string[])["unit-officer", "unit-head"])
            {
                IPage page = await cast.AsAsync($"{role}:KIPO/{unit}");
                await page.GotoAsync(Kipo + "/edit");
                string handler = role == "unit-officer" ? "Fill" : "PassOn";
                await page.ClickAsync($"#parts form[action*='handler={handler}'] button");
                await page.Locator("#flash").WaitForAsync();
                await page.Context.CloseAsync();
            }
        }

        IPage officer = await cast.AsAsync("officer:KIPO");
        await officer.GotoAsync(Kipo + "/edit");
        await officer.ClickAsync("#send-on");
        await officer.Locator("#flash").WaitForAsync();
    }

    private static async Task TheChainReturnsItOnceAndApprovesAsync(Cast cast)
    {
        IPage departmentHead = await cast.AsAsync("department-head:KIPO");
        await departmentHead.GotoAsync(Kipo + "/approve");
        await departmentHead.ClickAsync("label:has(input[name=verdict][value=Returned])");
        await departmentHead.FillAsync(
            "#decision textarea",
            "Please say who is responsible for the milestones."
        );
        await departmentHead.ClickAsync("#decide");
        await departmentHead.Locator("#flash").WaitForAsync();

        IPage officer = await cast.AsAsync("officer:KIPO");
        await officer.GotoAsync(Kipo + "/edit");
        (await officer.InnerTextAsync("main")).ShouldContain(
            "Please say who is responsible for the milestones."
        );
        await officer.PictureAsync("story-05-returned");
        await officer.ClickAsync("#send-on");
        await officer.Locator("#flash").WaitForAsync();

        foreach (string approver in (string[])["department-head:KIPO", "head:KIPO"])
        {
            IPage page = await cast.AsAsync(approver);
            await page.GotoAsync(Kipo + "/approve");
            await page.ClickAsync("label:has(input[name=verdict][value=Approved])");
            await page.ClickAsync("#decide");
            await page.Locator("#flash").WaitForAsync();
        }

        await officer.GotoAsync(Kipo);
        (await officer.InnerTextAsync("#state")).ShouldBe("Submitted");
    }

    private static async Task ThePmoReviewsAsync(Cast cast, SmtpServer mail)
    {
        await cast.MoveAsync("2027-03-03T09:30:00+09:00");
        // Others are late by the profile: their officers and heads, and after three days the coordinators, are told.
        mail.Received.ShouldContain(one => one.To.Contains("coordinator@pmo.example"));

        IPage coordinator = await cast.AsAsync("coordinator");
        await coordinator.GotoAsync("/cycle");
        await coordinator.PictureAsync("story-06-board-in-march");
        await coordinator.GotoAsync(Kipo + "/review");
        foreach (
            string criterion in (string[])
                ["ObjectiveStructure", "Indicators", "Ambition", "NationalAgenda"]
        )
        {
            await coordinator.FillAsync($"#text-{criterion}", "Meets the criterion.");
            await coordinator.ClickAsync($"#f-{criterion} button[type=submit]");
            await coordinator.Locator("#flash").WaitForAsync();
        }

        await coordinator.PictureAsync("story-07-review");
        await coordinator.ClickAsync("#accept");
        await coordinator.Locator("#flash").WaitForAsync();
    }

    private static async Task TheSessionConfirmsEverythingAsync(Cast cast, SmtpServer mail)
    {
        await cast.MoveAsync("2027-04-15T09:30:00+09:00");
        IPage coordinator = await cast.AsAsync("coordinator");
        await coordinator.GotoAsync(Kipo);
        (await coordinator.InnerTextAsync("#state")).ShouldBe("Confirmed");
        await coordinator.GotoAsync("/cycle");
        await coordinator.PictureAsync("story-08-board-confirmed");
        (await coordinator.InnerTextAsync("main")).ShouldContain("Confirmed 39");
        await coordinator.GotoAsync("/sessions");
        await coordinator.PictureAsync("story-09-sessions");

        IPage korean = await cast.AsAsync("coordinator", "ko-KR");
        foreach (
            string path in (string[])
                ["/", "/cycle", "/sessions", Kipo, "/cycle/guidelines/2027", "/mailbox"]
        )
        {
            await korean.GotoAsync(path);
            await korean.ShouldBeAccessibleAsync();
            await korean.PictureAsync("story-ko" + path.Replace('/', '-'));
        }

        mail.Received.GroupBy(one => one.Message.MessageId, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => group.First().Message.Subject)
            .ShouldBeEmpty();
        mail.Received.ShouldAllBe(one => one.Encrypted);
    }

    /// <summary>The personas of one demo, each with a browser profile of their own.</summary>
    private sealed class Cast(RunningProduct product, Browser browser)
    {
        private readonly Dictionary<string, IPage> _pages = new(StringComparer.Ordinal);

        public async Task<IPage> AsAsync(string persona, string language = "en-GB")
        {
            if (_pages.TryGetValue(persona + language, out IPage? known) && !known.IsClosed)
            {
                return known;
            }

            IPage page = await browser.VisitorAsync(product.Address.ToString(), language);
            IAPIResponse answer = await page.APIRequest.PostAsync(
                "/demo/sign-in",
                new() { Form = page.APIRequest.CreateFormData().Set("persona", persona) }
            );
            answer.Ok.ShouldBeTrue($"{persona} could not sign in: {answer.Status}");
            _pages[persona + language] = page;
            return page;
        }

        public async Task MoveAsync(string to)
        {
            IPage page = await AsAsync("coordinator");
            IAPIResponse answer = await page.APIRequest.PostAsync(
                "/demo/clock",
                new()
                {
                    Form = page.APIRequest.CreateFormData().Set("to", to).Set("others", "mixed"),
                    Timeout = 300_000,
                }
            );
            answer.Ok.ShouldBeTrue(await answer.TextAsync());
        }
    }
}
