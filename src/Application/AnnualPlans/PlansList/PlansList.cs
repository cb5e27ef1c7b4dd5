using Ipses.Application.Common;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.AnnualPlans.PlansList;

/// <summary>The plans that the reader may see (R3), newest year first.</summary>
/// <param name="Year">One year only; null for all.</param>
/// <param name="State">One state only; null for all.</param>
/// <param name="Text">A part of the institution's name or code; empty for all.</param>
public sealed record PlansList(Sector Sector, int? Year, PlanState? State, string Text)
    : IQuery<PlansFound>;

/// <summary>What the list shows.</summary>
/// <param name="Years">The years of which there are plans that the reader may see.</param>
public sealed record PlansFound(IReadOnlyList<PlanRow> Rows, IReadOnlyList<int> Years);

/// <summary>One plan in the list.</summary>
/// <param name="PartsIn">Units' parts that are in or waived, of <paramref name="Parts"/>.</param>
/// <param name="WeightSum">The sum of its weights, in percent.</param>
/// <param name="OpenFindings">Findings that wait for an answer.</param>
/// <param name="Writes">Whether the reader writes this plan or a part of it while it is a draft.</param>
public sealed record PlanRow(
    string PlanId,
    string InstitutionId,
    LocalizedText Institution,
    int Year,
    PlanState State,
    int PartsIn,
    int Parts,
    decimal WeightSum,
    int OpenFindings,
    DateTimeOffset? LastSavedAt,
    string? ResolutionNumber,
    bool Writes
);

/// <summary>Anyone who is signed in.</summary>
public sealed class PlansListAuthoriser : IAuthoriser<PlansList>
{
    public Task<Error?> RefuseAsync(
        PlansList request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(PlanAccess.UnlessSignedIn(actor));
}

/// <summary>Visibility is part of the query; names come from the directory.</summary>
public sealed class PlansListHandler(
    IReader reader,
    PlanVisibility visibility,
    ICurrentActor current
) : IQueryHandler<PlansList, PlansFound>
{
    public async Task<Result<PlansFound>> HandleAsync(
        PlansList query,
        CancellationToken cancellationToken
    )
    {
        var visible = await visibility.ForAsync(cancellationToken);
        IReadOnlyDictionary<string, LocalizedText> names = await visibility.NamesAsync(
            cancellationToken
        );
        IReadOnlyList<int> years = await reader.ListAsync<AnnualPlan, int>(
            all =>
                all.Where(visible)
                    .Where(plan => plan.Sector == query.Sector)
                    .Select(plan => plan.Year)
                    .Distinct()
                    .OrderByDescending(year => year),
            cancellationToken
        );
        IReadOnlyList<AnnualPlan> plans = await reader.ListAsync<AnnualPlan, AnnualPlan>(
            all =>
                all.Where(visible)
                    .Where(plan => plan.Sector == query.Sector)
                    .Where(plan => query.Year == null || plan.Year == query.Year)
                    .Where(plan => query.State == null || plan.State == query.State)
                    .OrderByDescending(plan => plan.Year)
                    .ThenBy(plan => plan.InstitutionId),
            cancellationToken
        );
        PlanRow[] rows =
        [
            .. plans
                .Select(plan => RowOf(plan, names))
                .Where(row =>
                    query.Text.Length == 0
                    || row.InstitutionId.Contains(query.Text, StringComparison.OrdinalIgnoreCase)
                    || row.Institution.Ko.Contains(query.Text, StringComparison.OrdinalIgnoreCase)
                    || row.Institution.En.Contains(query.Text, StringComparison.OrdinalIgnoreCase)
                ),
        ];
        return new PlansFound(rows, years);
    }

    private PlanRow RowOf(AnnualPlan plan, IReadOnlyDictionary<string, LocalizedText> names) =>
        new(
            plan.Id,
            plan.InstitutionId,
            names.GetValueOrDefault(plan.InstitutionId) ?? LocalizedText.Same(plan.InstitutionId),
            plan.Year,
            plan.State,
            plan.Parts.Count(part => part.IsIn()),
            plan.Parts.Count,
            plan.Content.WeightSum(),
            plan.State == PlanState.Draft
                ? plan.Review.ToAnswer().Count(finding => finding.Answer is null)
                : 0,
            plan.LastSavedAt,
            plan.Confirmations.Count > 0 ? plan.Confirmations[^1].ResolutionNumber : null,
            plan.State == PlanState.Draft
                && PlanAccess.ScopeOf(current.Actor, plan.InstitutionId) is not null
        );
}
