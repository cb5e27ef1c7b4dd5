using System.Text.Json.Nodes;
using CsCheck;
using Ipses.Engine.Definitions;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;
using Ipses.Engine.State;
using Ipses.Engine.Tests.Benching;
using Shouldly;
using Xunit;
using static Ipses.Engine.Tests.Benching.FlowJson;

namespace Ipses.Engine.Tests.Durability;

/// <summary>Whatever well-formed workflow meets whatever happens: it ends, or what it waits for can be seen; and the journal tells it all.</summary>
public sealed class AnyWorkflowTests
{
    private static readonly Decision Somebody = new("somebody", "at random");

    /// <summary>Flowcharts of up to eight steps with arrows in any direction.</summary>
    private static readonly Gen<string> Definitions =
        from kinds in Gen.Int[0, 20].Array[2, 8]
        from arrows in Gen.Select(Gen.Int[0, 7], Gen.Int[0, 7], Gen.Int[0, 2]).Array[1, 14]
        select Definition(kinds, arrows);

    /// <summary>What may happen: an answer to a task, an event, time passing, a person deciding.</summary>
    private static readonly Gen<(int Kind, int Which)[]> Happenings = Gen.Select(
        Gen.Int[0, 9],
        Gen.Int[0, 7]
    ).Array[0, 30];

    [Fact]
    public void It_ends_or_waits_for_something_visible() =>
        Gen.Select(Definitions, Happenings)
            .Sample(
                (definition, happenings) =>
                    RunAsync(definition, happenings).GetAwaiter().GetResult(),
                iter: 40,
                threads: 1,
                seed: "0000KOKM9YB3"
            );

    private static async Task RunAsync(string definition, (int Kind, int Which)[] happenings)
    {
        using Bench bench = new(options: new EngineOptions { MaxSteps = 200 });
        await bench.PublishAsync(definition);
        await bench.StartAsync("any", "i");
        await bench.DrainAsync();
        await CheckAsync(bench);
        var number = 0;
        foreach (var (kind, which) in happenings)
        {
            switch (kind)
            {
                case <= 3:
                    await bench.StimulateAsync(
                        new Stimulus(
                            $"t{number++}",
                            Probe.Key($"n{which}"),
                            EngineJson.From(kind == 3 ? "returned" : "ok")
                        )
                    );
                    break;
                case <= 6:
                    await bench.EventAsync($"E{which}", which, waits: kind == 6);
                    break;
                case 7:
                    bench.Now += TimeSpan.FromHours(which + 1);
                    break;
                default:
                    if ((await bench.IncidentsAsync()).FirstOrDefault() is { } incident)
                        await bench.InUnitAsync(s =>
                            kind == 8
                                ? s.Runtime.SkipAsync(incident.Id, Somebody, null, bench.None)
                                : s.Runtime.CancelBranchAsync(incident.Id, Somebody, bench.None)
                        );
                    break;
            }

            await bench.DrainAsync();
            await CheckAsync(bench);
        }
    }

    private static async Task CheckAsync(Bench bench)
    {
        var row = await bench.RowAsync("i");
        var state = StateJson.ReadState(row.Snapshot);
        var stored = await bench.ReadAsync(s => s.ListBookmarksAsync("i", bench.None));
        stored.Select(b => b.Id).ShouldBe(state.Bookmarks.Keys, ignoreOrder: true);
        var journal = await bench.ReadAsync(s =>
            s.ReadJournalAsync("i", 0, int.MaxValue, bench.None)
        );
        journal.Select(j => j.Sequence).ShouldBe(Enumerable.Range(1, row.Version));
        StateJson
            .Write(Applier.Replay(journal.SelectMany(j => StateJson.ReadChanges(j.ChangesJson)))!)
            .ShouldBe(row.Snapshot);
        (await bench.IncidentsAsync())
            .Select(i => i.ExecutionKey)
            .ShouldBe(
                state.Executions.Values.Where(e => e.Incident is not null).Select(e => e.Key),
                ignoreOrder: true
            );
        if (state.Phase != Phase.Running)
        {
            state.Executions.ShouldBeEmpty();
            state.Bookmarks.ShouldBeEmpty();
            return;
        }

        foreach (
            var leaf in state.Executions.Values.Where(e =>
                state.Executions.Values.All(c => c.ParentKey != e.Key)
            )
        )
            (
                leaf.Incident is not null
                || state.Bookmarks.Values.Any(b => b.ExecutionKey == leaf.Key)
            ).ShouldBeTrue($"{leaf.ActivityId} waits for nothing that can be seen");
        var timers = await bench.ReadAsync(s =>
            s.ListDueWorkAsync(DateTimeOffset.MaxValue, 1000, bench.None)
        );
        timers
            .Where(t => t.Kind == WorkKind.Timer)
            .Select(t => t.BookmarkId)
            .ShouldBe(
                state.Bookmarks.Values.Where(b => b.Due is not null).Select(b => b.Id),
                ignoreOrder: true
            );
    }

