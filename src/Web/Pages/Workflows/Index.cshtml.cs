using Ipses.Application.Common;
using Ipses.Application.Exports;
using Ipses.Application.Workflows.Overview;
using Ipses.Domain.Common;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.Workflows;

/// <summary>All workflows, what is published of each, and what runs.</summary>
public sealed class IndexModel(IDispatcher dispatcher) : IpsesPage, IHasTables
{
    /// <inheritdoc />
    public override LocalizedText Title => WorkflowTexts.Workflows;

    public IReadOnlyList<WorkflowInUse> Workflows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken token)
    {
        Result<IReadOnlyList<WorkflowInUse>> found = await dispatcher.AskAsync(
            new ListWorkflowsInUse(),
            token
        );
        if (found.IsRefused)
        {
            return Refused(found);
        }

        Workflows = found.Value;
        return Page();
    }

    /// <inheritdoc />
    public IReadOnlyList<ExportTable> Tables() =>
        [
            ExportTable
                .Of(WorkflowTexts.Workflows, Workflows)
                .Text(WorkflowTexts.Name, workflow => workflow.Name)
                .Verbatim(WorkflowTexts.Workflows, workflow => workflow.DefinitionId)
                .Number(WorkflowTexts.Published, workflow => workflow.PublishedVersion)
                .Number(WorkflowTexts.Draft, workflow => workflow.DraftVersion)
                .Number(WorkflowTexts.Running, workflow => workflow.Running)
                .Build(),
        ];
}
