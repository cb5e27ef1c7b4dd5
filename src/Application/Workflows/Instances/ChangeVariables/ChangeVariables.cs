using System.Text.Json;
using Ipses.Application.Common;
using Ipses.Application.Workflows.Instances.ReadVariables;
using Ipses.Domain.Common;
using Ipses.Engine.Definitions;
using Ipses.Engine.Runtime;
using Ipses.Engine.State;

namespace Ipses.Application.Workflows.Instances.ChangeVariables;

/// <summary>Changes variables of a running workflow, with a reason that stays in its journal; refused where rules of the domain read them.</summary>
/// <param name="InstanceId">Of which instance.</param>
/// <param name="Values">New values by the variable's id or name.</param>
/// <param name="Reason">Why; null where the client can't ask.</param>
public sealed record ChangeVariables(
    string InstanceId,
    IReadOnlyDictionary<string, JsonElement> Values,
    string? Reason
) : ICommand<VariableList>, IReasoned
{
    string IReasoned.Reason => Reason ?? "";
}

/// <summary>Coordinators only.</summary>
public sealed class ChangeVariablesAuthoriser : ForCoordinators<ChangeVariables>;

/// <summary>Passes the decision to the engine.</summary>
public sealed class ChangeVariablesHandler(
    InstanceFiles files,
    IWorkflowRuntime runtime,
    ICurrentActor current
) : ICommandHandler<ChangeVariables, VariableList>
{
    /// <inheritdoc/>
    public async Task<Result<VariableList>> HandleAsync(
        ChangeVariables command,
        CancellationToken cancellationToken
    )
    {
        Result<InstanceFile> found = await files.FindAsync(command.InstanceId, cancellationToken);
        if (found.IsRefused)
        {
            return Result<VariableList>.From(found);
        }

        if (found.Value.Nodes.HasProductSteps)
        {
            return InstanceRefusals.VariablesBelongToProduct;
        }

        EngineResult<string> done = await runtime.AlterAsync(
            command.InstanceId,
            [.. command.Values.Select(one => new Alteration.ModifyVariable(one.Key, one.Value))],
            Intervention.By(current, command.Reason),
            cancellationToken
        );
        if (!done.IsSuccess)
        {
            return Result<VariableList>.Refused([
                .. done.Errors.Select(InstanceRefusals.FromEngine),
            ]);
        }

        Result<InstanceFile> after = await files.FindAsync(command.InstanceId, cancellationToken);
        return VariableList.Of(after.Value, StateJson.ReadState(after.Value.Row.Snapshot));
    }
}
