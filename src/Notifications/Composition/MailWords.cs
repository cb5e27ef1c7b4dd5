using Ipses.Domain.Common;

namespace Ipses.Notifications.Composition;

/// <summary>Words around every mail.</summary>
internal static class MailWords
{
    internal static readonly LocalizedText Product = new(
        "Ipses 정부 성과관리",
        "Ipses, government performance management"
    );

    internal static readonly LocalizedText Deadline = new("기한", "Deadline");

    internal static readonly LocalizedText Things = new("할 일", "To do");

    internal static readonly LocalizedText WhyHeading = new(
        "이 메일을 받는 이유",
        "Why you get this"
    );

    internal static readonly LocalizedText Change = new(
        "언어와 알림 받는 방법 바꾸기",
        "Change the language and how you are told"
    );

    internal static readonly LocalizedText Automatic = new(
        "이 메일은 자동으로 발송되며 회신은 읽히지 않습니다.",
        "This mail is sent automatically; replies are not read."
    );

    internal static readonly LocalizedText Attached = new(
        "기한이 담긴 달력 파일을 첨부했습니다.",
        "The calendar file with the deadline is attached."
    );

    internal static LocalizedText By(DateOnly deadline) =>
        new($" – {DateWords.Of(deadline).Ko}까지", $", by {DateWords.Of(deadline).En}");

    internal static LocalizedText DeadlineWithDaysLeft(DateOnly deadline, int left) =>
        new(
            $"{DateWords.Of(deadline).Ko} 24:00 ({Left(left).Ko})",
            $"{DateWords.Of(deadline).En}, 24:00 ({Left(left).En})"
        );

    private static LocalizedText Left(int days) =>
        days switch
        {
            0 => new("오늘까지", "due today"),
            1 => new("1영업일 남음", "1 business day left"),
            > 1 => LocalizedText.Of($"{days}영업일 남음", $"{days} business days left"),
            -1 => new("1영업일 지남", "1 business day late"),
            _ => LocalizedText.Of($"{-days}영업일 지남", $"{-days} business days late"),
        };
}
