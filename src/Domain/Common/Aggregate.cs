namespace Ipses.Domain.Common;

/// <summary>
/// A thing that is loaded, decided upon and saved as a whole. Other aggregates refer to it by <see cref="Id"/> only.
/// </summary>
public abstract class Aggregate
{
    private readonly List<IDomainEvent> _events = [];

    /// <summary>Unique name, at most 200 characters; derived from the key of its cause wherever it has one, so that a repetition collides instead of doubling (R23).</summary>
    public string Id { get; protected init; } = "";

    /// <summary>Counts changes; set by the store on every save and compared before it, so that a stale edit is refused.</summary>
    public int Version { get; private set; }

    /// <summary>What has happened since the aggregate was loaded; taken once by the unit of work.</summary>
    public IReadOnlyList<IDomainEvent> TakeEvents()
    {
        IDomainEvent[] taken = [.. _events];
        _events.Clear();
        return taken;
    }

    protected void Raise(IDomainEvent happened) => _events.Add(happened);
}

/// <summary>Something that happened in the domain, in the past tense; workflows and mail follow from it in the same transaction.</summary>
public interface IDomainEvent;
