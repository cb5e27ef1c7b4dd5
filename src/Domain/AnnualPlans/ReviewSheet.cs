using Ipses.Domain.Common;

namespace Ipses.Domain.AnnualPlans;

/// <summary>What the PMO found, by criteria, in every round of its review (R11c). Findings are never deleted.</summary>
public sealed record ReviewSheet
{
    /// <summary>1 for the first review; one more on every resubmission.</summary>
    public int Round { get; init; } = 1;

    public IReadOnlyList<ReviewFinding> Findings { get; init; } = [];

    public IReadOnlyList<ReviewDecision> Decisions { get; init; } = [];

    /// <summary>Findings of the round that is open now.</summary>
    public IEnumerable<ReviewFinding> OfThisRound() => Findings.Where(f => f.Round == Round);

    /// <summary>Findings of the last completed round that ask for a change: the officer's check list.</summary>
    public IEnumerable<ReviewFinding> ToAnswer() =>
        Decisions.Count == 0 || Decisions[^1].Accepted
            ? []
            : Findings.Where(f => f.Round == Decisions[^1].Round && f.AsksForChange);

    /// <summary>Criteria without a finding in this round.</summary>
    public IReadOnlyList<ReviewCriterion> Unassessed() =>
        [
            .. ReviewCriteria.All.Where(criterion =>
                OfThisRound().All(f => f.Criterion != criterion)
            ),
        ];
}

/// <summary>One finding on a criterion, of the whole plan or one of its nodes.</summary>
/// <param name="Id">Stable within the plan.</param>
/// <param name="Round">The round of the review in which it was found.</param>
/// <param name="NodeId">The node it is about; null for the whole plan.</param>
/// <param name="AsksForChange">Whether it must be answered on resubmission.</param>
/// <param name="Text">The finding.</param>
/// <param name="RequestedChange">What should change; empty where nothing should.</param>
/// <param name="By">Who found it.</param>
/// <param name="Answer">What the institution answered, once it has.</param>
public sealed record ReviewFinding(
    string Id,
    int Round,
    ReviewCriterion Criterion,
    string? NodeId,
    bool AsksForChange,
    string Text,
    string RequestedChange,
    Deed By,
    FindingAnswer? Answer = null
);

/// <summary>An institution's answer to a finding.</summary>
public sealed record FindingAnswer(string Text, Deed By);

/// <summary>How a round of review ended.</summary>
public sealed record ReviewDecision(int Round, bool Accepted, string Reason, Deed By);

/// <summary>What the PMO reviews (R11c).</summary>
public enum ReviewCriterion
{
    /// <summary>Appropriateness of the objective structure.</summary>
    ObjectiveStructure,

    /// <summary>Appropriateness of each indicator.</summary>
    Indicators,

    /// <summary>Ambition of the targets.</summary>
    Ambition,

    /// <summary>Relevance to the national agenda.</summary>
    NationalAgenda,
}

/// <summary>The criteria in order, with their names.</summary>
public static class ReviewCriteria
{
    public static IReadOnlyList<ReviewCriterion> All { get; } =
    [
        ReviewCriterion.ObjectiveStructure,
        ReviewCriterion.Indicators,
        ReviewCriterion.Ambition,
        ReviewCriterion.NationalAgenda,
    ];

    public static LocalizedText NameOf(ReviewCriterion criterion) =>
        criterion switch
        {
            ReviewCriterion.ObjectiveStructure => new(
                "목표체계의 적절성",
                "Appropriateness of the objective structure"
            ),
            ReviewCriterion.Indicators => new(
                "성과지표의 적절성",
                "Appropriateness of the indicators"
            ),
            ReviewCriterion.Ambition => new("목표치의 도전성", "Ambition of the targets"),
            _ => new("국정과제와의 연계성", "Relevance to the national agenda"),
        };
}
