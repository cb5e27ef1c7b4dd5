using System.Collections.Concurrent;
using Ipses.Engine.ElsaJson;
using Ipses.Engine.Execution;
using Ipses.Engine.Ports;

namespace Ipses.Engine.Runtime;

/// <summary>Definition versions ready to run, kept for the life of the process. A version that was published never changes, a draft isn't kept.</summary>
public sealed class DefinitionCache(ActivityCatalog catalog, EngineOptions options)
{
    private readonly ConcurrentDictionary<string, CompiledWorkflow> _compiled = new(
        StringComparer.Ordinal
    );

    /// <summary>Reads definitions by this product's catalogue and limits.</summary>
    public ElsaJsonReader Reader { get; } = new(options.Aliases, catalog.Knows, options.Limits);

    /// <summary>A version that is here already, or null.</summary>
    public CompiledWorkflow? Find(string versionId) => _compiled.GetValueOrDefault(versionId);

    /// <summary>A stored version, ready to run.</summary>
    /// <exception cref="InvalidOperationException">What is stored can't be read: it was checked when it was stored.</exception>
    public CompiledWorkflow Get(DefinitionRecord record)
    {
        if (record.WasPublished && _compiled.TryGetValue(record.VersionId, out var known))
            return known;
        CompiledWorkflow compiled = new(Reader.Read(record.Json).Value);
        return record.WasPublished ? _compiled.GetOrAdd(record.VersionId, compiled) : compiled;
    }
}
