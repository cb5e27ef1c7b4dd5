using Ipses.Domain.Common;

namespace Ipses.Domain.Organisations;

/// <summary>Why something about a person, or the invitation to become a user, is refused.</summary>
public static class PersonErrors
{
    public static Error NotFound(string id) =>
        new(
            "Person.NotFound",
            LocalizedText.Of($"{id}: 그런 사람이 없습니다.", $"There is no person {id}."),
            ErrorKind.NotFound
        );

    public static Error IdUnfit(string id) =>
        new(
            "Person.IdUnfit",
            LocalizedText.Of(
                $"사람의 식별자 ‘{id}’은(는) 영문자, 숫자, 온점, 붙임표 1~100자여야 합니다.",
                $"“{id}” can't be a person's id: 1 to 100 letters, digits, full stops and hyphens are needed."
            ),
            ErrorKind.Invalid
        )
        {
            Field = "id",
        };

    public static Error NameMissing(string id) =>
        new(
            "Person.NameMissing",
            LocalizedText.Of(
                $"{id}: 국문 이름과 영문 이름이 모두 필요합니다.",
                $"{id}: a name is needed in Korean and in English."
            ),
            ErrorKind.Invalid
        )
        {
            Field = "name",
        };

    public static Error EmailUnfit(string email) =>
        new(
            "Person.EmailUnfit",
            LocalizedText.Of(
                $"‘{email}’은(는) 전자우편 주소가 아닙니다.",
                $"“{email}” is not an e-mail address."
            ),
            ErrorKind.Invalid
        )
        {
            Field = "email",
        };

    public static Error EmailTaken(string email) =>
        new(
            "Person.EmailTaken",
            LocalizedText.Of(
                $"전자우편 주소 {email}은(는) 이미 다른 사람이 쓰고 있습니다.",
                $"The e-mail address {email} already belongs to someone else."
            ),
            ErrorKind.Conflict
        )
        {
            Field = "email",
        };

    public static Error ZoneUnknown(string zone) =>
        new(
            "Person.ZoneUnknown",
            LocalizedText.Of(
                $"‘{zone}’은(는) 알 수 없는 시간대입니다.",
                $"“{zone}” is not a time zone that is known here."
            ),
            ErrorKind.Invalid
        )
        {
            Field = "zone",
        };

    public static Error LeavesBefore(LocalizedText name, DateOnly lastDay) =>
        new(
            "Person.LeavesBefore",
            LocalizedText.Of(
                $"{name.Ko}의 마지막 날은 {lastDay:yyyy. M. d.}입니다. 보직이 그보다 늦게까지 이어질 수 없습니다.",
                $"The last day of {name.En} is {lastDay:d MMM yyyy}; no appointment can go on after it."
            )
        )
        {
            Field = "to",
            Rule = "R2",
        };

    public static Error StillHolds(LocalizedText name, int appointments) =>
        new(
            "Person.StillHolds",
            LocalizedText.Of(
                $"{name.Ko}에게 그 뒤로도 이어지는 보직이 {appointments}건 있습니다. (허용 0건)",
                $"{name.En} holds {appointments} appointments that go on after that day (allowed 0)."
            )
        )
        {
            Field = "lastDay",
            Rule = "R2",
            WayOut = new LocalizedText(
                "먼저 그 보직을 끝내고, 필요하면 후임을 보임하십시오.",
                "End these appointments first, and appoint a successor where one is needed."
            ),
        };

    public static Error PasswordTooShort(int found, int required) =>
        new(
            "Password.TooShort",
            LocalizedText.Of(
                $"비밀번호가 {found}자입니다. {required}자 이상이어야 합니다.",
                $"The password has {found} characters; at least {required} are required."
            ),
            ErrorKind.Invalid
        )
        {
            Field = "password",
        };

    public static Error PasswordTooUniform(int found, int required) =>
        new(
            "Password.TooUniform",
            LocalizedText.Of(
                $"비밀번호에 {found}종류의 문자만 있습니다. 영문 대문자, 소문자, 숫자, 그 밖의 문자 가운데 {required}종류 이상이 필요합니다.",
                $"The password has characters of {found} kinds; at least {required} of capital letters, small letters, digits and others are required."
            ),
            ErrorKind.Invalid
        )
        {
            Field = "password",
        };

    public static Error PasswordHasAddress() =>
        new(
            "Password.HasAddress",
            new LocalizedText(
                "비밀번호에 전자우편 주소의 아이디가 들어 있습니다.",
                "The password contains the name of the e-mail address."
            ),
            ErrorKind.Invalid
        )
        {
            Field = "password",
        };

    public static Error InvitationUnknown() =>
        new(
            "Invitation.Unknown",
            new LocalizedText(
                "이 링크는 쓸 수 없습니다. 주소를 끝까지 옮겼는지 확인하시기 바랍니다.",
                "This link is not valid. Check that the whole address was copied."
            ),
            ErrorKind.NotFound
        );

    public static Error InvitationUsed(DateTimeOffset when) =>
        new(
            "Invitation.Used",
            LocalizedText.Of(
                $"이 링크는 {when:yyyy. M. d. HH:mm} (UTC)에 이미 쓰였습니다. 한 번만 쓸 수 있습니다.",
                $"This link was used on {when:d MMM yyyy HH:mm} (UTC); it works once."
            ),
            ErrorKind.Conflict
        )
        {
            WayOut = NewLink,
        };

    public static Error InvitationExpired(DateTimeOffset when) =>
        new(
            "Invitation.Expired",
            LocalizedText.Of(
                $"이 링크는 {when:yyyy. M. d. HH:mm} (UTC)에 만료되었습니다.",
                $"This link expired on {when:d MMM yyyy HH:mm} (UTC)."
            ),
            ErrorKind.Conflict
        )
        {
            WayOut = NewLink,
        };

    private static readonly LocalizedText NewLink = new(
        "관리자에게 새 링크를 요청하시기 바랍니다. 관리자가 아직 없으면 프로그램을 다시 시작하면 새 링크가 나옵니다.",
        "Ask an administrator for a new link. While there is no administrator, a restart of the program prints a new one."
    );
}
