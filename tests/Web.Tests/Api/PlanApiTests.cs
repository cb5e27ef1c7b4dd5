using System.Net;
using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.Api;

/// <summary>A plan's way by programs: drafted, sent on, approved; and what keeps one program from another's work.</summary>
public sealed class PlanApiTests
{
    private const string Kipo = "/plans/KIPO/2027";
    private const string Heaviest = "i-kipo-others";

    [Fact]
    public async Task An_officers_program_drafts_and_sends_on_and_the_heads_programs_approve()
    {
        DraftingSite year = new();
        await year.InitializeAsync();
        try
        {
            using ApiClient officer = await year.ProgramAsync("officer:KIPO");
            await DraftAsync(officer);

            ApiAnswer draft = await officer.ReadAsync(Kipo);
            ApiAnswer refused = await officer.PostAsync(
                $"{Kipo}/send-on",
                new { note = "" },
                draft.Tag
            );
            refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            ((string)refused.Json["type"]!).ShouldBe("/problems/Indicators.WeightsDoNotAddUp");
            JsonNode reason = refused.Json["errors"]!
                .AsArray()
                .Single(error => ((string)error!["message"]!).Contains("105"))!;
            ((string)reason["rule"]!).ShouldBe("R12");

            await SaveWeightAsync(officer, draft, 82);
            ApiAnswer mended = await officer.ReadAsync(Kipo);
            mended.Json["faults"]!.AsArray().ShouldBeEmpty();
            ((decimal)mended.Json["weightSum"]!).ShouldBe(100);
            await officer.MustAsync($"{Kipo}/send-on", new { note = "" }, mended.Tag);
            await year.DrainAsync();

            await ApproveAsync(year, "department-head:KIPO");
            await ApproveAsync(year, "head:KIPO");

            ((string)(await officer.ReadAsync(Kipo)).Json["state"]!).ShouldNotBe("Draft");
            (await officer.ReadAsync(Kipo)).Json["approvals"]!.AsArray().Last()!["steps"]!
                .AsArray()
                .All(step => (string)step!["decision"]!["verdict"]! == "Approved")
                .ShouldBeTrue();
        }
        finally
        {
            await year.DisposeAsync();
        }
    }

    /// <summary>Waits for no unit, starts from last year, takes the proposals.</summary>
    internal static async Task DraftAsync(ApiClient officer)
    {
        foreach (JsonNode? part in (await officer.ReadAsync(Kipo)).Json["parts"]!.AsArray())
        {
            await officer.MustAsync(
                $"{Kipo}/parts/waive",
                new { unitId = (string)part!["unitId"]!, reason = "The officer writes it." }
            );
        }

        string? tag = (await officer.ReadAsync(Kipo)).Tag;
        await officer.MustAsync($"{Kipo}/start-from-last-year", null, tag);
        tag = (await officer.ReadAsync(Kipo)).Tag;
        await officer.MustAsync($"{Kipo}/take-proposals", null, tag);
    }

    /// <summary>Saves the heaviest row with another weight, as it was in this reading of the plan.</summary>
    internal static async Task<ApiAnswer> SaveWeightAsync(
        ApiClient officer,
        ApiAnswer plan,
        decimal weight
    )
    {
        JsonNode node = plan.Json["content"]!["indicators"]!
            .AsArray()
            .Single(one => (string)one!["id"]! == Heaviest)!;
        node["indicator"]!["weight"] = weight;
        return await officer.PutAsync(
            $"{Kipo}/indicators/{Heaviest}",
            node.ToJsonString(),
            $"\"{(int)node["revision"]!}\""
        );
    }

    private static async Task ApproveAsync(DraftingSite year, string persona)
    {
        using ApiClient head = await year.ProgramAsync(persona);
        ApiAnswer plan = await head.ReadAsync(Kipo);
        plan.Json["may"]!["decides"].ShouldNotBeNull($"it is not the turn of {persona}");
        await head.MustAsync($"{Kipo}/approval", new { verdict = "Approved" }, plan.Tag);
        await year.DrainAsync();
    }
}

/// <summary>What keeps one program from another's work, and from what is not its person's.</summary>
public sealed class ApiProtectionTests(DraftingSite year) : IClassFixture<DraftingSite>
{
    private const string Kipo = "/plans/KIPO/2027";

    [Fact]
    public async Task A_command_by_an_old_reading_is_refused_with_who_was_first_and_one_without_any_is_asked_for_it()
    {
        using ApiClient officer = await year.ProgramAsync("officer:KIPO");
        ApiAnswer old = await officer.ReadAsync(Kipo);
        await PlanApiTests.DraftAsync(officer);
        ApiAnswer seen = await officer.ReadAsync(Kipo);
        ApiAnswer saved = await PlanApiTests.SaveWeightAsync(officer, seen, 81);
        saved.Status.ShouldBe(HttpStatusCode.OK, saved.Text);

        ApiAnswer stale = await officer.PostAsync($"{Kipo}/send-on", new { note = "" }, old.Tag);
        ApiAnswer staleNode = await PlanApiTests.SaveWeightAsync(officer, seen, 80);
        ApiAnswer without = await officer.PostAsync($"{Kipo}/send-on", new { note = "" });

        stale.Status.ShouldBe(HttpStatusCode.PreconditionFailed, stale.Text);
        staleNode.Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        staleNode.Codes.ShouldBe(["AnnualPlan.StaleNode"]);
        string officersName = (string)
            (await officer.ReadAsync("/account")).Json["person"]!["name"]!["en"]!;
        ((string)staleNode.Json["detail"]!).ShouldContain(officersName);
        without.Status.ShouldBe(HttpStatusCode.PreconditionRequired);
    }

