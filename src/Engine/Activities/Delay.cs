using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Engine.Activities;

/// <summary>Delay execution for the specified amount of time. (<c>Elsa.Delay</c>)</summary>
public sealed class Delay : Activity
{
    public static readonly ActivityDescriptor Descriptor = new()
    {
        TypeName = "Elsa.Delay",
        Category = ElsaCategories.Scheduling,
        DisplayName = new Label("Delay", "지연"),
        Description = new Label(
            "Delay execution for the specified amount of time.",
            "정한 시간만큼 기다립니다."
        ),
        Kind = ActivityKind.Action,
        Inputs =
        [
            new InputDescriptor(
                "TimeSpan",
                "TimeSpan",
                new Label("Time Span", "기간"),
                new Label("The amount of time to wait.", "기다릴 시간입니다.")
            )
            {
                DefaultValue = "00:01:00",
            },
        ],
    };

    public override ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    )
    {
        var length = context.Get<TimeSpan>("TimeSpan");
        return new(
            length <= TimeSpan.Zero
                ? Outcome.Done()
                : Outcome.WaitFor(
                    BookmarkRequest.At("due", context.Now + length) with
                    {
                        Origin = BookmarkOrigin.Elsa,
                    }
                )
        );
    }
}
