using System.Text.Json;
using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;

namespace Ipses.Application.Workflows.Instances.TriggerEvent;

/// <summary>An event from outside: steps of Elsa's <c>Event</c> that wait for it go on, workflows that listen for it start.</summary>
/// <param name="Name">What happened.</param>
/// <param name="Input">What it carries.</param>
public sealed record TriggerEvent(string Name, JsonElement Input) : ICommand<Nothing>
{
    /// <summary>Only instances of this correlation; null for all.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>Only this instance; null for all.</summary>
    public string? InstanceId { get; init; }

    /// <summary>Only this execution; null for all.</summary>
    public string? ExecutionId { get; init; }

    /// <summary>The workflows go on later, each in a unit of its own, instead of before the answer.</summary>
    public bool Later { get; init; }
}

/// <summary>Coordinators, and the programs that act for them.</summary>
public sealed class TriggerEventAuthoriser : ForCoordinators<TriggerEvent>;

/// <summary>Asks whether the event may come from outside, and raises it.</summary>
public sealed class TriggerEventHandler(
    IEngineStore store,
    IWorkflowRuntime runtime,
    ProductEvents productEvents,
    ICurrentActor current
) : ICommandHandler<TriggerEvent, Nothing>
{
    /// <inheritdoc/>
    public async Task<Result<Nothing>> HandleAsync(
        TriggerEvent command,
        CancellationToken cancellationToken
    )
    {
        string key = StimulusKeys.Event(command.Name);
        IReadOnlyList<BookmarkRecord> waiting = await store.FindBookmarksAsync(
            key,
            cancellationToken
        );
        if (
            await productEvents.AreAsync(command.Name, cancellationToken)
            || waiting.Count > 0 && waiting.All(one => one.IsProduct)
        )
        {
            return InstanceRefusals.EventIsProducts(command.Name);
        }

        (string InstanceId, string Key)? execution = command.ExecutionId is { Length: > 0 } id
            ? ExecutionIds.Read(id)
            : null;
        Stimulus stimulus = new(Intervention.NewId(), key, command.Input)
        {
            InstanceId = execution?.InstanceId ?? command.InstanceId ?? "",
            CorrelationId = command.CorrelationId ?? "",
            By = Intervention.Who(current),
            FromOutside = true,
        };
        if (execution is { } one)
        {
            string prefix = $"{one.InstanceId}/{one.Key}/";
            foreach (
                BookmarkRecord bookmark in waiting.Where(b =>
                    b.Id.StartsWith(prefix, StringComparison.Ordinal)
                )
            )
            {
                await runtime.ResumeAsync(bookmark.Id, stimulus, cancellationToken);
            }
        }
        else if (command.Later)
        {
            await runtime.EnqueueAsync(stimulus, cancellationToken);
        }
        else
        {
            await runtime.StimulateAsync(stimulus, cancellationToken);
        }

        return Nothing.Value;
    }
}
