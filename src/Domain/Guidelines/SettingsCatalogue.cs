using Ipses.Domain.Common;

namespace Ipses.Domain.Guidelines;

/// <summary>Every setting there is: a closed list, so that a misspelt key is refused instead of ignored (R14, section 8).</summary>
public static class SettingsCatalogue
{
    private static readonly LocalizedText Days = new("일", "days");
    private static readonly LocalizedText Percent = LocalizedText.Same("%");
    private static readonly LocalizedText Points = new("점", "points");
    private static readonly LocalizedText Times = new("배", "times");
    private static readonly LocalizedText Won = new("원", "won");

    /// <summary>How many standard deviations a challenging target lies beyond last year's result.</summary>
    public static NumberSetting ChallengeMultiplier { get; } =
        new(
            "target.challenge-multiplier",
            new("도전적 목표의 표준편차 배수", "Multiplier of the challenging target"),
            Times,
            "R13",
            new(
                "전년 실적에 최근 3년 실적의 표준편차를 이 배수만큼 더하거나 빼서 목표를 제안합니다.",
                "The proposed target is last year's result shifted by this many standard deviations of the past three years."
            ),
            "1",
            0,
            5,
            2
        );

    /// <summary><c>sample</c> or <c>population</c>.</summary>
    public static ChoiceSetting DeviationKind { get; } =
        new(
            "target.deviation",
            new("표준편차의 종류", "Kind of standard deviation"),
            "R13",
            new(
                "3개 실적의 표준편차를 표본으로 볼지 모집단으로 볼지 정합니다.",
                "Whether three results are taken as a sample or as the population."
            ),
            "sample",
            [new("sample", new("표본", "sample")), new("population", new("모집단", "population"))]
        );

    /// <summary>Days between a session's notice with its agenda and the session.</summary>
    public static NumberSetting NoticeDays { get; } =
        Count(
            "session.notice-days",
            new("회의 소집 통지 기한", "Notice of a session"),
            Days,
            "R5a",
            new(
                "회의 며칠 전까지 안건과 함께 소집 통지해야 하는지 정합니다. 법정 최소 기간은 7일입니다.",
                "How many days before the session its members are called with the agenda; the legal minimum is 7."
            ),
            "7",
            1,
            60
        );

    /// <summary>More than this share of the members makes a quorum.</summary>
    public static NumberSetting QuorumPercent { get; } =
        Count(
            "session.quorum-percent",
            new("의사정족수 비율", "Quorum"),
            Percent,
            "R5a",
            new(
                "재적위원 중 이 비율을 넘는 위원이 출석해야 회의를 열 수 있습니다.",
                "More than this share of the members must be present."
            ),
            "50",
            50,
            99
        );

    /// <summary>Days from a late item to the supplementary session that takes it.</summary>
    public static NumberSetting SupplementaryDays { get; } =
        Count(
            "session.supplementary-days",
            new("임시회의까지의 기간", "Days to a supplementary session"),
            Days,
            "R16",
            new(
                "소집 통지 후에 올라온 안건을 다룰 임시회의를 며칠 뒤에 여는지 정합니다.",
                "How many days after it came up a late item's supplementary session is held."
            ),
            "14",
            7,
            90
        );

    /// <summary>Achievement of a quantitative indicator counts up to this.</summary>
    public static NumberSetting AchievementCap { get; } =
        Count(
            "achievement.cap-percent",
            new("달성률 상한", "Cap of achievement"),
            Percent,
            "R34",
            new(
                "정량지표의 달성률을 이 값까지만 인정합니다.",
                "Achievement of a quantitative indicator counts up to this."
            ),
            "100",
            50,
            200
        );

