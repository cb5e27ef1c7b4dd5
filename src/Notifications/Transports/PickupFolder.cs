using System.Globalization;
using Ipses.Application.Mail;
using MimeKit;

namespace Ipses.Notifications.Transports;

/// <summary>
/// Writes mail into a folder, one file each, when no server is set. A file appears whole or not at all, and its name follows
/// from the Message-Id: writing it again writes the same file.
/// </summary>
internal static class PickupFolder
{
    internal static async Task<DeliveryAnswer> WriteAsync(
        MimeMessage message,
        ReadyMail mail,
        string folder,
        CancellationToken cancellationToken
    )
    {
        try
        {
            Directory.CreateDirectory(folder);
            string name =
                mail.CreatedAt.UtcDateTime.ToString(
                    "yyyyMMdd'T'HHmmss'Z'",
                    CultureInfo.InvariantCulture
                )
                + "-"
                + mail.MessageId.Split('@')[0];
            string part = Path.Combine(folder, name + ".part");
            await using (FileStream file = File.Create(part))
            {
                await message.WriteToAsync(file, cancellationToken);
                file.Flush(flushToDisk: true);
            }

            File.Move(part, Path.Combine(folder, name + ".eml"), overwrite: true);
            return DeliveryAnswer.Sent;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new(
                DeliveryOutcome.Unreachable,
                new(
                    $"메일 폴더에 쓸 수 없습니다: {error.Message}",
                    $"The mail folder can't be written to: {error.Message}"
                )
            );
        }
    }
}
