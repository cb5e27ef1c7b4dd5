using Ipses.Application.Common;
using Ipses.Application.StrategicPlans.ReadStrategicPlans;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.StrategicPlans;

/// <summary>What the pages of one strategic plan have in common.</summary>
public abstract class StrategicPage(IDispatcher dispatcher) : IpsesPage
{
    /// <summary>The institution's code; codes are capitals, while the frame writes addresses in small letters.</summary>
    [BindProperty(SupportsGet = true)]
    public string Institution
    {
        get;
        set => field = value?.ToUpperInvariant() ?? "";
    } = "";

    /// <summary>The first of the plan's five years.</summary>
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    public override LocalizedText Title => StrategicTexts.Of(Year);

    public override IReadOnlyList<Crumb> Crumbs =>
        [new(StrategicTexts.AnnualPlans, "/plans"), new(StrategicTexts.Title, "/strategic-plans")];

    /// <summary>The plan's own address.</summary>
    public string Path => FormattableString.Invariant($"/strategic-plans/{Institution}/{Year}");

    /// <summary>The five years.</summary>
    public IEnumerable<int> Years =>
        Enumerable.Range(Year, Domain.StrategicPlans.StrategicPlan.Years);

    /// <summary>Whether the reader holds the role at this institution.</summary>
    protected bool Holds(Role role) =>
        Reader?.Appointments.Any(held => held.Role == role && held.BodyId == Institution) == true;

    protected IDispatcher Dispatcher => dispatcher;

    /// <summary>The plan, where there is one that the reader may see.</summary>
    protected Task<Result<StrategicPlanSeen>> FindAsync(CancellationToken cancellationToken) =>
        dispatcher.AskAsync(new ReadStrategicPlan(Institution, Year), cancellationToken);
}
