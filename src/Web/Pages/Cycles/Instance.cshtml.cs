using Ipses.Application.Common;
using Ipses.Application.Cycles.ReadInstance;
using Ipses.Application.Exports;
using Ipses.Domain.Common;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.Cycles;

/// <summary>A workflow instance as a person reads it: its journal, what it waits for, what it made.</summary>
public sealed class InstanceModel(IDispatcher dispatcher) : IpsesPage, IHasTables
{
    /// <summary>Tasks and mails of one step that the page shows; the mailbox has the rest.</summary>
    public const int MostShown = 20;

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

    /// <inheritdoc />
    public IReadOnlyList<ExportTable> Tables() =>
        View is not { } view
            ? []
            :
            [
                ExportTable
                    .Of(CycleTexts.Journal, view.Steps)
                    .Moment(CycleTexts.At, step => step.At)
                    .Text(CycleTexts.What, step => CycleTexts.Of(step.Kind))
                    .Text(CycleTexts.Step, step => step.Step)
                    .Text(CycleTexts.Detail, step => step.Detail)
                    .Text(CycleTexts.By, step => CycleTexts.NameOf(step.By, view.People))
                    .Build(),
                ExportTable
                    .Of(CycleTexts.Tasks, view.Tasks)
                    .Text(CycleTexts.What, task => task.Title)
                    .Text(CycleTexts.Status, task => CycleTexts.Of(task.State))
                    .Date(CycleTexts.Due, task => task.DueOn)
                    .Build(),
            ];
}
