using Ipses.Domain.Common;

namespace Ipses.Application.Mail;

/// <summary>Sentences in mails and in their histories.</summary>
public static class MailTexts
{
    public static readonly LocalizedText Interrupted = new(
        "발송 중 프로그램이 중단되어 같은 Message-Id로 다시 보냅니다.",
        "The program stopped while sending; sent again with the same Message-Id."
    );
    public static readonly LocalizedText TooSlow = new(
        "메일 서버의 응답이 너무 느립니다.",
        "The mail server takes too long."
    );
    public static readonly LocalizedText NoAddress = new(
        "받는 사람의 전자우편 주소가 없습니다.",
        "The reader has no mail address."
    );
    public static readonly LocalizedText UnknownReader = new(
        "받는 사람을 찾을 수 없습니다.",
        "The reader is not known."
    );
    public static readonly LocalizedText OpenTask = new("할 일 열기", "Open the task");
    public static readonly LocalizedText OpenTasks = new("내 할 일 열기", "Open my tasks");
    public static readonly LocalizedText Open = new("열기", "Open");

    public static LocalizedText GivenUp(LocalizedText why, int attempts) =>
        LocalizedText.Of(
            $"{attempts}번 시도한 끝에 발송을 중단했습니다. {why.Ko}",
            $"Given up after {attempts} tries. {why.En}"
        );

    public static LocalizedText ResentBy(LocalizedText by) =>
        new($"{by.Ko}의 요청으로 다시 보냅니다.", $"Sent again at the request of {by.En}.");

    public static LocalizedText Broken(string what) =>
        new($"메일을 만들 수 없습니다: {what}", $"The mail can't be made: {what}");
}
