using Ipses.Application.Common;
using Ipses.Domain.Common;

namespace Ipses.Application.AnnualPlans.PlanDetails;

/// <summary>One plan with all that its pages show: text, sums, proposals, what is wrong, parts, approval, review, and what the reader may do.</summary>
/// <param name="Version">The number of the confirmed version that is shown; null for the plan as it stands.</param>
public sealed record PlanDetails(string InstitutionId, int Year, int? Version = null)
    : IQuery<PlanFound>;

/// <summary>Anyone who is signed in; what they don't see is not found.</summary>
public sealed class PlanDetailsAuthoriser : IAuthoriser<PlanDetails>
{
    public Task<Error?> RefuseAsync(
        PlanDetails request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(PlanAccess.UnlessSignedIn(actor));
}

/// <summary>Reads it as everything that shows a plan does.</summary>
public sealed class PlanDetailsHandler(PlanLookup plans) : IQueryHandler<PlanDetails, PlanFound>
{
    public Task<Result<PlanFound>> HandleAsync(
        PlanDetails query,
        CancellationToken cancellationToken
    ) => plans.FindAsync(query.InstitutionId, query.Year, query.Version, cancellationToken);
}
