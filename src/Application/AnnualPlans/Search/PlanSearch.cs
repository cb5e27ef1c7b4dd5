using System.Globalization;
using Ipses.Application.Common;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;

namespace Ipses.Application.AnnualPlans.Search;

/// <summary>
/// The objectives, targets, tasks and indicators of the plans of this fiscal year and the one before, by their names. A
/// plan's content is one document of the store, so its names are compared here; which plans are read is the store's part.
/// </summary>
public sealed class PlanSearch(IReader reader, PlanVisibility visibility, CycleClock clock)
    : ISearchSource
{
    /// <inheritdoc/>
    public LocalizedText Kind { get; } = new("시행계획", "Annual plans");

    /// <inheritdoc/>
    public int Order => 10;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SearchHit>> FindAsync(
        string term,
        int most,
        CancellationToken cancellationToken
    )
    {
        var visible = await visibility.ForAsync(cancellationToken);
        int since = clock.Today.Year - 1;
        IReadOnlyList<AnnualPlan> plans = await reader.ListAsync<AnnualPlan, AnnualPlan>(
            all =>
                all.Where(visible)
                    .Where(plan => plan.Year >= since)
                    .OrderByDescending(plan => plan.Year)
                    .ThenBy(plan => plan.InstitutionId),
            cancellationToken
        );
        IReadOnlyDictionary<string, LocalizedText> names = await visibility.NamesAsync(
            cancellationToken
        );
        return [.. plans.SelectMany(plan => In(plan, names, term)).Take(most + 1)];
    }

    private static IEnumerable<SearchHit> In(
        AnnualPlan plan,
        IReadOnlyDictionary<string, LocalizedText> names,
        string term
    )
    {
        LocalizedText institution =
            names.GetValueOrDefault(plan.InstitutionId) ?? LocalizedText.Same(plan.InstitutionId);
        LocalizedText title = AnnualPlan.TitleOf(institution, plan.Year);
        string path = string.Create(
            CultureInfo.InvariantCulture,
            $"/plans/{plan.InstitutionId}/{plan.Year}"
        );
        if (title.Mentions(term))
        {
            yield return new SearchHit(title, null, path);
        }
        foreach (PlanNode node in plan.Content.Nodes().Where(node => node.Title().Mentions(term)))
        {
            yield return new SearchHit(node.Title(), title, $"{path}#n-{node.Id}");
        }
    }
}
