using System.Text.Json;
using Ipses.Application.Common;
using Ipses.Application.Workflows.Instances.History;
using Ipses.Application.Workflows.Instances.ReadExecutions;
using Ipses.Domain.Common;
using Ipses.Engine.Ports;
using Ipses.Engine.State;

namespace Ipses.Application.Workflows.Instances.ReadState;

/// <summary>All that an instance is now: Elsa's workflow state.</summary>
public sealed record ReadState(string InstanceId) : IQuery<StateView>;

/// <summary>An instance with everything that it holds.</summary>
/// <param name="Row">Its row.</param>
/// <param name="State">Its state.</param>
/// <param name="Nodes">Nodes of its version.</param>
/// <param name="Executions">Those that have not ended, innermost first, the workflow last.</param>
/// <param name="Bookmarks">What it waits on.</param>
/// <param name="Incidents">Those that nobody has dealt with.</param>
/// <param name="Lines">How many lines its execution log has.</param>
public sealed record StateView(
    InstanceRecord Row,
    InstanceState State,
    DefinitionNodes Nodes,
    IReadOnlyList<ContextView> Executions,
    IReadOnlyList<BookmarkRecord> Bookmarks,
    IReadOnlyList<IncidentRecord> Incidents,
    int Lines
);

/// <summary>An execution that has not ended.</summary>
/// <param name="View">As the log has it.</param>
/// <param name="ParentId">The container; null for the workflow.</param>
/// <param name="ParentNodeId">That one's node; null for the workflow.</param>
/// <param name="Inputs">Evaluated inputs.</param>
/// <param name="Variables">Variables of its own scope: of the workflow, where it is the workflow.</param>
public sealed record ContextView(
    ExecutionView View,
    string? ParentId,
    string? ParentNodeId,
    IReadOnlyDictionary<string, JsonElement> Inputs,
    IReadOnlyDictionary<string, JsonElement> Variables
);

/// <summary>Coordinators and auditors.</summary>
public sealed class ReadStateAuthoriser : ForOverseers<ReadState>;

/// <summary>Reads the snapshot, and from the history when its executions began.</summary>
public sealed class ReadStateHandler(InstanceFiles files, IEngineStore store)
    : IQueryHandler<ReadState, StateView>
{
    /// <inheritdoc/>
    public async Task<Result<StateView>> HandleAsync(
        ReadState query,
        CancellationToken cancellationToken
    )
    {
        Result<InstanceFile> found = await files.FindAsync(query.InstanceId, cancellationToken);
        if (found.IsRefused)
        {
            return Result<StateView>.From(found);
        }

        InstanceFile file = found.Value;
        InstanceState state = StateJson.ReadState(file.Row.Snapshot);
        (IReadOnlyList<ContextView> executions, int lines) = await files.ReadHistoryAsync(
            file,
            history => (Contexts(file, state, history), history.Lines.Count),
            cancellationToken
        );
        return new StateView(
            file.Row,
            state,
            file.Nodes,
            executions,
            await store.ListBookmarksAsync(file.Row.Id, cancellationToken),
            await store.ListIncidentsAsync(file.Row.Id, openOnly: true, cancellationToken),
            lines
        );
    }

    private static List<ContextView> Contexts(
        InstanceFile file,
        InstanceState state,
        InstanceHistory history
    )
    {
        List<ContextView> contexts =
        [
            .. state
                .Executions.Values.Select(run => (Run: run, Past: history.Find(run.Key)))
                .Where(one => one.Past is not null)
                .OrderByDescending(one => one.Past!.StartedAt)
                .ThenByDescending(one => one.Past!.Depth)
                .Select(one => Context(file, one.Past!, one.Run.Inputs, one.Run.Variables)),
        ];
        if (state.Phase == Phase.Running && history.Workflow.StartedAt is not null)
        {
            contexts.Add(
                Context(file, history.Workflow, InstanceState.Empty<JsonElement>(), state.Variables)
            );
        }

        return contexts;
    }

    private static ContextView Context(
        InstanceFile file,
        PastExecution past,
        IReadOnlyDictionary<string, JsonElement> inputs,
        IReadOnlyDictionary<string, JsonElement> variables
    ) =>
        new(
            ExecutionView.Of(file, past),
            past.Parent is { } parent ? ExecutionIds.Of(file.Row.Id, parent.Key) : null,
            past.Parent is { } around ? file.Nodes.Of(around.ActivityId).NodeId : null,
            inputs,
            variables
        );
}
