using Ipses.Application.Common;
using Ipses.Application.StrategicPlans.ReadStrategicPlans;
using Ipses.Application.StrategicPlans.WriteStrategicPlan;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Domain.StrategicPlans;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.StrategicPlans;

/// <summary>The draft of a strategic plan as one form that works without a script (R10).</summary>
public sealed class EditModel(IDispatcher dispatcher) : StrategicPage(dispatcher)
{
    public override LocalizedText Title => StrategicTexts.Writing(Year);

    public override IReadOnlyList<Crumb> Crumbs =>
        [.. base.Crumbs, new(StrategicTexts.Of(Year), Path)];

    /// <summary>What is shown: what is stored, or what was typed where it was refused.</summary>
    public StrategicForm Typed { get; private set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Result<StrategicPlanSeen> found = await FindAsync(cancellationToken);
        if (found.IsSuccess && found.Value.Plan.ConfirmedOn is not null)
        {
            return LocalRedirect(Path);
        }
        // One's own institution's plan of a year may be begun; another's is not there.
        if (found.IsRefused && !Holds(Role.PerformanceOfficer))
        {
            return NotFound();
        }
        Typed = found.IsSuccess
            ? StrategicForm.Of(found.Value.Plan.Content, found.Value.Plan.Version)
            : StrategicForm.Of(new StrategicContent(), 0);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(
        [FromForm] StrategicForm form,
        CancellationToken cancellationToken
    )
    {
        Typed = form;
        Result<Nothing> written = await Dispatcher.SendAsync(
            new WriteStrategicPlan(Institution, Year, form.Content(), form.Seen),
            cancellationToken
        );
        return written.IsRefused ? Refused(written) : Done(StrategicTexts.Saved, Path + "/edit");
    }
}
