using Ipses.Domain.Common;

namespace Ipses.Web.Rescue;

/// <summary>Texts about a session that ended in the middle of an edit.</summary>
public static class RescueTexts
{
    public static readonly LocalizedText Kept = new(
        "로그인 시간이 지나 다시 로그인해야 합니다. 입력하신 내용은 보관되어 있으며, 로그인하면 이어서 제출할 수 있습니다.",
        "Your session has ended. What you typed is kept: sign in and you can send it from where you were."
    );
    public static readonly LocalizedText Title = new("이어서 진행하기", "Continue where you were");
    public static readonly LocalizedText What = new(
        "로그인 전에 입력하신 내용이 그대로 있습니다. 아래 내용을 확인하고 이어서 제출하십시오.",
        "What you typed before signing in is still here. Look it over and send it."
    );
    public static readonly LocalizedText Continue = new("이어서 제출", "Send it now");
    public static readonly LocalizedText Discard = new(
        "버리고 화면으로 돌아가기",
        "Discard it and go back to the page"
    );
    public static readonly LocalizedText Files = new(
        "첨부 파일은 보관할 수 없습니다. 제출한 뒤 다시 첨부하십시오.",
        "Attached files could not be kept. Attach them again afterwards."
    );
    public static readonly LocalizedText Typed = new("입력하신 내용", "What you typed");
    public static readonly LocalizedText InBrowserTitle = new(
        "로그인이 필요합니다",
        "Please sign in again"
    );
    public static readonly LocalizedText InBrowser = new(
        "로그인 시간이 지났습니다. 입력하신 내용은 이 브라우저 탭에 보관했습니다. 로그인하고 돌아오면 되살립니다.",
        "Your session has ended. What you typed is kept in this browser tab and comes back when you return after signing in."
    );
    public static readonly LocalizedText Restored = new(
        "입력하고 저장되지 않은 내용을 되살렸습니다. 확인하십시오.",
        "What you had typed and was not saved is put back. Please check it."
    );
    public static readonly LocalizedText ElsewhereWhat = new(
        "기관 계정 로그인은 새 창에서 열립니다. 로그인한 뒤 이 창으로 돌아와 계속하십시오.",
        "Your organisation's sign-in opens in a new window. When you have signed in there, come back to this one and go on."
    );
    public static readonly LocalizedText SignedInElsewhere = new(
        "로그인했습니다. 계속하기",
        "I have signed in, go on"
    );
}
