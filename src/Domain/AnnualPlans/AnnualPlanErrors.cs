using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Domain.AnnualPlans;

/// <summary>Everything that an annual performance plan refuses: about its states, its approval and its review.</summary>
public static class AnnualPlanErrors
{
    public static Error NotFound(string planId) =>
        new(
            "AnnualPlan.NotFound",
            new(
                $"시행계획 {planId}을(를) 찾을 수 없습니다.",
                $"There is no plan {planId}, or you may not see it."
            ),
            ErrorKind.NotFound
        );

    public static Error Locked(PlanState state) =>
        new(
            "AnnualPlan.Locked",
            new(
                $"‘{PlanStates.NameOf(state).Ko}’ 상태의 계획은 수정할 수 없습니다.",
                $"A plan can't be edited while it is in the state ‘{PlanStates.NameOf(state).En}’."
            ),
            ErrorKind.Conflict
        )
        {
            Rule = "R16",
        };

    public static Error WrongState(PlanState found, params PlanState[] required) =>
        new(
            "AnnualPlan.WrongState",
            new(
                $"계획이 ‘{PlanStates.NameOf(found).Ko}’ 상태입니다. 필요한 상태: {string.Join(", ", required.Select(s => PlanStates.NameOf(s).Ko))}.",
                $"The plan is in the state ‘{PlanStates.NameOf(found).En}’; this needs {string.Join(" or ", required.Select(s => $"‘{PlanStates.NameOf(s).En}’"))}."
            ),
            ErrorKind.Conflict
        )
        {
            Rule = "R16",
        };

    public static Error StalePlan(int seen, int found) =>
        new(
            "AnnualPlan.Stale",
            new(
                $"열어 본 뒤 계획이 바뀌었습니다(본 판 {seen}, 현재 판 {found}). 최신 내용을 확인한 뒤 다시 하십시오.",
                $"The plan changed since you opened it (revision {seen} seen, {found} now). Look at the present text and try again."
            ),
            ErrorKind.Conflict
        );

    /// <param name="by">The name of who was first, where it is known.</param>
    public static Error StaleNode(PlanNode node, LocalizedText? by = null) =>
        new(
            "AnnualPlan.StaleNode",
            LocalizedText.Of(
                $"{by?.Ko ?? node.ChangedBy ?? "-"}이(가) 이 항목을 먼저 고쳤습니다. 두 내용을 비교해 하나를 고르십시오.",
                $"{by?.En ?? node.ChangedBy ?? "-"} changed this item first. Compare the two versions and choose."
            ),
            ErrorKind.Conflict
        )
        {
            At = node.ChangedAt,
            Field = node.Id,
        };

    public static Error NodeGone(string nodeId) =>
        new(
            "AnnualPlan.NodeGone",
            new(
                "이 항목은 다른 사람이 삭제했습니다. 입력한 내용은 아래에 남아 있습니다.",
                "Somebody has removed this item. What you typed is still below."
            ),
            ErrorKind.Conflict
        )
        {
            Field = nodeId,
        };

    public static Error NotYourPart(string nodeOrUnit) =>
        new(
            "AnnualPlan.NotYourPart",
            new(
                "다른 부서가 맡은 부분은 고칠 수 없습니다.",
                "This part belongs to another unit; you can edit your own unit's part."
            ),
            ErrorKind.Forbidden
        )
        {
            Field = nodeOrUnit,
            Rule = "R11b",
        };

    public static Error PartClosed(string unitId, PartState state) =>
        new(
            "AnnualPlan.PartClosed",
            new(
                $"부서 작성분이 이미 {(state == PartState.Waived ? "제외" : "제출")}되어 고칠 수 없습니다. 성과관리 담당자에게 되돌려 달라고 하십시오.",
                $"The unit's part has been {(state == PartState.Waived ? "waived" : "handed in")} and can't be edited. Ask the performance officer to give it back."
            ),
            ErrorKind.Conflict
        )
        {
            Field = unitId,
            Rule = "R11b",
        };

