using Ipses.Application.Common;
using Ipses.Application.WorkflowBridge.Checks;
using Ipses.Application.Workflows.Definitions.SaveDefinition;
using Ipses.Application.Workflows.Differences;
using Ipses.Domain.Common;
using Ipses.Engine.Analysis;
using Ipses.Engine.Definitions;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;

namespace Ipses.Application.Workflows.Definitions.ImportDefinitions;

/// <summary>What files would change if they were brought in.</summary>
public sealed record PreviewImport(IReadOnlyList<DefinitionFile> Files)
    : IQuery<IReadOnlyList<DefinitionToImport>>;

/// <summary>What one file would change.</summary>
/// <param name="File">The file's name.</param>
/// <param name="DefinitionId">Empty where it can't be read, or brings no id of its own.</param>
/// <param name="Name">What the workflow is called.</param>
/// <param name="NewestVersion">The newest version that is here; null where the workflow is new.</param>
/// <param name="Difference">Against that version; null where the workflow is new or the file can't be read.</param>
/// <param name="Findings">What the checks say of it, errors first: it becomes a draft all the same.</param>
/// <param name="Refusals">Why it can't be brought in.</param>
public sealed record DefinitionToImport(
    string File,
    string DefinitionId,
    string Name,
    int? NewestVersion,
    DefinitionDifference? Difference,
    IReadOnlyList<AnalysisFinding> Findings,
    IReadOnlyList<Error> Refusals
);

/// <summary>Those who draw workflows.</summary>
public sealed class PreviewImportAuthoriser : ForDesigners<PreviewImport>;

/// <summary>Reads each file and holds it against what is here; stores nothing.</summary>
public sealed class PreviewImportHandler(
    IEngineStore store,
    DefinitionCache definitions,
    DefinitionChecks checks
) : IQueryHandler<PreviewImport, IReadOnlyList<DefinitionToImport>>
{
    /// <inheritdoc/>
    public async Task<Result<IReadOnlyList<DefinitionToImport>>> HandleAsync(
        PreviewImport query,
        CancellationToken cancellationToken
    )
    {
        List<DefinitionToImport> all = [];
        foreach (DefinitionFile file in query.Files)
        {
            all.Add(await LookAsync(file, cancellationToken));
        }

        return all;
    }

    private async Task<DefinitionToImport> LookAsync(
        DefinitionFile file,
        CancellationToken cancellationToken
    )
    {
        Result<DraftText> draft = DraftText.Read(file.Json);
        if (draft.IsRefused)
        {
            return Refused(file, "", draft.Errors);
        }

        EngineResult<WorkflowDefinition> read = definitions.Reader.Read(draft.Value.Json);
        if (!read.IsSuccess)
        {
            return Refused(
                file,
                draft.Value.DefinitionId,
                [.. read.Errors.Select(DefinitionErrors.FromEngine)]
            );
        }

        DefinitionRecord? newest = await store.FindDefinitionAsync(
            draft.Value.DefinitionId,
            null,
            cancellationToken
        );
        return new DefinitionToImport(
            file.Name,
            draft.Value.DefinitionId,
            read.Value.Name,
            newest?.Version,
            newest is null
                ? null
                : DefinitionDifference.Between(
                    definitions.Reader.Read(newest.Json).Value,
                    read.Value
                ),
            await checks.LookAsync(read.Value, cancellationToken),
            []
        );
    }

    private static DefinitionToImport Refused(
        DefinitionFile file,
        string definitionId,
        IReadOnlyList<Error> why
    ) => new(file.Name, definitionId, "", null, null, [], why);
}
