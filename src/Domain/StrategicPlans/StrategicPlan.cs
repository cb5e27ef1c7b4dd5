using Ipses.Domain.Common;

namespace Ipses.Domain.StrategicPlans;

/// <summary>
/// A ministry's strategic plan over five years (성과관리 전략계획): mission → vision → strategic objectives → five-year
/// performance targets, affiliated agencies included (R10). Annual plans derive from it.
/// </summary>
public sealed class StrategicPlan : Aggregate
{
    /// <summary>The kind by which other parts of the product refer to it.</summary>
    public const string DocumentKind = "strategic-plan";

    private StrategicPlan() { }

    /// <summary>Whose plan it is: the institution's code.</summary>
    public string InstitutionId { get; private init; } = "";

    /// <summary>The first of its five years.</summary>
    public int FirstYear { get; private init; }

    public StrategicContent Content { get; private set; } = new();

    /// <summary>The local date of its confirmation; null while it is a draft.</summary>
    public DateOnly? ConfirmedOn { get; private set; }

    /// <summary>Every review of its validity, oldest first; append-only.</summary>
    public IReadOnlyList<ValidityReview> Reviews { get; private set; } = [];

    /// <summary>The last of its five years.</summary>
    public int LastYear => FirstYear + Years - 1;

    /// <summary>It covers five years (R10).</summary>
    public const int Years = 5;

    public static string IdOf(string institutionId, int firstYear) =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"strategic-plan:{institutionId}:{firstYear}"
        );

    /// <summary>A draft for the five years from <paramref name="firstYear"/>.</summary>
    public static StrategicPlan Draft(
        string institutionId,
        int firstYear,
        StrategicContent content
    ) =>
        new()
        {
            Id = IdOf(institutionId, firstYear),
            InstitutionId = institutionId,
            FirstYear = firstYear,
            Content = content,
        };

    /// <summary>Says anew what the draft says; refused once it is confirmed.</summary>
    public Result Write(StrategicContent content)
    {
        if (ConfirmedOn is { } already)
        {
            return StrategicPlanErrors.AlreadyConfirmed(already);
        }
        Content = content;
        return Result.Done;
    }

    /// <summary>Confirms the plan on a day; refused while it lacks a mission, a vision, objectives or five-year targets (R10).</summary>
    public Result Confirm(DateOnly on)
    {
        if (ConfirmedOn is { } already)
        {
            return StrategicPlanErrors.AlreadyConfirmed(already);
        }
        Result complete = StrategicPlanIsComplete.Check(Content, FirstYear);
        if (complete.IsRefused)
        {
            return complete;
        }
        ConfirmedOn = on;
        return Result.Done;
    }

    /// <summary>Records a review of the plan's validity; from then the three years count anew (R10).</summary>
    public Result Review(DateOnly on, string by, string finding)
    {
        if (ConfirmedOn is null)
        {
            return StrategicPlanErrors.NotConfirmed();
        }
        if (string.IsNullOrWhiteSpace(finding))
        {
            return StrategicPlanErrors.ReviewNeedsFinding();
        }
        Reviews = [.. Reviews, new ValidityReview(on, by, finding.Trim())];
        return Result.Done;
    }

    /// <summary>The last day for the next review: three years from confirmation or from the last review (R10); null while a draft.</summary>
    public DateOnly? NextReviewDue(int years = ReviewEvery) =>
        NextReviewDue(ConfirmedOn, Reviews, years);

    /// <summary>The review that comes next, while the plan's five years last; null while a draft and after its last one.</summary>
    public DateOnly? ReviewWithinItsYears() =>
        ReviewWithinItsYears(FirstYear, ConfirmedOn, Reviews);

    /// <summary>The same of a plan of which no more is known than what decides it.</summary>
    public static DateOnly? ReviewWithinItsYears(
        int firstYear,
        DateOnly? confirmedOn,
        IReadOnlyList<ValidityReview> reviews
    ) =>
        NextReviewDue(confirmedOn, reviews, ReviewEvery) is { } due
        && due.Year <= firstYear + Years - 1
            ? due
            : null;

    /// <summary>At least every three years (R10).</summary>
    public const int ReviewEvery = 3;

    private static DateOnly? NextReviewDue(
        DateOnly? confirmedOn,
        IReadOnlyList<ValidityReview> reviews,
        int years
    ) => (reviews.Count > 0 ? reviews[^1].On : confirmedOn)?.AddYears(years);
}

/// <summary>What a strategic plan says.</summary>
public sealed record StrategicContent
{
    public LocalizedText Mission { get; init; } = LocalizedText.Same("");

    public LocalizedText Vision { get; init; } = LocalizedText.Same("");

    public IReadOnlyList<LongTermObjective> Objectives { get; init; } = [];

    /// <summary>Affiliated agencies that the plan covers.</summary>
    public IReadOnlyList<string> AffiliatedAgencies { get; init; } = [];

    /// <summary>The mid- and long-term finance plan and plans under other laws that it refers to.</summary>
    public IReadOnlyList<string> References { get; init; } = [];
}

