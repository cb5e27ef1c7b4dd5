using System.Collections.Concurrent;
using Ipses.Application.Common;
using Ipses.Engine.Execution;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;

namespace Ipses.Application.Workflows.Descriptors;

/// <summary>Activity types that stored definitions have and this product has not.</summary>
public sealed class UnknownActivities(
    IReader reader,
    IEngineStore store,
    DefinitionCache definitions,
    ActivityCatalog catalog,
    UnknownActivities.Known known
) : IScoped
{
    /// <summary>In alphabetical order.</summary>
    public async Task<IReadOnlyList<string>> TypesAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<VersionKey> versions = await reader.ListAsync<DefinitionRecord, VersionKey>(
            all => all.Select(v => new VersionKey(v.VersionId, v.CreatedAt)),
            cancellationToken
        );
        SortedSet<string> types = new(StringComparer.Ordinal);
        foreach (VersionKey version in versions)
        {
            types.UnionWith(await TypesOfAsync(version, cancellationToken));
        }

        return [.. types];
    }

    private async Task<IReadOnlyList<string>> TypesOfAsync(
        VersionKey version,
        CancellationToken cancellationToken
    )
    {
        if (known.Find(version) is { } found)
        {
            return found;
        }

        DefinitionRecord? record = await store.FindDefinitionVersionAsync(
            version.VersionId,
            cancellationToken
        );
        if (record is null || definitions.Reader.Read(record.Json) is not { IsSuccess: true } read)
        {
            return [];
        }

        string[] types =
        [
            .. read
                .Value.Nodes.Values.Select(node => node.Type)
                .Where(type => !catalog.Knows(type))
                .Distinct(StringComparer.Ordinal),
        ];
        known.Keep(new VersionKey(record.VersionId, record.CreatedAt), types);
        return types;
    }

    /// <summary>A version with the instant of its content: the same pair has the same content.</summary>
    public sealed record VersionKey(string VersionId, DateTimeOffset CreatedAt);

    /// <summary>What was found before, for the life of the process: designers ask after every save.</summary>
    public sealed class Known
    {
        private const int Most = 10_000;
        private readonly ConcurrentDictionary<VersionKey, IReadOnlyList<string>> _types = new();

        internal IReadOnlyList<string>? Find(VersionKey version) =>
            _types.GetValueOrDefault(version);

        internal void Keep(VersionKey version, IReadOnlyList<string> types)
        {
            if (_types.Count >= Most)
            {
                _types.Clear();
            }

            _types[version] = types;
        }
    }
}
