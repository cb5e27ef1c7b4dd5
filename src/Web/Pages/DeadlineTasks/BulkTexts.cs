using Ipses.Application.DeadlineTasks.PreviewBulk;
using Ipses.Domain.Common;

namespace Ipses.Web.Pages.DeadlineTasks;

/// <summary>Texts of doing one thing to several tasks.</summary>
public static class BulkTexts
{
    public static readonly LocalizedText Title = new(
        "여러 할 일 한꺼번에 처리",
        "Several tasks at once"
    );
    public static readonly LocalizedText Select = new("선택", "Select");
    public static readonly LocalizedText WithSelected = new(
        "선택한 할 일",
        "With the selected tasks"
    );
    public static readonly LocalizedText Preview = new(
        "아직 아무것도 바뀌지 않았습니다. 할 일마다 자기 규칙을 따르므로, 처리할 수 없는 것은 까닭과 함께 그대로 둡니다.",
        "Nothing has changed yet. Each task keeps its own rule: what can't be done is left as it is, and says why."
    );
    public static readonly LocalizedText WillHappen = new("처리 예정", "What will happen");
    public static readonly LocalizedText Left = new("그대로 둘 예정", "will be left as it is");
    public static readonly LocalizedText NothingSelected = new(
        "선택한 할 일이 없습니다. 목록에서 할 일을 고른 뒤 다시 시도하십시오.",
        "No task is selected. Choose some in the list and try again."
    );
    public static readonly LocalizedText NothingPossible = new(
        "선택한 할 일 가운데 지금 처리할 수 있는 것이 없습니다.",
        "None of the selected tasks can be changed this way now."
    );
    public static readonly LocalizedText Again = new(
        "이 내용으로 다시 미리 보기",
        "Preview with this"
    );
    public static readonly LocalizedText Back = new("목록으로", "Back to the list");

    /// <summary>The act, as its button calls it.</summary>
    public static LocalizedText Of(BulkAct act) =>
        act switch
        {
            BulkAct.Complete => new("완료하기", "Mark as done"),
            BulkAct.Extend => new("기한 연장 요청", "Ask for more time"),
            _ => new("다른 사람에게 배정", "Give to another person"),
        };

    /// <summary>What will happen to a task, in a word.</summary>
    public static LocalizedText Will(BulkAct act) =>
        act switch
        {
            BulkAct.Complete => new("완료할 예정", "will be done"),
            BulkAct.Extend => new("연장을 요청할 예정", "more time will be asked for"),
            _ => new("다시 배정할 예정", "will be given to another person"),
        };

    /// <summary>The button that does it.</summary>
    public static LocalizedText Do(BulkAct act, int count) =>
        act switch
        {
            BulkAct.Complete => LocalizedText.Of($"{count}건 완료하기", $"Mark {count} as done"),
            BulkAct.Extend => LocalizedText.Of(
                $"{count}건 기한 연장 요청",
                $"Ask for more time for {count}"
            ),
            _ => LocalizedText.Of($"{count}건 다시 배정", $"Give {count} to another person"),
        };

    /// <summary>What was done.</summary>
    public static LocalizedText Done(int count) =>
        LocalizedText.Of(
            $"{count}건을 처리했습니다. 관련된 사람에게 알렸습니다.",
            $"{count} {(count == 1 ? "task is" : "tasks are")} dealt with. Those concerned have been told."
        );

    /// <summary>A refusal that says which task it is about.</summary>
    public static Error OfTask(LocalizedText title, Error refusal) =>
        refusal with
        {
            Message = new($"{title.Ko}: {refusal.Message.Ko}", $"{title.En}: {refusal.Message.En}"),
        };
}