    [Fact]
    public async Task A_stale_command_on_a_document_names_who_changed_it_and_when()
    {
        using ApiClient coordinator = await year.ProgramAsync("coordinator");
        using ApiClient officer = await year.ProgramAsync("officer:MOFAT");
        string path = "/plans/MOFAT/2027";
        ApiAnswer old = await officer.ReadAsync(path);
        await officer.MustAsync($"{path}/start-from-last-year", null, old.Tag);

        ApiAnswer again = await officer.PostAsync($"{path}/start-from-last-year", null, old.Tag);

        again.Status.ShouldBe(HttpStatusCode.PreconditionFailed, again.Text);
        again.Codes.ShouldBe(["Document.Stale"]);
        string name = (string)(await officer.ReadAsync("/account")).Json["person"]!["name"]!["en"]!;
        ((string)again.Json["detail"]!).ShouldContain(name);
        again.Json["errors"]![0]!["at"].ShouldNotBeNull();
    }

    [Fact]
    public async Task Another_institutions_plan_is_not_found_to_read_and_not_there_to_change()
    {
        using ApiClient other = await year.ProgramAsync("officer:MOFAT");

        (await other.GetAsync(Kipo)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.GetAsync($"{Kipo}/history")).Status.ShouldBe(HttpStatusCode.NotFound);
        ApiAnswer sent = await other.PostAsync($"{Kipo}/send-on", new { note = "" }, "\"1\"");
        sent.Status.ShouldBe(HttpStatusCode.NotFound, sent.Text);
        ApiAnswer plans = await other.ReadAsync("/plans?year=2027");
        plans.Text.ShouldNotContain("KIPO");
    }

    [Fact]
    public async Task An_auditors_program_reads_everything_and_changes_nothing()
    {
        using ApiClient auditor = await year.ProgramAsync("auditor");
        ApiAnswer plan = await auditor.ReadAsync(Kipo);

        foreach (string command in new[] { "send-on", "approval", "review/decision", "amendment" })
        {
            (await auditor.PostAsync($"{Kipo}/{command}", new { }, plan.Tag)).Status.ShouldBe(
                HttpStatusCode.Forbidden,
                command
            );
        }

        (await auditor.PostAsync("/cycles", new { year = 2028 })).Status.ShouldBe(
            HttpStatusCode.Forbidden
        );
    }

    [Fact]
    public async Task A_program_that_has_the_newest_reading_is_sent_nothing()
    {
        using ApiClient auditor = await year.ProgramAsync("auditor");
        ApiAnswer read = await auditor.ReadAsync("/plans/KIPO/2027");

        ApiAnswer again = await auditor.GetAsync("/plans/KIPO/2027", read.Tag);

        again.Status.ShouldBe(HttpStatusCode.NotModified);
        again.Text.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("ko", "읽을 수 없습니다")]
    [InlineData("en", "The body can't be read")]
    public async Task A_body_that_can_t_be_read_is_told_with_its_place_in_the_senders_language(
        string language,
        string expected
    )
    {
        using ApiClient officer = await year.ProgramAsync("officer:KIPO", language);

        ApiAnswer answer = await officer.PutAsync(
            "/account/language",
            """{"language":"Klingon"}"""
        );

        answer.Status.ShouldBe(HttpStatusCode.BadRequest, answer.Text);
        answer.MediaType.ShouldBe("application/problem+json");
        answer.Codes.ShouldBe(["Request.Unreadable"]);
        ((string)answer.Json["detail"]!).ShouldContain(expected);
        ((string)answer.Json["detail"]!).ShouldContain("$.language");
        answer.Text.ShouldNotContain("Ipses.");
    }

    [Fact]
    public async Task An_address_that_is_none_and_a_verb_that_is_not_taken_are_problems_too()
    {
        using ApiClient officer = await year.ProgramAsync("officer:KIPO", "ko");

        ApiAnswer nowhere = await officer.GetAsync("/no-such-thing");
        ApiAnswer wrongVerb = await officer.DeleteAsync("/account");

        nowhere.Status.ShouldBe(HttpStatusCode.NotFound);
        nowhere.MediaType.ShouldBe("application/problem+json");
        ((string)nowhere.Json["title"]!).ShouldBe("찾을 수 없습니다");
        wrongVerb.Status.ShouldBe(HttpStatusCode.MethodNotAllowed);
        wrongVerb.MediaType.ShouldBe("application/problem+json");
    }
}
