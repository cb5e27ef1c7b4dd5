using Ipses.Application.Mail;
using Ipses.Domain.Common;

namespace Ipses.Web.Pages.Mailbox;

/// <summary>Texts of the mailbox of what was sent.</summary>
public static class MailboxTexts
{
    public static readonly LocalizedText Title = new("발송 메일", "Mail sent");
    public static readonly LocalizedText Whose = new("보기 범위", "Whose mail");
    public static readonly LocalizedText All = new("전체 메일", "Everybody's");
    public static readonly LocalizedText Own = new("내 메일", "Mine");
    public static readonly LocalizedText Filters = new("메일 찾기", "Find mail");
    public static readonly LocalizedText State = new("상태", "State");
    public static readonly LocalizedText AnyState = new("모든 상태", "Any state");
    public static readonly LocalizedText Person = new("받는 사람", "Reader");
    public static readonly LocalizedText PersonHint = new("이름 또는 주소", "Name or address");
    public static readonly LocalizedText Institution = new("기관", "Institution");
    public static readonly LocalizedText AnyInstitution = new("모든 기관", "Any institution");
    public static readonly LocalizedText Day = new("날짜", "Day");
    public static readonly LocalizedText Apply = new("찾기", "Find");
    public static readonly LocalizedText OfInstance = new(
        "이 업무 흐름이 보낸 메일만 보입니다:",
        "Only mail that this run caused is shown:"
    );
    public static readonly LocalizedText Clear = new("조건 지우기", "Clear");
    public static readonly LocalizedText Subject = new("제목", "Subject");
    public static readonly LocalizedText Written = new("작성 시각", "Written");
    public static readonly LocalizedText Left = new("발송 시각", "Left");
    public static readonly LocalizedText NextTry = new("다음 시도", "Next try");
    public static readonly LocalizedText Unread = new("새 알림", "New");
    public static readonly LocalizedText Pages = new("쪽 이동", "Pages");
    public static readonly LocalizedText Previous = new("이전", "Previous");
    public static readonly LocalizedText Next = new("다음", "Next");
    public static readonly LocalizedText MarkAllRead = new(
        "모두 읽음으로 표시",
        "Mark all as read"
    );
    public static readonly LocalizedText History = new("처리 내역", "What became of it");
    public static readonly LocalizedText When = new("시각", "When");
    public static readonly LocalizedText Reason = new("사유", "Why");
    public static readonly LocalizedText Korean = new("한국어 본문", "In Korean");
    public static readonly LocalizedText English = new("영어 본문", "In English");
    public static readonly LocalizedText SentVersion = new("발송된 언어", "The one that left");
    public static readonly LocalizedText Address = new("주소", "Address");
    public static readonly LocalizedText NotTried = new(
        "아직 발송을 시도하지 않았습니다.",
        "Not tried yet."
    );
    public static readonly LocalizedText MadeBy = new("보낸 단계", "Sent by");

    public static readonly LocalizedText ToStep = new(
        "워크플로의 해당 단계 보기",
        "The step of the workflow"
    );

    public static readonly LocalizedText MessageId = new("메시지 식별자", "Message-Id");
    public static readonly LocalizedText Deadline = new("기한", "Deadline");
    public static readonly LocalizedText WhyYou = new("받는 이유", "Why they get it");
    public static readonly LocalizedText Resend = new("다시 보내기", "Send again");
    public static readonly LocalizedText ResendWhat = new(
        "같은 내용을 받는 사람의 현재 주소와 언어로 다시 보냅니다.",
        "The same content goes out again, to the reader's present address and in their present language."
    );
    public static readonly LocalizedText GoThere = new("바로 가기", "Go there");

    public static LocalizedText Count(int total) =>
        LocalizedText.Of($"{total}건", $"{total} {(total == 1 ? "mail" : "mails")}");

    public static LocalizedText Times(int times) =>
        LocalizedText.Of($"({times}번)", $"({times} times)");

    public static LocalizedText Empty(bool filtered) =>
        filtered
            ? new(
                "조건에 맞는 메일이 없습니다. 조건을 지우면 모두 볼 수 있습니다.",
                "No mail fits. Clear the filters to see all."
            )
            : new(
                "아직 보낸 메일이 없습니다. 할 일이 배정되거나 기한이 다가오면 이곳에 나타납니다.",
                "No mail has been sent yet. It appears here when tasks are assigned or deadlines come near."
            );

    public static LocalizedText ResentFlash(LocalizedText reader) =>
        new($"{reader.Ko}에게 다시 보냅니다.", $"It is on its way to {reader.En} again.");

    public static LocalizedText ReadFlash(int count) =>
        LocalizedText.Of(
            $"알림 {count}건을 읽음으로 표시했습니다.",
            $"{count} {(count == 1 ? "notice is" : "notices are")} marked as read."
        );

    public static LocalizedText Of(MailState state) =>
        state switch
        {
            MailState.Queued => new("발송 대기", "Queued"),
            MailState.Sending => new("발송 중", "Sending"),
            MailState.Sent => new("발송됨", "Sent"),
            MailState.Held => new("모아 보내기 대기", "Waits for the digest"),
            MailState.Gathered => new("모아서 보냄", "Sent in the digest"),
            _ => new("실패", "Failed"),
        };
}
