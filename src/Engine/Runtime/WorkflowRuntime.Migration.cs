using System.Text.Json;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;
using Ipses.Engine.Migration;
using Ipses.Engine.Ports;
using Ipses.Engine.State;

namespace Ipses.Engine.Runtime;

/// <summary>Instances that change over to another version.</summary>
public sealed partial class WorkflowRuntime
{
    private const string MigrateCause = "migrate";

    /// <inheritdoc />
    public async Task<EngineResult<MigrationPlan>> PlanMigrationAsync(
        string instanceId,
        int toVersion,
        MigratedTimers timers,
        CancellationToken cancellation
    )
    {
        var prepared = await PrepareAsync(instanceId, toVersion, timers, cancellation);
        return prepared.IsSuccess
            ? prepared.Value.Plan
            : EngineResult<MigrationPlan>.Refused(prepared.Errors);
    }

    /// <inheritdoc />
    public async Task<EngineResult<MigrationPlan>> MigrateAsync(
        string instanceId,
        int toVersion,
        MigratedTimers timers,
        Decision decision,
        CancellationToken cancellation
    )
    {
        var prepared = await PrepareAsync(instanceId, toVersion, timers, cancellation);
        if (!prepared.IsSuccess)
            return EngineResult<MigrationPlan>.Refused(prepared.Errors);
        var (row, workflow, plan) = prepared.Value;
        if (!plan.IsPossible)
            return EngineResult<MigrationPlan>.Refused(plan.Refusals);
        await RunAsync(
            workflow,
            row,
            StateJson.ReadState(row.Snapshot),
            Decided(MigrateCause, decision),
            async burst =>
            {
                burst.Migrate(
                    new InstanceChange.Migrated(
                        workflow.Definition.VersionId,
                        workflow.Definition.Version,
                        InstanceState
                            .Empty<JsonElement>()
                            .AddRange(
                                plan.NewVariables.Select(name =>
                                    KeyValuePair.Create(
                                        name,
                                        burst.FirstValue(workflow.Variable(name)!)
                                    )
                                )
                            ),
                        []
                    )
                );
                foreach (var key in MigrationPlanner.KeysToRunAgain(burst.State, plan))
                    await burst.RunAgainAsync(key, cancellation);
                return true;
            },
            cancellation
        );
        return plan;
    }

    /// <inheritdoc />
    public async Task<EngineResult<string>> UndoMigrationAsync(
        string instanceId,
        Decision decision,
        CancellationToken cancellation
    )
    {
        if (await store.FindInstanceAsync(instanceId, cancellation) is not { } row)
            return RuntimeErrors.NoInstance(instanceId);
        if (await WayBackAsync(row, cancellation) is not var (old, done))
            return MigrationErrors.NotUndoable(instanceId);
        await RunAsync(
            await CompileAsync(old, cancellation),
            row,
            StateJson.ReadState(row.Snapshot),
            Decided("undo-migration", decision),
            burst =>
            {
                burst.Migrate(
                    new InstanceChange.Migrated(
                        old.VersionId,
                        old.Version,
                        InstanceState.Empty<JsonElement>(),
                        [.. done.AddedVariables.Keys]
                    )
                );
                return Task.FromResult(true);
            },
            cancellation
        );
        return instanceId;
    }

    /// <inheritdoc />
    public async Task<MigratedBefore?> FindMigrationAsync(
        string instanceId,
        CancellationToken cancellation
    ) =>
        await store.FindInstanceAsync(instanceId, cancellation) is { } row
        && await WayBackAsync(row, cancellation) is var (old, _)
            ? new MigratedBefore(instanceId, old.Version, row.DefinitionVersion, row.UpdatedAt)
            : null;

    /// <summary>The version that an instance came from and what changed, where nothing has happened since.</summary>
    private async Task<(DefinitionRecord Old, InstanceChange.Migrated Done)?> WayBackAsync(
        InstanceRecord row,
        CancellationToken cancellation
    )
    {
        // Nothing but the change of version may have happened since, or effects would be left without their cause.
        if (
            !IsRunning(row)
            || await store.ReadJournalAsync(row.Id, row.Version - 1, 1, cancellation)
                is not [{ Cause: MigrateCause } last]
            || StateJson.ReadChanges(last.ChangesJson)
                is not [InstanceChange.Migrated { RemovedVariables.Length: 0 } done]
        )
            return null;
        var before = (await store.ReadJournalAsync(row.Id, 0, row.Version - 1, cancellation))
            .SelectMany(entry => StateJson.ReadChanges(entry.ChangesJson))
            .Aggregate((InstanceState?)null, Applier.Apply)!;
        return
            await store.FindDefinitionVersionAsync(before.DefinitionVersionId, cancellation)
                is { } old
            ? (old, done)
            : null;
    }

    private async Task<
        EngineResult<(InstanceRecord Row, CompiledWorkflow Next, MigrationPlan Plan)>
    > PrepareAsync(
        string instanceId,
        int toVersion,
        MigratedTimers timers,
        CancellationToken cancellation
    )
    {
        if (await store.FindInstanceAsync(instanceId, cancellation) is not { } row)
            return RuntimeErrors.NoInstance(instanceId);
        if (!IsRunning(row))
            return RuntimeErrors.InstanceEnded(instanceId);
        if (
            await store.FindDefinitionAsync(row.DefinitionId, toVersion, cancellation)
            is not { WasPublished: true } record
        )
            return RuntimeErrors.NoDefinition(row.DefinitionId);
        var next = await CompileAsync(record, cancellation);
        var completed = (await store.ReadJournalAsync(instanceId, 0, int.MaxValue, cancellation))
            .SelectMany(entry => StateJson.ReadChanges(entry.ChangesJson))
            .OfType<InstanceChange.Completed>()
            .Select(change => change.ActivityId)
            .ToHashSet(StringComparer.Ordinal);
        return (
            row,
            next,
            MigrationPlanner.Plan(
                StateJson.ReadState(row.Snapshot),
                await WorkflowOfAsync(row, cancellation),
                next,
                completed,
                timers
            )
        );
    }
}
