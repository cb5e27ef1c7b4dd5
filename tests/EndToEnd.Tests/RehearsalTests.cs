using System.Text.Json;
using Ipses.Application.Common;
using Ipses.Application.Cycles.OpenCycle;
using Ipses.Application.Rehearsal;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Deliberations;
using Ipses.Domain.Organisations;
using Ipses.Testing.Product;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Ipses.EndToEnd.Tests;

/// <summary>What a coordinator is told by <c>ipses rehearse</c> before a year begins.</summary>
public sealed class RehearsalTests
{
    private const int Seed = 7;
    private static readonly DateOnly End = new(2027, 4, 30);
    private static readonly TimeSpan Step = TimeSpan.FromHours(31.7);

    [Fact]
    public async Task A_rehearsal_says_the_same_again_byte_by_byte_and_what_people_who_act_alike_make_of_the_real_year()
    {
        string[] rehearse =
        [
            "rehearse",
            "--year",
            "2027",
            "--profile",
            "mixed",
            "--seed",
            $"{Seed}",
            "--json",
        ];

        Ended[] runs = await Task.WhenAll(
            CommandLine.RunAsync(rehearse),
            CommandLine.RunAsync(rehearse)
        );

        runs.ShouldAllBe(run => run.Code == 0);
        runs[1].Output.ShouldBe(runs[0].Output);
        JsonElement told = JsonDocument.Parse(runs[0].Output).RootElement;
        told.GetProperty("institutions").GetArrayLength().ShouldBe(39);
        (IReadOnlyList<string> tasks, IReadOnlyList<string> sessions) = await RealYearAsync();
        tasks.ShouldBe(TasksOf(told));
        sessions.ShouldBe(SessionsOf(told));
    }

    /// <summary>The year in the product itself, whose clock goes in steps that have nothing to do with days.</summary>
    private static async Task<(
        IReadOnlyList<string> Tasks,
        IReadOnlyList<string> Sessions
    )> RealYearAsync()
    {
        await using ProductHost product = await ProductHost.StartAsync(StartingPoint.Demo);
        await product.As("coordinator").MustAsync(new OpenCycle(Sector.Central, 2027));
        DateTimeOffset end = product.Clock.InstantOf(End, new(23, 59));
        using (
            await product
                .Services.GetRequiredService<SyntheticRun>()
                .BeginAsync(Profile.Mixed, Seed)
        )
        {
            while (product.Clock.GetUtcNow() < end)
            {
                DateTimeOffset next = product.Clock.GetUtcNow() + Step;
                await product.AdvanceToAsync(next < end ? next : end);
            }
        }

        CycleClock clock = product.Clock;
        IReadOnlyList<DeadlineTask> tasks = await product.ReadAsync<DeadlineTask>();
        IReadOnlyList<Session> sessions = await product.ReadAsync<Session>();
        return (
            Sorted(
                tasks.Select(task =>
                    Line(
                        task.StepKey,
                        task.AssigneeKey,
                        $"{clock.DateOf(task.OpenedAt):yyyy-MM-dd}",
                        $"{task.DueOn:yyyy-MM-dd}",
                        task.ClosedAt is { } closed ? $"{clock.DateOf(closed):yyyy-MM-dd}" : "-",
                        task.State.ToString()
                    )
                )
            ),
            Sorted(
                sessions.Select(session =>
                    Line(session.BodyId, $"{session.Date:yyyy-MM-dd}", session.State.ToString())
                )
            )
        );
    }

    private static IReadOnlyList<string> TasksOf(JsonElement told) =>
        Sorted(
            told.GetProperty("institutions")
                .EnumerateArray()
                .SelectMany(one => one.GetProperty("tasks").EnumerateArray())
                .Concat(told.GetProperty("cycle").EnumerateArray())
                .Select(task =>
                    Line(
                        Text(task, "step"),
                        Text(task, "assignee"),
                        Text(task, "opened"),
                        Text(task, "due"),
                        Text(task, "ended"),
                        Text(task, "state")
                    )
                )
        );

    private static IReadOnlyList<string> SessionsOf(JsonElement told) =>
        Sorted(
            told.GetProperty("sessions")
                .EnumerateArray()
                .Select(one => Line(Text(one, "body"), Text(one, "date"), Text(one, "state")))
        );

    private static string Text(JsonElement of, string name) =>
        of.TryGetProperty(name, out JsonElement value) ? value.GetString() ?? "-" : "-";

    private static string Line(params string[] facts) => string.Join(' ', facts);

    private static IReadOnlyList<string> Sorted(IEnumerable<string> lines) =>
        [.. lines.Order(StringComparer.Ordinal)];
}
