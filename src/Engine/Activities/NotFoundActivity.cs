using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Engine.Activities;

/// <summary>Stands for an activity type that could not be found. (<c>Elsa.NotFoundActivity</c>)</summary>
public sealed class NotFoundActivity : Activity
{
    public static readonly ActivityDescriptor Descriptor = new()
    {
        TypeName = "Elsa.NotFoundActivity",
        Category = ElsaCategories.System,
        DisplayName = new Label("Not Found Activity", "찾을 수 없는 활동"),
        Description = new Label(
            "Stands for an activity type that could not be found.",
            "찾을 수 없는 활동을 대신합니다."
        ),
        IsBrowsable = false,
    };

    public override ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    ) =>
        new(
            Outcome.Fault(
                "Activity.Unknown",
                $"The activity of '{context.Node.DisplayText}' could not be found."
            )
        );
}