    public static IReadOnlyList<SettingDefinition> All { get; } =
    [
        ChallengeMultiplier,
        DeviationKind,
        AchievementCap,
        NoticeDays,
        QuorumPercent,
        SupplementaryDays,
        new ChoiceSetting(
            "score.trim",
            new("최고·최저점 제외", "Leave out highest and lowest score"),
            "R34",
            new(
                "위원 점수의 평균에서 최고점과 최저점을 뺄지 정합니다.",
                "Whether the mean of the members' scores leaves out the highest and the lowest."
            ),
            "no",
            [new("no", new("포함", "keep")), new("yes", new("제외", "leave out"))]
        ),
        Count(
            "objection.days",
            new("이의신청 기간", "Objection period"),
            Days,
            "R35",
            new(
                "평가결과를 통보받은 뒤 이의신청할 수 있는 기간입니다.",
                "How long an evaluatee may object after being told the result."
            ),
            "30",
            1,
            180
        ),
        Count(
            "objection.answer-days",
            new("이의신청 처리 기간", "Answer to an objection"),
            Days,
            "R35",
            new(
                "이의신청에 답해야 하는 기간입니다.",
                "How long the answer to an objection may take."
            ),
            "14",
            1,
            90
        ),
        Count(
            "objection.extension-days",
            new("이의신청 처리 연장", "Extension of the answer"),
            Days,
            "R35",
            new(
                "처리 기간을 한 번 연장할 수 있는 일수입니다.",
                "By how much the answer may be put off, once."
            ),
            "10",
            0,
            60
        ),
        Count(
            "programme.threshold",
            new("재정사업 자체평가 기준액", "Threshold of a spending programme"),
            Won,
            "R31",
            new(
                "이 금액을 넘는 재정사업은 3년마다 자체평가합니다. 원자료에 값이 없어 기본값을 두지 않습니다.",
                "Spending programmes above this are self-evaluated every three years. The source gives no number, so there is no default."
            ),
            null,
            0,
            1_000_000_000_000m
        ),
        Band("excellent", new("매우우수", "Excellent"), "90"),
        Band("great", new("우수", "Great"), "80"),
        Band("good", new("보통", "Good"), "70"),
        Band("poor", new("미흡", "Poor"), "60"),
        Count(
            "budget.cut-percent",
            new("예산 삭감 비율", "Budget cut"),
            Percent,
            "R41",
            new(
                "미흡 이하 사업의 다음 해 예산을 이 비율 이상 줄입니다.",
                "The next budget of a programme that falls short is cut by at least this much."
            ),
            "10",
            10,
            100
        ),
        Share(
            "personal.performance",
            new("개인평가 성과 비중", "Performance in a personal evaluation"),
            "70"
        ),
        Share(
            "personal.competency",
            new("개인평가 역량 비중", "Competency in a personal evaluation"),
            "25"
        ),
        Share(
            "personal.attitude",
            new("개인평가 태도 비중", "Attitude in a personal evaluation"),
            "5"
        ),
        Count(
            "personal.bonus-cap",
            new("가점 상한", "Cap of bonus points"),
            Points,
            "R52",
            new(
                "가점을 이 값까지만 인정합니다. 값이 없으면 상한이 없습니다.",
                "Bonus points count up to this; without a value there is no cap."
            ),
            null,
            0,
            100
        ),
        Pay("pay.share-a", new("성과연봉 A등급 비율", "Share of grade A")),
        Pay("pay.share-b", new("성과연봉 B등급 비율", "Share of grade B")),
    ];

    /// <summary>The setting of that key, or null.</summary>
    public static SettingDefinition? Find(string key) => All.FirstOrDefault(s => s.Key == key);

    private static NumberSetting Count(
        string key,
        LocalizedText name,
        LocalizedText unit,
        string rule,
        LocalizedText explanation,
        string? standard,
        decimal min,
        decimal max
    ) => new(key, name, unit, rule, explanation, standard, min, max);

    private static NumberSetting Band(string key, LocalizedText level, string standard) =>
        new(
            "programme.band-" + key,
            new($"재정사업 등급 하한: {level.Ko}", $"Programme band: {level.En}"),
            Points,
            "R31",
            new(
                $"‘{level.Ko}’ 등급이 시작되는 점수입니다.",
                $"The score at which “{level.En}” begins."
            ),
            standard,
            0,
            100,
            1
        );

    private static NumberSetting Share(string key, LocalizedText name, string standard) =>
        Count(
            key,
            name,
            Percent,
            "R52",
            new(
                "개인평가 총점에서 차지하는 비율입니다.",
                "Its share in the total of a personal evaluation."
            ),
            standard,
            0,
            100
        );

    private static NumberSetting Pay(string key, LocalizedText name) =>
        Count(
            key,
            name,
            Percent,
            "R53",
            new(
                "부처가 정하는 비율입니다. 원자료에 값이 없어 기본값을 두지 않습니다.",
                "The ministry sets it; the source gives no number, so there is no default."
            ),
            null,
            0,
            100
        );
}
