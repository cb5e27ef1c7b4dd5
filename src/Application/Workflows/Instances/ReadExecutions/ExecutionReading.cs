using System.Text.Json;
using Ipses.Application.Common;
using Ipses.Application.Workflows.Instances.History;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;
using Ipses.Engine.State;

namespace Ipses.Application.Workflows.Instances.ReadExecutions;

/// <summary>Reads executions with what went in and came out.</summary>
public sealed class ExecutionReading(InstanceFiles files, IReader reader, ActivityCatalog catalog)
    : IScoped
{
    /// <summary>Those of an instance that are wanted.</summary>
    public async Task<IReadOnlyList<ExecutionView>> ReadAsync(
        InstanceFile file,
        Func<InstanceHistory, IEnumerable<PastExecution>> which,
        bool withValues,
        CancellationToken cancellationToken
    )
    {
        // What leaves the history is copied: it goes on growing for others.
        (ExecutionView View, int[] Rows)[] found = await files.ReadHistoryAsync(
            file,
            history =>
                which(history)
                    .Select(one => (ExecutionView.Of(file, one), one.Rows.ToArray()))
                    .ToArray(),
            cancellationToken
        );
        if (!withValues)
        {
            return [.. found.Select(one => one.View)];
        }

        IReadOnlyDictionary<string, ExecutionValues> values = await ExecutionValues.ReadAsync(
            reader,
            file.Row.Id,
            found.Select(one => (one.View.Key, (IReadOnlyList<int>)one.Rows)),
            cancellationToken
        );
        return [.. found.Select(one => With(one.View, values[one.View.Key]))];
    }

    private ExecutionView With(ExecutionView view, ExecutionValues values) =>
        view with
        {
            Inputs = values.Inputs,
            Outputs = InstanceState
                .Empty<JsonElement>()
                .AddRange(Declared(view.Node.Type))
                .SetItems(values.Outputs),
        };

    private IEnumerable<KeyValuePair<string, JsonElement>> Declared(string type) =>
        type.Length > 0 && catalog.Knows(type)
            ? catalog
                .Describe(type)
                .Outputs.Select(output => KeyValuePair.Create(output.Name, EngineJson.Null))
            : [];
}
