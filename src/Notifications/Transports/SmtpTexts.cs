using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ipses.Application.Common;
using Ipses.Application.Mail;
using Ipses.Domain.Common;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace Ipses.Notifications.Transports;

/// <summary>What the server's answers mean, in sentences with its own words.</summary>
internal static class SmtpTexts
{
    internal static DeliveryAnswer Refused(SmtpCommandException answer) =>
        new(
            DeliveryOutcome.Refused,
            LocalizedText.Of(
                $"메일 서버가 거부했습니다({(int)answer.StatusCode} {answer.Message}).",
                $"The mail server refused it ({(int)answer.StatusCode} {answer.Message})."
            )
        );

    internal static DeliveryAnswer Later(SmtpCommandException answer) =>
        new(
            DeliveryOutcome.Later,
            LocalizedText.Of(
                $"메일 서버가 지금은 받지 않습니다({(int)answer.StatusCode} {answer.Message}). 나중에 다시 시도합니다.",
                $"The mail server does not take it now ({(int)answer.StatusCode} {answer.Message}); it is tried again later."
            )
        );

    internal static DeliveryAnswer SenderRefused(SmtpCommandException answer) =>
        new(
            DeliveryOutcome.Unreachable,
            LocalizedText.Of(
                $"메일 서버가 발신 주소를 거부했습니다({(int)answer.StatusCode} {answer.Message}). 설정 Ipses:Mail:From을 확인해 주십시오.",
                $"The mail server refused the sender's address ({(int)answer.StatusCode} {answer.Message}). Please check the setting Ipses:Mail:From."
            )
        );

    internal static DeliveryAnswer BadAddress(string address) =>
        new(
            DeliveryOutcome.Refused,
            new(
                $"\"{address}\"은(는) 전자우편 주소가 아닙니다.",
                $"\"{address}\" is not a mail address."
            )
        );

    internal static DeliveryAnswer Unreachable(MailSettings settings, Exception error) =>
        error is SslHandshakeException { ServerCertificate: { } shown }
            ? Untrusted(settings, shown)
            : CannotBeUsed(settings, error);

    /// <summary>The server showed a certificate, and it was not believed: which one it was, and how it can be.</summary>
    private static DeliveryAnswer Untrusted(MailSettings settings, X509Certificate shown)
    {
        string fingerprint = Convert.ToHexString(SHA256.HashData(shown.GetRawCertData()));
        return new(
            DeliveryOutcome.Unreachable,
            LocalizedText.Of(
                $"메일 서버({settings.Host}:{settings.Port})를 사용할 수 없습니다: 서버가 보인 인증서({shown.Subject})를 이 컴퓨터가 믿지 않거나 인증서의 이름이 다릅니다. 지문은 {fingerprint}입니다. 메일 서버 관리자에게 이 지문이 맞는지 확인한 뒤 Ipses:Mail:TrustedCertificate에 설정하십시오.",
                $"The mail server ({settings.Host}:{settings.Port}) can't be used: it showed a certificate ({shown.Subject}) that this machine does not trust, or that is for another name. Its fingerprint is {fingerprint}; once the server's administrator has confirmed it, set Ipses:Mail:TrustedCertificate to it."
            )
        );
    }

    private static DeliveryAnswer CannotBeUsed(MailSettings settings, Exception error) =>
        new(
            DeliveryOutcome.Unreachable,
            LocalizedText.Of(
                $"메일 서버({settings.Host}:{settings.Port})를 사용할 수 없습니다: {FirstLine(error)}",
                $"The mail server ({settings.Host}:{settings.Port}) can't be used: {FirstLine(error)}"
            )
        );

    /// <summary>MailKit explains handshakes at length; the first line says what is wrong.</summary>
    private static string FirstLine(Exception error) => error.Message.Split('\n')[0].Trim();
}
