using Ipses.Domain.Common;
using Ipses.Domain.Publications;

namespace Ipses.Web.Pages.Workflows;

/// <summary>What the page of a workflow says where a second coordinator approves publications.</summary>
public static class PublicationTexts
{
    public static readonly LocalizedText Approval = new("게시 승인", "Approval of the publication");
    public static readonly LocalizedText AskedBy = new("요청한 사람", "Asked by");
    public static readonly LocalizedText DecidedBy = new("처리한 사람", "Settled by");
    public static readonly LocalizedText DecisionReason = new("처리 사유", "What was said with it");
    public static readonly LocalizedText WhatChanges = new(
        "지금 게시된 버전과 비교",
        "Compare with what is published now"
    );
    public static readonly LocalizedText ChangedMeanwhile = new(
        "요청한 뒤에 초안이 바뀌어 승인할 수 없습니다. 반려하거나, 지금 내용으로 다시 요청하십시오.",
        "The draft has changed since it was asked for, so that it can't be approved: decline it, or ask anew for what is there now."
    );
    public static readonly LocalizedText ReasonToDecline = new(
        "사유(반려하면 필수)",
        "Reason (needed to decline)"
    );
    public static readonly LocalizedText Approve = new("승인하고 게시", "Approve and publish");
    public static readonly LocalizedText Decline = new("반려", "Decline");
    public static readonly LocalizedText Withdraw = new("요청 취소", "Take the request back");
    public static readonly LocalizedText Request = new("게시 승인 요청", "Ask for approval");
    public static readonly LocalizedText RequestWhat = new(
        "다른 총괄 담당자가 승인하면 게시되고, 새로 시작되는 실행 건부터 이 버전을 따릅니다. 요청했거나 그린 사람은 스스로 승인할 수 없습니다.",
        "Once another coordinator approves, it is published and new instances start from it. Who asked for it or drew it can't approve it."
    );
    public static readonly LocalizedText Requested = new(
        "게시 승인을 요청했습니다. 다른 총괄 담당자에게 알렸습니다.",
        "Approval was asked for; the other coordinators have been told."
    );
    public static readonly LocalizedText Declined = new(
        "반려했습니다. 요청한 사람에게 사유를 알렸습니다.",
        "It was declined; who asked for it has been told why."
    );
    public static readonly LocalizedText Withdrawn = new(
        "요청을 취소했습니다.",
        "The request was taken back."
    );
    public static readonly LocalizedText Waits = new("승인 대기", "waits for approval");

    public static LocalizedText Of(PublicationStage stage) =>
        stage switch
        {
            PublicationStage.Waiting => Waits,
            PublicationStage.Approved => new("승인", "approved"),
            PublicationStage.Declined => new("반려", "declined"),
            _ => new("취소", "taken back"),
        };
}
