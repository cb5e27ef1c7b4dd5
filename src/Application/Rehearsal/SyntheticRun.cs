using System.Collections.Concurrent;
using Ipses.Domain.Common;

namespace Ipses.Application.Rehearsal;

/// <summary>
/// The run that is on: which profile, which seed, and what has been done in it. One for the whole program; outside of a run
/// the profile is <see cref="Rehearsal.Profile.None"/> and nobody acts.
/// </summary>
public sealed class SyntheticRun : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _putOff = new(
        StringComparer.Ordinal
    );
    private readonly ConcurrentDictionary<(string TaskId, int Version), PlannedAct?> _planned =
        new();
    private readonly ConcurrentQueue<SyntheticDeed> _deeds = new();

    private readonly ConcurrentDictionary<string, UnmannedTask> _unmanned = new(
        StringComparer.Ordinal
    );

    public Profile Profile { get; private set; } = Profile.None;

    /// <summary>Makes who is late and who returns what; the same seed gives the same run.</summary>
    public long Seed { get; private set; } = 2027;

    /// <summary>Lets people act by a profile until the returned value is disposed of. One run at a time: a second one waits.</summary>
    public async Task<IDisposable> BeginAsync(
        Profile profile,
        long? seed = null,
        CancellationToken cancellationToken = default
    )
    {
        await _turn.WaitAsync(cancellationToken);
        _deeds.Clear();
        _putOff.Clear();
        _planned.Clear();
        _unmanned.Clear();
        Profile = profile;
        Seed = seed ?? Seed;
        return new Ending(this);
    }

    /// <summary>What was done since the run began, in order.</summary>
    public IReadOnlyList<SyntheticDeed> Deeds => [.. _deeds];

    /// <summary>Tasks that nobody was there for, by their id.</summary>
    public IReadOnlyList<UnmannedTask> Unmanned =>
        [.. _unmanned.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => one.Value)];

    internal void ReportUnmanned(OpenTask task) =>
        _unmanned[task.Id] = new(task.StepKey, task.AssigneeKey, task.InstitutionId);

    /// <summary>What is planned for a task: worked out once per run, and again when the task has changed.</summary>
    /// <param name="taskId">The task.</param>
    /// <param name="version">Its version: another one is not remembered yet.</param>
    /// <param name="planned">Null for a task that nobody synthetic gets round to.</param>
    internal bool Remembers(string taskId, int version, out PlannedAct? planned) =>
        _planned.TryGetValue((taskId, version), out planned);

    internal void Remember(OpenTask task, DateTimeOffset? when) =>
        _planned[(task.Id, task.Version)] = when is { } at ? new PlannedAct(task, at) : null;

    /// <summary>Until when a person leaves a thing alone that they were refused; null when they were not.</summary>
    internal DateTimeOffset? PutOffUntil(string id) =>
        _putOff.TryGetValue(id, out DateTimeOffset until) ? until : null;

    internal void PutOff(string id, DateTimeOffset until) => _putOff[id] = until;

    internal void Report(string id, string step, string person, Result result) =>
        _deeds.Enqueue(
            new SyntheticDeed(
                id,
                step,
                null,
                person,
                result.Errors.Count == 0 ? null : result.Errors[0].Code
            )
        );

    internal void Report(OpenTask task, string person, Result result) =>
        _deeds.Enqueue(
            new SyntheticDeed(
                task.Id,
                task.StepKey,
                task.InstitutionId,
                person,
                result.Errors.Count == 0 ? null : result.Errors[0].Code
            )
        );

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private sealed class Ending(SyntheticRun run) : IDisposable
    {
        public void Dispose()
        {
            run.Profile = Profile.None;
            run._turn.Release();
        }
    }
}

/// <summary>One act of a synthetic person.</summary>
/// <param name="Refusal">Code of the refusal, or null when it was done.</param>
public sealed record SyntheticDeed(
    string TaskId,
    string Step,
    string? InstitutionId,
    string PersonId,
    string? Refusal
);

/// <summary>A task that no synthetic person could do: nobody holds the role.</summary>
/// <param name="Assignee"><c>PerformanceOfficer@KIPO</c>.</param>
public sealed record UnmannedTask(string Step, string Assignee, string? InstitutionId);

/// <summary>A task and when somebody synthetic gets round to it.</summary>
internal sealed record PlannedAct(OpenTask Task, DateTimeOffset At);
