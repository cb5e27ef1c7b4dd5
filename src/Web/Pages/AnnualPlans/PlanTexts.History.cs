using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;

namespace Ipses.Web.Pages.AnnualPlans;

// Revisions, versions and amendments of a plan.
public static partial class PlanTexts
{
    public static readonly LocalizedText Amend = new("변경(수정) 시작", "Open an amendment");
    public static readonly LocalizedText AmendWhat = new(
        "확정된 계획은 같은 결재·검토·의결을 거쳐서만 바뀝니다.",
        "A confirmed plan changes only through the same approval, review and resolution."
    );
    public static readonly LocalizedText Amended = new(
        "변경을 시작했습니다. 의결될 때까지 확정된 계획이 유효합니다.",
        "The amendment is open. The confirmed version stays in force until it is resolved."
    );
    public static readonly LocalizedText InForce = new("시행 중인 판", "Version in force");
    public static readonly LocalizedText Revision = new("판", "Revision");
    public static readonly LocalizedText Compare = new("비교", "Compare");
    public static readonly LocalizedText From = new("이전 판", "Older revision");
    public static readonly LocalizedText To = new("이후 판", "Newer revision");
    public static readonly LocalizedText NoDifference = new(
        "두 판의 내용이 같습니다.",
        "The two revisions say the same."
    );
    public static readonly LocalizedText Before = new("이전", "Before");
    public static readonly LocalizedText After = new("이후", "After");
    public static readonly LocalizedText Differences = new(
        "판 비교",
        "Differences between revisions"
    );
    public static readonly LocalizedText Change = new("변경 구분", "Change");
    public static readonly LocalizedText Item = new("항목", "Item");
    public static readonly LocalizedText Revisions = new("저장 이력", "Revisions");
    public static readonly LocalizedText Versions = new("확정된 판", "Confirmed versions");
    public static readonly LocalizedText Reopenings = new(
        "다시 작성하게 된 경위",
        "Why it was opened again"
    );
    public static readonly LocalizedText ChangedSince = new(
        "그 뒤로 바뀐 내용",
        "What changed since"
    );
    public static readonly LocalizedText AmendedBecause = new("변경 사유", "Amended because");
    public static readonly LocalizedText AmendedByResolution = new(
        "의결에서 수정된 내용",
        "Amended by the resolution"
    );
    public static readonly LocalizedText WhatWasAmended = new("변경된 내용", "What was amended");
    public static readonly LocalizedText ToPresent = new("현재 계획 보기", "The plan as it stands");

    public static LocalizedText VersionOf(int number) =>
        LocalizedText.Of($"제{number}판", $"Version {number}");

    public static LocalizedText BetweenRevisions(int from, int to) =>
        LocalizedText.Of($"{from}판 → {to}판", $"Revision {from} → {to}");

    public static LocalizedText ReadingVersion(int number, string resolution) =>
        LocalizedText.Of(
            $"의결 {resolution}(으)로 확정된 제{number}판을 보고 있습니다.",
            $"You are reading version {number}, confirmed by resolution {resolution}."
        );

    public static LocalizedText AmendmentOpen(int number) =>
        LocalizedText.Of(
            $"변경안이 진행 중입니다. 위원회가 의결할 때까지 제{number}판이 효력을 가집니다.",
            $"An amendment is on its way. Version {number} stays in force until the GPEC has resolved."
        );

    /// <summary>The badge's colour class of a change; the word always stands beside it.</summary>
    public static string BadgeOf(NodeChange change) =>
        change switch
        {
            NodeChange.Added => "bg-light-success",
            NodeChange.Removed => "bg-light-danger",
            _ => "bg-light-warning",
        };

    public static LocalizedText Of(ReopeningCause cause) =>
        cause switch
        {
            ReopeningCause.ReturnedInApproval => new("결재에서 반려", "Returned in approval"),
            ReopeningCause.RejectedInApproval => new("결재에서 부결", "Rejected in approval"),
            ReopeningCause.ReturnedInReview => new("국무총리실의 보완 요구", "Returned by the PMO"),
            ReopeningCause.Remanded => new("위원회의 재심의 회부", "Remanded by the GPEC"),
            _ => new("변경", "Amendment"),
        };

    public static LocalizedText Of(NodeChange change) =>
        change switch
        {
            NodeChange.Added => new("추가", "Added"),
            NodeChange.Removed => new("삭제", "Removed"),
            _ => new("변경", "Changed"),
        };
}
