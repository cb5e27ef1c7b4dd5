namespace Ipses.Engine.Ports;

/// <summary>
/// Where the engine keeps everything, bound to the current unit of work. Writes may be staged until the unit commits, but
/// every read sees what the same unit has written before. Nothing is visible outside before the commit, nothing remains
/// after a discard. Lists come ordered as each method says, so that two stores behave alike.
/// </summary>
public interface IEngineStore
{
    /// <summary>One version of a definition; the latest where <paramref name="version"/> is null. Null where there is none.</summary>
    Task<DefinitionRecord?> FindDefinitionAsync(
        string definitionId,
        int? version,
        CancellationToken cancellation
    );

    /// <summary>The published version, or null.</summary>
    Task<DefinitionRecord?> FindPublishedAsync(string definitionId, CancellationToken cancellation);

    /// <summary>A version by its own id, or null.</summary>
    Task<DefinitionRecord?> FindDefinitionVersionAsync(
        string versionId,
        CancellationToken cancellation
    );

    /// <summary>Versions of one definition, newest first; of all definitions (latest versions only, by definition id) where null.</summary>
    Task<IReadOnlyList<DefinitionRecord>> ListDefinitionsAsync(
        string? definitionId,
        CancellationToken cancellation
    );

    /// <summary>Adds or replaces a version by its id.</summary>
    Task PutDefinitionAsync(DefinitionRecord definition, CancellationToken cancellation);

    /// <summary>Removes one version, and what starts it; no error where there is none.</summary>
    Task RemoveDefinitionAsync(string versionId, CancellationToken cancellation);

    /// <summary>Puts these in place of all that starts the definition.</summary>
    Task ReplaceTriggersAsync(
        string definitionId,
        IReadOnlyList<TriggerRecord> triggers,
        CancellationToken cancellation
    );

    /// <summary>What starts a definition, by id; what starts any where null.</summary>
    Task<IReadOnlyList<TriggerRecord>> ListTriggersAsync(
        string? definitionId,
        CancellationToken cancellation
    );

    /// <summary>What is started by stimuli with the key, by id.</summary>
    Task<IReadOnlyList<TriggerRecord>> FindTriggersAsync(
        string stimulusKey,
        CancellationToken cancellation
    );

    /// <summary>
    /// Until the unit ends, no other unit gets past this for the same definition (for any where empty): who then looks whether an
    /// instance runs sees what the other has started. The definition must be stored.
    /// </summary>
    Task SerialiseStartsAsync(string definitionId, CancellationToken cancellation);

    /// <summary>An instance with its state, or null.</summary>
    Task<InstanceRecord?> FindInstanceAsync(string instanceId, CancellationToken cancellation);

    /// <summary>
    /// Removes an instance and everything of its own: state, journal, bookmarks, incidents, timers, kept stimuli. False where there
    /// is none.
    /// </summary>
    Task<bool> RemoveInstanceAsync(string instanceId, CancellationToken cancellation);

    /// <summary>Instances by creation, then id. <see cref="InstanceRecord.Snapshot"/> may be empty in lists.</summary>
    Task<IReadOnlyList<InstanceRecord>> ListInstancesAsync(
        InstanceQuery query,
        CancellationToken cancellation
    );

    /// <summary>Bookmarks with the stimulus key, by creation, then id.</summary>
    Task<IReadOnlyList<BookmarkRecord>> FindBookmarksAsync(
        string stimulusKey,
        CancellationToken cancellation
    );

    /// <summary>Stimulus keys that begin with the text and are waited for, each once, in ordinal order.</summary>
    Task<IReadOnlyList<string>> ListBookmarkKeysAsync(
        string prefix,
        CancellationToken cancellation
    );

    /// <summary>Bookmarks whose timer goes by this key, by creation, then id.</summary>
    Task<IReadOnlyList<BookmarkRecord>> FindTimersAsync(
        string timerKey,
        CancellationToken cancellation
    );

    /// <summary>Bookmarks of an instance, by creation, then id.</summary>
    Task<IReadOnlyList<BookmarkRecord>> ListBookmarksAsync(
        string instanceId,
        CancellationToken cancellation
    );

    /// <summary>Stages all that a burst changed.</summary>
    /// <exception cref="EngineConcurrencyException">
    /// The instance has another version than the burst started from, or exists although it is new; thrown here or at the commit.
    /// </exception>
    Task SaveBurstAsync(BurstRecord burst, CancellationToken cancellation);

