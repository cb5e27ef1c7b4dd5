using Ipses.Application.Common;
using Ipses.Application.Workflows.Definitions.SaveDefinition;
using Ipses.Domain.Common;

namespace Ipses.Application.Workflows.Definitions.ImportDefinitions;

/// <summary>
/// Brings definitions in from files, all or none: each becomes a draft of its id, beside what is there. To publish them is a decision
/// of its own.
/// </summary>
public sealed record ImportDefinitions(IReadOnlyList<DefinitionFile> Files)
    : ICommand<IReadOnlyList<SavedDefinition>>;

/// <summary>A file.</summary>
/// <param name="Name">What refusals call it.</param>
/// <param name="Json">What is in it.</param>
public sealed record DefinitionFile(string Name, string Json);

/// <summary>Those who draw workflows.</summary>
public sealed class ImportDefinitionsAuthoriser : ForDesigners<ImportDefinitions>;

/// <summary>Keeps each as a draft and tells of every file that can't be.</summary>
public sealed class ImportDefinitionsHandler(DefinitionKeeper keeper)
    : ICommandHandler<ImportDefinitions, IReadOnlyList<SavedDefinition>>
{
    /// <inheritdoc/>
    public async Task<Result<IReadOnlyList<SavedDefinition>>> HandleAsync(
        ImportDefinitions command,
        CancellationToken cancellationToken
    )
    {
        List<SavedDefinition> kept = [];
        List<Error> refused = [];
        foreach (DefinitionFile file in command.Files)
        {
            Result<SavedDefinition> one = await keeper.KeepAsync(
                new SaveDefinition.SaveDefinition(file.Json, Publish: false, Seen: null),
                cancellationToken
            );
            if (one.IsRefused)
            {
                refused.AddRange(one.Errors.Select(error => In(file, error)));
            }
            else
            {
                kept.Add(one.Value);
            }
        }

        return refused.Count > 0
            ? Result<IReadOnlyList<SavedDefinition>>.Refused(refused)
            : Result<IReadOnlyList<SavedDefinition>>.Of(kept);
    }

    private static Error In(DefinitionFile file, Error error) =>
        file.Name.Length == 0
            ? error
            : error with
            {
                Message = new(
                    $"{file.Name}: {error.Message.Ko}",
                    $"{file.Name}: {error.Message.En}"
                ),
            };
}
