using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Ipses.Domain.Indicators;

namespace Ipses.Application.AnnualPlans.DemoPlans;

/// <summary>
/// KIPO's plan as the reference paper's part IV gives it: mission and vision of KIPO; the three strategic objectives and
/// 19 indicators are those of its Intellectual Property Policy Bureau. Six indicators are named there, three with a weight
/// of their own, and the printed weights add up to 105%. What the paper doesn't name is marked so in the plan itself.
/// </summary>
public static class KipoPlan
{
    /// <summary>The institution's code.</summary>
    public const string Institution = "KIPO";

    /// <summary>The aggregate row in which the weights of the other 16 indicators are counted.</summary>
    public const string OtherIndicators = "i-kipo-others";

    /// <summary>The weight of that row as printed; only 82 makes 100%.</summary>
    public const decimal PrintedWeight = 87m;

    private const string Bureau = "KIPO/ipp";
    private const string Promotion = "KIPO/ipp-promotion";
    private const string Protection = "KIPO/ipp-protection";

    private static readonly LocalizedText NotNamed = new(
        "원자료에 이름이 나오지 않는 지표입니다. 실적은 시연용 수치입니다.",
        "The source does not name this indicator. Its results are figures for demonstration."
    );

    private static readonly LocalizedText Named = new(
        "원자료에 나오는 지표입니다. 실적은 시연용 수치입니다.",
        "Named in the source. Its results are figures for demonstration."
    );

    /// <summary>Last year's plan, stored as printed: weights of 8, 5, 5 and 87 in the last row, 105 together.</summary>
    public static PlanContent Printed(int year = 2026) =>
        new()
        {
            Frame = new()
            {
                Id = PlanFrame.NodeId,
                Mission = new(
                    "지식재산의 창출, 권리 보호와 활용을 촉진하고 보호를 강화하여 기술혁신과 산업발전에 기여한다",
                    "To contribute to technological innovation and industrial growth by facilitating the creation, the protection and the utilization of intellectual property"
                ),
                Vision = new(
                    "21세기 지식재산 선도국가",
                    "A leading nation of the 21st century's intellectual property"
                ),
                FinancialResults =
                [
                    .. Enumerable
                        .Range(year - 3, 4)
                        .Select(
                            (y, i) => new Spending(y, 402_000m + 9_500m * i, 391_000m + 9_900m * i)
                        ),
                ],
                SourceNote = new(
                    "전략목표 3개와 지표 19개는 산업재산정책국의 것이며, 가중치는 인쇄된 그대로(합 105%)입니다. 성과목표와 관리과제의 이름, 실적과 예산은 원자료에 없어 시연용으로 채웠습니다.",
                    "The three strategic objectives and 19 indicators are those of the Intellectual Property Policy Bureau; weights are as printed (105% in all). Names of targets and tasks, results and budgets are not in the source and are filled in for demonstration."
                ),
            },
            Objectives =
            [
                Objective(
                    "o-kipo-1",
                    "지식재산 창출 기반 강화",
                    "Reinforce the basis for IP creation"
                ),
                Objective("o-kipo-2", "지식재산권 활용 촉진", "Promote utilization of IP rights"),
                Objective(
                    "o-kipo-3",
                    "지식재산권 보호체계 강화",
                    "Reinforce protection mechanism for IP rights"
                ),
            ],
            Targets =
            [
                Target(
                    1,
                    Bureau,
                    "지식재산 창출 기반을 넓힌다",
                    "Widen the basis on which IP is created"
                ),
                Target(
                    2,
                    Promotion,
                    "지식재산의 거래와 사업화를 늘린다",
                    "More transactions and commercialization of IP"
                ),
                Target(3, Protection, "지식재산 침해를 줄인다", "Fewer infringements of IP"),
            ],
            Tasks =
            [
                Task(
                    1,
                    year,
                    Bureau,
                    "지식재산 정책의 전국 확산과 중소기업 지원",
                    "Spread IP policies nationwide and support small and medium-sized businesses"
                ),
                Task(
                    2,
                    year,
                    Promotion,
                    "특허기술 거래와 사업화 지원",
                    "Support patent technology transactions and commercialization"
                ),
                Task(
                    3,
                    year,
                    Protection,
                    "위조상품 단속과 영업비밀 보호",
                    "Act against forged products and protect trade secrets"
                ),
            ],
            Indicators = [.. Rows(year)],
        };

    /// <summary>What a good plan of the year looks like: started from the printed one, the last row mended to 82, targets as proposed.</summary>
    public static PlanContent Good(int year = 2027) =>
        DemoEdits.WithProposals(
            DemoEdits.Started(Printed(year - 1), year) is var started
                ? started with
                {
                    Indicators =
                    [
                        .. started.Indicators.Select(node =>
                            node.Id == OtherIndicators
                                ? node with
                                {
                                    Indicator = node.Indicator with { Weight = 82m },
                                }
                                : node
                        ),
                    ],
                }
                : started,
            year
        );

