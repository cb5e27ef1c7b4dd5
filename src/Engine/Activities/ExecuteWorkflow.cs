using System.Text.Json;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Engine.Activities;

/// <summary>
/// Runs a workflow as a child and gives its result (<c>Elsa.ExecuteWorkflow</c>). Elsa runs it in the same burst; here it is an instance
/// of its own with its own bursts, so that its fault stays its own.
/// </summary>
public sealed class ExecuteWorkflow : Activity
{
    public static readonly ActivityDescriptor Descriptor = new()
    {
        TypeName = "Elsa.ExecuteWorkflow",
        Category = ElsaCategories.Composition,
        DisplayName = new Label("Execute Workflow", "워크플로 실행"),
        Description = new Label(
            "Runs a workflow and gives its result.",
            "워크플로를 실행하고 그 결과를 받습니다."
        ),
        Kind = ActivityKind.Task,
        Inputs =
        [
            DispatchWorkflow.WorkflowDefinitionId,
            DispatchWorkflow.CorrelationId,
            DispatchWorkflow.Input,
            DispatchWorkflow.WaitForCompletion(waits: false),
        ],
        Outputs =
        [
            new OutputDescriptor(
                "Result",
                "ExecuteWorkflowResult",
                new Label("Result", "결과"),
                new Label("How the workflow ended.", "워크플로가 어떻게 끝났는지 나타냅니다.")
            ),
        ],
    };

    public override ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    )
    {
        var start = DispatchWorkflow.ChildOf(context);
        return new(
            context.Get<bool>("WaitForCompletion")
                ? Outcome.Stay().AndStart(new FanOutRequest(context.KeyFor("fan-out"), [start]))
                : Outcome
                    .Done()
                    .With(new ActivityEffect.StartDetached(start))
                    .WithOutput("Result", Result(start.InstanceId, "Running", "Pending", []))
        );
    }

    public override ValueTask<ActivityOutcome> ResumeAsync(
        ActivityContext context,
        Resumption resumption,
        CancellationToken cancellation
    ) =>
        new(
            Outcome
                .Done()
                .WithOutput(
                    "Result",
                    resumption.PayloadAs<FanOutResult>()?.Last is { } child
                        ? Result(
                            child.InstanceId,
                            "Finished",
                            child.Status,
                            child.Output.ToDictionary(StringComparer.Ordinal)
                        )
                        : null
                )
        );

    /// <summary>Elsa's <c>ExecuteWorkflowResult</c>, by its names.</summary>
    private static Dictionary<string, object> Result(
        string instanceId,
        string status,
        string subStatus,
        Dictionary<string, JsonElement> output
    ) =>
        new(StringComparer.Ordinal)
        {
            ["WorkflowInstanceId"] = instanceId,
            ["Status"] = status,
            ["SubStatus"] = subStatus,
            ["Output"] = output,
        };
}
