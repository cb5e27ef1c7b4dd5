using Ipses.Engine.Ports;

namespace Ipses.Application.Workflows.Instances.History;

/// <summary>
/// Histories of the instances that people look at, kept between requests: whoever watches a long one pays only for the rows that
/// are new. A journal is append-only, so what was read stays true; how much is kept is bounded.
/// </summary>
public sealed class HistoryShelf
{
    /// <summary>Executions and lines that are kept of all instances together.</summary>
    private const int MostWeight = 400_000;

    private const int RowsAtOnce = 500;

    private readonly Lock _guard = new();
    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);
    private long _uses;

    /// <summary>Reads from the history as it is at the instance's version or later.</summary>
    /// <param name="store">Where the journal is.</param>
    /// <param name="instance">The instance's row, read before.</param>
    /// <param name="read">Takes out what is wanted; what it returns must not hold on to lists of the history.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    public async Task<T> ReadAsync<T>(
        IEngineStore store,
        InstanceRecord instance,
        Func<InstanceHistory, T> read,
        CancellationToken cancellationToken
    )
    {
        Place place = PlaceOf(instance);
        await place.Gate.WaitAsync(cancellationToken);
        try
        {
            await BringUpToDateAsync(place, store, instance, cancellationToken);
            return read(place.History);
        }
        finally
        {
            place.Gate.Release();
            MakeRoom(place);
        }
    }

    private Place PlaceOf(InstanceRecord instance)
    {
        lock (_guard)
        {
            // An instance that was deleted may have left its id to another.
            if (
                !_places.TryGetValue(instance.Id, out Place? place)
                || place.CreatedAt != instance.CreatedAt
            )
            {
                _places[instance.Id] = place = new Place(instance.Id, instance.CreatedAt);
            }

            place.LastUse = ++_uses;
            return place;
        }
    }

    private static async Task BringUpToDateAsync(
        Place place,
        IEngineStore store,
        InstanceRecord instance,
        CancellationToken cancellationToken
    )
    {
        while (place.History.Sequence < instance.Version)
        {
            IReadOnlyList<JournalRecord> rows = await store.ReadJournalAsync(
                instance.Id,
                place.History.Sequence,
                RowsAtOnce,
                cancellationToken
            );
            try
            {
                foreach (JournalRecord row in rows)
                {
                    place.History.Add(row);
                }
            }
            catch
            {
                // Half a row would be told twice.
                place.History = new InstanceHistory();
                throw;
            }

            if (rows.Count < RowsAtOnce)
            {
                return;
            }
        }
    }

    private void MakeRoom(Place used)
    {
        lock (_guard)
        {
            used.Weight = used.History.Weight;
            int weight = _places.Values.Sum(place => place.Weight);
            foreach (Place place in _places.Values.OrderBy(place => place.LastUse).ToArray())
            {
                if (weight <= MostWeight)
                {
                    return;
                }

                weight -= place.Weight;
                _places.Remove(place.Id);
            }
        }
    }

    private sealed class Place(string id, DateTimeOffset createdAt)
    {
        public string Id { get; } = id;

        public DateTimeOffset CreatedAt { get; } = createdAt;

        public SemaphoreSlim Gate { get; } = new(1, 1);

        public InstanceHistory History { get; set; } = new();

        public int Weight { get; set; }

        public long LastUse { get; set; }
    }
}
