using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Ipses.Testing.Product;
using Shouldly;
using Xunit;

namespace Ipses.EndToEnd.Tests;

/// <summary>The command line as an operator meets it: what it refuses and how it says so, how it starts, and how it ends.</summary>
public sealed partial class ServeTests
{
    /// <summary>"Within a few seconds" on an idle machine; tests run on busy ones.</summary>
    private static readonly TimeSpan FewSeconds = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task What_the_program_cannot_start_with_is_named_with_the_reason_in_a_sentence_and_without_a_stack()
    {
        (string[] Arguments, (string, string)[] Settings, int Code, string[] Said)[] starts =
        [
            (["serve", "--prot", "5080"], [], 1, ["--prot"]),
            (["serve", "--port", "70000"], [], 1, ["--port", "65535"]),
            (["serve"], [("Ipses__Mail__Hst", "x")], 2, ["Ipses:Mail:Hst", "no such setting"]),
            (["serve"], [("Ipses__Mail__Port", "70000")], 2, ["Ipses:Mail:Port", "65535"]),
            (
                ["serve", "--demo"],
                [("ASPNETCORE_ENVIRONMENT", "Production")],
                2,
                ["ASPNETCORE_ENVIRONMENT", "--demo"]
            ),
            (
                ["serve", "--demo"],
                [("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1")],
                2,
                ["ICU", "libicu"]
            ),
        ];
        foreach (var start in starts)
        {
            string data = ProductHost.NewFolder("ipses-e2e-");
            Ended ended = await CommandLine.RunAsync(
                [.. start.Arguments, "--data", data],
                start.Settings
            );

            ended.Code.ShouldBe(start.Code, ended.Errors);
            foreach (string said in start.Said)
            {
                ended.Errors.ShouldContain(said);
            }

            ended.Errors.ShouldNotContain("   at Ipses.");
            ended.Output.ShouldNotContain("ready ");
            Directory.GetFileSystemEntries(data).ShouldBeEmpty();
            Directory.Delete(data);
        }
    }

    [Fact]
    public async Task Help_says_what_each_option_is_for()
    {
        Ended ended = await CommandLine.RunAsync(["serve", "--help"]);

        ended.Code.ShouldBe(0);
        foreach (string option in (string[])["--demo", "--port", "--data", "Ipses:DataFolder"])
        {
            ended.Output.ShouldContain(option);
        }
    }

    [Fact]
    public async Task The_real_thing_prints_a_link_for_the_administrator_that_works_once_and_ends_at_Ctrl_C_with_0()
    {
        await using RunningProduct product = await RunningProduct.StartRealAsync();
        string link = SetupLink().Match(product.Output).Value;
        link.ShouldNotBeEmpty(product.Output);
        using HttpClient visitor = product.Visitor();

        (
            await visitor.PostFormAsync(
                link,
                null,
                [
                    ("nameKo", "관리자"),
                    ("nameEn", "Chief"),
                    ("email", "chief@ipses.example"),
                    ("password", "Correct-Horse-12"),
                    ("again", "Correct-Horse-12"),
                ]
            )
        ).ShouldBe(HttpStatusCode.Redirect);

        using HttpClient late = product.Visitor();
        using HttpResponseMessage used = await late.GetAsync(new Uri(link, UriKind.Relative));
        used.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        using HttpResponseMessage demo = await visitor.GetAsync(
            new Uri("/demo/clock", UriKind.Relative)
        );
        demo.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await product.StopAsync("INT", FewSeconds)).ShouldBe(0, product.Output);

        await product.StartAgainAsync();
        SetupLink().Count(product.Output).ShouldBe(1, "there is an administrator now");
    }

    [Fact]
    public async Task Asked_to_end_in_the_middle_of_a_long_journey_it_ends_soon_with_0_and_leaves_nothing_half_done()
    {
        await using RunningProduct product = await RunningProduct.StartAsync(StartingPoint.Demo);
        using HttpClient coordinator = await product.SignInAsync("coordinator");
        await coordinator.SubmitAsync(
            "/cycle/open",
            new() { ["Sector"] = "Central", ["Year"] = "2027" }
        );
        string before = await NowAsync(coordinator);
        const string target = "2027-03-31T09:00:00+09:00";
        Task<JsonElement> journey = RunningProduct.MoveClockAsync(coordinator, target, "on-time");
        await ClockHasLeftAsync(product);

        (await product.StopAsync("TERM", FewSeconds)).ShouldBe(0, product.Output);

        await Should.ThrowAsync<HttpRequestException>(journey);
        await product.StartAgainAsync();
        string now = await NowAsync(coordinator);
        string.CompareOrdinal(now, before).ShouldBeGreaterThan(0);
        string.CompareOrdinal(now, target).ShouldBeLessThan(0, "the journey was cut short");
        (await product.StopAsync("TERM", FewSeconds)).ShouldBe(0, product.Output);
        EndState state = EndState.Of(product.Data);
        state.JournalGaps.ShouldBe(0);
        state.MailsTwice.ShouldBe(0);
        state.OpenIncidents.ShouldBe(0);
    }

    /// <summary>The clock writes its file at its first step: that is the signal that the journey is under way.</summary>
    private static async Task ClockHasLeftAsync(RunningProduct product)
    {
        using FileSystemWatcher watcher = new(product.Data, "clock.txt*");
        TaskCompletionSource left = new(TaskCreationOptions.RunContinuationsAsynchronously);
        watcher.Created += (_, _) => left.TrySetResult();
        watcher.Renamed += (_, _) => left.TrySetResult();
        watcher.EnableRaisingEvents = true;
        if (!File.Exists(Path.Combine(product.Data, "clock.txt")))
        {
            await left.Task.WaitAsync(TimeSpan.FromMinutes(1));
        }
    }

    private static async Task<string> NowAsync(HttpClient visitor) =>
        JsonSerializer
            .Deserialize<JsonElement>(
                await visitor.GetStringAsync(new Uri("/demo/clock", UriKind.Relative))
            )
            .GetProperty("now")
            .GetString()!;

    [GeneratedRegex("(?<=http://127.0.0.1:[0-9]+)/account/setup/[^ \n]+", RegexOptions.None, 1000)]
    private static partial Regex SetupLink();
}
