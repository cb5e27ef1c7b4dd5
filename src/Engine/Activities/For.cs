using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Engine.Activities;

/// <summary>Iterate over a sequence of steps between a start and an end number. (<c>Elsa.For</c>)</summary>
public sealed class For : Activity
{
    public static readonly ActivityDescriptor Descriptor = new()
    {
        TypeName = "Elsa.For",
        Category = ElsaCategories.Looping,
        DisplayName = new Label("For", "반복(횟수)"),
        Description = new Label(
            "Iterate over a sequence of steps between a start and an end number.",
            "시작 수부터 끝 수까지 반복합니다."
        ),
        Inputs =
        [
            new InputDescriptor(
                "Start",
                "Int32",
                new Label("Start", "시작"),
                new Label("The start step.", "시작하는 수입니다.")
            ),
            new InputDescriptor(
                "End",
                "Int32",
                new Label("End", "끝"),
                new Label("The end step.", "끝나는 수입니다.")
            ),
            new InputDescriptor(
                "Step",
                "Int32",
                new Label("Step", "간격"),
                new Label(
                    "The step size; negative to count down.",
                    "늘어나는 간격입니다. 줄이려면 음수를 씁니다."
                )
            ),
            new InputDescriptor(
                "OuterBoundInclusive",
                "Boolean",
                new Label("Outer bound inclusive", "끝 수 포함"),
                new Label("Whether the end is included.", "끝 수를 포함할지 정합니다.")
            )
            {
                UiHint = "checkbox",
                DefaultValue = true,
            },
        ],
        Outputs =
        [
            new OutputDescriptor(
                "CurrentValue",
                "Object",
                new Label("Current Value", "현재 값"),
                new Label("The number of the turn.", "현재 차례의 수입니다.")
            ),
        ],
        Ports = [ElsaCategories.Embedded("Body", "본문")],
        IsLoop = true,
    };

    public override ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    ) => new(Turn(context, context.Get<int>("Start")));

    public override ValueTask<ActivityOutcome> ChildCompletedAsync(
        ActivityContext context,
        ChildResult child,
        CancellationToken cancellation
    ) =>
        new(
            child.Kind switch
            {
                ChildResultKind.Emitted => Outcome.Stay(),
                ChildResultKind.Broke => Outcome.Done(),
                _ => Turn(
                    context,
                    long.Parse(child.Tag, CultureInfo.InvariantCulture) + Step(context)
                ),
            }
        );

    private static int Step(ActivityContext context) => context.Get<int?>("Step") ?? 1;

    private static ActivityOutcome Turn(ActivityContext context, long value)
    {
        var end = context.Get<int>("End");
        var up = Step(context) >= 0;
        var isOver = context.Get<bool>("OuterBoundInclusive")
            ? up
                ? value > end
                : value < end
            : up
                ? value >= end
                : value <= end;
        if (isOver || context.Node.Port("body") is not { } body)
            return Outcome.Done();
        return Outcome
            .Schedule(
                new ChildRequest(body, value.ToString(CultureInfo.InvariantCulture))
                {
                    Variables = ImmutableDictionary<string, JsonElement>.Empty.Add(
                        "CurrentValue",
                        EngineJson.From(value)
                    ),
                }
            )
            .WithOutput("CurrentValue", value);
    }
}