/// <summary>A strategic objective (전략목표) over five years.</summary>
/// <param name="Id">Stable within the plan; annual plans keep it.</param>
public sealed record LongTermObjective(
    string Id,
    LocalizedText Name,
    IReadOnlyList<FiveYearTarget> Targets
);

/// <summary>A performance target (성과목표) with what is aimed at in each of the five years.</summary>
/// <param name="Unit">What the values count.</param>
/// <param name="Values">One per year, first year first; null where not set.</param>
public sealed record FiveYearTarget(
    string Id,
    LocalizedText Name,
    string Unit,
    IReadOnlyList<decimal?> Values
);

/// <summary>One review of a plan's validity.</summary>
public sealed record ValidityReview(DateOnly On, string By, string Finding);

/// <summary>Policy: a strategic plan has a mission, a vision, objectives, and targets for each of its five years (R10).</summary>
public static class StrategicPlanIsComplete
{
    public static Result Check(StrategicContent content, int firstYear)
    {
        List<Error> errors = [];
        if (string.IsNullOrWhiteSpace(content.Mission.Ko))
        {
            errors.Add(StrategicPlanErrors.Missing("mission", new("임무", "The mission")));
        }
        if (string.IsNullOrWhiteSpace(content.Vision.Ko))
        {
            errors.Add(StrategicPlanErrors.Missing("vision", new("비전", "The vision")));
        }
        if (content.Objectives.Count == 0)
        {
            errors.Add(
                StrategicPlanErrors.Missing("objectives", new("전략목표", "A strategic objective"))
            );
        }
        foreach (LongTermObjective objective in content.Objectives)
        {
            if (objective.Targets.Count == 0)
            {
                errors.Add(
                    StrategicPlanErrors.Missing(
                        $"{objective.Id}.targets",
                        new("5개년 성과목표", "A five-year performance target")
                    )
                );
            }
            foreach (FiveYearTarget target in objective.Targets)
            {
                int set = target.Values.Count(value => value is not null);
                if (set != 5)
                {
                    errors.Add(
                        StrategicPlanErrors.TargetNeedsFiveYears(
                            $"{target.Id}.values",
                            target.Name,
                            set,
                            firstYear
                        )
                    );
                }
            }
        }
        return errors.Count == 0 ? Result.Done : Result.Refused(errors);
    }
}

/// <summary>Everything a strategic plan refuses.</summary>
public static class StrategicPlanErrors
{
    public static Error Missing(string field, LocalizedText what) =>
        new(
            "StrategicPlan.Missing",
            new($"{what.Ko}이(가) 입력되지 않았습니다.", $"{what.En} is missing.")
        )
        {
            Field = field,
            Rule = "R10",
        };

    public static Error TargetNeedsFiveYears(
        string field,
        LocalizedText name,
        int found,
        int firstYear
    ) =>
        new(
            "StrategicPlan.TargetNeedsFiveYears",
            new(
                $"‘{name.Ko}’에는 {firstYear}년부터 {firstYear + 4}년까지 5개년 목표치가 있어야 하나 {found}개만 있습니다.",
                $"‘{name.En}’ needs targets for the five years {firstYear} to {firstYear + 4}; it has {found}."
            )
        )
        {
            Field = field,
            Rule = "R10",
        };

    public static Error AlreadyConfirmed(DateOnly on) =>
        new(
            "StrategicPlan.AlreadyConfirmed",
            LocalizedText.Of(
                $"이 계획은 {on:yyyy. M. d.}에 확정되었습니다.",
                $"This plan was confirmed on {on:d MMM yyyy}."
            ),
            ErrorKind.Conflict
        );

    public static Error NotFound(string id) =>
        new(
            "StrategicPlan.NotFound",
            new($"전략계획 {id}을(를) 찾을 수 없습니다.", $"There is no strategic plan {id}."),
            ErrorKind.NotFound
        );

    public static Error Stale() =>
        new(
            "StrategicPlan.Stale",
            new(
                "열어 본 뒤 다른 사람이 계획을 바꾸었습니다. 최신 내용을 확인한 뒤 다시 하십시오.",
                "Somebody changed the plan since you opened it. Look at the present text and try again."
            ),
            ErrorKind.Conflict
        );

    public static Error YearOutOfRange(int year) =>
        new(
            "StrategicPlan.YearOutOfRange",
            new(
                FormattableString.Invariant($"{year}년은 전략계획의 첫해가 될 수 없습니다."),
                FormattableString.Invariant($"{year} cannot be the first year of a strategic plan.")
            ),
            ErrorKind.Invalid
        )
        {
            Field = "year",
            Rule = "R10",
        };

    public static Error NotConfirmed() =>
        new(
            "StrategicPlan.NotConfirmed",
            new(
                "확정된 전략계획만 타당성을 검토할 수 있습니다.",
                "Only a confirmed strategic plan is reviewed for its validity."
            )
        )
        {
            Rule = "R10",
        };

    public static Error ReviewNeedsFinding() =>
        new(
            "StrategicPlan.ReviewNeedsFinding",
            new("검토 의견을 적어야 합니다.", "A review needs a finding.")
        )
        {
            Field = "finding",
            Rule = "R10",
        };
}
