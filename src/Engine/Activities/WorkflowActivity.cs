using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Engine.Activities;

/// <summary>
/// Runs a workflow as a step of another one, in the same instance
/// (<c>Elsa.Workflows.Management.Activities.WorkflowDefinitionActivity</c>). The workflow's inputs and outputs are variables of the
/// step; its own <c>Complete</c> ends the step on outcomes, its <c>Finish</c> the whole instance.
/// </summary>
public sealed class WorkflowActivity : Activity
{
    /// <summary>Of the type as such; a node that stands for a workflow has the descriptor of that workflow.</summary>
    public static readonly ActivityDescriptor Descriptor = new()
    {
        TypeName = WorkflowActivities.TypeName,
        Category = new Label("WorkflowDefinitionActivity", "워크플로 활동"),
        DisplayName = new Label("Workflow Definition Activity", "워크플로 활동"),
        Description = new Label(
            "Runs a workflow as a step of another one.",
            "다른 워크플로를 한 단계로 실행합니다."
        ),
        Ports =
        [
            new PortDescriptor("Root", new Label("Root", "시작 활동"), PortType.Embedded)
            {
                IsBrowsable = false,
            },
        ],
        IsBrowsable = false,
    };

    public override ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    )
    {
        if (context.Node.Port("root") is not { } root)
            return new(
                Outcome.Fault(
                    "Activity.Unknown",
                    $"The step '{context.Node.DisplayText}' stands for no workflow that is stored here."
                )
            );
        var outcome = Outcome.Stay();
        foreach (var output in context.Descriptor.Outputs)
            outcome = outcome.With(new ActivityEffect.Declare(output.Name, EngineJson.Null));
        foreach (var input in context.Descriptor.Inputs)
            outcome = outcome.With(new ActivityEffect.Declare(input.Name, context.Get(input.Name)));
        return new(outcome.AndSchedule(new ChildRequest(root)));
    }

    public override ValueTask<ActivityOutcome> ChildCompletedAsync(
        ActivityContext context,
        ChildResult child,
        CancellationToken cancellation
    )
    {
        if (child.Kind == ChildResultKind.Emitted)
            return new(Outcome.Stay());
        var outcome =
            child.Kind == ChildResultKind.Ended && child.Ports.Count > 0
                ? Outcome.Complete([.. child.Ports])
                : Outcome.Done();
        foreach (var output in context.Descriptor.Outputs)
            outcome = outcome.WithOutput(output.Name, context.Variable(output.Name));
        return new(outcome);
    }
}
