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
    private const string End = "2027-03-31T09:00:00+09:00";

    [Fact]
    public async Task A_program_killed_at_twenty_random_moments_ends_the_quarter_as_one_that_was_left_alone()
    {
        EndState undisturbed = await UndisturbedAsync();

        await using RunningProduct product = await RunningProduct.StartAsync(StartingPoint.Demo);
        await OpenYearAsync(product);
        HashSet<string> acknowledged = new(StringComparer.Ordinal);
        Random moments = new(2027);
        for (int kill = 0; kill < Kills; kill++)
        {
            using HttpClient visitor = await product.SignInAsync("auditor");
            string before = await NowAsync(visitor);
            string target = Later(before, days: 4);
            Task<JsonElement> move = RunningProduct.MoveClockAsync(visitor, target, "on-time");
            await Task.WhenAny(move, After(TimeSpan.FromMilliseconds(moments.Next(30, 2500))));
            product.KillHard();
            string acknowledgedTime = before;
            if (move.IsCompletedSuccessfully)
            {
                JsonElement answer = await move;
                acknowledgedTime = answer.GetProperty("now").GetString()!;
                acknowledged.UnionWith(TasksDone(answer));
            }
            else
            {
                await Should.ThrowAsync<HttpRequestException>(move);
            }

            await product.StartAgainAsync();
            using HttpClient again = await product.SignInAsync("auditor");
            string.CompareOrdinal(await NowAsync(again), acknowledgedTime)
                .ShouldBeGreaterThanOrEqualTo(0);
        }

        using (HttpClient visitor = await product.SignInAsync("auditor"))
        {
            await RunningProduct.MoveClockAsync(visitor, End, "on-time");
        }

        product.KillHard();
        EndState disturbed = EndState.Of(product.Data);
        acknowledged.Except(disturbed.TasksEnded).ShouldBeEmpty();
        disturbed.Plans.ShouldBe(undisturbed.Plans);
        disturbed.Resolved.ShouldBe(undisturbed.Resolved);
        disturbed.TasksOpen.ShouldBe(undisturbed.TasksOpen);
        disturbed.TaskCounts.ShouldBe(undisturbed.TaskCounts);
        disturbed.MailsUnsent.ShouldBe(0);
        disturbed.MailsTwice.ShouldBe(0);
        disturbed.JournalGaps.ShouldBe(0);
        disturbed.OpenIncidents.ShouldBe(0);
    }

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

    private static string Later(string now, int days) =>
        DateTimeOffset
            .Parse(now, CultureInfo.InvariantCulture)
            .AddDays(days)
            .ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>The moment of a kill lies in real time: it is the one thing here that no signal can tell.</summary>
    private static async Task After(TimeSpan delay)
    {
        using PeriodicTimer timer = new(delay);
        await timer.WaitForNextTickAsync();
    }
}
