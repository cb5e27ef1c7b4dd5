using System.Net;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Organisations;
using Ipses.Web.Tests.Http;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.DeadlineTasks;

/// <summary>More time is asked for, granted and refused on its pages; only that one task's dates move (R22).</summary>
public sealed class ExtensionPagesTests(YearSite year) : IClassFixture<YearSite>
{
    private const string Requests = "/cycle/extensions";

    [Fact]
    public async Task R22_a_grant_moves_the_dates_of_that_institution_alone_and_is_given_once()
    {
        await OpenAsync("granted", "KIPO");
        await OpenAsync("other", "MOFAT");
        DeadlineTask untouched = await TaskAsync("other");
        using Visitor officer = year.As("officer:KIPO");
        using Visitor coordinator = year.As("coordinator");

        Answer unfit = await AskAsync(officer, "granted", "2027-02-20", "the unit moves house");
        unfit.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        unfit.Refusals.ShouldBe(["DeadlineTask.NotLater"]);
        unfit.Html.ShouldContain("the unit moves house");
        unfit.Html.ShouldContain("value=\"2027-02-20\"");
        (
            await AskAsync(officer, "granted", "2027-03-05", "the unit moves house")
        ).Refusals.ShouldBeEmpty();
        (await officer.OpenAsync(Requests)).Status.ShouldBe(HttpStatusCode.Forbidden);

        (
            await DecideAsync(coordinator, "granted", "grant", "2027-03-05", "")
        ).Refusals.ShouldBeEmpty();

        DeadlineTask granted = await TaskAsync("granted");
        granted.DueOn.ShouldBe(new DateOnly(2027, 3, 5));
        granted.NextRungAt.ShouldBe(
            year.Clock.InstantOf(new DateOnly(2027, 2, 23), new TimeOnly(9, 0)),
            "7 business days before, over the holiday of 1 March"
        );
        DeadlineTask other = await TaskAsync("other");
        other.DueOn.ShouldBe(untouched.DueOn);
        other.NextRungAt.ShouldBe(untouched.NextRungAt);
        (await coordinator.ReadAsync(Requests)).ShouldContain("the unit moves house");

        using Visitor late = year.As("coordinator", "ko");
        Answer again = await DecideAsync(late, "granted", "refuse", "2027-03-05", "too late");
        again.Status.ShouldBe(HttpStatusCode.Conflict);
        again.Refusals.ShouldBe(["DeadlineTask.ExtensionDecided"]);
        again.Html.ShouldContain("(2027. 1. 4.(월) 09:00)");
        again.Html.ShouldNotContain($"이 요청은 {YearSite.IdOf("coordinator")}");
    }

    [Fact]
    public async Task R22_a_refusal_needs_a_reason_which_the_asker_reads_and_moves_nothing()
    {
        await OpenAsync("refused", "KIPO");
        using Visitor officer = year.As("officer:KIPO");
        using Visitor coordinator = year.As("coordinator");
        (
            await AskAsync(officer, "refused", "2027-03-10", "we would like to")
        ).Refusals.ShouldBeEmpty();

        Answer bare = await DecideAsync(coordinator, "refused", "refuse", "2027-03-09", "");
        bare.Refusals.ShouldBe(["DeadlineTask.ReasonMissing"]);
        bare.Html.ShouldContain("value=\"2027-03-09\"");
        (
            await DecideAsync(coordinator, "refused", "refuse", "2027-03-10", "the session is near")
        ).Refusals.ShouldBeEmpty();

        (await TaskAsync("refused")).DueOn.ShouldBe(new DateOnly(2027, 2, 26));
        (await officer.ReadAsync("/tasks/refused")).ShouldContain("the session is near");
    }

    private static Task<Answer> AskAsync(
        Visitor officer,
        string task,
        string until,
        string reason
    ) => officer.PostAsync($"/tasks/{task}/extension", null, ("until", until), ("reason", reason));

    private async Task<Answer> DecideAsync(
        Visitor coordinator,
        string task,
        string decision,
        string until,
        string reason
    ) =>
        await coordinator.PostAsync(
            Requests,
            null,
            ("task", task),
            ("request", (await TaskAsync(task)).Extensions.Single().Id),
            ("decision", decision),
            ("until", until),
            ("reason", reason)
        );

    private Task OpenAsync(string id, string institution) =>
        year.StageAsync(
            (services, _) =>
            {
                TaskSite.Open(
                    services,
                    id,
                    "2027-02-26",
                    assignee: Assignee.HoldersOf(Role.PerformanceOfficer, institution)
                );
                return Task.CompletedTask;
            }
        );

    private async Task<DeadlineTask> TaskAsync(string id) =>
        (
            await year.ReadAsync<DeadlineTask>(all => all.Where(task => task.Id == id))
        ).ShouldHaveSingleItem();
}
