using System.Globalization;
using System.Text.Json;
using Ipses.Testing.Product;
using Shouldly;
using Xunit;

namespace Ipses.EndToEnd.Tests;

/// <summary>The quarter of all institutions in the running program, which is killed without warning again and again.</summary>
public sealed class KilledTests
{
    private const int Kills = 20;
    private const string DraftsAreDueSoon = "2027-02-24T09:00:00+09:00";
    private const string End = "2027-03-31T09:00:00+09:00";

    [Fact]
    public async Task A_program_killed_at_twenty_random_moments_ends_the_quarter_as_one_that_was_left_alone()
    {
        // Two programs on data of their own: the machine has two cores.
        Task<EndState> alone = UndisturbedAsync();
        try
        {
            await using RunningProduct product = await RunningProduct.StartAsync(
                StartingPoint.Demo
            );
            using KipoAtWork kipo = await KipoAtWork.SignInAsync(product);
            IReadOnlySet<string> ended = await KilledAgainAndAgainAsync(product, kipo);
            EndState disturbed = EndState.Of(product.Data);
            EndState undisturbed = await alone;
            ended.Except(disturbed.TasksEnded).ShouldBeEmpty();
            // KIPO is played by visitors here, and so is the coordinator: its plan waits for a review that no synthetic person takes.
            disturbed.Plans.ShouldContain("KIPO Submitted");
            OfOthers(disturbed.Plans).ShouldBe(OfOthers(undisturbed.Plans));
            OfOthers(disturbed.Resolved).ShouldBe(OfOthers(undisturbed.Resolved));
            OfOthers(disturbed.TasksOpen).ShouldBe(OfOthers(undisturbed.TasksOpen));
            OfOthers(disturbed.TaskCounts).ShouldBe(OfOthers(undisturbed.TaskCounts));
            disturbed.MailsUnsent.ShouldBe(0);
            disturbed.MailsTwice.ShouldBe(0);
            disturbed.JournalGaps.ShouldBe(0);
            disturbed.OpenIncidents.ShouldBe(0);
            WhatVisitorsWereToldIsThereOnce(kipo, disturbed);
        }
        finally
        {
            // Its program ends with it, whatever became of the other.
            await Task.WhenAny(alone);
        }
    }

    /// <returns>The tasks that the program acknowledged as ended.</returns>
    private static async Task<IReadOnlySet<string>> KilledAgainAndAgainAsync(
        RunningProduct product,
        KipoAtWork kipo
    )
    {
        await OpenYearAsync(product);
        HashSet<string> ended = new(StringComparer.Ordinal);
        Random moments = new(2027);
        using HttpClient visitor = await product.SignInAsync("auditor");
        string acknowledged = "";
        for (int kill = 0; kill < Kills; kill++)
        {
            string now = await NowAsync(visitor);
            string.CompareOrdinal(now, acknowledged).ShouldBeGreaterThanOrEqualTo(0);
            if (string.CompareOrdinal(now, DraftsAreDueSoon) > 0)
            {
                await FinishAsync(kipo, visitor);
            }

            acknowledged = await MoveAndKillAsync(
                product,
                visitor,
                kipo,
                TimeSpan.FromMilliseconds(moments.Next(30, 2500)),
                ended
            );
            await product.StartAgainAsync();
        }

        await FinishAsync(kipo, visitor);
        await RunningProduct.MoveClockAsync(visitor, End, "on-time");
        product.KillHard();
        return ended;
    }

    private static async Task FinishAsync(KipoAtWork kipo, HttpClient visitor)
    {
        await kipo.FinishAsync(async () =>
        {
            string now = await NowAsync(visitor);
            await RunningProduct.MoveClockAsync(
                visitor,
                string.CompareOrdinal(now, DraftsAreDueSoon) < 0
                    ? DraftsAreDueSoon
                    : Later(now, TimeSpan.FromMinutes(10)),
                "on-time"
            );
        });
        kipo.ToDo.ShouldBeEmpty();
    }

