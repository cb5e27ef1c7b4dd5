using System.Threading.Channels;
using Ipses.Application.Common;

namespace Ipses.ElsaApi.Hubs;

/// <summary>Who watches which instance in this process, and which of these have changed.</summary>
internal sealed class Watchers : IInstanceObserver
{
    private readonly Lock _guard = new();
    private readonly Dictionary<string, Watched> _instances = new(StringComparer.Ordinal);
    private readonly Channel<string> _changed = Channel.CreateUnbounded<string>();

    /// <summary>Instances that may have changed, as this process changes them.</summary>
    internal ChannelReader<string> News => _changed.Reader;

    /// <summary>Somebody watches an instance that they have seen at a version.</summary>
    internal void Add(string instanceId, int version, Watcher watcher)
    {
        lock (_guard)
        {
            if (!_instances.TryGetValue(instanceId, out Watched? watched))
            {
                _instances[instanceId] = watched = new Watched(version);
            }

            watched.Watchers.Add(watcher);
        }
    }

    /// <summary>A connection is gone.</summary>
    internal void Remove(string connectionId)
    {
        lock (_guard)
        {
            foreach ((string id, Watched watched) in _instances.ToArray())
            {
                watched.Watchers.RemoveWhere(one => one.ConnectionId == connectionId);
                if (watched.Watchers.Count == 0)
                {
                    _instances.Remove(id);
                }
            }
        }
    }

    /// <summary>Nobody watches this one any longer.</summary>
    internal void Forget(string instanceId)
    {
        lock (_guard)
        {
            _instances.Remove(instanceId);
        }
    }

    /// <summary>Versions that the watchers were last told of, by instance.</summary>
    internal IReadOnlyDictionary<string, int> Versions()
    {
        lock (_guard)
        {
            return _instances.ToDictionary(
                one => one.Key,
                one => one.Value.Version,
                StringComparer.Ordinal
            );
        }
    }

    /// <summary>Who watches the instance, and what they were last told of; null where nobody does.</summary>
    internal (int Version, IReadOnlyList<Watcher> Watchers)? Of(string instanceId)
    {
        lock (_guard)
        {
            return _instances.TryGetValue(instanceId, out Watched? watched)
                ? (watched.Version, [.. watched.Watchers])
                : null;
        }
    }

    /// <summary>The watchers are told of this version.</summary>
    internal void Tell(string instanceId, int version)
    {
        lock (_guard)
        {
            if (_instances.TryGetValue(instanceId, out Watched? watched))
            {
                watched.Version = Math.Max(watched.Version, version);
            }
        }
    }

    /// <inheritdoc/>
    public void Changed(IReadOnlyCollection<string> instanceIds)
    {
        lock (_guard)
        {
            foreach (string id in instanceIds.Where(_instances.ContainsKey))
            {
                _changed.Writer.TryWrite(id);
            }
        }
    }

    private sealed class Watched(int version)
    {
        public int Version { get; set; } = version;

        public HashSet<Watcher> Watchers { get; } = [];
    }
}

/// <summary>Somebody who watches.</summary>
/// <param name="ConnectionId">Where they are reached.</param>
/// <param name="PersonId">Who they are.</param>
internal sealed record Watcher(string ConnectionId, string PersonId);
