using System.Text.Json;
using Ipses.Application.Common;
using Ipses.Application.Cycles.Incidents;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Organisations;
using Ipses.Engine.Execution;
using Ipses.Engine.Ports;

namespace Ipses.Application.Cycles.ReadInstance;

/// <summary>A workflow instance as a person reads it: what it has done, what it waits for, what stopped, which tasks it made.</summary>
public sealed record ReadInstance(string InstanceId) : IQuery<InstanceView>;

/// <summary>An instance's page.</summary>
/// <param name="Variables">Names and values, JSON; for coordinators only, empty for others.</param>
/// <param name="Waits">Steps it stands at now.</param>
/// <param name="Traced">Steps that have made tasks and mails, with these.</param>
/// <param name="Children">Workflows it runs for others to be followed.</param>
public sealed record InstanceView(
    string Id,
    string DefinitionId,
    LocalizedText DefinitionName,
    int DefinitionVersion,
    InstanceStatus Status,
    string ParentInstanceId,
    string? InstitutionId,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    DateTimeOffset? FinishedAt,
    IReadOnlyList<JournalStep> Steps,
    IReadOnlyList<WaitingStep> Waits,
    IReadOnlyList<StoppedStep> Incidents,
    IReadOnlyList<InstanceTask> Tasks,
    IReadOnlyList<TracedStep> Traced,
    IReadOnlyList<ChildInstance> Children,
    IReadOnlyList<KeyValuePair<string, string>> Variables,
    bool SeesVariables,
    bool MayStepIn,
    IReadOnlyDictionary<string, LocalizedText> People
);

/// <summary>One thing that happened, in the order it did.</summary>
/// <param name="Step">What the author of the workflow called the step; null where it is about the whole.</param>
/// <param name="Detail">The ports it went on by, what it said, why it stopped; null for nothing.</param>
/// <param name="By">Who, where a person did it.</param>
/// <param name="Reason">Why, where a person said so.</param>
public sealed record JournalStep(
    int Sequence,
    DateTimeOffset At,
    JournalKind Kind,
    LocalizedText? Step,
    LocalizedText? Detail,
    string By,
    string Reason
);

/// <summary>What a line of the journal tells.</summary>
public enum JournalKind
{
    Started,
    Began,
    Woke,
    WentOn,
    Ended,
    Cancelled,
    Stopped,
    DealtWith,

    /// <summary>A person did something in the product that it waited for.</summary>
    Acted,
    Said,
    StartedChildren,
    Published,
    TimerMoved,
    Finished,
}

/// <summary>A step that the instance stands at.</summary>
public sealed record WaitingStep(LocalizedText Step, string WaitsFor, DateTimeOffset? Due);

/// <summary>A task that the instance made.</summary>
public sealed record InstanceTask(
    string Id,
    LocalizedText Title,
    TaskState State,
    DateOnly DueOn,
    DateTimeOffset OpenedAt
);

/// <summary>A workflow that the instance started.</summary>
public sealed record ChildInstance(
    string Id,
    string ItemKey,
    InstanceStatus Status,
    int OpenIncidents
);

