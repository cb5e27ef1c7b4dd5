using Ipses.Domain.Common;

namespace Ipses.Application.Mail;

/// <summary>Refusals about mail and notices.</summary>
public static class MailErrors
{
    /// <summary>No such mail, or not the reader's to see.</summary>
    public static Error NotFound { get; } =
        new(
            "Mail.NotFound",
            new("해당 메일을 찾을 수 없습니다.", "There is no such mail."),
            ErrorKind.NotFound
        );

    /// <summary>Nobody is signed in.</summary>
    public static Error SignedOut { get; } =
        new("Mail.SignedOut", new("로그인이 필요합니다.", "Please sign in."), ErrorKind.Forbidden);

    /// <summary>Only those who keep the installation may send again.</summary>
    public static Error MayNotResend { get; } =
        new(
            "Mail.MayNotResend",
            new(
                "메일은 총괄 담당자와 관리자만 다시 보낼 수 있습니다.",
                "Only coordinators and administrators can send mail again."
            ),
            ErrorKind.Forbidden
        );

    public static Error StillUnderWay(OutgoingMail mail) =>
        new(
            "Mail.StillUnderWay",
            LocalizedText.Of(
                $"이 메일은 아직 발송 대기 중입니다({mail.Attempts}번 시도). 자동으로 다시 시도합니다.",
                $"This mail is still waiting to be sent ({mail.Attempts} tries so far). It is tried again by itself."
            ),
            ErrorKind.Conflict
        );
}
