using Ipses.Domain.Common;

namespace Ipses.Domain.Publications;

/// <summary>Why a workflow is not published, where the site asks for a second coordinator's approval.</summary>
public static class PublicationErrors
{
    /// <summary>The site does not let one coordinator publish alone.</summary>
    /// <param name="definitionId">The workflow.</param>
    public static Error ApprovalNeeded(string definitionId) =>
        new(
            "Publication.ApprovalNeeded",
            new(
                "이 사이트에서는 총괄 담당자 두 사람이 워크플로를 게시합니다. 초안은 저장되어 있으나 게시하지 않았습니다.",
                "On this site it takes two coordinators to publish a workflow. What was saved as a draft stays; nothing was published."
            )
        )
        {
            Rule = "R3",
            WayOut = new(
                $"/cycle/workflows/{definitionId} 화면에서 다른 총괄 담당자에게 게시 승인을 요청하십시오.",
                $"Ask another coordinator for approval on the page /cycle/workflows/{definitionId}."
            ),
        };

    /// <summary>The site lets one coordinator publish alone.</summary>
    public static Error ApprovalNotNeeded { get; } =
        new(
            "Publication.ApprovalNotNeeded",
            new(
                "이 사이트에서는 게시에 승인이 필요하지 않습니다.",
                "This site asks for no approval of publications."
            )
        )
        {
            WayOut = new("바로 게시하십시오.", "Publish it at once."),
        };

    /// <summary>Nobody is there who could approve.</summary>
    public static Error NobodyElse { get; } =
        new(
            "Publication.NobodyElse",
            new(
                "승인할 수 있는 다른 총괄 담당자가 없습니다.",
                "There is no other coordinator who could approve."
            )
        )
        {
            Rule = "R3",
            WayOut = new(
                "시스템 관리자에게 총괄 담당자를 한 사람 더 지정해 달라고 하십시오.",
                "Ask an administrator to appoint another coordinator."
            ),
        };

    /// <param name="version">The one that waits.</param>
    public static Error AskedAlready(int version) =>
        new(
            "Publication.AskedAlready",
            LocalizedText.Of(
                $"{version}판의 게시 승인을 이미 요청했습니다.",
                $"Approval of version {version} has been asked for already."
            )
        )
        {
            WayOut = new("다른 총괄 담당자의 결정을 기다리십시오.", "Wait for the decision."),
        };

    /// <summary>Nothing has been asked for, or it is decided.</summary>
    public static Error NothingWaits { get; } =
        new(
            "Publication.NothingWaits",
            new(
                "결정을 기다리는 게시 승인 요청이 없습니다.",
                "No request to publish waits for a decision."
            )
        )
        {
            WayOut = new(
                "화면을 새로 열어 누가 언제 결정했는지 확인하십시오.",
                "Open the page anew to see who decided, and when."
            ),
        };

    public static Error FourEyes { get; } =
        new(
            "Publication.FourEyes",
            new(
                "승인을 요청했거나 이 버전을 그린 사람은 스스로 결정할 수 없습니다.",
                "Who asked for the approval or drew this version can't decide on it."
            ),
            ErrorKind.Forbidden
        )
        {
            Rule = "R3",
            WayOut = new(
                "다른 총괄 담당자가 결정해야 합니다.",
                "Another coordinator has to decide."
            ),
        };

    public static Error NotYours { get; } =
        new(
            "Publication.NotYours",
            new(
                "요청한 사람만 거두어들일 수 있습니다.",
                "Only who asked can take the request back."
            ),
            ErrorKind.Forbidden
        )
        {
            WayOut = new(
                "동의하지 않으면 사유를 적어 반려하십시오.",
                "Decline it with a reason if you don't agree."
            ),
        };

    /// <param name="version">The one that was asked for.</param>
    public static Error ChangedMeanwhile(int version) =>
        new(
            "Publication.ChangedMeanwhile",
            LocalizedText.Of(
                $"{version}판의 승인을 요청한 뒤에 워크플로가 바뀌었습니다. 승인하지 않았습니다.",
                $"The workflow has changed since approval of version {version} was asked for. Nothing was approved."
            )
        )
        {
            WayOut = new(
                "요청을 반려하거나, 요청한 사람이 지금 내용으로 다시 요청하게 하십시오.",
                "Decline the request, or have its author ask again for what is there now."
            ),
        };

    public static Error ReasonMissing { get; } =
        new(
            "Publication.ReasonMissing",
            new("반려하는 사유를 적어 주십시오.", "Say why you decline it."),
            ErrorKind.Invalid
        )
        {
            Field = "reason",
        };

    /// <param name="length">What was written, in characters.</param>
    public static Error ReasonTooLong(int length) =>
        new(
            "Publication.ReasonTooLong",
            LocalizedText.Of(
                $"사유는 {PublicationRequest.LongestReason}자까지 쓸 수 있습니다(입력 {length}자).",
                $"A reason has at most {PublicationRequest.LongestReason} characters ({length} given)."
            ),
            ErrorKind.Invalid
        )
        {
            Field = "reason",
        };
}
