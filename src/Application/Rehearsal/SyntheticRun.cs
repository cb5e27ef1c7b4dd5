using System.Collections.Concurrent;
using Ipses.Domain.Common;

namespace Ipses.Application.Rehearsal;

/// <summary>
/// The run that is on: which profile, which seed, and what has been done in it. One for the whole program; outside of a run
/// the profile is <see cref="Rehearsal.Profile.None"/> and nobody acts.
/// </summary>
public sealed class SyntheticRun
{
    private readonly ConcurrentDictionary<string, int> _givenUp = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<SyntheticDeed> _deeds = new();

    public Profile Profile { get; private set; } = Profile.None;

    /// <summary>Makes who is late and who returns what; the same seed gives the same run.</summary>
    public long Seed { get; private set; } = 2027;

    /// <summary>Lets people act by a profile until the returned value is disposed of.</summary>
    public IDisposable Begin(Profile profile, long? seed = null)
    {
        _deeds.Clear();
        _givenUp.Clear();
        Profile = profile;
        Seed = seed ?? Seed;
        return new Ending(this);
    }

    /// <summary>What was done since the run began, in order.</summary>
    public IReadOnlyList<SyntheticDeed> Deeds => [.. _deeds];

    internal bool HasGivenUp(OpenTask task) =>
        _givenUp.TryGetValue(task.Id, out int version) && version == task.Version;

    internal void GiveUp(OpenTask task) => _givenUp[task.Id] = task.Version;

    internal bool HasGivenUp(string id) => _givenUp.ContainsKey(id);

    internal void GiveUp(string id) => _givenUp[id] = 0;

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

    private sealed class Ending(SyntheticRun run) : IDisposable
    {
        public void Dispose() => run.Profile = Profile.None;
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
