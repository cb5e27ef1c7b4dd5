using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Engine.Activities;

/// <summary>Stops with an incident. (<c>Elsa.Fault</c>)</summary>
public sealed class Fault : Activity
{
    public static readonly ActivityDescriptor Descriptor = new()
    {
        TypeName = "Elsa.Fault",
        Category = ElsaCategories.Primitives,
        DisplayName = new Label("Fault", "장애"),
        Description = new Label("Stops with an incident.", "장애를 일으켜 멈춥니다."),
        Inputs =
        [
            new InputDescriptor(
                "Code",
                "String",
                new Label("Code", "코드"),
                new Label("Code to categorise the fault.", "장애를 구분하는 코드입니다.")
            ),
            new InputDescriptor(
                "Category",
                "String",
                new Label("Category", "분류"),
                new Label("Category of the fault.", "장애의 분류입니다.")
            ),
            new InputDescriptor(
                "FaultType",
                "String",
                new Label("Fault Type", "장애 유형"),
                new Label(
                    "System, Business, Integration and so on.",
                    "시스템, 업무, 연계 등의 유형입니다."
                )
            ),
            new InputDescriptor(
                "Message",
                "String",
                new Label("Message", "내용"),
                new Label("The message to include with the fault.", "장애와 함께 남길 내용입니다.")
            ),
        ],
    };

    public override ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    ) =>
        new(
            Outcome.Fault(
                Or(context.Get<string>("Code"), "Fault"),
                Or(context.Get<string>("Message"), "The workflow says that it can't go on."),
                context.Get<string>("Category") ?? "",
                context.Get<string>("FaultType") ?? ""
            )
        );

    private static string Or(string? text, string other) =>
        string.IsNullOrWhiteSpace(text) ? other : text;
}
