using Ipses.Application.Common;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Ipses.Domain.Indicators;

namespace Ipses.Application.AnnualPlans.DemoPlans;

/// <summary>
/// Plans of the institutions that the reference paper says nothing about: made up by a seeded generator, so that each is
/// plausible, different, and the same again on every run. They say of themselves that they are synthetic.
/// </summary>
public static class GeneratedPlans
{
    private static readonly LocalizedText Synthetic = new(
        "시연용으로 만든 계획입니다. 실제 기관의 계획이 아닙니다.",
        "A synthetic plan for demonstration; not that of the real institution."
    );

    private const int FirstYear = 2022;

    /// <summary>Institutions whose first draft is formally complete but weak, so that the PMO returns it.</summary>
    public static IReadOnlySet<string> Faulty { get; } =
        new HashSet<string>(StringComparer.Ordinal) { "ME", "MOGEF" };

    /// <summary>The plan of an institution for a year, complete and strong.</summary>
    /// <param name="units">The units that fill a part; one target each.</param>
    public static PlanContent Strong(
        string institutionId,
        LocalizedText institution,
        int year,
        IReadOnlyList<UnitEntry> units
    )
    {
        Seeded seeded = new(institutionId);
        IReadOnlyList<UnitEntry> parts =
            units.Count > 0 ? units : [new UnitEntry(institutionId, institutionId, institution)];
        LocalizedText[] objectives = seeded.Pick(
            DemoWords.Objectives,
            Math.Clamp(parts.Count, 2, 3)
        );
        PlanContent content = new()
        {
            Frame = Frame(seeded, institution, year),
            Objectives =
            [
                .. objectives
                    .Take(Math.Min(objectives.Length, parts.Count))
                    .Select(
                        (name, i) =>
                            new StrategicObjective { Id = Id('o', institutionId, i), Name = name }
                    ),
            ],
        };
        int number = 0;
        foreach (UnitEntry unit in parts)
        {
            content = WithPart(content, seeded, institutionId, year, unit, number++);
        }
        return Weighted(content, seeded);
    }

    /// <summary>The same plan as its first draft is where the institution is one of the faulty: input indicators, modest targets, no agenda.</summary>
    public static PlanContent Weak(
        string institutionId,
        LocalizedText institution,
        int year,
        IReadOnlyList<UnitEntry> units
    )
    {
        PlanContent strong = Strong(institutionId, institution, year, units);
        return strong with
        {
            Targets =
            [
                .. strong.Targets.Select(target =>
                    target with
                    {
                        Agenda = new(ServedAgenda.None, "", "해당 없음"),
                    }
                ),
            ],
            Indicators =
            [
                .. strong.Indicators.Select(node =>
                    node with
                    {
                        Indicator = node.Indicator with
                        {
                            Level = LogicLevel.Input,
                            Target = node.Indicator.ResultOf(year - 3),
                            Rationale = "예년 수준",
                        },
                    }
                ),
            ],
        };
    }

    private static PlanFrame Frame(Seeded seeded, LocalizedText institution, int year)
    {
        (LocalizedText mission, LocalizedText vision) = seeded.One(DemoWords.Missions);
        decimal budget = seeded.Between(80, 9_000) * 1_000m;
        return new PlanFrame
        {
            Id = PlanFrame.NodeId,
            Mission = mission,
            Vision = new($"{institution.Ko}, {vision.Ko}", $"{institution.En}: {vision.En}"),
            FinancialResults =
            [
                .. Enumerable
                    .Range(year - 3, 3)
                    .Select(
                        (y, i) =>
                            new Spending(
                                y,
                                budget + budget * i / 25m,
                                decimal.Round((budget + budget * i / 25m) * 0.965m)
                            )
                    ),
            ],
            SourceNote = Synthetic,
        };
    }

    private static PlanContent WithPart(
        PlanContent content,
        Seeded seeded,
        string institutionId,
        int year,
        UnitEntry unit,
        int number
    )
    {
        LocalizedText goal = seeded.One(DemoWords.Targets);
        PerformanceTarget target = new()
        {
            Id = Id('t', institutionId, number),
            ObjectiveId = content.Objectives[number % content.Objectives.Count].Id,
            UnitId = unit.Id,
            Name = DemoWords.Fill(goal, unit.Name),
            Agenda = new(ServedAgenda.NationalAgenda, seeded.One(DemoWords.Agenda)),
        };
        PlanTask[] tasks =
        [
            .. seeded
                .Pick(DemoWords.Tasks, seeded.Between(1, 2))
                .Select(
                    (name, i) =>
                        Task(seeded, institutionId, year, unit, target, name, number * 10 + i)
                ),
        ];
        PlanIndicator[] indicators =
        [
            .. tasks.SelectMany(
                (task, t) =>
                    seeded
                        .Pick(DemoWords.Indicators, 2)
                        .Select(
                            (kind, i) =>
                                Indicator(
                                    seeded,
                                    institutionId,
                                    year,
                                    unit,
                                    task,
                                    kind,
                                    number * 100 + t * 10 + i
                                )
                        )
            ),
        ];
        return content with
        {
            Targets = [.. content.Targets, target],
            Tasks = [.. content.Tasks, .. tasks],
            Indicators = [.. content.Indicators, .. indicators],
        };
    }

