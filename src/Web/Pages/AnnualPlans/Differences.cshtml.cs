using Ipses.Application.AnnualPlans.PlanHistory;
using Ipses.Application.Common;
using Ipses.Application.Exports;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.AnnualPlans;

/// <summary>What differs between two revisions of a plan, item by item and field by field.</summary>
public sealed class DifferencesModel(IDispatcher dispatcher) : PlanPage(dispatcher), IHasTables
{
    public override LocalizedText Title => PlanTexts.Differences;

    public override IReadOnlyList<Crumb> Crumbs =>
        [.. base.Crumbs, new(PlanTexts.Plan, Path), new(PlanTexts.History, Path + "/history")];

    public HistoryFound History { get; private set; } = null!;

    /// <summary>The items that differ, each with its fields that do.</summary>
    public IReadOnlyList<ItemDifference> Items { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(
        int? from,
        int? to,
        CancellationToken cancellationToken
    )
    {
        if (await LookUpAsync(cancellationToken) is { } gone)
        {
            return gone;
        }
        Result<HistoryFound> history = await Dispatcher.AskAsync(
            new PlanHistory(Institution, Year, from, to),
            cancellationToken
        );
        if (history.IsRefused)
        {
            return StatusCode(StatusOf(history.Errors));
        }
        History = history.Value;
        Items = [.. History.Differences.Select(FieldsOf)];
        return Page();
    }

    /// <inheritdoc />
    public IReadOnlyList<ExportTable> Tables() =>
        [
            ExportTable
                .Of(
                    PlanTexts.Differences,
                    Items.SelectMany(item => item.Fields.Select(field => (item, field)))
                )
                .Text(PlanTexts.Change, row => PlanTexts.Of(row.item.Change))
                .Verbatim(PlanTexts.Item, row => Named(row.item.Title))
                .Text(PlanTexts.What, row => row.field.Label)
                .Verbatim(PlanTexts.Before, row => row.field.Before)
                .Verbatim(PlanTexts.After, row => row.field.After)
                .Build(),
        ];

    private ItemDifference FieldsOf(NodeDifference difference)
    {
        NodeField[] before = Fields(difference.Before);
        NodeField[] after = Fields(difference.After);
        return new ItemDifference(
            difference.Change,
            difference.Title,
            [
                .. before
                    .Concat(after)
                    .DistinctBy(field => field.Name)
                    .Select(field => new FieldDifference(
                        field.Label,
                        field.Lang,
                        Shown(before, field.Name),
                        Shown(after, field.Name)
                    ))
                    .Where(field => field.Before != field.After),
            ]
        );

        NodeField[] Fields(PlanNode? node) => node is null ? [] : [.. NodeFields.Of(node, this)];

        // What is empty in a form is empty here, even where a choice says so in words.
        static string Shown(NodeField[] fields, string name) =>
            fields.FirstOrDefault(field => field.Name == name) is { Value.Length: > 0 } field
                ? field.Shown
                : "";
    }
}

/// <summary>An item of the plan that two revisions tell differently.</summary>
public sealed record ItemDifference(
    NodeChange Change,
    LocalizedText Title,
    IReadOnlyList<FieldDifference> Fields
);

/// <summary>A field with what it said and what it says; empty where it said nothing.</summary>
/// <param name="Lang">The language that it is always written in; null where it is the writer's.</param>
public sealed record FieldDifference(LocalizedText Label, string? Lang, string Before, string After)
{
    public NodeChange Change =>
        Before.Length == 0 ? NodeChange.Added
        : After.Length == 0 ? NodeChange.Removed
        : NodeChange.Changed;
}