/// <summary>Whoever is signed in; the query hides what is not theirs.</summary>
public sealed class ReadInstanceAuthoriser : IAuthoriser<ReadInstance>
{
    /// <inheritdoc />
    public Task<Error?> RefuseAsync(
        ReadInstance request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(CycleAccess.RefuseStrangers(actor));
}

/// <summary>Reads the engine's records; an institution's people see their own institution's instance, without variables (R3).</summary>
public sealed class ReadInstanceHandler(
    IEngineStore engine,
    IReader reader,
    IDirectory directory,
    IEnumerable<IStepTraces> traces,
    ICurrentActor current,
    ActivityCatalog catalog,
    StoppedSteps stopped
) : IQueryHandler<ReadInstance, InstanceView>
{
    private const int MostSteps = 2_000;

    /// <inheritdoc />
    public async Task<Result<InstanceView>> HandleAsync(
        ReadInstance query,
        CancellationToken cancellationToken
    )
    {
        InstanceRecord? instance = await engine.FindInstanceAsync(
            query.InstanceId,
            cancellationToken
        );
        Visibility visibility = Visibility.Of(current.Actor);
        if (
            instance is null
            || !(
                visibility.All
                || (instance.ItemKey.Length > 0 && visibility.Covers(instance.ItemKey))
            )
        )
        {
            return InstanceErrors.NotFound(query.InstanceId);
        }

        bool oversees = CycleAccess.RefuseOthersThanOverseers(current.Actor) is null;
        bool coordinates = current.Actor.Holds(Role.Coordinator);
        DefinitionRecord? definition = await engine.FindDefinitionVersionAsync(
            instance.DefinitionVersionId,
            cancellationToken
        );
        StepNames names = StepNames.Read(definition?.Json, catalog);
        IReadOnlyList<JournalRecord> journal = await engine.ReadJournalAsync(
            instance.Id,
            0,
            MostSteps,
            cancellationToken
        );
        IReadOnlyList<BookmarkRecord> bookmarks = await engine.ListBookmarksAsync(
            instance.Id,
            cancellationToken
        );
        IReadOnlyList<InstanceTask> tasks = await reader.ListAsync<DeadlineTask, InstanceTask>(
            all =>
                all.Where(t => t.InstanceId == instance.Id)
                    .OrderBy(t => t.OpenedAt)
                    .Select(t => new InstanceTask(t.Id, t.Title, t.State, t.DueOn, t.OpenedAt)),
            cancellationToken
        );
        List<StepTrace> made = [];
        foreach (IStepTraces source in traces)
        {
            made.AddRange(await source.OfAsync(instance.Id, current.Actor, cancellationToken));
        }

        IReadOnlyList<InstanceRecord> children = oversees
            ? await engine.ListInstancesAsync(
                new InstanceQuery { ParentInstanceId = instance.Id, Take = 1_000 },
                cancellationToken
            )
            : [];
        return new InstanceView(
            instance.Id,
            instance.DefinitionId,
            names.Definition ?? LocalizedText.Same(instance.DefinitionId),
            instance.DefinitionVersion,
            instance.Status,
            oversees ? instance.ParentInstanceId : "",
            instance.ItemKey.Length > 0 ? instance.ItemKey : null,
            instance.CreatedAt,
            instance.UpdatedAt,
            instance.FinishedAt,
            [.. journal.SelectMany(row => JournalReading.StepsOf(row, names))],
            [
                .. bookmarks.Select(b => new WaitingStep(
                    names.Of(b.ActivityId),
                    b.StimulusKey,
                    b.DueAt
                )),
            ],
            oversees
                ? await stopped.OfAsync(
                    await engine.ListIncidentsAsync(
                        instance.Id,
                        openOnly: false,
                        cancellationToken
                    ),
                    cancellationToken
                )
                : [],
            tasks,
            TracedSteps.Of(instance.Id, made, journal, names),
            [
                .. children.Select(c => new ChildInstance(
                    c.Id,
                    c.ItemKey,
                    c.Status,
                    c.OpenIncidents
                )),
            ],
            coordinates ? VariablesOf(instance.Snapshot) : [],
            coordinates,
            coordinates,
            await ActorNames.OfAsync(journal.Select(row => row.By), directory, cancellationToken)
        );
    }

    private static KeyValuePair<string, string>[] VariablesOf(string snapshot)
    {
        if (snapshot.Length == 0)
        {
            return [];
        }

        using JsonDocument document = JsonDocument.Parse(snapshot);
        List<KeyValuePair<string, string>> found = [];
        foreach (string part in (string[])["input", "variables", "output"])
        {
            if (
                document.RootElement.TryGetProperty(part, out JsonElement values)
                && values.ValueKind == JsonValueKind.Object
            )
            {
                found.AddRange(
                    values
                        .EnumerateObject()
                        .Select(v => KeyValuePair.Create($"{part}.{v.Name}", v.Value.GetRawText()))
                );
            }
        }

        return [.. found];
    }
}

/// <summary>Why an instance can't be shown.</summary>
public static class InstanceErrors
{
    public static Error NotFound(string id) =>
        new(
            "Instance.NotFound",
            new($"진행 기록 {id}을(를) 찾을 수 없습니다.", $"There is no workflow instance {id}."),
            ErrorKind.NotFound
        );
}
