using System.Text.Json;
using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Engine.Definitions;
using Ipses.Engine.State;

namespace Ipses.Application.Workflows.Instances.ReadVariables;

/// <summary>Variables of a workflow instance with their values now.</summary>
public sealed record ReadVariables(string InstanceId) : IQuery<VariableList>;

/// <summary>The variables.</summary>
/// <param name="Items">In the order of the definition.</param>
public sealed record VariableList(IReadOnlyList<VariableView> Items)
{
    internal static VariableList Of(InstanceFile file, InstanceState state)
    {
        IReadOnlyList<Variable> declared = file.Nodes.Definition?.Variables ?? [];
        return new VariableList([
            .. declared.Select(one => new VariableView(
                one.Id,
                one.Name,
                state.Variables.GetValueOrDefault(one.Name, EngineJson.Null)
            )),
            .. state
                .Variables.Where(one => declared.All(known => known.Name != one.Key))
                .Select(one => new VariableView(one.Key, one.Key, one.Value)),
        ]);
    }
}

/// <summary>A variable.</summary>
/// <param name="Id">Its id in the definition.</param>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
public sealed record VariableView(string Id, string Name, JsonElement Value);

/// <summary>Coordinators and auditors.</summary>
public sealed class ReadVariablesAuthoriser : ForOverseers<ReadVariables>;

/// <summary>Reads the snapshot.</summary>
public sealed class ReadVariablesHandler(InstanceFiles files)
    : IQueryHandler<ReadVariables, VariableList>
{
    /// <inheritdoc/>
    public async Task<Result<VariableList>> HandleAsync(
        ReadVariables query,
        CancellationToken cancellationToken
    )
    {
        Result<InstanceFile> file = await files.FindAsync(query.InstanceId, cancellationToken);
        return file.IsRefused
            ? Result<VariableList>.From(file)
            : VariableList.Of(file.Value, StateJson.ReadState(file.Value.Row.Snapshot));
    }
}
