using Ipses.Domain.Common;

namespace Ipses.Application.Mail.Digests;

/// <summary>Sentences of the daily mail.</summary>
public static class DigestTexts
{
    public static readonly LocalizedText Institution = new("기관", "Institution");
    public static readonly LocalizedText Task = new("할 일", "Task");
    public static readonly LocalizedText Deadline = new("기한", "Deadline");

    public static readonly LocalizedText LeadOfSeveral = new(
        "아래 할 일을 기한 안에 처리해 주십시오. 급한 순서입니다.",
        "Please do the following in time; the most urgent comes first."
    );

    public static readonly LocalizedText LeadOfOthers = new(
        "아래 할 일의 기한이 지났습니다. 진행 상황을 확인하고 필요한 조치를 해 주십시오.",
        "The following is late. Please see where it stands and step in where needed."
    );

    public static readonly LocalizedText WhyOwn = new(
        "귀하가 맡은 할 일의 기한 알림입니다. 하루에 한 번, 오전 9시에 모아서 보냅니다. 처리하면 더 이상 오지 않습니다.",
        "You get this because the tasks are yours. Reminders of a day come in one mail at 9 in the morning, and stop when the task is done."
    );

    public static readonly LocalizedText WhyOthers = new(
        "기한이 지난 할 일을 감독하는 역할을 맡고 계셔서 보내 드립니다. 하루에 한 번, 오전 9시에 모아서 보냅니다.",
        "You get this because you answer for those who are late. Reminders of a day come in one mail at 9 in the morning."
    );

    public static readonly LocalizedText LeadOfLetters = new(
        "어제 아침 이후의 소식입니다.",
        "This is what has happened since yesterday morning."
    );

    public static readonly LocalizedText WhyDigestOnly = new(
        "알림을 하루에 한 번 모아서 받기로 하셨습니다.",
        "You have chosen to be told once a day, in one mail."
    );

    public static LocalizedText SubjectOfLetters(int count) =>
        LocalizedText.Of($"[알림] 소식 {count}건", $"[Digest] {count} messages");

    /// <summary>How many business days are left to the due date, or since when it is late.</summary>
    public static LocalizedText Left(int days) =>
        days switch
        {
            0 => new("오늘까지", "due today"),
            1 => new("1영업일 남음", "1 business day left"),
            > 1 => LocalizedText.Of($"{days}영업일 남음", $"{days} business days left"),
            -1 => new("1영업일 지남", "1 business day late"),
            _ => LocalizedText.Of($"{-days}영업일 지남", $"{-days} business days late"),
        };

    public static LocalizedText LeadOfOwn(int left) =>
        left switch
        {
            > 0 => LocalizedText.Of(
                $"기한까지 {left}영업일 남았습니다. 제때 처리해 주십시오.",
                $"There {(left == 1 ? "is" : "are")} {left} business {(left == 1 ? "day" : "days")} left. Please finish it in time."
            ),
            0 => new(
                "오늘 24시까지입니다. 오늘 안에 처리해 주십시오.",
                "It is due today at 24:00. Please finish it today."
            ),
            _ => new(
                "기한이 지났습니다. 바로 처리하거나 기한 연장을 신청해 주십시오.",
                "It is late. Please finish it now, or ask for an extension."
            ),
        };

    public static LocalizedText SubjectOfOwn(int count, int late, DateOnly earliest) =>
        late > 0
            ? LocalizedText.Of(
                $"[알림] 할 일 {count}건, 기한 지남 {late}건 – 가장 이른 기한 {DateWords.Of(earliest).Ko}",
                $"[Reminder] {count} tasks, {late} late, the earliest by {DateWords.Of(earliest).En}"
            )
            : LocalizedText.Of(
                $"[알림] 할 일 {count}건 – 가장 이른 기한 {DateWords.Of(earliest).Ko}",
                $"[Reminder] {count} tasks, the earliest by {DateWords.Of(earliest).En}"
            );

    public static LocalizedText SubjectOfOthers(int count) =>
        LocalizedText.Of(
            $"[알림] 기한이 지난 할 일 {count}건",
            $"[Reminder] {count} tasks are late"
        );
}
