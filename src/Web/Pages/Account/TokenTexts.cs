using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Web.Pages.Account;

/// <summary>Texts about tokens for programs.</summary>
public static class TokenTexts
{
    public static readonly LocalizedText Title = new("내 접근 토큰", "My tokens");
    public static readonly LocalizedText What = new(
        "프로그램이 나를 대신해 자료를 읽거나 처리할 때 쓰는 열쇠입니다. 오늘 내가 할 수 있는 일만 할 수 있습니다.",
        "Keys by which programs read and act as you. They open what your appointments of the day open, and no more."
    );
    public static readonly LocalizedText SecretTitle = new(
        "새 토큰 — 지금 한 번만 보입니다",
        "The new token, shown this once"
    );
    public static readonly LocalizedText SecretWhat = new(
        "복사해 안전한 곳에 두십시오. 이 화면을 떠나면 다시 볼 수 없습니다.",
        "Copy it to a safe place. It can't be shown again once you leave this page."
    );
    public static readonly LocalizedText Make = new("토큰 만들기", "Make a token");
    public static readonly LocalizedText Name = new("용도", "What it is for");
    public static readonly LocalizedText Days = new("유효 일수", "Days that it is valid");
    public static readonly LocalizedText DaysHint = LocalizedText.Of(
        $"오늘을 포함해 {ApiToken.MostDays}일까지",
        $"Today included, {ApiToken.MostDays} at most"
    );
    public static readonly LocalizedText Scope = new("권한", "What it may do");
    public static readonly LocalizedText Read = new("읽기만", "Read only");
    public static readonly LocalizedText Act = new("읽기와 처리", "Read and act");
    public static readonly LocalizedText Person = new("사람", "Person");
    public static readonly LocalizedText From = new("첫날", "First day");
    public static readonly LocalizedText Until = new("마지막 날", "Last day");
    public static readonly LocalizedText LastUsed = new("최근 사용일", "Last used");
    public static readonly LocalizedText Never = new("사용한 적 없음", "never");
    public static readonly LocalizedText State = new("상태", "State");
    public static readonly LocalizedText Valid = new("유효", "valid");
    public static readonly LocalizedText Ended = new("기간 끝남", "ended");
    public static readonly LocalizedText IsRevoked = new("폐기됨", "revoked");
    public static readonly LocalizedText Revoke = new("폐기", "Revoke");
    public static readonly LocalizedText Revoked = new(
        "접근 토큰을 폐기했습니다. 이제 쓸 수 없습니다.",
        "The token is revoked; it opens nothing any more."
    );
    public static readonly LocalizedText None = new(
        "접근 토큰이 없습니다. 아래에서 만들 수 있습니다.",
        "There are no tokens. You can make one below."
    );
    public static readonly LocalizedText Everybody = new("모든 사람의 토큰", "Everybody's tokens");
    public static readonly LocalizedText Own = new("내 토큰만", "Only mine");

    /// <summary>What a token may do.</summary>
    public static LocalizedText Of(ApiTokenScope scope) => scope == ApiTokenScope.Read ? Read : Act;
}
