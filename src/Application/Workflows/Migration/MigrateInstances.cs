using Ipses.Application.Common;
using Ipses.Application.Workflows.Definitions;
using Ipses.Domain.Common;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;
using Ipses.Engine.Migration;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;

namespace Ipses.Application.Workflows.Migration;

/// <summary>What would become of the running instances of a workflow in another version.</summary>
/// <param name="ToVersion">A version that was published.</param>
/// <param name="Timers">What becomes of timers whose step was changed.</param>
public sealed record PreviewMigration(string DefinitionId, int ToVersion, MigratedTimers Timers)
    : IQuery<MigrationPreview>;

/// <summary>The instances that run by other versions, each with its plan.</summary>
/// <param name="To">The version they would change to.</param>
/// <param name="Names">What its steps are called.</param>
/// <param name="Instances">By creation.</param>
/// <param name="Undoable">Instances that were migrated to it and have done nothing since, by creation.</param>
/// <param name="IsCut">There are more than are shown at once.</param>
public sealed record MigrationPreview(
    DefinitionRecord To,
    StepNames Names,
    IReadOnlyList<MigratingInstance> Instances,
    IReadOnlyList<UndoableMigration> Undoable,
    bool IsCut
);

/// <summary>An instance whose migration can be taken back.</summary>
/// <param name="ItemKey">What it stands for (an institution's code); empty where nothing.</param>
/// <param name="FromVersion">The version that it would run by again.</param>
/// <param name="At">When it was migrated.</param>
public sealed record UndoableMigration(
    string Id,
    string Name,
    string ItemKey,
    int FromVersion,
    DateTimeOffset At
);

/// <summary>An instance and its plan.</summary>
/// <param name="ItemKey">What it stands for (an institution's code); empty where nothing.</param>
public sealed record MigratingInstance(string Id, string Name, string ItemKey, MigrationPlan Plan);

/// <summary>Those who draw workflows.</summary>
public sealed class PreviewMigrationAuthoriser : ForDesigners<PreviewMigration>;

/// <summary>Plans each instance; changes nothing.</summary>
public sealed class PreviewMigrationHandler(
    IEngineStore store,
    IWorkflowRuntime runtime,
    ActivityCatalog catalog
) : IQueryHandler<PreviewMigration, MigrationPreview>
{
    private const int Most = 500;

    /// <inheritdoc/>
    public async Task<Result<MigrationPreview>> HandleAsync(
        PreviewMigration query,
        CancellationToken cancellationToken
    )
    {
        if (
            await store.FindDefinitionAsync(query.DefinitionId, query.ToVersion, cancellationToken)
            is not { WasPublished: true } to
        )
        {
            return DefinitionErrors.NoVersion(query.DefinitionId, query.ToVersion);
        }

        IReadOnlyList<InstanceRecord> running = await store.ListInstancesAsync(
            new InstanceQuery { DefinitionId = query.DefinitionId, Take = Most + 1 },
            cancellationToken
        );
        List<MigratingInstance> planned = [];
        List<UndoableMigration> undoable = [];
        foreach (
            InstanceRecord instance in running
                .Where(i => i.Status is InstanceStatus.Running or InstanceStatus.Faulted)
                .Take(Most)
        )
        {
            if (instance.DefinitionVersion == query.ToVersion)
            {
                if (
                    await runtime.FindMigrationAsync(instance.Id, cancellationToken) is { } migrated
                )
                {
                    undoable.Add(
                        new(
                            instance.Id,
                            instance.Name,
                            instance.ItemKey,
                            migrated.FromVersion,
                            migrated.At
                        )
                    );
                }

                continue;
            }

            EngineResult<MigrationPlan> plan = await runtime.PlanMigrationAsync(
                instance.Id,
                query.ToVersion,
                query.Timers,
                cancellationToken
            );
            if (plan.IsSuccess)
            {
                planned.Add(new(instance.Id, instance.Name, instance.ItemKey, plan.Value));
            }
        }

        return new MigrationPreview(
            to,
            StepNames.Read(to.Json, catalog),
            planned,
            undoable,
            running.Count > Most
        );
    }
}

/// <summary>Lets one instance go on by another version: all of it or nothing.</summary>
/// <param name="Reason">Why; kept in the journal.</param>
public sealed record MigrateInstance(
    string InstanceId,
    int ToVersion,
    MigratedTimers Timers,
    string Reason
) : ICommand<MigrationPlan>, IReasoned;

/// <summary>Takes the migration of an instance back, as long as it has done nothing since.</summary>
/// <param name="Reason">Why; kept in the journal.</param>
public sealed record UndoMigration(string InstanceId, string Reason) : ICommand<Nothing>, IReasoned;

/// <summary>Those who draw workflows.</summary>
public sealed class MigrateInstanceAuthoriser : ForDesigners<MigrateInstance>;

/// <summary>Those who draw workflows.</summary>
public sealed class UndoMigrationAuthoriser : ForDesigners<UndoMigration>;

/// <summary>Passes the decision to the engine, in the unit of the command.</summary>
public sealed class MigrateInstanceHandler(IWorkflowRuntime runtime, ICurrentActor current)
    : ICommandHandler<MigrateInstance, MigrationPlan>,
        ICommandHandler<UndoMigration, Nothing>
{
    /// <inheritdoc/>
    public async Task<Result<MigrationPlan>> HandleAsync(
        MigrateInstance command,
        CancellationToken cancellationToken
    )
    {
        if (string.IsNullOrWhiteSpace(command.Reason))
        {
            return MigrationReasonMissing;
        }

        EngineResult<MigrationPlan> done = await runtime.MigrateAsync(
            command.InstanceId,
            command.ToVersion,
            command.Timers,
            Decided(command.Reason),
            cancellationToken
        );
        return done.IsSuccess
            ? done.Value
            : Result<MigrationPlan>.Refused([.. done.Errors.Select(DefinitionErrors.FromEngine)]);
    }

    /// <inheritdoc/>
    public async Task<Result<Nothing>> HandleAsync(
        UndoMigration command,
        CancellationToken cancellationToken
    )
    {
        if (string.IsNullOrWhiteSpace(command.Reason))
        {
            return MigrationReasonMissing;
        }

        EngineResult<string> undone = await runtime.UndoMigrationAsync(
            command.InstanceId,
            Decided(command.Reason),
            cancellationToken
        );
        return undone.IsSuccess
            ? Nothing.Value
            : Result<Nothing>.Refused([.. undone.Errors.Select(DefinitionErrors.FromEngine)]);
    }

    private Decision Decided(string reason) => new(current.Actor.PersonId ?? "", reason.Trim());

    private static Error MigrationReasonMissing { get; } =
        new(
            "Migration.ReasonMissing",
            new(
                "이전하는 사유를 적어 주십시오. 각 실행 건의 기록에 남습니다.",
                "Give a reason; it stays in the journal of each instance."
            ),
            ErrorKind.Invalid
        )
        {
            Field = "reason",
        };
}
