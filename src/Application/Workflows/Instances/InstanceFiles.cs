using Ipses.Application.Common;
using Ipses.Application.Workflows.Instances.History;
using Ipses.Domain.Common;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;

namespace Ipses.Application.Workflows.Instances;

/// <summary>What is stored of an instance: its row with the state, the nodes of its version, its history.</summary>
public sealed class InstanceFiles(IEngineStore store, IWorkflowRuntime runtime, HistoryShelf shelf)
    : IScoped
{
    /// <summary>The instance, or the refusal that says that there is none.</summary>
    public async Task<Result<InstanceFile>> FindAsync(
        string instanceId,
        CancellationToken cancellationToken
    ) =>
        await store.FindInstanceAsync(instanceId, cancellationToken) is { } row
            ? new InstanceFile(row, await NodesAsync(row, cancellationToken))
            : InstanceRefusals.NotFound(instanceId);

    /// <summary>Reads from its history.</summary>
    public Task<T> ReadHistoryAsync<T>(
        InstanceFile file,
        Func<InstanceHistory, T> read,
        CancellationToken cancellationToken
    ) => shelf.ReadAsync(store, file.Row, read, cancellationToken);

    private async Task<DefinitionNodes> NodesAsync(
        InstanceRecord row,
        CancellationToken cancellationToken
    )
    {
        DefinitionRecord? version = await store.FindDefinitionVersionAsync(
            row.DefinitionVersionId,
            cancellationToken
        );
        return new DefinitionNodes(
            version is null ? null : await runtime.CompileAsync(version, cancellationToken)
        );
    }
}

/// <summary>An instance and the nodes it runs by.</summary>
/// <param name="Row">Its row with the state.</param>
/// <param name="Nodes">Of its version.</param>
public sealed record InstanceFile(InstanceRecord Row, DefinitionNodes Nodes);
