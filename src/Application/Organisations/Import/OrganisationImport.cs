using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Organisations.Import;

/// <summary>
/// Judges files of organisations against what is stored and stages the difference. Every bad row is collected; a refusal
/// makes the unit of work drop all that was staged, so nothing is ever half applied.
/// </summary>
public sealed class OrganisationImport(IUnitOfWork unit) : IScoped
{
    /// <summary>Stages what is new or newer, or says everything that is wrong.</summary>
    public async Task<Result<ImportReport>> ApplyAsync(
        IReadOnlyList<OrganisationFile> files,
        CancellationToken cancellationToken
    )
    {
        KnownOrganisations known = await KnownOrganisations.LoadAsync(unit, cancellationToken);
        ImportTally tally = new();
        Institutions(files, known, tally);
        Units(files, known, tally);
        People(files, known, tally);
        Appointments(files, known, tally);
        new BodyImport(unit).Apply(files, known, tally);
        return tally.Errors.Count > 0
            ? Result<ImportReport>.Refused(tally.Errors)
            : new ImportReport(tally.Added, tally.Changed, tally.Unchanged);
    }

    private void Institutions(
        IReadOnlyList<OrganisationFile> files,
        KnownOrganisations known,
        ImportTally tally
    )
    {
        Dictionary<string, string?> parents = known.Institutions.ToDictionary(
            pair => pair.Key,
            pair => pair.Value.ParentId
        );
        Dictionary<string, string> places = [];
        foreach (OrganisationFile file in files)
        {
            foreach (
                (string place, InstitutionRow row) in ImportRows.Of(
                    "institutions",
                    file.Institutions,
                    r => r.Code,
                    tally,
                    places
                )
            )
            {
                parents[row.Code] = row.Parent;
                InstitutionFacts facts = new(
                    row.Code,
                    row.Sector,
                    row.Kind,
                    row.Parent,
                    row.Name,
                    row.From,
                    row.To
                )
                {
                    IsEvaluated = row.Evaluated,
                    AffiliatedBodies = row.Affiliated ?? [],
                    Label = file.Label,
                };
                if (!known.Institutions.TryGetValue(row.Code, out Institution? there))
                {
                    tally.Add(
                        place,
                        Institution.Found(facts),
                        founded =>
                        {
                            known.Institutions[row.Code] = founded;
                            unit.Add(founded);
                        }
                    );
                }
                else if (there.Agrees(facts))
                {
                    tally.Unchanged++;
                }
                else
                {
                    tally.Change(place, there.Correct(facts));
                }
            }
        }

        tally.Errors.AddRange(
            InstitutionPolicy
                .WhatIsWrongWithParents(parents)
                .Select(error => ImportErrors.At("institutions", error))
        );
    }

    private void Units(
        IReadOnlyList<OrganisationFile> files,
        KnownOrganisations known,
        ImportTally tally
    )
    {
        Dictionary<string, UnitFacts> facts = known.Units.ToDictionary(
            pair => pair.Key,
            pair => pair.Value.Facts
        );
        List<(string Place, UnitRow Row)> rows =
        [
            .. files.SelectMany(file => ImportRows.Of("units", file.Units, r => r.Id, tally, [])),
        ];
        for (int order = 0; order < rows.Count; order++)
        {
            UnitRow row = rows[order].Row;
            facts[row.Id] = new UnitFacts(
                row.Id,
                row.Institution,
                row.Parent,
                row.Kind,
                row.Name,
                order,
                row.PreparesPlanParts
            );
        }

        foreach ((string place, UnitRow row) in rows)
        {
            if (!known.Institutions.ContainsKey(row.Institution))
            {
                tally.Errors.Add(ImportErrors.Unknown(place, row.Institution));
                continue;
            }

            UnitFacts wanted = facts[row.Id];
            UnitFacts? parent = row.Parent is null ? null : facts.GetValueOrDefault(row.Parent);
            if (!known.Units.TryGetValue(row.Id, out Unit? there))
            {
                tally.Add(
                    place,
                    Unit.Form(wanted, parent),
                    formed =>
                    {
                        known.Units[row.Id] = formed;
                        unit.Add(formed);
                    }
                );
            }
            else if (there.Facts == wanted)
            {
                tally.Unchanged++;
            }
            else
            {
                tally.Change(place, there.Correct(wanted, parent));
            }
        }
    }

    private void People(
        IReadOnlyList<OrganisationFile> files,
        KnownOrganisations known,
        ImportTally tally
    )
    {
        Dictionary<string, string> addresses = known.People.Values.ToDictionary(
            person => person.Email,
            person => person.Id
        );
        foreach (
            (string place, PersonRow row) in files.SelectMany(file =>
                ImportRows.Of("people", file.People, r => r.Id, tally, [])
            )
        )
        {
            if (row.Institution is not null && !known.Institutions.ContainsKey(row.Institution))
            {
                tally.Errors.Add(ImportErrors.Unknown(place, row.Institution));
            }

            string address = Person.Canonical(row.Email);
            if (!addresses.TryAdd(address, row.Id) && addresses[address] != row.Id)
            {
                tally.Errors.Add(ImportErrors.At(place, PersonErrors.EmailTaken(row.Email)));
            }

            PersonFacts facts = new(row.Id, row.Name, row.Email, row.Institution, row.Language);
            if (!known.People.TryGetValue(row.Id, out Person? there))
            {
                tally.Add(
                    place,
                    Person.Register(facts),
                    registered =>
                    {
                        known.People[row.Id] = registered;
                        unit.Add(registered);
                    }
                );
            }
            else if (there.Agrees(facts))
            {
                tally.Unchanged++;
            }
            else
            {
                tally.Change(place, there.Correct(facts));
            }
        }
    }

    private void Appointments(
        IReadOnlyList<OrganisationFile> files,
        KnownOrganisations known,
        ImportTally tally
    )
    {
        ILookup<(Role Role, string BodyId), Appointment> stored = known.Appointments.ToLookup(a =>
            (a.Role, a.BodyId)
        );
        Dictionary<(Role Role, string BodyId), List<Appointment>> at = stored.ToDictionary(
            group => group.Key,
            group => group.ToList()
        );
        HashSet<string> ids = [.. known.Appointments.Select(a => a.Id)];
        foreach (
            (string place, AppointmentRow row) in files.SelectMany(file =>
                ImportRows.Of(
                    "appointments",
                    file.Appointments,
                    r => $"{r.Person} {r.Role} {r.Body} {r.From:O}",
                    tally,
                    []
                )
            )
        )
        {
            AppointmentFacts facts = new(row.Person, row.Role, row.Body, row.From, row.To);
            if (ids.Contains(Appointment.IdOf(facts)))
            {
                tally.Unchanged++;
                continue;
            }

            if (!known.People.ContainsKey(row.Person))
            {
                tally.Errors.Add(ImportErrors.Unknown(place, row.Person));
                continue;
            }

            if (!known.HasBody(row.Body))
            {
                tally.Errors.Add(ImportErrors.Unknown(place, row.Body));
                continue;
            }

            List<Appointment> others = at.TryGetValue((row.Role, row.Body), out var list)
                ? list
                : at[(row.Role, row.Body)] = [];
            tally.Add(
                place,
                Appointment.Make(facts, others),
                made =>
                {
                    others.Add(made);
                    unit.Add(made);
                }
            );
        }
    }
}