    public static Error NoSuchPart(string unitId) =>
        new(
            "AnnualPlan.NoSuchPart",
            new(
                $"부서 {unitId}에 배정된 작성분이 없습니다.",
                $"The unit {unitId} has no part in this plan."
            ),
            ErrorKind.NotFound
        )
        {
            Mentions = [unitId],
            Field = unitId,
            Rule = "R11b",
        };

    /// <param name="names">Names of the units by id, where they are known.</param>
    public static Error PartsMissing(
        IReadOnlyList<PlanPart> missing,
        IReadOnlyDictionary<string, LocalizedText>? names = null
    ) =>
        new(
            "AnnualPlan.PartsMissing",
            LocalizedText.Of(
                $"아직 {missing.Count}개 부서의 작성분이 들어오지 않았습니다: {string.Join(", ", missing.Select(p => UnitName(p, names).Ko))}.",
                $"{missing.Count} unit(s) have not handed in their part: {string.Join(", ", missing.Select(p => UnitName(p, names).En))}."
            )
        )
        {
            Field = "parts",
            Rule = "R11b",
            WayOut = new(
                "부서장이 보내기를 기다리거나, 사유를 적어 제외하십시오.",
                "Wait until the unit's head passes it on, or waive it with a reason."
            ),
        };

    public static Error ReasonMissing(string field) =>
        new(
            "AnnualPlan.ReasonMissing",
            new("사유를 적어야 합니다.", "A reason is needed."),
            ErrorKind.Rule
        )
        {
            Field = field,
            Rule = "R16",
        };

    public static Error FourEyes(string person) =>
        new(
            "AnnualPlan.FourEyes",
            new(
                "자신이 작성에 참여한 계획은 결재할 수 없습니다.",
                "Nobody approves what they drafted themselves; you edited or sent on this version."
            ),
            ErrorKind.Forbidden
        )
        {
            Rule = "R3",
            Field = person,
            WayOut = new(
                "직무대리를 지정하거나 다른 사람이 작성을 마치게 하십시오.",
                "Name a substitute who took no part in it."
            ),
        };

    public static Error NotYourStep(Role required) =>
        new(
            "AnnualPlan.NotYourStep",
            new(
                $"지금 결재할 차례는 {RoleNames.Of(required).Ko}입니다.",
                $"The step that is open is that of the {RoleNames.Of(required).En}."
            ),
            ErrorKind.Forbidden
        )
        {
            Rule = "R16",
        };

    public static Error NoOpenStep() =>
        new(
            "AnnualPlan.NoOpenStep",
            new("열려 있는 결재 단계가 없습니다.", "No step of the approval is open."),
            ErrorKind.Conflict
        )
        {
            Rule = "R16",
        };

    public static Error ChainUnsound(LocalizedText why) =>
        new("AnnualPlan.ChainUnsound", why) { Rule = "R16", Field = "steps" };

    public static Error NotApprovedYet(int decided, int steps) =>
        new(
            "AnnualPlan.NotApprovedYet",
            LocalizedText.Of(
                $"결재가 끝나지 않았습니다({steps}단계 중 {decided}단계 완료).",
                $"The approval is not complete: {decided} of {steps} steps."
            )
        )
        {
            Rule = "R16",
        };

    public static Error FindingsUnanswered(int open) =>
        new(
            "AnnualPlan.FindingsUnanswered",
            LocalizedText.Of(
                $"검토 의견 {open}건에 대한 조치 결과를 적어야 합니다.",
                $"{open} finding(s) of the review still need an answer."
            )
        )
        {
            Field = "findings",
            Rule = "R11c",
        };

    public static Error NoSuchFinding(string id) =>
        new(
            "AnnualPlan.NoSuchFinding",
            new("그런 검토 의견이 없습니다.", "There is no such finding to answer."),
            ErrorKind.NotFound
        )
        {
            Field = id,
            Rule = "R11c",
        };

