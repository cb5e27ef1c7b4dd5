using Ipses.Domain.Common;

namespace Ipses.Application.DeadlineTasks.TaskDetails;

/// <summary>
/// Where a step stands in the cycle, for the step indicator of a task's page and "what happens next". Steps are known by
/// the beginning of their key, so that a designer's new step (<c>annual-plan.draft.extra</c>) finds its place; one that
/// belongs nowhere has no indicator.
/// </summary>
public static class CycleSteps
{
    private static readonly CycleStep[] All =
    [
        new(
            "guidelines",
            new("기본지침", "Guidelines"),
            new(
                "위원회가 심의·의결한 뒤 지침이 모든 기관에 시행됩니다.",
                "The Committee deliberates; once resolved, the guidelines are issued to every institution."
            ),
            ["guidelines."]
        ),
        new(
            "parts",
            new("부서 작성", "Units' parts"),
            new(
                "부서장이 확인해 넘기면 기관의 성과관리 담당자가 취합합니다.",
                "The unit's head passes it on, and the institution's performance officer merges it."
            ),
            ["annual-plan.part", "annual-plan.open"]
        ),
        new(
            "draft",
            new("작성·취합", "Drafting"),
            new(
                "결재가 시작됩니다: 국장, 이어서 기관장에게 갑니다.",
                "Approval begins: it goes to the department head, then to the head of the institution."
            ),
            ["annual-plan.draft", "annual-plan.revise"]
        ),
        new(
            "approval",
            new("결재", "Approval"),
            new(
                "다음 결재자에게 가며, 기관장이 결재하면 국무총리실에 제출됩니다.",
                "It goes to the next approver; when the head of the institution approves, it is submitted to the Prime Minister's Office."
            ),
            ["annual-plan.approv", "annual-plan.submit"]
        ),
        new(
            "review",
            new("검토", "Review"),
            new(
                "수용되면 정부업무평가위원회에 상정되고, 보완이 필요하면 성과관리 담당자에게 돌아갑니다.",
                "If accepted it goes before the Government Performance Evaluation Committee; if not, back to the performance officer."
            ),
            ["annual-plan.review"]
        ),
        new(
            "confirmation",
            new("심의·확정", "Confirmation"),
            new("의결 결과가 기관에 통보됩니다.", "The institution is told the resolution."),
            ["annual-plan.resolution", "annual-plan.confirm"]
        ),
    ];

    private static readonly Dictionary<string, LocalizedText> Names = new(StringComparer.Ordinal)
    {
        ["guidelines.draft"] = new("지침 작성", "Draft the guidelines"),
        ["annual-plan.part"] = new("부서 작성분", "Unit's part"),
        ["annual-plan.part-check"] = new("부서장 확인", "Unit head's check"),
        ["annual-plan.draft"] = new("계획 작성", "Draft the plan"),
        ["annual-plan.approve"] = new("결재", "Approval"),
        ["annual-plan.review"] = new("검토", "Review"),
        ["session.call"] = new("회의 소집", "Call the session"),
        ["session.hold"] = new("회의 주재", "Hold the session"),
        ["annual-plan.revise"] = new("계획 보완", "Revise the plan"),
        ["annual-plan.amendment.draft"] = new("계획 변경", "Amend the plan"),
        ["annual-plan.amendment.approve"] = new("변경안 결재", "Approval of the amendment"),
        ["annual-plan.amendment.review"] = new("변경안 검토", "Review of the amendment"),
        ["annual-plan.amendment.revise"] = new("변경안 보완", "Revise the amendment"),
    };

    /// <summary>The steps in their order with the one of this key as current; empty where the key belongs to none.</summary>
    public static IReadOnlyList<CyclePlace> PlacesOf(string stepKey)
    {
        int current = IndexOf(stepKey);
        return current < 0
            ? []
            :
            [
                .. All.Select(
                    (step, index) =>
                        new CyclePlace(
                            step.Name,
                            index < current ? PlaceState.Past
                                : index == current ? PlaceState.Current
                                : PlaceState.Ahead
                        )
                ),
            ];
    }

    /// <summary>What happens when a task of this step is done, and who gets it.</summary>
    public static LocalizedText NextOf(string stepKey)
    {
        int current = IndexOf(stepKey);
        return current < 0
            ? new(
                "완료하면 다음 단계의 담당자에게 넘어갑니다.",
                "When done, it goes on to whoever has the next step."
            )
            : All[current].Next;
    }

    /// <summary>The name of the step itself, or of the place in the cycle it belongs to; its key where it belongs to none.</summary>
    public static LocalizedText NameOf(string stepKey)
    {
        if (Names.TryGetValue(stepKey, out LocalizedText? name))
        {
            return name;
        }

        int index = IndexOf(stepKey);
        return index < 0 ? LocalizedText.Same(stepKey) : All[index].Name;
    }

    private static int IndexOf(string stepKey) =>
        Array.FindIndex(
            All,
            step => step.Keys.Any(key => stepKey.StartsWith(key, StringComparison.Ordinal))
        );

    private sealed record CycleStep(
        string Id,
        LocalizedText Name,
        LocalizedText Next,
        IReadOnlyList<string> Keys
    );
}

/// <summary>One step of the indicator.</summary>
public sealed record CyclePlace(LocalizedText Name, PlaceState State);

/// <summary>Whether a step lies behind, is the task's own, or lies ahead.</summary>
public enum PlaceState
{
    Past,
    Current,
    Ahead,
}
