using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Engine.Activities;

/// <summary>Starts a workflow for each item and waits for all of them (<c>Elsa.BulkDispatchWorkflows</c>).</summary>
public sealed class BulkDispatchWorkflows : Activity
{
    public static readonly ActivityDescriptor Descriptor = new()
    {
        TypeName = "Elsa.BulkDispatchWorkflows",
        Category = ElsaCategories.Composition,
        DisplayName = new Label("Bulk Dispatch Workflows", "워크플로 일괄 시작"),
        Description = new Label(
            "Starts a workflow for each item of a list.",
            "목록의 항목마다 워크플로를 하나씩 시작합니다."
        ),
        Kind = ActivityKind.Task,
        Inputs =
        [
            DispatchWorkflow.WorkflowDefinitionId,
            new InputDescriptor(
                "Items",
                "Object",
                new Label("Items", "목록"),
                new Label("One workflow is started for each.", "항목마다 하나씩 시작합니다.")
            ),
            new InputDescriptor(
                "DefaultItemInputKey",
                "String",
                new Label("Default Item Input Key", "항목의 입력 이름"),
                new Label(
                    "Name of the input that receives the item, unless the item is an object of inputs itself.",
                    "항목을 받을 입력의 이름입니다. 항목이 입력 모음이면 쓰지 않습니다."
                )
            )
            {
                DefaultValue = "Item",
            },
            new InputDescriptor(
                "CorrelationIdFunction",
                "String",
                new Label("Correlation ID Function", "상관 ID 식"),
                new Label(
                    "Gives the correlation id of each; the item is the variable Item.",
                    "각각의 상관 ID를 만드는 식이며, 항목은 Item 변수입니다."
                )
            )
            {
                AutoEvaluate = false,
            },
            DispatchWorkflow.Input,
            DispatchWorkflow.WaitForCompletion(waits: true),
            DispatchWorkflow.StartNewTrace,
            DispatchWorkflow.ChannelName,
        ],
        Ports =
        [
            ElsaCategories.Embedded("ChildCompleted", "하나 완료"),
            ElsaCategories.Embedded("ChildFaulted", "하나 장애"),
            ElsaCategories.Flowing("Completed", "모두 완료"),
            ElsaCategories.Flowing("Canceled", "취소됨"),
            ElsaCategories.Flowing("Done", "완료"),
        ],
    };

    public override ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    )
    {
        var items = context.Get<IReadOnlyList<JsonElement>>("Items") ?? [];
        ChildStart[] starts = [.. items.Select((item, index) => Start(context, item, index))];
        if (context.Get<bool>("WaitForCompletion") && starts.Length > 0)
        {
            var hears =
                context.Node.Port("childCompleted") is not null
                || context.Node.Port("childFaulted") is not null;
            return new(
                Outcome
                    .Stay()
                    .AndStart(
                        new FanOutRequest(context.KeyFor("fan-out"), starts, NotifyEach: hears)
                    )
            );
        }

        var outcome = Outcome.Done();
        foreach (var start in starts)
            outcome = outcome.With(new ActivityEffect.StartDetached(start));
        return new(outcome);
    }

    public override ValueTask<ActivityOutcome> ResumeAsync(
        ActivityContext context,
        Resumption resumption,
        CancellationToken cancellation
    )
    {
        if (resumption.Cause == ResumptionCause.FanOut)
            return new(
                context.Children.Count > 0
                    ? Outcome.Stay().KeepState(new Progress(AllEnded: true))
                    : AllDone()
            );
        if (resumption.PayloadAs<ChildWorkflowResult>() is not { } child)
            return new(Outcome.Stay());
        // A child that was cancelled has neither branch, as in Elsa.
        var next = child.Status switch
        {
            "Finished" => context.Node.Port("childCompleted"),
            ChildWorkflowResult.Faulted => context.Node.Port("childFaulted"),
            _ => null,
        };
        return new(
            next is null
                ? Outcome.Stay()
                : Outcome.Schedule(
                    new ChildRequest(next, child.InstanceId)
                    {
                        Variables = ImmutableDictionary<string, JsonElement>.Empty.Add(
                            "ChildInstanceId",
                            EngineJson.From(child.InstanceId)
                        ),
                    }
                )
        );
    }

    public override ValueTask<ActivityOutcome> ChildCompletedAsync(
        ActivityContext context,
        ChildResult child,
        CancellationToken cancellation
    ) =>
        new(
            child.Kind != ChildResultKind.Emitted
            && child.Others.Count == 0
            && context.State<Progress>() is { AllEnded: true }
                ? AllDone()
                : Outcome.Stay()
        );

    private static ActivityOutcome AllDone() => Outcome.Complete("Completed", "Done");

    private static ChildStart Start(ActivityContext context, JsonElement item, int index)
    {
        var input = context.Get<Dictionary<string, JsonElement>>("Input") ?? [];
        input[DispatchWorkflow.ParentInstanceId] = EngineJson.From(context.InstanceId);
        if (item.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in item.EnumerateObject())
                input[member.Name] = member.Value;
        }
        else
        {
            input[context.Get<string>("DefaultItemInputKey") ?? "Item"] = item;
        }

        var correlation = context.Node.Inputs.ContainsKey("correlationIdFunction")
            ? context.Evaluate<string>("CorrelationIdFunction", "Item", item) ?? ""
            : "";
        var number = index.ToString(CultureInfo.InvariantCulture);
        return new ChildStart(
            context.KeyFor("child" + number),
            context.Get<string>("WorkflowDefinitionId")!,
            input,
            correlation,
            item.ValueKind == JsonValueKind.String ? item.GetString()! : number
        );
    }

    private sealed record Progress(bool AllEnded);
}
