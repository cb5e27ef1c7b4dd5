using Ipses.Domain.Common;

namespace Ipses.Web.Problems;

/// <summary>What a person is told when a page can't be shown: what happened, and what to do now.</summary>
/// <param name="Title">What happened.</param>
/// <param name="WhatNow">What the person can do.</param>
public sealed record ProblemText(LocalizedText Title, LocalizedText WhatNow);

/// <summary>The texts of the problem pages by HTTP status.</summary>
public static class ProblemTexts
{
    public static readonly LocalizedText ErrorId = new("오류 번호", "Error id");
    public static readonly LocalizedText ErrorIdWhy = new(
        "문의하실 때 이 번호를 알려 주십시오. 같은 번호가 기록에 남아 있습니다.",
        "Quote this id when you ask for help; the same id stands in the log."
    );
    public static readonly LocalizedText ToStart = new("시작 화면으로", "To the start page");

    public static readonly LocalizedText BadRequest = new(
        "요청을 읽을 수 없습니다",
        "The request could not be read"
    );
    public static readonly LocalizedText BadRequestWay = new(
        "화면이 너무 오래 열려 있었거나 입력이 잘렸을 수 있습니다. 앞 화면으로 돌아가 새로 고친 뒤 다시 보내십시오.",
        "The page may have been open for too long, or the input arrived cut off. Go back, reload the page and send it again."
    );
    public static readonly LocalizedText Forbidden = new("권한이 없습니다", "You may not do this");
    public static readonly LocalizedText ForbiddenWay = new(
        "오늘 유효한 보직으로는 이 화면을 쓸 수 없습니다. 필요하면 기관 관리자에게 보직이나 직무대리 지정을 요청하십시오.",
        "None of your appointments of today opens this page. If you need it, ask your administrator for an appointment or a substitution."
    );
    public static readonly LocalizedText NotFound = new("찾을 수 없습니다", "Not found");
    public static readonly LocalizedText NotFoundWay = new(
        "주소가 바뀌었거나, 다른 기관의 자료일 수 있습니다. 메뉴에서 다시 찾아보십시오.",
        "The address may have changed, or the thing belongs to another institution. Look for it from the menu."
    );
    public static readonly LocalizedText Conflict = new(
        "다른 사람이 먼저 바꾸었습니다",
        "Somebody else was first"
    );
    public static readonly LocalizedText ConflictWay = new(
        "앞 화면을 새로 고쳐 바뀐 내용을 확인한 뒤 다시 시도하십시오.",
        "Reload the page before, see what has changed, and try again."
    );
    public static readonly LocalizedText TooLarge = new(
        "보낸 자료가 너무 큽니다",
        "What was sent is too large"
    );
    public static readonly LocalizedText TooLargeWay = new(
        "첨부 파일의 크기를 줄이거나 나누어 다시 보내십시오.",
        "Make the attachment smaller, or send it in parts."
    );
    public static readonly LocalizedText TooMany = new("시도가 너무 많습니다", "Too many attempts");
    public static readonly LocalizedText TooManyWay = new(
        "1분 뒤에 다시 시도하십시오.",
        "Try again in a minute."
    );
    public static readonly LocalizedText Failed = new(
        "처리하지 못했습니다",
        "Something failed on our side"
    );
    public static readonly LocalizedText FailedWay = new(
        "저장된 자료는 그대로입니다. 잠시 뒤 다시 시도하고, 계속되면 오류 번호와 함께 문의하십시오.",
        "What was saved before is safe. Try again in a moment; if it stays, ask for help and quote the error id."
    );

    /// <summary>The text of a status; unknown ones count as the nearest known.</summary>
    public static ProblemText Of(int status) =>
        status switch
        {
            403 => new(Forbidden, ForbiddenWay),
            404 => new(NotFound, NotFoundWay),
            409 => new(Conflict, ConflictWay),
            413 => new(TooLarge, TooLargeWay),
            429 => new(TooMany, TooManyWay),
            >= 400 and < 500 => new(BadRequest, BadRequestWay),
            _ => new(Failed, FailedWay),
        };
}
