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
    public static readonly LocalizedText Preferences = new("내 설정", "My settings");
    public static readonly LocalizedText LanguageLabel = new("언어", "Language");
    public static readonly LocalizedText MailLabel = new("메일 받는 방법", "How I get mail");
    public static readonly LocalizedText MailAtOnce = new(
        "배정과 결정은 바로, 기한 알림은 아침 9시에 모아서",
        "Assignments and decisions at once, reminders in one mail at 9 in the morning"
    );
    public static readonly LocalizedText MailDigest = new(
        "모두 아침 9시에 모아서 한 통으로",
        "Everything in one mail at 9 in the morning"
    );
    public static readonly LocalizedText MailWhat = new(
        "다음 아침이면 늦는 것과 기한이 지난 것은 언제나 바로 알려 드립니다. 시스템 안의 알림은 어느 쪽이든 바로 나타납니다.",
        "What would be too late by the next morning, and what is overdue, always comes in time. Notices in the product appear at once either way."
    );
    public static readonly LocalizedText DensityLabel = new("화면 간격", "Density of pages");
    public static readonly LocalizedText Regular = new("보통", "regular");
    public static readonly LocalizedText Compact = new("촘촘하게", "compact");
    public static readonly LocalizedText ZoneLabel = new("시간대", "Time zone");
    public static readonly LocalizedText ZoneWhat = new(
        "비우면 서울 시각으로 보입니다. 일시만 이 시간대로 바뀌고, 기한은 언제나 서울 시각 24:00입니다.",
        "Empty means Seoul time. Only moments are shown in this zone; deadlines are always 24:00 Seoul time."
    );
    public static readonly LocalizedText SavePreferences = new("설정 저장", "Save");
    public static readonly LocalizedText PreferencesSaved = new(
        "설정을 저장했습니다.",
        "Your settings are saved."
    );
    public static readonly LocalizedText Feed = new("달력 구독", "Calendar subscription");
    public static readonly LocalizedText FeedWhat = new(
        "아래 주소를 달력 프로그램에 넣으면 할 일의 기한과 참석할 회의가 나타나고 저절로 갱신됩니다. 주소를 아는 사람은 누구나 볼 수 있으니 남에게 알리지 마십시오.",
        "Put the address into your calendar program: deadlines and sessions appear there and stay up to date. Whoever knows the address can read it, so keep it to yourself."
    );
    public static readonly LocalizedText FeedNone = new(
        "아직 주소가 없습니다.",
        "You have no address yet."
    );
    public static readonly LocalizedText FeedSince = new(
        "쓰고 있는 주소를 만든 때",
        "The address in use was made"
    );
    public static readonly LocalizedText FeedMake = new("주소 만들기", "Make an address");
    public static readonly LocalizedText FeedRenew = new(
        "새 주소로 바꾸기",
        "Replace it with a new address"
    );
    public static readonly LocalizedText FeedWithdraw = new("주소 없애기", "Withdraw the address");
    public static readonly LocalizedText FeedMade = new("달력 주소", "Address of your calendar");
    public static readonly LocalizedText FeedOnce = new(
        "이 주소는 지금만 보입니다. 전에 쓰던 주소는 더 이상 열리지 않습니다.",
        "This address is shown only now. An earlier one no longer works."
    );
    public static readonly LocalizedText FeedWithdrawn = new(
        "달력 주소를 없앴습니다. 구독하던 달력은 더 이상 갱신되지 않습니다.",
        "The address is withdrawn. Calendars that used it are no longer updated."
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
