using Ipses.Engine.Execution;
using Ipses.Engine.Ports;

namespace Ipses.Engine.Runtime;

/// <summary>
/// Activity types that come from published workflows, beside the closed list of <see cref="ActivityCatalog"/>: one for each version that
/// was published and may be used as an activity, so that every type in a stored definition has a descriptor.
/// </summary>
/// <param name="store">Of the current unit of work.</param>
/// <param name="definitions">Reads what is stored.</param>
public sealed class WorkflowActivityTypes(IEngineStore store, DefinitionCache definitions)
{
    /// <summary>All of them, by workflow and version.</summary>
    public async Task<IReadOnlyList<WorkflowActivityType>> ListAsync(CancellationToken cancellation)
    {
        List<WorkflowActivityType> types = [];
        foreach (var latest in await store.ListDefinitionsAsync(null, cancellation))
        {
            var versions = await store.ListDefinitionsAsync(latest.DefinitionId, cancellation);
            var published = versions.FirstOrDefault(v => v.IsPublished);
            foreach (var version in versions.OrderBy(v => v.Version))
            {
                if (
                    version.WasPublished
                    && version.Json.Contains("usableAsActivity", StringComparison.Ordinal)
                    && definitions.Reader.Read(version.Json) is { IsSuccess: true } read
                    && WorkflowActivities.IsUsable(read.Value)
                )
                    types.Add(
                        new WorkflowActivityType(
                            WorkflowActivities.Describe(read.Value, version.IsPublished),
                            version.DefinitionId,
                            version.VersionId,
                            published ?? version
                        )
                    );
            }
        }

        return types;
    }
}

/// <summary>A workflow version as an activity type.</summary>
/// <param name="Descriptor">What the designer knows of it.</param>
/// <param name="DefinitionId">Goes into its nodes (Elsa's construction property <c>WorkflowDefinitionId</c>).</param>
/// <param name="VersionId">Goes into its nodes (<c>WorkflowDefinitionVersionId</c>).</param>
/// <param name="Published">The version that is published now; itself where none is.</param>
public sealed record WorkflowActivityType(
    ActivityDescriptor Descriptor,
    string DefinitionId,
    string VersionId,
    DefinitionRecord Published
);
