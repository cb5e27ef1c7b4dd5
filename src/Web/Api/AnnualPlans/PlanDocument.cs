using Ipses.Application.AnnualPlans;
using Ipses.Application.AnnualPlans.PlanHistory;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Ipses.Domain.Indicators;
using Ipses.Domain.Organisations;

namespace Ipses.Web.Api.AnnualPlans;

/// <summary>An annual performance plan as a document, with its way so far.</summary>
/// <param name="Revision">Counts edits of the content.</param>
/// <param name="WeightSum">The sum of the weights, in percent (R12).</param>
/// <param name="Proposals">The challenging target of each indicator, by its id (R13).</param>
/// <param name="Faults">What keeps a draft from being sent on.</param>
/// <param name="May">What the reader may do with it now.</param>
public sealed record PlanDocument(
    string Id,
    int Version,
    string InstitutionId,
    LocalizedText Institution,
    int Year,
    Sector Sector,
    PlanState State,
    int Revision,
    PlanContent Content,
    decimal WeightSum,
    IReadOnlyList<PlanPart> Parts,
    IReadOnlyList<ApprovalRound> Approvals,
    ReviewSheet Review,
    IReadOnlyList<ConfirmedVersion> Confirmations,
    IReadOnlyList<Reopening> Reopenings,
    IReadOnlyDictionary<string, TargetProposal> Proposals,
    IReadOnlyList<Error> Faults,
    IReadOnlyDictionary<string, LocalizedText> Units,
    IReadOnlyDictionary<string, LocalizedText> People,
    DateTimeOffset? LastSavedAt,
    DateTimeOffset? SubmittedAt,
    bool HasLastYear,
    PlanRights May
)
{
    internal static PlanDocument Of(PlanFound found) =>
        new(
            found.Plan.Id,
            found.Plan.Version,
            found.Plan.InstitutionId,
            found.Institution,
            found.Plan.Year,
            found.Plan.Sector,
            found.Plan.State,
            found.Plan.Revision,
            found.Plan.Content,
            found.Plan.Content.WeightSum(),
            found.Plan.Parts,
            found.Plan.Approvals,
            found.Plan.Review,
            found.Plan.Confirmations,
            found.Plan.Reopenings,
            found.Proposals,
            found.Faults,
            found.Units,
            found.People,
            found.Plan.LastSavedAt,
            found.Plan.SubmittedAt,
            found.HasLastYear,
            found.May
        );
}

/// <summary>The revisions of a plan, newest first, and what differs between two of them.</summary>
public sealed record PlanChanges(
    int From,
    int To,
    IReadOnlyList<RevisionLine> Revisions,
    IReadOnlyList<NodeChanged> Differences
)
{
    internal static PlanChanges Of(HistoryFound found) =>
        new(
            found.From,
            found.To,
            found.Revisions,
            [
                .. found.Differences.Select(one => new NodeChanged(
                    one.NodeId,
                    one.Change,
                    one.Title,
                    one.Before,
                    one.After
                )),
            ]
        );
}

/// <summary>A node that two revisions tell differently.</summary>
/// <param name="Before">The node in the older revision; null where it was added.</param>
/// <param name="After">The node in the newer one; null where it was removed.</param>
public sealed record NodeChanged(
    string NodeId,
    NodeChange Change,
    LocalizedText Title,
    object? Before,
    object? After
);
