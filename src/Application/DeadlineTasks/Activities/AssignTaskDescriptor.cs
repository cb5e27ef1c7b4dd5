using Ipses.Application.Common;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Application.DeadlineTasks.Activities;

/// <summary>What the designer knows of <c>Ipses.AssignTask</c>, in both languages.</summary>
internal static class AssignTaskDescriptor
{
    private static readonly Label What = new("What", "내용");
    private static readonly Label Who = new("Who", "담당");
    private static readonly Label When = new("When", "기한");

    public static ActivityDescriptor Value { get; } =
        new()
        {
            TypeName = "Ipses.AssignTask",
            IsGuarded = true,
            Category = new Label("Evaluation", "성과관리"),
            DisplayName = new Label("Assign a task", "할 일 배정"),
            Description = new Label(
                "Gives a deadline task to a role of an institution or unit, or to a person, reminds them, and waits until it is done.",
                "기관이나 부서의 직위 또는 특정인에게 기한이 있는 할 일을 배정하고, 알림을 보내며, 끝날 때까지 기다립니다."
            ),
            Kind = ActivityKind.Task,
            Inputs =
            [
                Text("TitleKo", "Title (Korean)", "제목(한국어)", What) with
                {
                    IsRequired = true,
                },
                Text("TitleEn", "Title (English)", "제목(영어)", What) with
                {
                    IsRequired = true,
                },
                Long("InstructionsKo", "Instructions (Korean)", "안내(한국어)", What),
                Long("InstructionsEn", "Instructions (English)", "안내(영어)", What),
                StepInputs.DocumentKind with
                {
                    Category = What,
                },
                StepInputs.DocumentId with
                {
                    Category = What,
                },
                StepInputs.Choice(
                    "Form",
                    "Form that completes it",
                    "완료하는 서식",
                    new(
                        "The page on which the task is done; empty: it is completed in the inbox.",
                        "할 일을 처리하는 화면입니다. 비우면 할 일 목록에서 완료합니다."
                    ),
                    OptionKeys.Forms
                ) with
                {
                    Category = What,
                },
                .. StepInputs.LegalBasis.Select(input => input with { Category = What }),
                Text("NextKo", "What happens next (Korean)", "다음 단계 안내(한국어)", What),
                Text("NextEn", "What happens next (English)", "다음 단계 안내(영어)", What),
                StepInputs.StepKey with
                {
                    IsRequired = true,
                    Category = What,
                },
                StepInputs.Choice(
                    "Role",
                    "Role",
                    "직위",
                    new(
                        "Everyone who holds it at the body below gets the task; one of them does it.",
                        "아래 기관에서 이 직위를 맡은 모든 사람에게 배정되며, 그중 한 사람이 처리합니다."
                    ),
                    OptionKeys.Roles
                ) with
                {
                    Category = Who,
                },
                StepInputs.Choice(
                    "Body",
                    "Institution, unit or body",
                    "기관·부서·위원회",
                    new(
                        "Where the role is held; empty: the institution of the workflow. A unit is written as an expression.",
                        "직위를 맡은 곳입니다. 비우면 이 워크플로의 기관이며, 부서는 식으로 적습니다."
                    ),
                    OptionKeys.Bodies
                ) with
                {
                    Category = Who,
                },
                Text("Person", "Named person", "특정인", Who) with
                {
                    Description = new(
                        "Id of a person who gets the task instead of a role.",
                        "직위 대신 특정인에게 배정할 때 그 사람의 식별자를 적습니다."
                    ),
                },
                StepInputs.Institution with
                {
                    Category = Who,
                },
                StepInputs.DueKey with
                {
                    Category = When,
                },
                StepInputs.DueRule with
                {
                    IsRequired = true,
                    Category = When,
                },
                new InputDescriptor(
                    "Reminders",
                    "Object",
                    new Label("Reminders", "알림 단계"),
                    new Label(
                        "Business days from the due date: [-7,-3,-1,0,{\"days\":1,\"to\":\"head\"},{\"days\":3,\"to\":\"coordinator\"}]. Empty: the default.",
                        "기한 기준 영업일: [-7,-3,-1,0,{\"days\":1,\"to\":\"head\"},{\"days\":3,\"to\":\"coordinator\"}]. 비우면 기본값입니다."
                    )
                )
                {
                    UiHint = "json-editor",
                    Category = When,
                },
                new InputDescriptor(
                    "OverduePort",
                    "Boolean",
                    new Label("Go on when overdue", "기한이 지나면 진행"),
                    new Label(
                        "Lets a token leave on Overdue at 24:00 of the due day while the task stays open.",
                        "기한일 24:00에 할 일을 열어 둔 채 ‘기한 경과’로도 진행합니다."
                    )
                )
                {
                    UiHint = "checkbox",
                    Category = When,
                    DefaultValue = false,
                },
            ],
            Outputs =
            [
                new(
                    "TaskId",
                    "String",
                    new("Task", "할 일"),
                    new("Id of the task", "할 일의 식별자")
                ),
                new("By", "Object", new("Done by", "처리자"), new("Who ended it", "처리한 사람")),
                new("Comment", "String", new("Comment", "의견"), new("Their words", "남긴 의견")),
            ],
            Ports =
            [
                new("Done", new("Done", "완료")),
                new("Returned", new("Returned", "반려")),
                new("Overdue", new("Overdue", "기한 경과")) { IsOpen = true },
                new("Cancelled", new("Cancelled", "취소")) { IsOpen = true },
            ],
        };

    private static InputDescriptor Text(string name, string en, string ko, Label category) =>
        new(name, "String", new Label(en, ko), new Label(en, ko)) { Category = category };

    private static InputDescriptor Long(string name, string en, string ko, Label category) =>
        Text(name, en, ko, category) with
        {
            UiHint = "multiline",
        };
}
