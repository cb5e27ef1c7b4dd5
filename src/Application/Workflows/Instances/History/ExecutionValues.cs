using System.Text.Json;
using Ipses.Application.Common;
using Ipses.Engine.Ports;
using Ipses.Engine.State;

namespace Ipses.Application.Workflows.Instances.History;

/// <summary>What went into an execution and what came out of it, as the journal's rows keep it.</summary>
/// <param name="Inputs">Evaluated inputs by name.</param>
/// <param name="Outputs">Outputs by name, as far as they were given.</param>
public sealed record ExecutionValues(
    IReadOnlyDictionary<string, JsonElement> Inputs,
    IReadOnlyDictionary<string, JsonElement> Outputs
)
{
    private const int RowsAtOnce = 500;

    /// <summary>Nothing in, nothing out.</summary>
    public static ExecutionValues None { get; } =
        new(InstanceState.Empty<JsonElement>(), InstanceState.Empty<JsonElement>());

    /// <summary>Values of these executions, by key; reads only the rows that hold them.</summary>
    public static async Task<IReadOnlyDictionary<string, ExecutionValues>> ReadAsync(
        IReader reader,
        string instanceId,
        IEnumerable<(string Key, IReadOnlyList<int> Rows)> executions,
        CancellationToken cancellationToken
    )
    {
        Dictionary<string, ExecutionValues> found = new(StringComparer.Ordinal);
        HashSet<int> rows = [];
        foreach ((string key, IReadOnlyList<int> own) in executions)
        {
            found[key] = None;
            rows.UnionWith(own);
        }

        foreach (int[] some in rows.Order().Chunk(RowsAtOnce))
        {
            IReadOnlyList<JournalRecord> read = await reader.ListAsync<
                JournalRecord,
                JournalRecord
            >(
                all =>
                    all.Where(row => row.InstanceId == instanceId && some.Contains(row.Sequence))
                        .OrderBy(row => row.Sequence),
                cancellationToken
            );
            foreach (JournalRecord row in read)
            {
                Take(found, row);
            }
        }

        return found;
    }

    /// <summary>Adds what one row tells of the executions that are asked for.</summary>
    public static void Take(Dictionary<string, ExecutionValues> found, JournalRecord row)
    {
        foreach (InstanceChange change in StateJson.ReadChanges(row.ChangesJson))
        {
            if (
                change is InstanceChange.Executed executed
                && found.TryGetValue(executed.Key, out ExecutionValues? begun)
            )
            {
                found[executed.Key] = begun with { Inputs = executed.Inputs };
            }
            else if (
                change is InstanceChange.OutputsGiven given
                && found.TryGetValue(given.Key, out ExecutionValues? going)
            )
            {
                found[given.Key] = going with
                {
                    Outputs = InstanceState
                        .Empty<JsonElement>()
                        .AddRange(going.Outputs)
                        .SetItems(given.Values),
                };
            }
        }
    }
}
