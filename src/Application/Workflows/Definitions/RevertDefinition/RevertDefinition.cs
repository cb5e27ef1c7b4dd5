using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Engine.Definitions;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;

namespace Ipses.Application.Workflows.Definitions.RevertDefinition;

/// <summary>What an older version says becomes the newest draft; everything between stays in the history.</summary>
public sealed record RevertDefinition(string DefinitionId, int Version)
    : ICommand<DefinitionRecord>;

/// <summary>Those who draw workflows.</summary>
public sealed class RevertDefinitionAuthoriser : ForDesigners<RevertDefinition>;

/// <summary>Stores the older content as the next version.</summary>
public sealed class RevertDefinitionHandler(IEngineStore store, IWorkflowRuntime runtime)
    : ICommandHandler<RevertDefinition, DefinitionRecord>
{
    /// <inheritdoc/>
    public async Task<Result<DefinitionRecord>> HandleAsync(
        RevertDefinition command,
        CancellationToken cancellationToken
    )
    {
        DefinitionRecord? older = await store.FindDefinitionAsync(
            command.DefinitionId,
            command.Version,
            cancellationToken
        );
        if (older is null)
        {
            return DefinitionErrors.NoVersion(command.DefinitionId, command.Version);
        }

        EngineResult<PublishedDefinition> kept = await runtime.StoreDefinitionAsync(
            older.Json,
            Keeping.AsNextVersion,
            cancellationToken
        );
        return kept.IsSuccess
            ? (await store.FindDefinitionVersionAsync(kept.Value.VersionId, cancellationToken))!
            : Result<DefinitionRecord>.Refused([
                .. kept.Errors.Select(DefinitionErrors.FromEngine),
            ]);
    }
}
