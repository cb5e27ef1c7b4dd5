using System.Text.Json;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Engine.Activities;

/// <summary>Starts a workflow, and waits for it where asked (<c>Elsa.DispatchWorkflow</c>).</summary>
public sealed class DispatchWorkflow : Activity
{
    /// <summary>Name of the input by which a child knows its parent.</summary>
    internal const string ParentInstanceId = "ParentInstanceId";

    internal static readonly InputDescriptor WorkflowDefinitionId = new(
        "WorkflowDefinitionId",
        "String",
        new Label("Workflow Definition", "워크플로 정의"),
        new Label("The definition of the workflow to start.", "시작할 워크플로의 정의입니다.")
    )
    {
        UiHint = "workflow-definition-picker",
        OptionsProvider = "workflow-definitions",
        IsRequired = true,
    };

    internal static readonly InputDescriptor CorrelationId = new(
        "CorrelationId",
        "String",
        new Label("Correlation ID", "상관 ID"),
        new Label(
            "The correlation id of the workflow to start.",
            "시작할 워크플로의 상관 ID입니다."
        )
    );

    internal static readonly InputDescriptor Input = new(
        "Input",
        "ObjectDictionary",
        new Label("Input", "입력"),
        new Label("The input to send to the workflow.", "워크플로에 보낼 입력입니다.")
    )
    {
        UiHint = "dropdown",
    };

    internal static readonly InputDescriptor StartNewTrace = new(
        "StartNewTrace",
        "Boolean",
        new Label("Start New Trace", "새 추적 시작"),
        new Label(
            "Kept for files of Elsa; traces are made by the host.",
            "Elsa 파일과의 호환을 위한 항목입니다."
        )
    )
    {
        UiHint = "checkbox",
        Category = new Label("Open Telemetry", "원격 측정"),
    };

    internal static readonly InputDescriptor ChannelName = new(
        "ChannelName",
        "String",
        new Label("Channel", "채널"),
        new Label(
            "Kept for files of Elsa; there is one channel.",
            "Elsa 파일과의 호환을 위한 항목이며 채널은 하나입니다."
        )
    )
    {
        UiHint = "dropdown",
        Options = [new InputOption("", new Label("Default", "기본"))],
    };

    internal static InputDescriptor WaitForCompletion(bool waits) =>
        new(
            "WaitForCompletion",
            "Boolean",
            new Label("Wait For Completion", "완료 대기"),
            new Label("Wait until the workflow has ended.", "워크플로가 끝날 때까지 기다립니다.")
        )
        {
            UiHint = "checkbox",
            DefaultValue = waits ? true : null,
        };

    public static readonly ActivityDescriptor Descriptor = new()
    {
        TypeName = "Elsa.DispatchWorkflow",
        Category = ElsaCategories.Composition,
        DisplayName = new Label("Dispatch Workflow", "워크플로 시작"),
        Description = new Label(
            "Starts a workflow; optionally waits until it has ended.",
            "워크플로를 시작하고, 필요하면 끝날 때까지 기다립니다."
        ),
        Inputs =
        [
            WorkflowDefinitionId,
            CorrelationId,
            Input,
            WaitForCompletion(waits: false),
            StartNewTrace,
            ChannelName,
        ],
        Outputs =
        [
            new OutputDescriptor(
                "Result",
                "Object",
                new Label("Result", "결과"),
                new Label("Outputs of the workflow that ended.", "끝난 워크플로의 출력입니다.")
            ),
        ],
    };

    public override ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    )
    {
        var start = ChildOf(context);
        return new(
            context.Get<bool>("WaitForCompletion")
                ? Outcome.Stay().AndStart(new FanOutRequest(context.KeyFor("fan-out"), [start]))
                : Outcome.Done().With(new ActivityEffect.StartDetached(start))
        );
    }

    public override ValueTask<ActivityOutcome> ResumeAsync(
        ActivityContext context,
        Resumption resumption,
        CancellationToken cancellation
    ) =>
        new(
            Outcome.Done().WithOutput("Result", resumption.PayloadAs<FanOutResult>()?.Last?.Output)
        );

    /// <summary>The one child that an activity starts; its inputs name the parent, as in Elsa.</summary>
    internal static ChildStart ChildOf(ActivityContext context)
    {
        var input = context.Get<Dictionary<string, JsonElement>>("Input") ?? [];
        input[ParentInstanceId] = EngineJson.From(context.InstanceId);
        return new ChildStart(
            context.KeyFor("child"),
            context.Get<string>("WorkflowDefinitionId")!,
            input,
            context.Get<string>("CorrelationId") ?? ""
        );
    }
}
