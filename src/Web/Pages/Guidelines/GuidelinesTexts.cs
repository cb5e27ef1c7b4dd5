using System.Globalization;
using Ipses.Domain.Common;

namespace Ipses.Web.Pages.Guidelines;

/// <summary>What the guidelines' page says.</summary>
public static class GuidelinesTexts
{
    public static readonly LocalizedText Board = new("추진 현황판", "Board of the year");
    public static readonly LocalizedText Plain = new(
        "기본지침과 연도 설정",
        "Guidelines and settings"
    );
    public static readonly LocalizedText State = new("상태", "State");
    public static readonly LocalizedText Revision = new("판", "Revision");
    public static readonly LocalizedText Resolution = new("의결", "Resolution");
    public static readonly LocalizedText IssuedOn = new("시행일", "Issued on");
    public static readonly LocalizedText Acknowledged = new("접수 확인", "Acknowledged");
    public static readonly LocalizedText Texts = new("지침 본문", "Texts");
    public static readonly LocalizedText Korean = new("국문", "Korean");
    public static readonly LocalizedText English = new("영문", "English");
    public static readonly LocalizedText Areas = new(
        "특정평가 분야",
        "Areas of specific evaluation"
    );
    public static readonly LocalizedText AreasHint = new(
        "한 줄에 한 분야씩 ‘국문 | 영문’으로 적습니다.",
        "One area a line, as “Korean | English”."
    );
    public static readonly LocalizedText Settings = new("연도 설정", "Settings of the year");
    public static readonly LocalizedText Setting = new("설정", "Setting");
    public static readonly LocalizedText Default = new("기본값", "Default");
    public static readonly LocalizedText Applies = new("이 해의 값", "This year's value");
    public static readonly LocalizedText Range = new("범위", "Range");
    public static readonly LocalizedText Unset = new("없음", "none");
    public static readonly LocalizedText FromDefault = new("기본값 적용", "default applies");
    public static readonly LocalizedText FromGuideline = new(
        "지침이 정함",
        "set by the guidelines"
    );
    public static readonly LocalizedText DueRules = new("단계별 기한", "Dates of the steps");
    public static readonly LocalizedText DueRulesHint = new(
        "비워 두면 워크플로 단계에 정해진 규칙이 적용됩니다. 바꾸려면 규칙과 사유를 적습니다.",
        "Left empty, the rule that the workflow's step holds applies. To change it, give a rule and a reason."
    );
    public static readonly LocalizedText NoDueRules = new(
        "게시된 워크플로가 없어 보여 드릴 단계가 없습니다.",
        "No workflow is published yet, so there are no steps to show."
    );
    public static readonly LocalizedText Step = new("단계", "Step");
    public static readonly LocalizedText DefaultRule = new("단계의 규칙", "The step's rule");
    public static readonly LocalizedText Rule = new("지침의 규칙", "The guidelines' rule");
    public static readonly LocalizedText Reason = new("바꾸는 사유", "Reason");
    public static readonly LocalizedText Date = new("날짜", "Date");
    public static readonly LocalizedText Why = new("왜 이 날짜인가", "Why this date?");
    public static readonly LocalizedText NoDate = new("아직 정해지지 않음", "not known yet");
    public static readonly LocalizedText Save = new("초안 저장", "Save the draft");
    public static readonly LocalizedText Send = new("위원회에 부치기", "Send to the Committee");
    public static readonly LocalizedText SendHint = new(
        "저장된 판이 잠기고, 다음 위원회 회의의 안건이 됩니다. 지침 작성 할 일은 완료됩니다.",
        "The saved revision is locked and becomes an item of the Committee's next session; the drafting task is done with it."
    );
    public static readonly LocalizedText Acknowledge = new("접수 확인하기", "Acknowledge");
    public static readonly LocalizedText AcknowledgeHint = new(
        "지침을 받았음을 기관의 이름으로 확인합니다.",
        "Confirms in the institution's name that the guidelines were received."
    );
    public static readonly LocalizedText Saved = new(
        "초안을 저장하였습니다.",
        "The draft is saved."
    );
    public static readonly LocalizedText Sent = new(
        "위원회에 부쳤습니다. 회의가 소집되면 위원에게 통지됩니다.",
        "Sent to the Committee. Its members are told when the session is called."
    );
    public static readonly LocalizedText AcknowledgedDone = new(
        "접수를 확인하였습니다. 총괄 담당자가 현황판에서 볼 수 있습니다.",
        "Acknowledged. The coordinators see it on the board."
    );
    public static readonly LocalizedText NowStored = new("지금 저장된 내용", "What is stored now");
    public static readonly LocalizedText AmendmentToWrite = new(
        "의결에서 정한 수정 내용입니다. 시행 전에 본문이나 설정에 반영해 주십시오.",
        "The resolution's amendment. Please write it into the texts or settings before they are issued."
    );
    public static readonly LocalizedText History = new("경과", "History");
    public static readonly LocalizedText Empty = new(
        "이 해의 지침이 아직 없습니다. 주기를 열면 초안이 마련됩니다.",
        "There are no guidelines for this year yet. Opening the year prepares a draft."
    );

    public static LocalizedText Of(int year) =>
        new(
            $"{year.ToString(CultureInfo.InvariantCulture)}년도 기본지침과 연도 설정",
            $"Guidelines and settings {year.ToString(CultureInfo.InvariantCulture)}"
        );
}
