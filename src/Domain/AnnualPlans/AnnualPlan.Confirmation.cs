using Ipses.Domain.Common;
using Ipses.Domain.Deliberations;

namespace Ipses.Domain.AnnualPlans;

/// <content>Confirmation by resolution, remand and amendment (R16).</content>
public sealed partial class AnnualPlan
{
    /// <summary>
    /// Confirms the accepted plan. There is no other way to the state: it takes the resolution of the GPEC that adopted
    /// this very plan, whoever calls (R16). The same resolution again changes nothing (R23).
    /// </summary>
    public Result Confirm(Resolution resolution, Deed deed)
    {
        if (State == PlanState.Confirmed && Confirmations[^1].ResolutionNumber == resolution.Number)
        {
            return Result.Done;
        }
        if (
            (
                PlanPolicies.IsTheGpecsOnThisPlan(this, resolution)
                ?? PlanPolicies.ResolutionIsNew(this, resolution)
            ) is
            { } refusal
        )
        {
            return refusal;
        }
        if (!resolution.IsAdopted)
        {
            return AnnualPlanErrors.ResolutionDoesNot(
                new("확정", "confirm the plan"),
                resolution.Number,
                resolution.Outcome.ToString()
            );
        }
        if (State != PlanState.Accepted)
        {
            return AnnualPlanErrors.WrongState(State, PlanState.Accepted);
        }
        Confirmations =
        [
            .. Confirmations,
            new ConfirmedVersion(
                Confirmations.Count + 1,
                Revision,
                resolution.Number,
                resolution.Date,
                resolution.Reason,
                deed
            ),
        ];
        MoveTo(PlanState.Confirmed, deed);
        return Result.Done;
    }

    /// <summary>Opens the draft again with the reasons of a resolution that did not adopt this plan (R16).</summary>
    public Result Remand(Resolution resolution, Deed deed)
    {
        if (
            Reopenings.Count > 0
            && Reopenings[^1] is { Cause: ReopeningCause.Remanded } last
            && last.ResolutionNumber == resolution.Number
        )
        {
            return Result.Done;
        }
        if (
            (
                PlanPolicies.IsTheGpecsOnThisPlan(this, resolution)
                ?? PlanPolicies.ResolutionIsNew(this, resolution)
            ) is
            { } refusal
        )
        {
            return refusal;
        }
        if (resolution.IsAdopted)
        {
            return AnnualPlanErrors.ResolutionDoesNot(
                new("재심의 회부", "remand the plan"),
                resolution.Number,
                resolution.Outcome.ToString()
            );
        }
        if (State != PlanState.Accepted)
        {
            return AnnualPlanErrors.WrongState(State, PlanState.Accepted);
        }
        Reopen(ReopeningCause.Remanded, resolution.Reason, deed);
        Reopenings =
        [
            .. Reopenings.SkipLast(1),
            Reopenings[^1] with
            {
                ResolutionNumber = resolution.Number,
            },
        ];
        return Result.Done;
    }

    /// <summary>
    /// Opens an amendment of the confirmed plan; it goes through the same approval, review and resolution, and the
    /// version in force stays the confirmed one until then (R16).
    /// </summary>
    public Result Amend(string reason, Deed deed)
    {
        if (State != PlanState.Confirmed)
        {
            return AnnualPlanErrors.WrongState(State, PlanState.Confirmed);
        }
        if (string.IsNullOrWhiteSpace(reason))
        {
            return AnnualPlanErrors.ReasonMissing("reason");
        }
        Reopen(ReopeningCause.Amendment, reason.Trim(), deed);
        return Result.Done;
    }

    /// <summary>The version in force on a day: the last one confirmed by then; null before the first (R16).</summary>
    public ConfirmedVersion? InForceOn(DateOnly day) =>
        Confirmations.LastOrDefault(version => version.On <= day);

    /// <summary>The version that the year's evaluation uses as things stand: the one in force at the year's end (R16).</summary>
    public ConfirmedVersion? ForEvaluation() => InForceOn(new DateOnly(Year, 12, 31));

    /// <summary>Why a version after the first came about: the amendment that was opened last before it; null for the first.</summary>
    public Reopening? AmendmentBehind(ConfirmedVersion version) =>
        version.Number == 1
            ? null
            : Reopenings.LastOrDefault(reopening =>
                reopening.Cause == ReopeningCause.Amendment
                && reopening.Revision <= version.Revision
            );

    /// <summary>Whether the draft that is open or on its way is an amendment of a confirmed plan.</summary>
    public bool IsAmendment() => Confirmations.Count > 0 && State != PlanState.Confirmed;
}

/// <summary>A version of the plan that a resolution confirmed.</summary>
/// <param name="Number">1 for the plan, more for amendments.</param>
/// <param name="Revision">The revision confirmed; its content is kept as <see cref="PlanRevision"/>.</param>
/// <param name="On">The day of the session.</param>
/// <param name="Amendment">What the GPEC amended, in its words; empty when adopted as proposed.</param>
public sealed record ConfirmedVersion(
    int Number,
    int Revision,
    string ResolutionNumber,
    DateOnly On,
    string Amendment,
    Deed By
);

/// <summary>Why a draft was opened again.</summary>
/// <param name="Reason">The reason given.</param>
/// <param name="Revision">The revision that came back.</param>
public sealed record Reopening(ReopeningCause Cause, string Reason, int Revision, Deed By)
{
    /// <summary>The resolution that remanded it.</summary>
    public string? ResolutionNumber { get; init; }
}

/// <summary>The ways back to a draft (R16).</summary>
public enum ReopeningCause
{
    ReturnedInApproval,
    RejectedInApproval,
    ReturnedInReview,
    Remanded,
    Amendment,
}
