using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Engine.Activities;

/// <summary>Set the correlation id of the workflow to a given value. (<c>Elsa.Correlate</c>)</summary>
public sealed class Correlate : Activity
{
    public static readonly ActivityDescriptor Descriptor = new()
    {
        TypeName = "Elsa.Correlate",
        Category = ElsaCategories.Primitives,
        DisplayName = new Label("Correlate", "상관 지정"),
        Description = new Label(
            "Set the correlation id of the workflow to a given value.",
            "워크플로의 상관 ID를 정합니다."
        ),
        Inputs =
        [
            new InputDescriptor(
                "CorrelationId",
                "String",
                new Label("Correlation ID", "상관 ID"),
                new Label("The correlation id.", "상관 ID입니다.")
            ),
        ],
    };

    public override ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    ) =>
        new(
            Outcome
                .Done()
                .With(new ActivityEffect.SetCorrelation(context.Get<string>("CorrelationId") ?? ""))
        );
}
