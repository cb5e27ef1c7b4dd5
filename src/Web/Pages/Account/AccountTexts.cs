using Ipses.Domain.Common;

namespace Ipses.Web.Pages.Account;

/// <summary>Texts of signing in and out and of one-time links.</summary>
public static class AccountTexts
{
    public static readonly LocalizedText SignInTitle = new("로그인", "Sign in");
    public static readonly LocalizedText Email = new("전자우편 주소", "E-mail address");
    public static readonly LocalizedText Password = new("비밀번호", "Password");
    public static readonly LocalizedText PasswordAgain = new(
        "비밀번호 다시 입력",
        "Password once more"
    );
    public static readonly LocalizedText SignIn = new("로그인", "Sign in");
    public static readonly LocalizedText Forgotten = new(
        "비밀번호를 잊었거나 계정이 없으면 관리자에게 일회용 링크를 요청하십시오.",
        "If you forgot your password or have no account, ask your administrator for a one-time link."
    );
    public static readonly LocalizedText SignedOut = new(
        "로그아웃하였습니다.",
        "You are signed out."
    );
    public static readonly LocalizedText SetupTitle = new(
        "첫 관리자 만들기",
        "Create the first administrator"
    );
    public static readonly LocalizedText PasswordTitle = new(
        "비밀번호 정하기",
        "Set your password"
    );
    public static readonly LocalizedText SetupWhat = new(
        "아직 관리자가 없습니다. 이 링크를 가진 사람이 첫 관리자가 됩니다. 링크는 한 번만 쓸 수 있습니다.",
        "There is no administrator yet. Whoever has this link becomes the first one. It works once."
    );
    public static readonly LocalizedText PasswordWhat = new(
        "이 링크는 한 번만 쓸 수 있습니다.",
        "This link works once."
    );
    public static readonly LocalizedText NameKo = new("이름 (국문)", "Name in Korean");
    public static readonly LocalizedText NameEn = new("이름 (영문)", "Name in English");
    public static readonly LocalizedText PasswordRules = new(
        "12자 이상, 영문 대문자·소문자·숫자·그 밖의 문자 가운데 세 종류 이상",
        "At least 12 characters, of at least three of: capital letters, small letters, digits, others"
    );
    public static readonly LocalizedText Create = new("만들고 로그인", "Create and sign in");
    public static readonly LocalizedText Set = new("정하고 로그인", "Set and sign in");
    public static readonly LocalizedText Welcome = new(
        "비밀번호를 정하고 로그인하였습니다.",
        "Your password is set and you are signed in."
    );

    /// <summary>One message for an unknown address, a wrong password and a locked account.</summary>
    public static readonly Error Failed = new(
        "Account.SignInFailed",
        new LocalizedText(
            "전자우편 주소와 비밀번호가 맞지 않습니다.",
            "The e-mail address and the password don't fit."
        ),
        ErrorKind.Invalid
    )
    {
        Field = "password",
        WayOut = new LocalizedText(
            "다섯 번 틀리면 15분 동안 로그인할 수 없습니다.",
            "After five failures an account is locked for 15 minutes."
        ),
    };

    /// <summary>The two passwords differ.</summary>
    public static readonly Error Differ = new(
        "Account.PasswordsDiffer",
        new LocalizedText("두 비밀번호가 서로 다릅니다.", "The two passwords differ."),
        ErrorKind.Invalid
    )
    {
        Field = "again",
    };
}
