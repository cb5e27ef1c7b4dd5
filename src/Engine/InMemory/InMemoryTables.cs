using System.Collections.Immutable;
using Ipses.Engine.Ports;

namespace Ipses.Engine.InMemory;

/// <summary>Everything stored, immutable: a unit that is discarded just goes back to the tables it began with.</summary>
internal sealed record InMemoryTables
{
    public ImmutableSortedDictionary<string, DefinitionRecord> Definitions { get; init; } =
        Empty<DefinitionRecord>();

    public ImmutableSortedDictionary<string, TriggerRecord> Triggers { get; init; } =
        Empty<TriggerRecord>();

    public ImmutableDictionary<string, InstanceRecord> Instances { get; init; } =
        Hashed<InstanceRecord>();

    public ImmutableDictionary<string, BookmarkRecord> Bookmarks { get; init; } =
        Hashed<BookmarkRecord>();

    /// <summary>Stimulus key → bookmark ids.</summary>
    public ImmutableDictionary<string, ImmutableHashSet<string>> BookmarksByKey { get; init; } =
        Hashed<ImmutableHashSet<string>>();

    public ImmutableDictionary<string, ImmutableList<JournalRecord>> Journal { get; init; } =
        Hashed<ImmutableList<JournalRecord>>();

    public ImmutableSortedDictionary<string, IncidentRecord> Incidents { get; init; } =
        Empty<IncidentRecord>();

    public ImmutableDictionary<string, FanOutRecord> FanOuts { get; init; } =
        Hashed<FanOutRecord>();

    public ImmutableDictionary<string, WorkRecord> Work { get; init; } = Hashed<WorkRecord>();

    /// <summary>Work that isn't parked, in the order in which it is done.</summary>
    public ImmutableSortedSet<(
        DateTimeOffset DueAt,
        long Sequence,
        string Key
    )> Order { get; init; } = [];

    public ImmutableHashSet<string> Applied { get; init; } =
        ImmutableHashSet.Create<string>(StringComparer.Ordinal);

    public ImmutableSortedDictionary<string, WaitingStimulusRecord> Kept { get; init; } =
        Empty<WaitingStimulusRecord>();

    public long Sequence { get; init; }

    private static ImmutableSortedDictionary<string, T> Empty<T>() =>
        ImmutableSortedDictionary.Create<string, T>(StringComparer.Ordinal);

    private static ImmutableDictionary<string, T> Hashed<T>() =>
        ImmutableDictionary.Create<string, T>(StringComparer.Ordinal);
}
