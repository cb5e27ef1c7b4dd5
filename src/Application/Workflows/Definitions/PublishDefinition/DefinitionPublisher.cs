using Ipses.Application.Common;
using Ipses.Application.WorkflowBridge.Checks;
using Ipses.Application.Workflows.Definitions.SaveDefinition;
using Ipses.Domain.Common;
using Ipses.Engine.Analysis;
using Ipses.Engine.Definitions;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;

namespace Ipses.Application.Workflows.Definitions.PublishDefinition;

/// <summary>Checks a version and publishes it as it is, with its line of the audit trail. Whether that is allowed has been asked.</summary>
public sealed class DefinitionPublisher(
    IEngineStore store,
    IWorkflowRuntime runtime,
    DefinitionChecks checks,
    DefinitionCache definitions,
    DefinitionTrail trail
) : IScoped
{
    /// <summary>What a publication would have to be told in spite of; a refusal where checks forbid it.</summary>
    /// <param name="version">The newest one.</param>
    /// <param name="reason">Why in spite of warnings.</param>
    /// <param name="needsReason">Whether warnings need one.</param>
    public async Task<Result<IReadOnlyList<AnalysisFinding>>> CheckAsync(
        DefinitionRecord version,
        string? reason,
        bool needsReason,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<AnalysisFinding> found = await checks.LookAsync(
            definitions.Reader.Read(version.Json).Value,
            cancellationToken
        );
        if (DefinitionErrors.FromFindings(found) is { Count: > 0 } errors)
        {
            return Result<IReadOnlyList<AnalysisFinding>>.Refused(errors);
        }

        return needsReason && found.Count > 0 && string.IsNullOrWhiteSpace(reason)
            ? DefinitionErrors.ReasonMissing(found.Count)
            : Result<IReadOnlyList<AnalysisFinding>>.Of(found);
    }

    /// <summary>Publishes it, or says which checks forbid it; see <see cref="CheckAsync"/>.</summary>
    public async Task<Result<SavedDefinition>> PublishAsync(
        DefinitionRecord version,
        string? reason,
        bool needsReason,
        CancellationToken cancellationToken
    )
    {
        Result<IReadOnlyList<AnalysisFinding>> found = await CheckAsync(
            version,
            reason,
            needsReason,
            cancellationToken
        );
        if (found.IsRefused)
        {
            return Result<SavedDefinition>.From(found);
        }

        EngineResult<PublishedDefinition> published = await runtime.StoreDefinitionAsync(
            version.Json,
            Keeping.Published,
            cancellationToken
        );
        if (!published.IsSuccess)
        {
            return Result<SavedDefinition>.Refused([
                .. published.Errors.Select(DefinitionErrors.FromEngine),
            ]);
        }

        trail.Record(nameof(PublishDefinition), found.Value, reason);
        return new SavedDefinition(
            (await store.FindDefinitionVersionAsync(published.Value.VersionId, cancellationToken))!,
            IsNew: true,
            found.Value
        );
    }
}
