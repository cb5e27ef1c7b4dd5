using System.Globalization;
using Ipses.Application.Common;
using Ipses.Application.Organisations.Import;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Organisations.ImportInstitutions;

/// <summary>
/// Enters a plain list of institutions of the central sector, as CSV or JSON. Every bad row is reported with its row and
/// column, and then nothing is entered; entering the same list again changes nothing (R1, R23).
/// </summary>
/// <param name="Text">The file: columns <c>code,kind,name_en,name_ko,parent</c> and optionally <c>from</c>.</param>
public sealed record ImportInstitutions(string Text) : ICommand<ImportReport>;

/// <summary>Administrators and the program itself may.</summary>
public sealed class ImportInstitutionsAuthoriser : IAuthoriser<ImportInstitutions>
{
    public Task<Error?> RefuseAsync(
        ImportInstitutions request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(OrganisationAccess.UnlessAdministrator(actor));
}

/// <summary>Judges the rows, then lets <see cref="OrganisationImport"/> stage them.</summary>
public sealed class ImportInstitutionsHandler(
    OrganisationImport import,
    IUnitOfWork unit,
    CycleClock clock
) : ICommandHandler<ImportInstitutions, ImportReport>
{
    public async Task<Result<ImportReport>> HandleAsync(
        ImportInstitutions command,
        CancellationToken cancellationToken
    )
    {
        (IReadOnlyList<InstitutionLine>? lines, string? why) = InstitutionList.Read(command.Text);
        if (lines is null)
        {
            return InstitutionListErrors.Unreadable(why!);
        }

        HashSet<string> known =
        [
            .. await unit.ListAsync<Institution, string>(
                all => all.Select(one => one.Id),
                cancellationToken
            ),
            .. lines.Select(line => line["code"]),
        ];
        List<Error> errors = [];
        List<InstitutionRow> rows = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (InstitutionLine line in lines)
        {
            int before = errors.Count;
            if (!seen.Add(line["code"]))
            {
                errors.Add(InstitutionListErrors.Twice(line.Number, line["code"]));
            }

            if (line["parent"] is { Length: > 0 } parent && !known.Contains(parent))
            {
                errors.Add(InstitutionListErrors.UnknownParent(line.Number, parent));
            }

            InstitutionRow? row = Read(line, errors);
            if (row is not null && errors.Count == before)
            {
                rows.Add(row);
            }
        }

        return errors.Count > 0
            ? Result<ImportReport>.Refused(errors)
            : await import.ApplyAsync(
                [new OrganisationFile { Institutions = rows }],
                cancellationToken
            );
    }

    private InstitutionRow? Read(InstitutionLine line, List<Error> errors)
    {
        DateOnly from = new(clock.Today.Year, 1, 1);
        bool fromFits =
            line["from"].Length == 0
            || DateOnly.TryParseExact(
                line["from"],
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out from
            );
        if (!fromFits)
        {
            errors.Add(InstitutionListErrors.NoDate(line.Number, line["from"]));
        }

        bool kindFits =
            Enum.TryParse(line["kind"], ignoreCase: true, out InstitutionKind kind)
            && Enum.IsDefined(kind);
        if (!kindFits)
        {
            errors.Add(InstitutionListErrors.UnknownKind(line.Number, line["kind"]));
        }

        InstitutionFacts facts = new(
            line["code"],
            Sector.Central,
            kind,
            line["parent"] is { Length: > 0 } parent ? parent : null,
            new LocalizedText(line["name_ko"], line["name_en"]),
            from
        );
        errors.AddRange(
            InstitutionPolicy
                .WhatIsWrongWith(facts)
                .Select(error => InstitutionListErrors.InRow(line.Number, error))
        );
        return fromFits && kindFits
            ? new(facts.Code, facts.Sector, kind, facts.Name, from, null, facts.ParentId)
            : null;
    }
}
