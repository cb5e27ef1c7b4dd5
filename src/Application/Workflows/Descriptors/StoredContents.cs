using System.Collections.Concurrent;
using System.Text.Json;
using Ipses.Application.Common;
using Ipses.Engine.Analysis;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;

namespace Ipses.Application.Workflows.Descriptors;

/// <summary>
/// What stored definitions have and the palette must show, too: activity types that this product has not, and values that the sources of
/// choices may no longer offer. Studio shows nothing in their place, and an author would think that nothing was there.
/// </summary>
public sealed class StoredContents(
    IReader reader,
    IEngineStore store,
    DefinitionCache definitions,
    ActivityCatalog catalog,
    StoredContents.Known known
) : IScoped
{
    /// <summary>Of all versions.</summary>
    public async Task<FoundContents> FindAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<VersionKey> versions = await reader.ListAsync<DefinitionRecord, VersionKey>(
            all => all.Select(v => new VersionKey(v.VersionId, v.CreatedAt)),
            cancellationToken
        );
        SortedSet<string> types = new(StringComparer.Ordinal);
        HashSet<WrittenChoice> written = [];
        foreach (VersionKey version in versions)
        {
            FoundContents found = await ContentsOfAsync(version, cancellationToken);
            types.UnionWith(found.UnknownTypes);
            written.UnionWith(found.Written);
        }

        return new FoundContents([.. types], [.. written]);
    }

    private async Task<FoundContents> ContentsOfAsync(
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
            return FoundContents.None;
        }

        FoundContents contents = new(
            [
                .. read
                    .Value.Nodes.Values.Select(node => node.Type)
                    .Where(type => !catalog.Knows(type))
                    .Distinct(StringComparer.Ordinal),
            ],
            [.. read.Value.Nodes.Values.SelectMany(WrittenIn).Distinct()]
        );
        known.Keep(new VersionKey(record.VersionId, record.CreatedAt), contents);
        return contents;
    }

    private IEnumerable<WrittenChoice> WrittenIn(ActivityNode node) =>
        catalog
            .Describe(node.Type)
            .Inputs.Where(input => input.OptionsProvider.Length > 0)
            .Select(input => new WrittenChoice(
                input.OptionsProvider,
                AnalysisSubject.Literal(node, JsonNamingPolicy.CamelCase.ConvertName(input.Name))
                    ?? ""
            ))
            .Where(one => one.Value.Length > 0 && !one.Value.StartsWith('['));

    /// <summary>A version with the instant of its content: the same pair has the same content.</summary>
    public sealed record VersionKey(string VersionId, DateTimeOffset CreatedAt);

    /// <summary>What was found before, for the life of the process: designers ask after every save.</summary>
    public sealed class Known
    {
        private const int Most = 10_000;
        private readonly ConcurrentDictionary<VersionKey, FoundContents> _found = new();

        internal FoundContents? Find(VersionKey version) => _found.GetValueOrDefault(version);

        internal void Keep(VersionKey version, FoundContents contents)
        {
            if (_found.Count >= Most)
            {
                _found.Clear();
            }

            _found[version] = contents;
        }
    }
}

/// <summary>What was found in stored definitions.</summary>
/// <param name="UnknownTypes">Activity types that this product has not, in alphabetical order.</param>
/// <param name="Written">Fixed values of inputs that have a source of choices.</param>
public sealed record FoundContents(
    IReadOnlyList<string> UnknownTypes,
    IReadOnlyList<WrittenChoice> Written
)
{
    /// <summary>Nothing.</summary>
    public static FoundContents None { get; } = new([], []);
}

/// <summary>A value that an author has written.</summary>
/// <param name="Source">Key of the source that offers choices for its input.</param>
/// <param name="Value">As it is stored.</param>
public sealed record WrittenChoice(string Source, string Value);