    private static string Definition(int[] kinds, (int From, int To, int Port)[] arrows)
    {
        FlowJson flow = new("any");
        for (var i = 0; i < kinds.Length; i++)
            flow.Add(Step("n" + i, kinds[i]));
        foreach (
            var (from, to, port) in arrows
                .Where(a => a.From < kinds.Length && a.To < kinds.Length)
                .Distinct()
        )
            flow.Arrows($"n{from}:{Port(kinds[from], port)} -> n{to}");
        return flow.Json();
    }

    private static JsonObject Step(string id, int kind) =>
        kind switch
        {
            0 or 1 => Node(
                id,
                "Test.Task",
                ("task", Literal("String", id)),
                ("due", Literal("TimeSpan", "02:00:00"))
            ),
            2 => Event(id, id.Replace('n', 'E')),
            3 => Delay(id, "01:00:00"),
            4 => Node(id, "Elsa.FlowDecision", ("condition", Js("Boolean", "Math.random() < 0.5"))),
            5 => Node(id, "Elsa.FlowJoin", ("mode", Literal("FlowJoinMode", "WaitAll"))),
            6 => Node(id, "Elsa.FlowJoin", ("mode", Literal("FlowJoinMode", "WaitAny"))),
            7 => Node(id, "Elsa.Fault", ("code", Literal("String", "X"))),
            8 => Node(
                id,
                "Elsa.ParallelForEach",
                ("items", Input("Object", "Object", "[1,2]")),
                (
                    "body",
                    Sequence(
                        id + "s",
                        Event(id + "e", id.Replace('n', 'E')),
                        Node(id + "b", "Elsa.Break")
                    )
                )
            ),
            9 => Node(id, "Elsa.RunTask", ("taskName", Literal("String", id))),
            10 => Node(
                id,
                "Elsa.Fork",
                ("joinMode", "WaitAny"),
                (
                    "branches",
                    new JsonArray(
                        Event(id + "e", id.Replace('n', 'E')),
                        Delay(id + "d", "03:00:00")
                    )
                )
            ),
            11 => Node(
                id,
                "Elsa.Parallel",
                ("activities", new JsonArray(Delay(id + "d", "02:00:00"), Line(id + "l", id)))
            ),
            12 => Node(
                id,
                "Elsa.For",
                ("start", Literal("Int32", "1")),
                ("end", Literal("Int32", "2")),
                (
                    "body",
                    Sequence(id + "s", Event(id + "e", id.Replace('n', 'E')), Line(id + "l", id))
                )
            ),
            13 => Node(
                id,
                "Elsa.While",
                ("condition", Js("Boolean", "Math.random() < 0.7")),
                ("body", Node(id + "t", "Test.Task", ("task", Literal("String", id))))
            ),
            14 => Node(
                id,
                "Elsa.If",
                ("condition", Js("Boolean", "Math.random() < 0.5")),
                ("then", Event(id + "e", id.Replace('n', 'E'))),
                ("else", Node(id + "x", "Elsa.Fault"))
            ),
            15 => Node(
                id,
                "Elsa.FlowFork",
                ("branches", Input("List<String>", "Object", "[\"Done\",\"True\"]"))
            ),
            16 => Node(id, "Elsa.FlowJoin", ("mode", Literal("FlowJoinMode", "WaitAllActive"))),
            17 => Node(id, "Elsa.Break"),
            18 => Node(
                id,
                "Elsa.RunJavaScript",
                (
                    "script",
                    Literal(
                        "String",
                        "variables.N = Math.random(); setWorkflowInstanceName(newGuid()); nothing()"
                    )
                )
            ),
            19 => Merging(id),
            _ => Line(id, id),
        };

    /// <summary>A step with a merge mode of its own, by its number.</summary>
    private static JsonObject Merging(string id)
    {
        var step = Delay(id, "01:00:00");
        step["customProperties"] = new JsonObject
        {
            ["mergeMode"] = ((string[])["Stream", "Merge", "Converge", "Cascade", "Race"])[
                (id[1] - '0') % 5
            ],
        };
        return step;
    }

    private static string Port(int kind, int port) =>
        kind switch
        {
            0 or 1 => port switch
            {
                0 => "Done",
                1 => "Returned",
                _ => "Overdue",
            },
            4 => port == 0 ? "True" : "False",
            15 => port == 0 ? "True" : "Done",
            _ => "Done",
        };
}