    /// <summary>Moves the clock while KIPO's people send their forms, and kills the program under both.</summary>
    /// <returns>The time that the program has acknowledged.</returns>
    private static async Task<string> MoveAndKillAsync(
        RunningProduct product,
        HttpClient visitor,
        KipoAtWork kipo,
        TimeSpan moment,
        HashSet<string> ended
    )
    {
        string before = await NowAsync(visitor);
        Task<JsonElement> move = RunningProduct.MoveClockAsync(
            visitor,
            Later(before, TimeSpan.FromDays(4)),
            "on-time"
        );
        Task work = kipo.WorkAsync();
        await Task.WhenAny(Task.WhenAll(move, work), After(moment));
        product.KillHard();
        await work;
        if (!move.IsCompletedSuccessfully)
        {
            await Should.ThrowAsync<HttpRequestException>(move);
            return before;
        }

        JsonElement answer = await move;
        ended.UnionWith(TasksDone(answer));
        return answer.GetProperty("now").GetString()!;
    }

    private static void WhatVisitorsWereToldIsThereOnce(KipoAtWork kipo, EndState state)
    {
        kipo.Said.Count.ShouldBeGreaterThan(Kills);
        kipo.Written.Count.ShouldBeGreaterThan(5);
        kipo.Uncertain.ShouldNotBeEmpty("no kill has hit a form under way");
        state.Comments.ShouldBeUnique();
        kipo.Said.Except(state.Comments).ShouldBeEmpty();
        state.Missions.ShouldBeUnique();
        kipo.Written.Except(state.Missions).ShouldBeEmpty();
        foreach ((string deed, int answered) in kipo.Answered)
        {
            // One that was under way when the program went may have been done; what was answered was done, and once.
            state
                .DoneAtKipo.GetValueOrDefault(deed)
                .ShouldBeInRange(answered, answered + kipo.Uncertain.GetValueOrDefault(deed), deed);
        }

        foreach (string once in (string[])["SendOn officer.KIPO", "CompleteTask officer.KIPO"])
        {
            state.DoneAtKipo[once].ShouldBe(1);
        }
    }

    private static IEnumerable<string> OfOthers(IReadOnlyList<string> tasks) =>
        tasks.Where(task => !task.Contains("KIPO", StringComparison.Ordinal));

    private static async Task<EndState> UndisturbedAsync()
    {
        await using RunningProduct product = await RunningProduct.StartAsync(StartingPoint.Demo);
        await OpenYearAsync(product);
        using (HttpClient visitor = await product.SignInAsync("auditor"))
        {
            await RunningProduct.MoveClockAsync(visitor, End, "on-time");
        }

        product.KillHard();
        EndState state = EndState.Of(product.Data);
        state.Plans.Count.ShouldBe(39);
        state.Plans.ShouldAllBe(plan => plan.EndsWith(" Confirmed", StringComparison.Ordinal));
        return state;
    }

    private static async Task OpenYearAsync(RunningProduct product)
    {
        using HttpClient coordinator = await product.SignInAsync("coordinator");
        await coordinator.SubmitAsync(
            "/cycle/open",
            new() { ["Sector"] = "Central", ["Year"] = "2027" }
        );
    }

    private static IEnumerable<string> TasksDone(JsonElement answer) =>
        answer
            .GetProperty("people")
            .EnumerateArray()
            .Where(deed =>
                deed.GetProperty("refusal").ValueKind == JsonValueKind.Null
                && deed.GetProperty("step").GetString() != "session"
            )
            .Select(deed => deed.GetProperty("task").GetString()!);

    private static async Task<string> NowAsync(HttpClient visitor) =>
        JsonSerializer
            .Deserialize<JsonElement>(
                await visitor.GetStringAsync(new Uri("/demo/clock", UriKind.Relative))
            )
            .GetProperty("now")
            .GetString()!;

    private static string Later(string now, TimeSpan by) =>
        DateTimeOffset
            .Parse(now, CultureInfo.InvariantCulture)
            .Add(by)
            .ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>The moment of a kill lies in real time: it is the one thing here that no signal can tell.</summary>
    private static async Task After(TimeSpan delay)
    {
        using PeriodicTimer timer = new(delay);
        await timer.WaitForNextTickAsync();
    }
}