    private static IEnumerable<PlanIndicator> Rows(int year)
    {
        int number = 0;
        yield return Indicator(
            1,
            "지식재산 정책의 전국 확산도",
            "Nationwide expansion of IP policies",
            8m,
            71.2m,
            2.1m
        );
        yield return Indicator(
            1,
            "중소기업 지식재산 역량 강화 촉진도",
            "Degree of the promotion of reinforcing IP competency for small and medium-sized businesses",
            5m,
            66.4m,
            1.8m
        );
        foreach (PlanIndicator other in Others(1, 6))
        {
            yield return other;
        }
        yield return Indicator(
            2,
            "특허기술 거래 생산성",
            "Productivity of patent technology transactions",
            5m,
            58.0m,
            2.6m
        );
        yield return Indicator(
            2,
            "우수 특허기술 사업화 지원사업 활용률",
            "Rate of the utilization of support projects for commercialization of excellent patent technology",
            null,
            62.5m,
            1.5m
        );
        foreach (PlanIndicator other in Others(2, 3))
        {
            yield return other;
        }
        yield return Indicator(
            3,
            "위조상품 유통 근절 지수",
            "Index of elimination of distribution of forged products",
            null,
            74.8m,
            1.2m
        );
        yield return Indicator(
            3,
            "영업비밀 보호제도 개선 충실도",
            "Fullness of the improvement of mechanism for the protection of trade secret",
            null,
            69.9m,
            1.9m
        );
        foreach (PlanIndicator other in Others(3, 4))
        {
            yield return other;
        }
        yield return new PlanIndicator
        {
            Id = OtherIndicators,
            Indicator = new Indicator
            {
                Name = new("그 밖의 지표 16개", "16 other indicators"),
                AggregateOf = 16,
                Weight = PrintedWeight,
                ReportedScore = 79.5m,
                SourceNote = new(
                    "인쇄된 표의 마지막 행입니다. 인쇄된 가중치 87%로는 합이 105%가 됩니다.",
                    "The last row of the printed table. With its printed weight of 87% the table adds up to 105%."
                ),
            },
        };

        IEnumerable<PlanIndicator> Others(int branch, int count)
        {
            for (int i = 1; i <= count; i++)
            {
                yield return Indicator(
                    branch,
                    $"그 밖의 지표 {branch}-{i} (원자료에 이름 없음)",
                    $"Other indicator {branch}-{i} (not named in the source)",
                    null,
                    60m + 2.5m * branch + 1.7m * i,
                    0.9m + 0.3m * i,
                    NotNamed
                );
            }
        }

        PlanIndicator Indicator(
            int branch,
            string ko,
            string en,
            decimal? weight,
            decimal first,
            decimal step,
            LocalizedText? note = null
        )
        {
            number++;
            return new PlanIndicator
            {
                Id = FormattableString.Invariant($"i-kipo-{number:00}"),
                TaskId = FormattableString.Invariant($"k-kipo-{branch}"),
                Indicator = new Indicator
                {
                    Name = new(ko, en),
                    Unit = "점",
                    Level = number % 3 == 0 ? LogicLevel.Output : LogicLevel.Result,
                    Formula = "세부 항목 점수의 가중평균",
                    Source = "특허청 성과관리시스템(BSC)",
                    Frequency = MeasuringFrequency.Quarterly,
                    Weight = weight,
                    CountedIn = weight is null ? OtherIndicators : null,
                    Results =
                    [
                        new(year - 3, first),
                        new(year - 2, first + step),
                        new(year - 1, first + 2m * step - 0.3m),
                        new(year, first + 3m * step),
                    ],
                    Target = first + 3m * step,
                    Responsible = "지표 담당 사무관",
                    SourceNote = note ?? Named,
                },
            };
        }
    }

    private static StrategicObjective Objective(string id, string ko, string en) =>
        new() { Id = id, Name = new(ko, en) };

    private static PerformanceTarget Target(int branch, string unit, string ko, string en) =>
        new()
        {
            Id = FormattableString.Invariant($"t-kipo-{branch}"),
            ObjectiveId = FormattableString.Invariant($"o-kipo-{branch}"),
            UnitId = unit,
            Name = new(ko, en),
            Agenda = new(ServedAgenda.NationalAgenda, "지식재산 강국 기반 조성"),
        };

    private static PlanTask Task(int branch, int year, string unit, string ko, string en) =>
        new()
        {
            Id = FormattableString.Invariant($"k-kipo-{branch}"),
            TargetId = FormattableString.Invariant($"t-kipo-{branch}"),
            UnitId = unit,
            Name = new(ko, en),
            PersonInCharge = "과제 담당 서기관",
            Agenda = new(ServedAgenda.MinisterialPlan, "특허청 성과관리 전략계획"),
            Milestones =
            [
                new("세부 추진계획 수립", new DateOnly(year, 2, 26)),
                new("중간 점검", new DateOnly(year, 6, 30)),
                new("결과 정리", new DateOnly(year, 11, 30)),
            ],
            Spending =
            [
                new(year - 2, 21_000m, 20_400m),
                new(year - 1, 22_300m, 21_900m),
                new(year, 23_100m, null),
            ],
            Programme = branch == 3 ? "산업재산권 보호" : "지식재산 창출·활용 지원",
            ProgrammeKind = ProgrammeKind.General,
            BrmUnitTask = "산업재산 정책",
        };
}