    /// <summary>Journal rows after <paramref name="afterSequence"/>, in sequence.</summary>
    Task<IReadOnlyList<JournalRecord>> ReadJournalAsync(
        string instanceId,
        int afterSequence,
        int take,
        CancellationToken cancellation
    );

    Task<IncidentRecord?> FindIncidentAsync(string incidentId, CancellationToken cancellation);

    /// <summary>Incidents by instant, then id; of one instance, or of all where null.</summary>
    Task<IReadOnlyList<IncidentRecord>> ListIncidentsAsync(
        string? instanceId,
        bool openOnly,
        CancellationToken cancellation
    );

    Task<FanOutRecord?> FindFanOutAsync(string fanOutId, CancellationToken cancellation);

    /// <summary>
    /// Counts one child as ended, atomically in the database, and returns the numbers after it. Null where there is no such fan-out.
    /// Two children that end at the same time get different numbers; exactly one sees finished = total.
    /// </summary>
    Task<FanOutRecord?> CountEndedAsync(
        string fanOutId,
        bool cancelled,
        CancellationToken cancellation
    );

    /// <summary>Adds work; a key that exists is left as it is. Returns how many were new.</summary>
    Task<int> AddWorkAsync(IReadOnlyList<WorkRecord> work, CancellationToken cancellation);

    /// <summary>Takes work back that is no longer wanted; a key that isn't stored is no error.</summary>
    Task RemoveWorkAsync(IReadOnlyList<string> keys, CancellationToken cancellation);

    /// <summary>
    /// Takes the row away and returns it: the claim. Null where somebody else has taken it, it is parked, or it is not due
    /// at <paramref name="now"/>. If the unit is discarded, the row is back.
    /// </summary>
    Task<WorkRecord?> TakeWorkAsync(string key, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Work that is due at <paramref name="now"/> and not parked, by due instant, then sequence; without calls to make.</summary>
    Task<IReadOnlyList<WorkRecord>> ListDueWorkAsync(
        DateTimeOffset now,
        int take,
        CancellationToken cancellation
    );

    /// <summary>The earliest due instant of work that isn't parked, or null; without calls to make.</summary>
    Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellation);

    /// <summary>Calls to make (<see cref="WorkKind.Request"/>) that are due at <paramref name="now"/>, by due instant, then sequence.</summary>
    Task<IReadOnlyList<WorkRecord>> ListDueRequestsAsync(
        DateTimeOffset now,
        int take,
        CancellationToken cancellation
    );

    /// <summary>The earliest due instant of a call to make, or null.</summary>
    Task<DateTimeOffset?> NextRequestAsync(CancellationToken cancellation);

    /// <summary>Notes that doing it failed: attempts + 1, the error, and either a later due instant or parked (null). No error where the row is gone.</summary>
    Task FailWorkAsync(
        string key,
        string error,
        DateTimeOffset? retryAt,
        CancellationToken cancellation
    );

    /// <summary>Work that was given up, by due instant, then sequence.</summary>
    Task<IReadOnlyList<WorkRecord>> ListParkedWorkAsync(CancellationToken cancellation);

    /// <summary>Makes parked work due again. False where there is none.</summary>
    Task<bool> ReleaseWorkAsync(string key, DateTimeOffset dueAt, CancellationToken cancellation);

    /// <summary>
    /// Notes that the stimulus is being applied. False where it was before: the caller must do nothing. Two units that try at
    /// the same time: one gets true, the other false or an <see cref="EngineConcurrencyException"/>.
    /// </summary>
    Task<bool> TryApplyAsync(string stimulusId, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>Keeps a stimulus until somebody waits for it; an id that exists is left as it is.</summary>
    Task KeepStimulusAsync(WaitingStimulusRecord stimulus, CancellationToken cancellation);

    /// <summary>Stimuli kept for any of the keys, by creation, then id.</summary>
    Task<IReadOnlyList<WaitingStimulusRecord>> FindKeptAsync(
        IReadOnlyCollection<string> stimulusKeys,
        CancellationToken cancellation
    );

    /// <summary>Removes a kept stimulus. False where somebody else has taken it.</summary>
    Task<bool> TakeKeptAsync(string stimulusId, CancellationToken cancellation);
}
