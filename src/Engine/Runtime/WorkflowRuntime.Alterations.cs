using System.Text.Json;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;
using Ipses.Engine.State;

namespace Ipses.Engine.Runtime;

/// <summary>A change that a person makes to a running instance (Elsa's alterations).</summary>
public abstract record Alteration
{
    private Alteration() { }

    /// <summary>Gives a variable another value.</summary>
    /// <param name="VariableId">Its id in the definition, or its name.</param>
    /// <param name="Value">Read as the type that the variable is declared with.</param>
    public sealed record ModifyVariable(string VariableId, JsonElement Value) : Alteration;

    /// <summary>Gives up what an activity does or waits for, with its branch.</summary>
    /// <param name="ActivityId">All its executions, unless one is named.</param>
    /// <param name="ExecutionKey">One execution; empty for all of the activity.</param>
    public sealed record CancelActivity(string ActivityId, string ExecutionKey = "") : Alteration;

    /// <summary>Lets an activity of an active flowchart run.</summary>
    /// <param name="ActivityId">The activity.</param>
    /// <param name="ExecutionKey">An execution that failed and is done again; empty to begin a new one.</param>
    public sealed record ScheduleActivity(string ActivityId, string ExecutionKey = "") : Alteration;
}

/// <summary>What a person changes in a running instance.</summary>
public sealed partial class WorkflowRuntime
{
    /// <inheritdoc />
    public async Task<EngineResult<string>> AlterAsync(
        string instanceId,
        IReadOnlyList<Alteration> alterations,
        Decision decision,
        CancellationToken cancellation
    )
    {
        if (await store.FindInstanceAsync(instanceId, cancellation) is not { } row)
            return RuntimeErrors.NoInstance(instanceId);
        if (!IsRunning(row))
            return RuntimeErrors.InstanceEnded(instanceId);
        var ended = alterations.Any(a => a is Alteration.ScheduleActivity)
            ? await EndedAsync(instanceId, cancellation)
            : new HashSet<string>(StringComparer.Ordinal);
        EngineError? refused = null;
        await RunAsync(
            row,
            Decided("alter", decision),
            async burst =>
            {
                foreach (var alteration in alterations)
                {
                    refused = await AlterAsync(burst, alteration, decision, ended, cancellation);
                    if (refused is not null)
                        return false;
                }

                return true;
            },
            cancellation
        );
        return refused is null ? instanceId : refused;
    }

    private static async Task<EngineError?> AlterAsync(
        Burst burst,
        Alteration alteration,
        Decision decision,
        IReadOnlySet<string> ended,
        CancellationToken cancellation
    ) =>
        alteration switch
        {
            Alteration.ModifyVariable a => burst.ModifyVariable(a.VariableId, a.Value),
            Alteration.CancelActivity a => await burst.CancelActivityAsync(
                a.ActivityId,
                a.ExecutionKey,
                decision.Reason,
                cancellation
            ),
            Alteration.ScheduleActivity a => await burst.ScheduleActivityAsync(
                a.ActivityId,
                a.ExecutionKey,
                ended,
                cancellation
            ),
            _ => throw new InvalidOperationException($"Nobody does {alteration.GetType().Name}."),
        };

    /// <summary>Activities that have ended by themselves, read from the journal: what was skipped has not.</summary>
    private async Task<HashSet<string>> EndedAsync(
        string instanceId,
        CancellationToken cancellation
    )
    {
        HashSet<string> ended = new(StringComparer.Ordinal);
        foreach (var row in await store.ReadJournalAsync(instanceId, 0, int.MaxValue, cancellation))
        {
            HashSet<string> skipped = new(StringComparer.Ordinal);
            foreach (var change in StateJson.ReadChanges(row.ChangesJson))
            {
                if (change is InstanceChange.Resolved { How: "skipped" } resolved)
                    skipped.Add(resolved.Key);
                else if (change is InstanceChange.Completed done && !skipped.Contains(done.Key))
                    ended.Add(done.ActivityId);
            }
        }

        return ended;
    }
}
