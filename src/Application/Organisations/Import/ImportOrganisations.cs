using Ipses.Application.Common;
using Ipses.Domain.Common;

namespace Ipses.Application.Organisations.Import;

/// <summary>
/// Enters institutions, units, people, appointments and bodies from files. All files are judged together and whole: one bad
/// row and nothing of any of them is applied. Entering the same files again changes nothing (R23).
/// </summary>
/// <param name="Files">The texts of the files, in the format of <see cref="OrganisationFile"/>.</param>
public sealed record ImportOrganisations(IReadOnlyList<string> Files) : ICommand<ImportReport>;

/// <summary>What an import did.</summary>
/// <param name="Added">Rows that were new.</param>
/// <param name="Changed">Rows that said something newer about what was known.</param>
/// <param name="Unchanged">Rows that were known just so.</param>
public sealed record ImportReport(int Added, int Changed, int Unchanged)
{
    public static readonly ImportReport None = new(0, 0, 0);
}

/// <summary>Administrators and the program itself may.</summary>
public sealed class ImportOrganisationsAuthoriser : IAuthoriser<ImportOrganisations>
{
    public Task<Error?> RefuseAsync(
        ImportOrganisations request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(OrganisationAccess.UnlessAdministrator(actor));
}

/// <summary>Reads all files, then lets <see cref="OrganisationImport"/> judge and stage them.</summary>
public sealed class ImportOrganisationsHandler(OrganisationImport import)
    : ICommandHandler<ImportOrganisations, ImportReport>
{
    public async Task<Result<ImportReport>> HandleAsync(
        ImportOrganisations command,
        CancellationToken cancellationToken
    )
    {
        List<OrganisationFile> files = [];
        List<Error> errors = [];
        foreach (string text in command.Files)
        {
            Result<OrganisationFile> read = OrganisationFile.Read(text);
            if (read.IsSuccess)
            {
                files.Add(read.Value);
            }

            errors.AddRange(read.Errors);
        }

        return errors.Count > 0
            ? Result<ImportReport>.Refused(errors)
            : await import.ApplyAsync(files, cancellationToken);
    }
}
