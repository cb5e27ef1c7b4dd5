using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Common;

/// <summary>
/// Turns a step's due rule into a date of this cycle: the step holds a default rule under a key, the year's guideline may
/// override the key, and the answer says which of the two applied and what moved the date (R14, R20).
/// </summary>
public interface IDueDates
{
    /// <summary>The date, or why the rule gives none (unknown form, an event that has not happened yet).</summary>
    Task<Result<ResolvedDue>> ResolveAsync(DueRequest request, CancellationToken cancellationToken);
}

/// <summary>What is asked for.</summary>
/// <param name="Key">The step's key, <c>annual-plan.draft</c>.</param>
/// <param name="DefaultRule">The rule the workflow's step holds, in the grammar of R20.</param>
public sealed record DueRequest(
    string Key,
    string DefaultRule,
    Sector Sector,
    FiscalYear Year,
    string? InstitutionId = null
);

/// <summary>The date and why it is this one.</summary>
/// <param name="Date">The last day to act; due means 24:00 local time of it.</param>
/// <param name="Rule">The canonical rule that applied.</param>
/// <param name="FromGuideline">Whether the year's guideline overrode the step's default.</param>
/// <param name="Why">Sentences for "why this date?": the rule in words, what moved it (weekend, which holiday and decree).</param>
public sealed record ResolvedDue(
    DateOnly Date,
    string Rule,
    bool FromGuideline,
    IReadOnlyList<LocalizedText> Why
);
