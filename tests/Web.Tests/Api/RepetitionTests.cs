using System.Net;
using Ipses.Application.Idempotency;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Documents;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.Api;

/// <summary>A command that is sent twice under one key is carried out once.</summary>
public sealed class RepetitionTests(DraftingSite year) : IClassFixture<DraftingSite>
{
    private const string Officer = "officer:KIPO";

    [Fact]
    public async Task A_repeated_command_does_nothing_twice_and_is_answered_the_same()
    {
        using ApiClient officer = await year.ProgramAsync(Officer);
        string task = await OwnTaskAsync(officer);
        object body = new { until = "2027-03-31", reason = "조직 개편" };

        ApiAnswer first = await officer.MustAsync($"/tasks/{task}/extensions", body, key: "wish-1");
        ApiAnswer again = await officer.PostAsync($"/tasks/{task}/extensions", body, key: "wish-1");

        again.Status.ShouldBe(first.Status);
        again.Text.ShouldBe(first.Text);
        again.Headers["Idempotent-Replayed"].ShouldBe("true");
        (await year.ReadAsync<DeadlineTask>(all => all.Where(one => one.Id == task)))
            .Single()
            .Extensions.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Another_command_under_the_same_key_is_refused_and_another_person_has_keys_of_their_own()
    {
        using ApiClient officer = await year.ProgramAsync(Officer);
        using ApiClient other = await year.ProgramAsync("officer:MOFAT");
        string task = await OwnTaskAsync(officer);
        string others = await OwnTaskAsync(other);
        await officer.MustAsync($"/tasks/{task}/comments", new { text = "하나" }, key: "note-1");

        ApiAnswer reused = await officer.PostAsync(
            $"/tasks/{task}/comments",
            new { text = "둘" },
            key: "note-1"
        );
        ApiAnswer own = await other.MustAsync(
            $"/tasks/{others}/comments",
            new { text = "셋" },
            key: "note-1"
        );

        reused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        reused.Codes.ShouldBe(["Idempotency.KeyTaken"]);
        own.Headers.ShouldNotContainKey("Idempotent-Replayed");
    }

    [Fact]
    public async Task Ten_at_the_same_time_say_one_thing_once()
    {
        using ApiClient officer = await year.ProgramAsync(Officer);
        string task = await OwnTaskAsync(officer);

        ApiAnswer[] answers = await Task.WhenAll(
            Enumerable
                .Range(0, 10)
                .Select(_ =>
                    officer.PostAsync(
                        $"/tasks/{task}/comments",
                        new { text = "같은 말" },
                        key: "at-once"
                    )
                )
        );

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.NoContent);
        (
            await year.ReadAsync<Comment>(all =>
                all.Where(comment => comment.SubjectId == task && comment.Text == "같은 말")
            )
        ).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_refused_command_may_be_mended_and_sent_under_the_same_key()
    {
        using ApiClient officer = await year.ProgramAsync(Officer);
        string task = await OwnTaskAsync(officer);

        ApiAnswer refused = await officer.PostAsync(
            $"/tasks/{task}/comments",
            new { text = "" },
            key: "mended"
        );
        ApiAnswer mended = await officer.PostAsync(
            $"/tasks/{task}/comments",
            new { text = "고친 말" },
            key: "mended"
        );

        ((int)refused.Status).ShouldBeInRange(400, 422);
        mended.Status.ShouldBe(HttpStatusCode.NoContent, mended.Text);
    }

    [Fact]
    public async Task A_file_that_is_sent_again_is_the_same_although_its_boundary_is_not()
    {
        using HttpClient client = await year.Site.ProgramAsync(YearSite.IdOf(Officer));
        using ApiClient officer = await year.ProgramAsync(Officer);
        string task = await OwnTaskAsync(officer);

        ApiAnswer first = await AttachAsync(client, task, "one");
        ApiAnswer again = await AttachAsync(client, task, "one");
        ApiAnswer other = await AttachAsync(client, task, "two");

        first.Status.ShouldBe(HttpStatusCode.Created, first.Text);
        again.Headers["Idempotent-Replayed"].ShouldBe("true");
        again.Headers["Location"].ShouldBe(first.Headers["Location"]);
        other.Codes.ShouldBe(["Idempotency.KeyTaken"]);
        (await client.GetStringAsync(first.Headers["Location"])).ShouldBe("one");
    }

    [Fact]
    public async Task What_is_shown_once_is_not_kept_for_a_repetition()
    {
        using ApiClient officer = await year.ProgramAsync(Officer);

        ApiAnswer first = await officer.MustAsync("/account/calendar-feed", null, key: "feed-1");
        ApiAnswer again = await officer.MustAsync("/account/calendar-feed", null, key: "feed-1");

        string address = (string)first.Json["address"]!;
        address.ShouldContain("/calendar/feed/");
        again.Headers["Idempotent-Replayed"].ShouldBe("true");
        again.Json["address"].ShouldBeNull();
        (await year.ReadAsync<KeptAnswer>(all => all)).ShouldAllBe(kept =>
            kept.Answer.Body == null || !kept.Answer.Body.Contains(address)
        );
    }

    private static async Task<ApiAnswer> AttachAsync(HttpClient client, string task, string text)
    {
        using MultipartFormDataContent form = new()
        {
            { new StringContent(text), "file", "note.txt" },
        };
        using HttpRequestMessage request = new(HttpMethod.Post, $"/api/v1/tasks/{task}/files")
        {
            Content = form,
        };
        request.Headers.Add("Idempotency-Key", "file-1");
        using HttpResponseMessage response = await client.SendAsync(request);
        return await ApiAnswer.ReadAsync(response);
    }

    private static async Task<string> OwnTaskAsync(ApiClient officer) =>
        (string)(await officer.ReadAsync("/tasks?tab=Mine")).Json["items"]![0]!["taskId"]!;
}

/// <summary>Answers are kept for a day.</summary>
public sealed class KeptAnswerTests
{
    [Fact]
    public async Task After_a_day_an_answer_is_forgotten_and_its_key_is_free_again()
    {
        YearSite year = new();
        await year.InitializeAsync();
        try
        {
            using ApiClient person = new(
                await year.Site.ProgramAsync(YearSite.IdOf("officer:KIPO"))
            );
            await person.MustAsync("/mails/read", null, key: "daily");
            (await year.ReadAsync<KeptAnswer>(all => all)).Count.ShouldBe(1);

            await year.MoveToAsync(new DateOnly(2027, 1, 6));

            (await year.ReadAsync<KeptAnswer>(all => all)).ShouldBeEmpty();
            ApiAnswer again = await person.MustAsync("/mails/read", null, key: "daily");
            again.Headers.ShouldNotContainKey("Idempotent-Replayed");
        }
        finally
        {
            await year.DisposeAsync();
        }
    }
}
