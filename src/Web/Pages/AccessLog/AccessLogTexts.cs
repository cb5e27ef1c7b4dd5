using Ipses.Application.AccessLog;
using Ipses.Domain.Common;

namespace Ipses.Web.Pages.AccessLog;

/// <summary>Texts of the access log.</summary>
public static class AccessLogTexts
{
    public static readonly LocalizedText Title = new("접속과 처리 기록", "Access log");
    public static readonly LocalizedText Person = new(
        "사람 (이름, 아이디, 전자우편 주소)",
        "Person (name, id or e-mail address)"
    );
    public static readonly LocalizedText From = new("첫날", "First day");
    public static readonly LocalizedText To = new("마지막 날", "Last day");
    public static readonly LocalizedText Kind = new("구분", "Sort");
    public static readonly LocalizedText All = new("전체", "All");
    public static readonly LocalizedText Show = new("조회", "Show");
    public static readonly LocalizedText When = new("일시", "When");
    public static readonly LocalizedText Who = new("누가", "Who");
    public static readonly LocalizedText ForWhom = new("누구를 대리하여", "For whom");
    public static readonly LocalizedText What = new("무엇을", "What");
    public static readonly LocalizedText Targets = new("대상", "Of what");
    public static readonly LocalizedText Note = new("사유·비고", "Reason or remark");
    public static readonly LocalizedText Newer = new("더 최근", "Newer");
    public static readonly LocalizedText Older = new("더 이전", "Older");
    public static readonly LocalizedText None = new(
        "조건에 맞는 기록이 없습니다. 기간을 넓히거나 조건을 지우십시오.",
        "Nothing fits. Widen the days, or clear what you look for."
    );

    /// <summary>A sort in words.</summary>
    public static LocalizedText Of(AccessKind kind) =>
        kind switch
        {
            AccessKind.SignIn => new("로그인", "Sign-in"),
            AccessKind.SignInFailed => new("로그인 실패", "Failed sign-in"),
            AccessKind.Refused => new("권한 없음", "Refused"),
            _ => new("처리", "Done"),
        };
}
