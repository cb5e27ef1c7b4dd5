using Ipses.Application.Common;
using Ipses.Application.Exports;
using Ipses.Application.Workflows.Migration;
using Ipses.Domain.Common;
using Ipses.Engine.Migration;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.Workflows;

/// <summary>Running instances that shall go on by another version: what would become of each, and the choice.</summary>
public sealed class MigrateModel(IDispatcher dispatcher) : IpsesPage, IHasTables
{
    /// <inheritdoc />
    public override LocalizedText Title => WorkflowTexts.Migrate;

    /// <inheritdoc />
    public override IReadOnlyList<Crumb> Crumbs =>
        [
            new(WorkflowTexts.Workflows, "/cycle/workflows"),
            new(
                Preview?.Names.Definition ?? LocalizedText.Same(Preview?.To.Name ?? Id),
                $"/cycle/workflows/{Id}"
            ),
        ];

    public string Id { get; private set; } = "";

    public int To { get; private set; }

    public MigratedTimers Timers { get; private set; }

    public MigrationPreview? Preview { get; private set; }

    public IReadOnlyList<string> Chosen { get; private set; } = [];

    public string Reason { get; private set; } = "";

    /// <summary>Instances whose migration shall be taken back.</summary>
    public IReadOnlyList<string> Migrated { get; private set; } = [];

    public string UndoReason { get; private set; } = "";

    public Task<IActionResult> OnGetAsync(
        string id,
        int to,
        MigratedTimers timers,
        CancellationToken token
    ) => ShowAsync(id, to, timers, null, token);

    public async Task<IActionResult> OnPostAsync(
        string id,
        int to,
        MigratedTimers timers,
        string[]? chosen,
        string? reason,
        CancellationToken token
    )
    {
        Chosen = chosen ?? [];
        Reason = reason ?? "";
        if (Chosen.Count == 0)
        {
            return await ShowAsync(id, to, timers, None("chosen"), token);
        }

        int migrated = 0;
        foreach (string instance in Chosen)
        {
            Result<MigrationPlan> done = await dispatcher.SendAsync(
                new MigrateInstance(instance, to, timers, Reason),
                token
            );
            // A reason that is missing is missing for all of them; what else is refused has gone on meanwhile.
            if (done.IsRefused && done.Errors.Any(error => error.Field is not null))
            {
                return await ShowAsync(id, to, timers, done, token);
            }

            migrated += done.IsRefused ? 0 : 1;
        }

        return Done(
            WorkflowTexts.Migrated(migrated, Chosen.Count - migrated),
            // Back to where it can be taken back.
            $"/cycle/workflows/{id}/migrate?to={to}"
        );
    }

    /// <summary>Takes the migrations of the chosen instances back.</summary>
    public async Task<IActionResult> OnPostUndoAsync(
        string id,
        int to,
        MigratedTimers timers,
        string[]? migrated,
        string? undoReason,
        CancellationToken token
    )
    {
        (Migrated, UndoReason) = (migrated ?? [], undoReason ?? "");
        if (Migrated.Count == 0)
        {
            return await ShowAsync(id, to, timers, None("migrated"), token);
        }

        int undone = 0;
        foreach (string instance in Migrated)
        {
            Result<Nothing> done = await dispatcher.SendAsync(
                new UndoMigration(instance, UndoReason),
                token
            );
            if (done.IsRefused && done.Errors.FirstOrDefault(e => e.Field is not null) is { } error)
            {
                return await ShowAsync(
                    id,
                    to,
                    timers,
                    Result.Refused([error with { Field = "undoReason" }]),
                    token
                );
            }

            undone += done.IsRefused ? 0 : 1;
        }

        return Done(
            WorkflowTexts.Undone(undone, Migrated.Count - undone),
            $"/cycle/workflows/{id}/migrate?to={to}"
        );
    }

    /// <inheritdoc />
    public IReadOnlyList<ExportTable> Tables() =>
        [
            ExportTable
                .Of(WorkflowTexts.Migrate, Preview?.Instances ?? [])
                .Verbatim(WorkflowTexts.Instance, one => one.Id)
                .Text(
                    WorkflowTexts.State,
                    one => one.Plan.IsPossible ? WorkflowTexts.Possible : WorkflowTexts.NotPossible
                )
                .Text(WorkflowTexts.Kept, one => Names(one.Plan.Kept))
                .Text(WorkflowTexts.RunsAgain, one => Names(one.Plan.RunsAgain))
                .Text(WorkflowTexts.PassedOver, one => Names(one.Plan.PassedOver))
                .Build(),
        ];

    /// <summary>What steps are called, one after the other; one that the new version lacks by its old name.</summary>
    public LocalizedText Names(IEnumerable<MigratedStep> steps)
    {
        LocalizedText[] names = [.. steps.Select(NameOf)];
        return new(
            string.Join(", ", names.Select(name => name.Ko)),
            string.Join(", ", names.Select(name => name.En))
        );
    }

    public LocalizedText NameOf(MigratedStep step) =>
        Preview?.Names.Find(step.ActivityId) ?? LocalizedText.Same(step.Name);

    private static Result None(string field) =>
        Result.Refused([
            new Error("Migration.NoneChosen", WorkflowTexts.NoneChosen, ErrorKind.Invalid)
            {
                Field = field,
            },
        ]);

    private async Task<IActionResult> ShowAsync(
        string id,
        int to,
        MigratedTimers timers,
        Result? refusal,
        CancellationToken token
    )
    {
        Id = id;
        To = to;
        Timers = timers;
        Result<MigrationPreview> preview = await dispatcher.AskAsync(
            new PreviewMigration(id, to, timers),
            token
        );
        if (preview.IsRefused)
        {
            return Refused(preview);
        }

        Preview = preview.Value;
        return refusal is null ? Page() : Refused(refusal);
    }
}
