using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Ipses.Application.Workflows.Instances.History;
using Ipses.Engine.Ports;
using Ipses.Engine.State;
using Shouldly;
using Xunit;
using static Ipses.Engine.State.InstanceChange;

namespace Ipses.Application.Tests.Workflows;

/// <summary>What Elsa's viewer shows of an instance follows from its journal alone, also of steps that have left the state.</summary>
public sealed class InstanceHistoryTests
{
    private static readonly DateTimeOffset T0 = new(2027, 1, 4, 0, 0, 0, TimeSpan.Zero);

    private static readonly ImmutableSortedDictionary<string, JsonElement> Nothing =
        InstanceState.Empty<JsonElement>();

    [Fact]
    public void Lines_tell_in_order_what_began_waited_went_on_and_ended()
    {
        InstanceHistory history = Read(
            Row(
                1,
                "start",
                [Begun(), .. Ran("1", "flow", ""), .. Ran("2", "ask", "1"), Waits("2", 1)]
            ),
            Row(
                2,
                "stimulus",
                [
                    new Resumed("2", "ask", "task", "Stimulus", null),
                    new BookmarkRemoved("i/2/b1"),
                    new Completed("2", "ask", ["Approved"]),
                    .. Ran("3", "tell", "1"),
                    new LineWritten("3", "tell", "hello"),
                    new Completed("3", "tell", ["Done"]),
                    new Completed("1", "flow", ["Done"]),
                    new Ended(Phase.Finished, ["Done"]),
                ]
            )
        );

        history
            .Lines.Select(line => $"{line.Execution.ActivityId} {line.Event}")
            .ShouldBe([
                " Started",
                "flow Started",
                "ask Started",
                "ask Suspended",
                "ask Resumed",
                "ask Completed",
                "tell Started",
                "tell Line",
                "tell Completed",
                "flow Completed",
                " Completed",
            ]);
        history.Lines.Select(line => line.Number).ShouldBe(Enumerable.Range(0, 11));
        history.Find("2")!.EndedAt.ShouldBe(T0.AddMinutes(2));
        history.Find("2")!.Ports.ShouldBe(["Approved"]);
    }

    [Fact]
    public void A_step_is_led_to_by_the_one_before_it_and_the_first_by_its_container()
    {
        InstanceHistory history = Read(
            Row(
                1,
                "start",
                [
                    Begun(),
                    .. Ran("1", "flow", ""),
                    .. Ran("2", "a", "1"),
                    new Completed("2", "a", ["Done"]),
                    .. Ran("3", "b", "1"),
                ]
            )
        );

        history.Find("2")!.Cause!.Key.ShouldBe("1");
        history.Find("3")!.Cause!.Key.ShouldBe("2");
        history.Find("3")!.Depth.ShouldBe(3);
        history.Find("1")!.Cause!.Key.ShouldBe(InstanceHistory.WorkflowKey);
        history.Workflow.Depth.ShouldBe(0);
    }

    [Fact]
    public void A_fault_counts_up_to_the_workflow_until_somebody_has_dealt_with_it()
    {
        JournalRecord stopped = Row(
            1,
            "start",
            [
                Begun(),
                .. Ran("1", "flow", ""),
                .. Ran("2", "ask", "1"),
                new Faulted(
                    "2",
                    "ask",
                    new Incident
                    {
                        Id = "i/2/i1",
                        Code = "Broken",
                        Message = "It is broken.",
                        Call = new FailedCall(CallKind.Execute, null),
                    }
                ),
            ]
        );
        InstanceHistory history = Read(stopped);

        history.Workflow.Faults.ShouldBe(1);
        history.TallyOf("ask")!.Faulted.ShouldBe(1);
        history.Find("2")!.Status.ShouldBe(PastStatus.Faulted);

        history.Add(
            Row(2, "retry", [new Resolved("2", "i/2/i1", "retried"), Executes("2", "ask")], "kim")
        );

        history.Workflow.Faults.ShouldBe(0);
        history.TallyOf("ask")!.Faulted.ShouldBe(0);
        history.TallyOf("ask")!.Started.ShouldBe(1);
        history.Find("2")!.Retries.Single().By.ShouldBe("kim");
        history.Lines[^2].Event.ShouldBe("Retried");
        history.Lines[^2].By.ShouldBe("kim");
    }

    [Fact]
    public void Rounds_of_a_loop_are_counted_although_they_have_left_the_state()
    {
        List<JournalRecord> rows = [Row(1, "start", [Begun(), .. Ran("1", "loop", "")])];
        for (int round = 0; round < 1_000; round++)
        {
            string key = (round + 2).ToString(CultureInfo.InvariantCulture);
            rows.Add(
                Row(
                    round + 2,
                    "timer",
                    [.. Ran(key, "body", "1"), new Completed(key, "body", ["Done"])]
                )
            );
        }

        InstanceHistory history = Read([.. rows]);

        history.TallyOf("body")!.Started.ShouldBe(1_000);
        history.TallyOf("body")!.Ended.ShouldBe(1_000);
        history.TallyOf("loop")!.Started.ShouldBe(1);
        history.TallyOf("body")!.ChangedIn.ShouldBe(1_001);
        history.TallyOf("loop")!.ChangedIn.ShouldBe(1);
    }

    [Fact]
    public void A_journal_whose_beginning_is_no_longer_kept_still_tells_its_end()
    {
        InstanceHistory history = Read(
            Row(7, "stimulus", [new Completed("5", "late", ["Done"]), .. Ran("6", "next", "1")])
        );

        history.TallyOf("next")!.Started.ShouldBe(1);
        history.Find("6").ShouldNotBeNull();
    }

    [Fact]
    public void Values_are_found_again_in_the_rows_that_hold_them()
    {
        JournalRecord row = Row(
            3,
            "start",
            [
                new Executed(
                    "2",
                    "ask",
                    Nothing.Add("Title", JsonSerializer.SerializeToElement("a"))
                ),
                new OutputsGiven(
                    "2",
                    "ask",
                    Nothing.Add("Result", JsonSerializer.SerializeToElement(7))
                ),
            ]
        );
        Dictionary<string, ExecutionValues> found = new(StringComparer.Ordinal)
        {
            ["2"] = ExecutionValues.None,
        };

        ExecutionValues.Take(found, row);

        found["2"].Inputs["Title"].GetString().ShouldBe("a");
        found["2"].Outputs["Result"].GetInt32().ShouldBe(7);
    }

    private static InstanceHistory Read(params JournalRecord[] rows)
    {
        InstanceHistory history = new();
        foreach (JournalRecord row in rows)
        {
            history.Add(row);
        }

        return history;
    }

    private static JournalRecord Row(
        int sequence,
        string cause,
        IReadOnlyList<InstanceChange> changes,
        string by = ""
    ) => new("i", sequence, T0.AddMinutes(sequence), cause, "", by, "", StateJson.Write(changes));

    private static Started Begun() =>
        new("i", "d", "d-v1", 1, T0, "", "", "", "", "", Nothing, Nothing);

    private static InstanceChange[] Ran(string key, string activity, string parent) =>
        [new Scheduled(key, activity, parent, "", Nothing), Executes(key, activity)];

    private static Executed Executes(string key, string activity) => new(key, activity, Nothing);

    private static BookmarkCreated Waits(string key, int number) =>
        new(
            new Bookmark
            {
                Id = $"i/{key}/b{number.ToString(CultureInfo.InvariantCulture)}",
                ExecutionKey = key,
                Name = "task",
            }
        );
}
