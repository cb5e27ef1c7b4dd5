using Ipses.Application.Common;
using Ipses.Application.Workflows.Instances.ListInstances;
using Ipses.Domain.Common;
using Ipses.Engine.Definitions;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;

namespace Ipses.Application.Workflows.Instances.Alterations;

/// <summary>
/// Applies Elsa's alterations to running workflows, all or none. What would pass by a step of the product, or decide in place of its
/// rules, is refused with the whole.
/// </summary>
/// <param name="Filter">Of which instances; ended ones are left alone.</param>
/// <param name="Alterations">What is done to each, in order.</param>
/// <param name="Reason">Why; null where the client can't ask.</param>
public sealed record AlterInstances(
    InstanceFilter Filter,
    IReadOnlyList<AskedAlteration> Alterations,
    string? Reason
) : ICommand<AlteredInstances>, IReasoned
{
    string IReasoned.Reason => Reason ?? "";
}

/// <summary>Coordinators only.</summary>
public sealed class AlterInstancesAuthoriser : ForCoordinators<AlterInstances>;

/// <summary>Asks of each alteration whether it may be, then passes it to the engine.</summary>
public sealed class AlterInstancesHandler(
    IUnitOfWork unit,
    IEngineStore store,
    InstanceFiles files,
    IWorkflowRuntime runtime,
    ICurrentActor current
) : ICommandHandler<AlterInstances, AlteredInstances>
{
    /// <inheritdoc/>
    public async Task<Result<AlteredInstances>> HandleAsync(
        AlterInstances command,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<string> ids = await unit.ListAsync<InstanceRecord, string>(
            all =>
                all.Fitting(command.Filter)
                    .Where(one =>
                        one.Status == InstanceStatus.Running || one.Status == InstanceStatus.Faulted
                    )
                    .OrderBy(one => one.CreatedAt)
                    .ThenBy(one => one.Id)
                    .Select(one => one.Id),
            cancellationToken
        );
        Decision decision = Intervention.By(current, command.Reason);
        List<AlteredInstance> altered = [];
        foreach (string id in ids)
        {
            List<string> log = [];
            foreach (AskedAlteration asked in command.Alterations)
            {
                Result<InstanceFile> file = await files.FindAsync(id, cancellationToken);
                Result<string> done = file.IsRefused
                    ? Result<string>.From(file)
                    : await AlterAsync(file.Value, asked, decision, cancellationToken);
                if (done.IsRefused)
                {
                    return Result<AlteredInstances>.From(done);
                }

                log.Add(done.Value);
            }

            altered.Add(new AlteredInstance(id, log, unit.Now));
        }

        return new AlteredInstances(altered);
    }

    private async Task<Result<string>> AlterAsync(
        InstanceFile file,
        AskedAlteration asked,
        Decision decision,
        CancellationToken cancellationToken
    )
    {
        string activity = asked.ActivityId ?? "";
        string key = asked.ExecutionId is { Length: > 0 } id
            ? ExecutionIds.Read(id)?.Key ?? id
            : "";
        bool product = file.Nodes.HasProductSteps;
        switch (asked.Type)
        {
            case AskedAlteration.Cancel:
                return Told(
                    await runtime.CancelAsync(file.Row.Id, decision, cancellationToken),
                    "Cancelled the workflow"
                );
            // A stopped step is tried again by its own rules; anything else passes by those of the product.
            case AskedAlteration.ScheduleActivity
                when product
                    || await StoppedAsync(file, activity, key, cancellationToken) is not null:
                return await StoppedAsync(file, activity, key, cancellationToken) is { } incident
                    ? Told(
                        await runtime.RetryAsync(incident, decision, cancellationToken),
                        $"Scheduled activity {activity}{key}"
                    )
                    : InstanceRefusals.AlterationPassesProduct(asked.Type);
            case AskedAlteration.CancelActivity or AskedAlteration.ModifyVariable when product:
                return InstanceRefusals.AlterationPassesProduct(asked.Type);
            case AskedAlteration.ScheduleActivity:
                return await AlterAsync(
                    new Alteration.ScheduleActivity(activity, key),
                    $"Scheduled activity {activity}{key}"
                );
            case AskedAlteration.CancelActivity:
                return await AlterAsync(
                    new Alteration.CancelActivity(activity, key),
                    $"Cancelled activity {activity}{key}"
                );
            case AskedAlteration.ModifyVariable:
                return await AlterAsync(
                    new Alteration.ModifyVariable(asked.VariableId ?? "", asked.Value),
                    $"Modified variable {asked.VariableId}"
                );
            case AskedAlteration.Migrate:
                return InstanceRefusals.MigrateWithPreview;
            default:
                return InstanceRefusals.AlterationUnknown(asked.Type);
        }

        async Task<Result<string>> AlterAsync(Alteration alteration, string told) =>
            Told(
                await runtime.AlterAsync(file.Row.Id, [alteration], decision, cancellationToken),
                told
            );
    }

    /// <summary>The open incident of the activity or of that execution of it, or null.</summary>
    private async Task<string?> StoppedAsync(
        InstanceFile file,
        string activity,
        string key,
        CancellationToken cancellationToken
    ) =>
        (await store.ListIncidentsAsync(file.Row.Id, openOnly: true, cancellationToken))
            .FirstOrDefault(incident =>
                key.Length > 0 ? incident.ExecutionKey == key : incident.ActivityId == activity
            )
            ?.Id;

    private static Result<string> Told(EngineResult<string> done, string told) =>
        done.IsSuccess
            ? told
            : Result<string>.Refused([.. done.Errors.Select(InstanceRefusals.FromEngine)]);
}
