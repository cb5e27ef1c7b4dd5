using Ipses.Domain.Common;

namespace Ipses.Web.Demo;

/// <summary>Texts of the persona picker and the demo's controls.</summary>
public static class PersonaTexts
{
    public static readonly LocalizedText Title = new("시연 조작판", "Demo controls");
    public static readonly LocalizedText What = new(
        "누구로 볼지 고르십시오. 비밀번호는 없습니다. 고른 사람의 기관은 이때부터 방문자가 맡고, 다른 기관의 사람들은 시계가 움직일 때 스스로 처리합니다.",
        "Choose whom to act as. There are no passwords. From then on that person's institution is yours; the people of the others act by themselves when the clock moves."
    );
    public static readonly LocalizedText People = new("인물 고르기", "Choose a person");
    public static readonly LocalizedText Centre = new(
        "총괄·감사·관리",
        "Coordination, audit, administration"
    );
    public static readonly LocalizedText Gpec = new(
        "정부업무평가위원회",
        "Government Performance Evaluation Committee"
    );
    public static readonly LocalizedText Institutions = new("중앙행정기관", "Central institutions");
    public static readonly LocalizedText Search = new(
        "기관 찾기 (이름 또는 코드)",
        "Find an institution (name or code)"
    );
    public static readonly LocalizedText SearchDo = new("찾기", "Search");
    public static readonly LocalizedText SearchHint = new(
        "예: 특허청, KIPO, 국세",
        "For example: KIPO, patent, finance"
    );
    public static readonly LocalizedText Person = new("이름", "Name");
    public static readonly LocalizedText Role = new("역할", "Role");
    public static readonly LocalizedText Act = new("이 사람으로 보기", "Act as this person");
    public static readonly LocalizedText Clock = new("가상 시계", "Virtual clock");
    public static readonly LocalizedText ClockWhat = new(
        "시계는 앞으로만 갑니다. 그 사이에 기한이 된 일을 차례대로 처리하고, 다른 기관의 사람들은 고른 방식대로 움직입니다.",
        "The clock only goes forward. What falls due on the way is carried out in order, and the people of the other institutions act as you choose."
    );
    public static readonly LocalizedText ClockTo = new("언제까지", "Go to");
    public static readonly LocalizedText Others = new("다른 사람들", "The others act");

    /// <summary>The profiles of the others, by the names that scripts use.</summary>
    public static readonly IReadOnlyList<(string Name, LocalizedText Words)> Profiles =
    [
        ("on-time", new("제때", "on time")),
        ("mixed", new("섞어서", "mixed")),
        ("late", new("늦게", "late")),
        ("none", new("아무도 움직이지 않음", "not at all")),
    ];

    public static readonly LocalizedText ClockMove = new("시계 옮기기", "Move the clock");
    public static readonly LocalizedText ClockSignIn = new(
        "시계를 옮기려면 먼저 인물을 고르십시오.",
        "Choose a person first to move the clock."
    );
    public static readonly LocalizedText You = new("지금 이 사람으로 보고 있습니다", "You act as");

    /// <summary>The clock has been moved.</summary>
    public static LocalizedText ClockMoved(int done) =>
        LocalizedText.Of(
            $"시계를 옮겼습니다. 그 사이에 {done}건을 처리했습니다.",
            $"The clock has been moved; {done} things were carried out on the way."
        );

    /// <summary>What the search found.</summary>
    public static LocalizedText Found(int count) =>
        count == 0
            ? new(
                "맞는 기관이 없습니다. 다른 말로 찾아보십시오.",
                "No institution fits. Try another word."
            )
            : LocalizedText.Of(
                $"{count}개 기관이 맞습니다. 하나를 고르십시오.",
                $"{count} institutions fit. Choose one."
            );

    /// <summary>There is no such persona.</summary>
    public static LocalizedText Unknown(string name) =>
        LocalizedText.Of(
            $"‘{name}’이라는 인물이 없습니다. 예: coordinator, officer:KIPO, unit-officer:KIPO/ipp",
            $"There is no persona “{name}”. Try coordinator, officer:KIPO or unit-officer:KIPO/ipp."
        );
}
