using Ipses.Application.Common;
using Ipses.Application.Exports;
using Ipses.Application.Workflows.Diagram;
using Ipses.Application.Workflows.Differences;
using Ipses.Domain.Common;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.Workflows;

/// <summary>Two versions of a workflow against each other: on the drawing, and word by word.</summary>
public sealed class DifferencesModel(IDispatcher dispatcher) : IpsesPage, IHasTables
{
    /// <inheritdoc />
    public override LocalizedText Title => WorkflowTexts.Differences;

    /// <inheritdoc />
    public override IReadOnlyList<Crumb> Crumbs =>
        [
            new(WorkflowTexts.Workflows, "/cycle/workflows"),
            new(
                Compared?.NamesAfter.Definition ?? LocalizedText.Same(Compared?.To.Name ?? Id),
                $"/cycle/workflows/{Id}"
            ),
        ];

    public string Id { get; private set; } = "";

    public ComparedVersions? Compared { get; private set; }

    /// <summary>The newer drawing with what is new and changed; what is gone stands in the older one.</summary>
    public DiagramLook? After => Look(Compared?.After, WorkflowTexts.After, Changed.Added);

    public DiagramLook? Before => Look(Compared?.Before, WorkflowTexts.Before, Changed.Removed);

    public async Task<IActionResult> OnGetAsync(
        string id,
        int from,
        int to,
        CancellationToken token
    )
    {
        Id = id;
        Result<ComparedVersions> compared = await dispatcher.AskAsync(
            new CompareVersions(id, from, to),
            token
        );
        if (compared.IsRefused)
        {
            return Refused(compared);
        }

        Compared = compared.Value;
        return Page();
    }

    /// <inheritdoc />
    public IReadOnlyList<ExportTable> Tables() =>
        Compared is not { Difference: var difference }
            ? []
            :
            [
                ExportTable
                    .Of(
                        WorkflowTexts.Steps,
                        [.. difference.Steps.SelectMany(step => step.Values.Select(v => (step, v)))]
                    )
                    .Text(WorkflowTexts.Step, row => Compared.NameOf(row.step.ActivityId))
                    .Text(WorkflowTexts.Change, row => WorkflowTexts.Of(row.step.Change))
                    .Verbatim(WorkflowTexts.Property, row => row.v.Name)
                    .Verbatim(WorkflowTexts.Before, row => row.v.Before)
                    .Verbatim(WorkflowTexts.After, row => row.v.After)
                    .Build(),
                ExportTable
                    .Of(WorkflowTexts.Arrows, difference.Arrows)
                    .Text(WorkflowTexts.Change, arrow => WorkflowTexts.Of(arrow.Change))
                    .Text(WorkflowTexts.From, arrow => Compared.NameOf(arrow.From))
                    .Text(WorkflowTexts.Property, arrow => Compared.PortOf(arrow))
                    .Text(WorkflowTexts.To, arrow => Compared.NameOf(arrow.To))
                    .Build(),
            ];

    private DiagramLook? Look(WorkflowDiagram? diagram, LocalizedText title, Changed own) =>
        diagram is null
            ? null
            : new DiagramLook(
                diagram,
                title,
                diagram.Steps.ToDictionary(step => step.Id, step => Mark(step, own)),
                new Dictionary<string, LocalizedText>()
            );

    private string Mark(DiagramStep step, Changed own)
    {
        StepDifference? differs =
            Compared!.Difference.Steps.FirstOrDefault(d => d.ActivityId == step.Id)
            ?? Compared.Difference.Steps.FirstOrDefault(d => step.Holds(d.ActivityId));
        return differs is null ? ""
            : differs.ActivityId == step.Id && differs.Change == own
                ? own.ToString().ToLowerInvariant()
            : "altered";
    }
}
