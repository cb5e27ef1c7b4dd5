using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Engine.Tests.Benching;

/// <summary>
/// Activities that behave as a product's do: <c>Test.Task</c> waits for its task with an optional deadline on which it lets a
/// token go and stays; <c>Test.Step</c> calls a service and may throw; how <c>Test.Rule</c> ends is decided by a rule.
/// </summary>
public static class Probe
{
    public static void Register(ActivityCatalog catalog, Bench bench)
    {
        catalog.Register(
            Describe("Test.Task", ["Done", "Returned", "Overdue"]),
            _ => new TaskActivity(bench)
        );
        catalog.Register(Describe("Test.Step", ["Done"]), _ => new StepActivity(bench));
        catalog.Register(
            Describe("Test.Rule", ["Done", "Returned"]) with
            {
                IsGuarded = true,
                Ports =
                [
                    new PortDescriptor("Done", Label.Same("Done")),
                    new PortDescriptor("Dropped", Label.Same("Dropped")) { IsOpen = true },
                ],
            },
            _ => new TaskActivity(bench)
        );
    }

    public static string Key(string name) => "task:" + name;

    private static ActivityDescriptor Describe(string type, string[] ports) =>
        new()
        {
            TypeName = type,
            Category = Label.Same("Test"),
            DisplayName = Label.Same(type),
            Description = Label.Same(type),
            Inputs =
            [
                new InputDescriptor("Task", "String", Label.Same("Task"), Label.Same("")),
                new InputDescriptor("Due", "TimeSpan", Label.Same("Due"), Label.Same("")),
                new InputDescriptor("Count", "Int32", Label.Same("Count"), Label.Same("")),
            ],
            Outputs =
            [
                new OutputDescriptor("Result", "Object", Label.Same("Result"), Label.Same("")),
            ],
            Ports = [.. ports.Select(p => new PortDescriptor(p, Label.Same(p)))],
        };

    private static void Call(Bench bench, ActivityContext context, string what)
    {
        bench.Calls.Add($"{context.Node.Id}:{what}");
        if (bench.Throwing.GetValueOrDefault(context.Node.Id) > 0)
        {
            bench.Throwing[context.Node.Id]--;
            throw new InvalidOperationException($"{context.Node.Id} is broken.");
        }
    }

    private sealed class StepActivity(Bench bench) : Activity
    {
        public override ValueTask<ActivityOutcome> ExecuteAsync(
            ActivityContext context,
            CancellationToken cancellation
        )
        {
            Call(bench, context, "execute");
            return new(Outcome.Done().WithOutput("Result", context.Get<int>("Count")));
        }
    }

    private sealed class TaskActivity(Bench bench) : Activity
    {
        public override ValueTask<ActivityOutcome> ExecuteAsync(
            ActivityContext context,
            CancellationToken cancellation
        )
        {
            Call(bench, context, "execute");
            var outcome = Outcome.WaitFor(
                BookmarkRequest.On("completed", Key(context.Get<string>("Task") ?? ""))
            );
            var due = context.Get<TimeSpan>("Due");
            return new(
                due > TimeSpan.Zero
                    ? outcome.AndWaitFor(
                        BookmarkRequest.At(
                            "overdue",
                            context.Now + due,
                            Key(context.Get<string>("Task") ?? "")
                        )
                    )
                    : outcome
            );
        }

        public override ValueTask<ActivityOutcome> ResumeAsync(
            ActivityContext context,
            Resumption resumption,
            CancellationToken cancellation
        )
        {
            Call(bench, context, "resume " + resumption.Bookmark);
            return new(
                resumption.Bookmark == "overdue" ? Outcome.Emit("Overdue")
                : resumption.PayloadAs<string>() == "returned" ? Outcome.Complete("Returned")
                : Outcome.Done().WithOutput("Result", resumption.Payload)
            );
        }

        public override ValueTask CancelAsync(
            ActivityContext context,
            string reason,
            CancellationToken cancellation
        )
        {
            Call(bench, context, "cancel");
            return ValueTask.CompletedTask;
        }
    }
}
