using System.Security.Cryptography;
using System.Text.Json;
using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Engine.Definitions;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;

namespace Ipses.Application.Workflows.Definitions.RunDefinition;

/// <summary>Starts an instance by a person's hand: a trial in the designer, or what the year's workflows don't start by themselves.</summary>
/// <param name="DefinitionId">Which definition.</param>
/// <param name="Versions">Which version of it.</param>
/// <param name="Input">Its inputs by name.</param>
public sealed record RunDefinition(
    string DefinitionId,
    VersionChoice Versions,
    IReadOnlyDictionary<string, JsonElement> Input
) : ICommand<RunningInstance>
{
    public string CorrelationId { get; init; } = "";

    /// <summary>What the instance is called; empty for none.</summary>
    public string Name { get; init; } = "";

    /// <summary>Its first burst runs later, in a unit of its own, instead of before the answer.</summary>
    public bool Later { get; init; }
}

/// <summary>What was started.</summary>
/// <param name="InstanceId">Its id, from now on even where it starts later.</param>
public sealed record RunningInstance(string InstanceId);

/// <summary>Those who draw workflows.</summary>
public sealed class RunDefinitionAuthoriser : ForDesigners<RunDefinition>;

/// <summary>Finds the version and starts it, in the unit of the command.</summary>
public sealed class RunDefinitionHandler(
    IEngineStore store,
    IWorkflowRuntime runtime,
    ICurrentActor current
) : ICommandHandler<RunDefinition, RunningInstance>
{
    private const int IdBytes = 8;

    /// <inheritdoc/>
    public async Task<Result<RunningInstance>> HandleAsync(
        RunDefinition command,
        CancellationToken cancellationToken
    )
    {
        DefinitionRecord? version = command.Versions.Of(
            await store.ListDefinitionsAsync(command.DefinitionId, cancellationToken)
        );
        if (version is null)
        {
            return DefinitionErrors.NotFound(command.DefinitionId);
        }

        StartRequest start = new(
            Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes)),
            version.DefinitionId
        )
        {
            Version = version.Version,
            Input = command.Input,
            CorrelationId = command.CorrelationId,
            Name = command.Name,
            By = current.Actor.PersonId ?? current.Actor.System ?? "",
        };
        if (command.Later)
        {
            await runtime.EnqueueStartAsync(start, cancellationToken);
            return new RunningInstance(start.InstanceId);
        }

        EngineResult<StartedInstance> started = await runtime.StartAsync(start, cancellationToken);
        return started.IsSuccess
            ? new RunningInstance(started.Value.InstanceId)
            : Result<RunningInstance>.Refused([
                .. started.Errors.Select(DefinitionErrors.FromEngine),
            ]);
    }
}
