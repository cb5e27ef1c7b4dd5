using System.Collections.Concurrent;
using Ipses.Engine.ElsaJson;
using Ipses.Engine.Execution;
using Ipses.Engine.Ports;

namespace Ipses.Engine.Runtime;

/// <summary>Definition versions ready to run, kept for the life of the process. A version that was published never changes, a draft isn't kept.</summary>
public sealed class DefinitionCache(ActivityCatalog catalog, EngineOptions options)
{
    private readonly ConcurrentDictionary<string, Kept> _compiled = new(StringComparer.Ordinal);

    /// <summary>Reads definitions by this product's catalogue and limits.</summary>
    public ElsaJsonReader Reader { get; } = new(options.Aliases, catalog.Knows, options.Limits);

    /// <summary>A version that is here already, or null.</summary>
    public CompiledWorkflow? Find(string versionId) =>
        _compiled.GetValueOrDefault(versionId)?.Workflow;

    /// <summary>A stored version that is here already; null where it isn't, and for drafts, which may change.</summary>
    public CompiledWorkflow? Known(DefinitionRecord record) =>
        // A version that was deleted may have left its number to another.
        record.WasPublished
        && _compiled.TryGetValue(record.VersionId, out var known)
        && known.CreatedAt == record.CreatedAt
            ? known.Workflow
            : null;

    /// <summary>Keeps a version ready to run, unless it is a draft.</summary>
    public CompiledWorkflow Keep(DefinitionRecord record, CompiledWorkflow compiled)
    {
        if (record.WasPublished)
            _compiled[record.VersionId] = new Kept(compiled, record.CreatedAt);
        return compiled;
    }

    private sealed record Kept(CompiledWorkflow Workflow, DateTimeOffset CreatedAt);
}