    private static PlanTask Task(
        Seeded seeded,
        string institutionId,
        int year,
        UnitEntry unit,
        PerformanceTarget target,
        LocalizedText name,
        int number
    )
    {
        decimal budget = seeded.Between(5, 400) * 100m;
        return new PlanTask
        {
            Id = Id('k', institutionId, number),
            TargetId = target.Id,
            UnitId = unit.Id,
            Name = DemoWords.Fill(name, unit.Name),
            PersonInCharge = $"{unit.Name.Ko} 과제 담당",
            Agenda = new(ServedAgenda.MinisterialPlan, "성과관리 전략계획"),
            Milestones =
            [
                new("세부 추진계획 수립", new DateOnly(year, 2, seeded.Between(15, 27))),
                new("중간 점검", new DateOnly(year, 6, seeded.Between(10, 29))),
                new("결과 점검", new DateOnly(year, 11, seeded.Between(10, 29))),
            ],
            Spending =
            [
                new(year - 1, budget, decimal.Round(budget * 0.97m)),
                new(year, budget * 1.04m, null),
            ],
            Programme = $"{unit.Name.Ko} 주요사업",
            ProgrammeKind = ProgrammeKind.General,
            BrmUnitTask = unit.Name.Ko,
        };
    }

    private static PlanIndicator Indicator(
        Seeded seeded,
        string institutionId,
        int year,
        UnitEntry unit,
        PlanTask task,
        DemoIndicator kind,
        int number
    )
    {
        decimal first = kind.Low + (kind.High - kind.Low) * seeded.Between(0, 100) / 100m;
        decimal step = kind.Step * seeded.Between(5, 15) / 10m;
        decimal way = kind.Direction == Direction.Less ? -1m : 1m;
        Indicator indicator = new()
        {
            Name = new($"{unit.Name.Ko} {kind.Name.Ko}", $"{kind.Name.En}, {unit.Name.En}"),
            Unit = kind.Unit,
            Direction = kind.Direction,
            Ideal = kind.Ideal,
            Level = kind.Level,
            Formula = kind.Formula,
            Source = kind.Source,
            Frequency = MeasuringFrequency.HalfYearly,
            // A year's result is the same in whichever year's plan it stands.
            Results =
            [
                .. Enumerable
                    .Range(year - 3, 3)
                    .Select(y => new YearResult(
                        y,
                        decimal.Round(first + way * step * (y - FirstYear), 1)
                    )),
            ],
            Responsible = $"{unit.Name.Ko} 지표 담당",
        };
        return new PlanIndicator
        {
            Id = Id('i', institutionId, number),
            TaskId = task.Id,
            Indicator = indicator with
            {
                Target = ChallengingTarget
                    .For(indicator, new FiscalYear(year), new ChallengingTargetSettings())
                    .Value,
            },
        };
    }

    /// <summary>Whole percents that make exactly 100 (R12), none below 3.</summary>
    private static PlanContent Weighted(PlanContent content, Seeded seeded)
    {
        int count = content.Indicators.Count;
        int[] weights = [.. Enumerable.Repeat(100 / count, count)];
        weights[0] += 100 % count;
        for (int i = 0; i < count; i++)
        {
            int other = seeded.Between(0, count - 1);
            int shift = Math.Min(seeded.Between(0, 4), weights[i] - 3);
            if (shift > 0)
            {
                weights[i] -= shift;
                weights[other] += shift;
            }
        }
        return content with
        {
            Indicators =
            [
                .. content.Indicators.Select(
                    (node, i) =>
                        node with
                        {
                            Indicator = node.Indicator with { Weight = weights[i] },
                        }
                ),
            ],
        };
    }

    private static string Id(char letter, string institutionId, int number) =>
        FormattableString.Invariant($"{letter}-{institutionId.ToLowerInvariant()}-{number:000}");
}
