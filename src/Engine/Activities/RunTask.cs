using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Engine.Activities;

/// <summary>Requests a task to be run by somebody outside and waits until it is reported as completed. (<c>Elsa.RunTask</c>)</summary>
public sealed class RunTask : Activity
{
    public static readonly ActivityDescriptor Descriptor = new()
    {
        TypeName = "Elsa.RunTask",
        Category = ElsaCategories.Primitives,
        DisplayName = new Label("Run Task", "작업 요청"),
        Description = new Label(
            "Requests a task to be run by somebody outside and waits until it is reported as completed.",
            "외부에 작업을 요청하고 완료 보고를 기다립니다."
        ),
        Kind = ActivityKind.Action,
        Inputs =
        [
            new InputDescriptor(
                "TaskName",
                "String",
                new Label("Task Name", "작업 이름"),
                new Label("The name of the task being requested.", "요청하는 작업의 이름입니다.")
            ),
            new InputDescriptor(
                "Payload",
                "ObjectDictionary",
                new Label("Payload", "자료"),
                new Label(
                    "Any additional parameters to send to the task.",
                    "작업에 함께 보낼 자료입니다."
                )
            )
            {
                UiHint = "dropdown",
            },
        ],
        Outputs =
        [
            new OutputDescriptor(
                "TaskId",
                "String",
                new Label("Task ID", "작업 ID"),
                new Label(
                    "The id under which it is reported as completed.",
                    "완료를 보고할 때 쓰는 ID입니다."
                )
            ),
            new OutputDescriptor(
                "Result",
                "Object",
                new Label("Result", "결과"),
                new Label("What was reported.", "보고된 내용입니다.")
            ),
        ],
    };

    public override ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    )
    {
        var taskId = context.KeyFor("task");
        var task = new
        {
            TaskId = taskId,
            TaskName = context.Get<string>("TaskName") ?? "",
            Payload = context.Get("Payload"),
        };
        return new(
            Outcome
                .WaitFor(
                    (
                        BookmarkRequest.On("task", WaitKeys.Task(taskId)) with
                        {
                            Origin = BookmarkOrigin.Elsa,
                        }
                    ).With(task)
                )
                .WithOutput("TaskId", taskId)
        );
    }

    public override ValueTask<ActivityOutcome> ResumeAsync(
        ActivityContext context,
        Resumption resumption,
        CancellationToken cancellation
    ) => new(Outcome.Done().WithOutput("Result", resumption.Payload));
}
