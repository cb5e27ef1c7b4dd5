using Ipses.Application.Common;
using Ipses.Application.WorkflowBridge.Checks;
using Ipses.Domain.Common;
using Ipses.Engine.Analysis;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;

namespace Ipses.Application.Workflows.Definitions.SaveDefinition;

/// <summary>
/// Keeps what an author has drawn: as draft, or published at once. What was published stays as it is; the next save begins the next
/// version. Another's draft, one of some time ago, and one that instances run by stay in the history, too: the save becomes the next
/// version.
/// </summary>
/// <param name="Json">The definition as Studio or a file has it; an id is made where it has none.</param>
/// <param name="Publish">New instances start from it.</param>
/// <param name="Seen">What the author had open; null where the sender doesn't say (a file).</param>
public sealed record SaveDefinition(string Json, bool Publish, SeenVersion? Seen)
    : ICommand<SavedDefinition>,
        IRecordsItself;

/// <summary>The version that an author had open.</summary>
/// <param name="VersionId">Its id.</param>
/// <param name="CreatedAt">When its content was written; null where the sender doesn't say.</param>
public sealed record SeenVersion(string VersionId, DateTimeOffset? CreatedAt);

/// <summary>What was kept.</summary>
/// <param name="Version">The version.</param>
/// <param name="IsNew">False where the same was kept already.</param>
/// <param name="Warnings">What checks found and did not stop; of a draft also what will stop its publication.</param>
public sealed record SavedDefinition(
    DefinitionRecord Version,
    bool IsNew,
    IReadOnlyList<AnalysisFinding> Warnings
);

/// <summary>Those who draw workflows.</summary>
public sealed class SaveDefinitionAuthoriser : ForDesigners<SaveDefinition>;

/// <summary>Keeps it, with a line of the audit trail where it is new, and tells an author early what stands against a draft.</summary>
public sealed class SaveDefinitionHandler(
    DefinitionKeeper keeper,
    DefinitionChecks checks,
    DefinitionCache definitions,
    DefinitionTrail trail
) : ICommandHandler<SaveDefinition, SavedDefinition>
{
    /// <inheritdoc/>
    public async Task<Result<SavedDefinition>> HandleAsync(
        SaveDefinition command,
        CancellationToken cancellationToken
    )
    {
        Result<SavedDefinition> kept = await keeper.KeepAsync(command, cancellationToken);
        if (kept.IsSuccess && kept.Value.IsNew)
        {
            trail.Record(nameof(SaveDefinition), kept.Value.Warnings);
        }

        return kept.IsRefused || command.Publish
            ? kept
            : kept.Value with
            {
                Warnings = await checks.LookAsync(
                    definitions.Reader.Read(kept.Value.Version.Json).Value,
                    cancellationToken
                ),
            };
    }
}