    public static Error CriteriaUnassessed(IReadOnlyList<ReviewCriterion> criteria) =>
        new(
            "AnnualPlan.CriteriaUnassessed",
            LocalizedText.Of(
                $"검토 기준 {ReviewCriteria.All.Count}개 중 {criteria.Count}개에 의견이 없습니다: {string.Join(", ", criteria.Select(c => ReviewCriteria.NameOf(c).Ko))}.",
                $"{criteria.Count} of {ReviewCriteria.All.Count} criteria have no finding: {string.Join(", ", criteria.Select(c => ReviewCriteria.NameOf(c).En))}."
            )
        )
        {
            Field = "criteria",
            Rule = "R11c",
        };

    public static Error ChangesRequested(int count) =>
        new(
            "AnnualPlan.ChangesRequested",
            LocalizedText.Of(
                $"수정을 요구한 의견이 {count}건 있어 ‘적정’으로 처리할 수 없습니다.",
                $"{count} finding(s) ask for a change, so the plan can't be accepted."
            )
        )
        {
            Rule = "R11c",
        };

    public static Error NothingToChange() =>
        new(
            "AnnualPlan.NothingToChange",
            new(
                "보완을 요구하려면 수정을 요구하는 의견이 하나 이상 있어야 합니다.",
                "A return needs at least one finding that asks for a change."
            )
        )
        {
            Field = "findings",
            Rule = "R11c",
        };

    public static Error FindingIncomplete(string field) =>
        new(
            "AnnualPlan.FindingIncomplete",
            new("의견과 수정 요구를 적어야 합니다.", "Write the finding, and what should change."),
            ErrorKind.Rule
        )
        {
            Field = field,
            Rule = "R11c",
        };

    public static Error Recused(string institutionId) =>
        new(
            "AnnualPlan.Recused",
            new(
                $"소속 기관({institutionId})의 계획은 검토할 수 없습니다.",
                $"Nobody reviews the plan of an institution they belong to ({institutionId})."
            ),
            ErrorKind.Forbidden
        )
        {
            Mentions = [institutionId],
            Rule = "R3",
        };

    public static Error ResolutionOfAnother(string found, string required) =>
        new(
            "AnnualPlan.ResolutionOfAnother",
            new(
                $"이 의결은 다른 안건({found})에 대한 것입니다. 필요한 안건: {required}.",
                $"That resolution is about {found}; this needs the one about {required}."
            )
        )
        {
            Rule = "R16",
        };

    public static Error ResolutionCarriedOut(string number) =>
        new(
            "AnnualPlan.ResolutionCarriedOut",
            new(
                $"의결 {number}은(는) 이미 이행되었습니다. 이 판에 대한 새 의결이 필요합니다.",
                $"The resolution {number} was carried out before; this text needs one of its own."
            )
        )
        {
            Rule = "R16",
        };

    public static Error ResolutionDoesNot(LocalizedText what, string number, string outcome) =>
        new(
            "AnnualPlan.ResolutionDoesNot",
            new(
                $"의결 {number}({outcome})(으)로는 {what.Ko}할 수 없습니다.",
                $"The resolution {number} ({outcome}) does not {what.En}."
            )
        )
        {
            Rule = "R16",
        };

    public static Error RecordedOnly(int year) =>
        new(
            "AnnualPlan.RecordedOnly",
            LocalizedText.Of(
                $"{year}년도 계획에는 이미 문서가 있어 인쇄본을 기록할 수 없습니다.",
                $"The plan of {year} exists already; nothing can be recorded over it."
            ),
            ErrorKind.Conflict
        );

    private static LocalizedText UnitName(
        PlanPart part,
        IReadOnlyDictionary<string, LocalizedText>? names
    ) => names?.GetValueOrDefault(part.UnitId) ?? LocalizedText.Same(part.UnitId);
}
