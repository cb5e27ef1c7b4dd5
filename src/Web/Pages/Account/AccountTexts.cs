using Ipses.Application.Common;
using Ipses.Domain.Common;

namespace Ipses.Web.Pages.Account;

/// <summary>Texts of signing in and out and of one-time links.</summary>
public static class AccountTexts
{
    public static readonly LocalizedText ApprovalLine = new(
        "시행계획 결재선",
        "Approval line of annual plans"
    );
    public static readonly LocalizedText SignInTitle = new("로그인", "Sign in");
    public static readonly LocalizedText Email = new("전자우편 주소", "E-mail address");
    public static readonly LocalizedText Password = new("비밀번호", "Password");
    public static readonly LocalizedText PasswordAgain = new(
        "비밀번호 다시 입력",
        "Password once more"
    );
    public static readonly LocalizedText SignIn = new("로그인", "Sign in");
    public static readonly LocalizedText Or = new("또는", "or");

    public static LocalizedText ByProvider(string korean, string english) =>
        new($"{korean}으로 로그인", $"Sign in with {english}");

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

    public static readonly LocalizedText MyAccount = new("내 정보", "My account");
    public static readonly LocalizedText Name = new("이름", "Name");
    public static readonly LocalizedText Held = new("오늘의 보직", "What you hold today");
    public static readonly LocalizedText HeldNothing = new(
        "오늘 유효한 보직이 없습니다.",
        "No appointment is valid today."
    );
    public static readonly LocalizedText AsSubstitute = new("직무대리", "as a substitute");
    public static readonly LocalizedText Substitutes = new("직무대리", "Who acts for you");
    public static readonly LocalizedText SubstitutesWhat = new(
        "자리를 비우는 동안 할 일과 메일은 직무대리에게 갑니다. 직무대리가 처리한 일에는 누구를 대리하였는지 기록됩니다.",
        "While you are away, tasks and mail go to your substitute. What they do is recorded as done for you."
    );
    public static readonly LocalizedText Substitute = new("대리할 사람", "Substitute");
    public static readonly LocalizedText From = new("첫날", "First day");
    public static readonly LocalizedText To = new("마지막 날", "Last day");
    public static readonly LocalizedText NameSubstitute = new(
        "직무대리 지정",
        "Name this substitute"
    );
    public static readonly LocalizedText EndToday = new("오늘로 끝내기", "End today");
    public static readonly LocalizedText InPerson = new(
        "위원 자리, 감사, 관리자 역할은 본인만 할 수 있어 직무대리를 둘 수 없습니다.",
        "Seats on committees, audit and administration are held in person: nobody can act for you in them."
    );
    public static readonly LocalizedText NoColleagues = new(
        "같은 기관에 등록된 다른 사람이 없습니다. 관리자에게 등록을 요청하십시오.",
        "Nobody else of your institution is entered. Ask your administrator."
    );
    public static readonly LocalizedText SubstituteNamed = new(
        "직무대리를 지정하였습니다. 그 기간에는 직무대리가 대신 처리합니다.",
        "Your substitute is named and acts for you in that period."
    );
    public static readonly LocalizedText SubstituteEnded = new(
        "직무대리를 오늘까지로 끝냈습니다.",
        "The substitution ends today."
    );

    /// <summary>One message for an unknown address, a wrong password and a locked account.</summary>
    public static Error Failed(SessionSettings session) =>
        new(
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
                $"{session.FailuresBeforeLock}번 틀리면 {session.LockMinutes}분 동안 로그인할 수 없습니다.",
                $"After {session.FailuresBeforeLock} failures an account is locked for {session.LockMinutes} minutes."
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
