using Ipses.Application.Common;
using Ipses.Application.WorkflowBridge.Checks;
using Ipses.Application.Workflows.Publications;
using Ipses.Domain.Common;
using Ipses.Engine.Analysis;
using Ipses.Engine.Definitions;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;

namespace Ipses.Application.Workflows.Definitions.SaveDefinition;

/// <summary>Compares with what the author saw, checks where it is to be published, and stores.</summary>
public sealed class DefinitionKeeper(
    IEngineStore store,
    IWorkflowRuntime runtime,
    DefinitionChecks checks,
    DefinitionCache definitions,
    DefinitionAuthors authors,
    PublicationPolicy policy,
    CycleClock clock,
    ICurrentActor current
) : IScoped
{
    /// <summary>A draft that its author saves again within this time is written over; Studio saves while one draws.</summary>
    private static readonly TimeSpan OneSitting = TimeSpan.FromMinutes(10);

    /// <summary>Keeps it, or says why not.</summary>
    public async Task<Result<SavedDefinition>> KeepAsync(
        SaveDefinition command,
        CancellationToken cancellationToken
    )
    {
        Result<DraftText> read = DraftText.Read(command.Json);
        if (read.IsRefused)
        {
            return Result<SavedDefinition>.From(read);
        }

        DraftText draft = read.Value;
        if (command.Publish && policy.Refuse(draft.DefinitionId) is { } refusal)
        {
            return refusal;
        }

        IReadOnlyList<DefinitionRecord> versions = await store.ListDefinitionsAsync(
            draft.DefinitionId,
            cancellationToken
        );
        Keeping keeping = Keeping.Draft;
        if (versions.FirstOrDefault(v => v.IsLatest) is { } latest)
        {
            LastChange? last = await authors.LastAsync(latest, cancellationToken);
            bool isOwn = last is not null && last.PersonId == current.Actor.PersonId;
            bool isStale = IsStale(command.Seen, latest);
            if (isStale && !isOwn)
            {
                return await authors.StaleAsync(latest, last, cancellationToken);
            }

            if (
                isStale
                || !isOwn
                || clock.GetUtcNow() - latest.CreatedAt > OneSitting
                || await HasInstancesAsync(latest, cancellationToken)
            )
            {
                keeping |= Keeping.AsNextVersion;
            }
        }

        IReadOnlyList<AnalysisFinding> found = [];
        if (command.Publish)
        {
            keeping |= Keeping.Published;
            EngineResult<WorkflowDefinition> readable = definitions.Reader.Read(draft.Json);
            if (!readable.IsSuccess)
            {
                return Result<SavedDefinition>.Refused([
                    .. readable.Errors.Select(DefinitionErrors.FromEngine),
                ]);
            }

            found = await checks.LookAsync(readable.Value, cancellationToken);
            if (DefinitionErrors.FromFindings(found) is { Count: > 0 } errors)
            {
                return Result<SavedDefinition>.Refused(errors);
            }
        }

        EngineResult<PublishedDefinition> kept = await runtime.StoreDefinitionAsync(
            draft.Json,
            keeping,
            cancellationToken
        );
        if (!kept.IsSuccess)
        {
            return Result<SavedDefinition>.Refused([
                .. kept.Errors.Select(DefinitionErrors.FromEngine),
            ]);
        }

        return new SavedDefinition(
            (await store.FindDefinitionVersionAsync(kept.Value.VersionId, cancellationToken))!,
            kept.Value.IsNew,
            found
        );
    }

    private static bool IsStale(SeenVersion? seen, DefinitionRecord latest) =>
        seen is not null
        && (
            seen.VersionId != latest.VersionId
            // Databases and browsers keep different fractions of a second; two contents lie a millisecond apart at least.
            || seen.CreatedAt is { } at
                && (at - latest.CreatedAt).Duration() >= TimeSpan.FromMilliseconds(0.5)
        );

    private async Task<bool> HasInstancesAsync(
        DefinitionRecord version,
        CancellationToken cancellationToken
    ) =>
        (
            await store.ListInstancesAsync(
                new InstanceQuery
                {
                    DefinitionId = version.DefinitionId,
                    DefinitionVersionId = version.VersionId,
                    Take = 1,
                },
                cancellationToken
            )
        ).Count > 0;
}
