using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Engine.Activities;

/// <summary>Sets an output of the workflow. (<c>Elsa.SetOutput</c>)</summary>
public sealed class SetOutput : Activity
{
    public static readonly ActivityDescriptor Descriptor = new()
    {
        TypeName = "Elsa.SetOutput",
        Category = ElsaCategories.Composition,
        DisplayName = new Label("Set Output", "출력 설정"),
        Description = new Label(
            "Sets an output of the workflow.",
            "워크플로의 출력 값을 정합니다."
        ),
        Inputs =
        [
            new InputDescriptor(
                "OutputName",
                "String",
                new Label("Output", "출력"),
                new Label("The output to assign.", "값을 넣을 출력입니다.")
            )
            {
                UiHint = "output-picker",
                IsRequired = true,
            },
            new InputDescriptor(
                "OutputValue",
                "Object",
                new Label("Value", "값"),
                new Label("The value to assign.", "넣을 값입니다.")
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
                .With(
                    new ActivityEffect.SetOutput(
                        context.Get<string>("OutputName") ?? "",
                        context.Get("OutputValue")
                    )
                )
        );
}
