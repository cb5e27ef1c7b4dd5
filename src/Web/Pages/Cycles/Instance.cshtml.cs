using Ipses.Application.Common;
using Ipses.Application.Cycles.ReadInstance;
using Ipses.Domain.Common;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.Cycles;

/// <summary>A workflow instance as a person reads it: its journal, what it waits for, what it made.</summary>
public sealed class InstanceModel(IDispatcher dispatcher) : IpsesPage
{
    /// <inheritdoc />
    public override LocalizedText Title =>
        View is { } view ? LocalizedText.Same(view.Id) : CycleTexts.Instance;

    /// <inheritdoc />
    public override IReadOnlyList<Crumb> Crumbs => [new(CycleTexts.Board, "/cycle")];

    public InstanceView? View { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken token)
    {
        Result<InstanceView> view = await dispatcher.AskAsync(new ReadInstance(id), token);
        if (view.IsRefused)
        {
            return Refused(view);
        }

        View = view.Value;
        return Page();
    }
}
