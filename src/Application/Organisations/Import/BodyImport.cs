using Ipses.Application.Common;
using Ipses.Domain.Committees;
using Ipses.Domain.Common;

namespace Ipses.Application.Organisations.Import;

/// <summary>The part of an import that is about bodies and who sits on them (R4, R5).</summary>
internal sealed class BodyImport(IUnitOfWork unit)
{
    /// <summary>Stages bodies that are new and seats that are new on any.</summary>
    public void Apply(
        IReadOnlyList<OrganisationFile> files,
        KnownOrganisations known,
        ImportTally tally
    )
    {
        foreach (
            (string place, BodyRow row) in files.SelectMany(file =>
                ImportRows.Of("bodies", file.Bodies, r => r.Id, tally, [])
            )
        )
        {
            if (row.Institution is not null && !known.Institutions.ContainsKey(row.Institution))
            {
                tally.Errors.Add(ImportErrors.Unknown(place, row.Institution));
                continue;
            }

            bool isNew = !known.Bodies.TryGetValue(row.Id, out Body? body);
            if (isNew)
            {
                body = row.Institution is null
                    ? Body.FormGpec(row.Name)
                    : Body.FormSelfEvaluationCommittee(row.Institution, row.Name);
                if (body.Id != row.Id || body.Kind != row.Kind)
                {
                    tally.Errors.Add(ImportErrors.Unknown(place, row.Id));
                    continue;
                }

                known.Bodies[row.Id] = body;
                unit.Add(body);
            }

            int before = body!.Members.Count;
            Members(place, row, body, known, tally);
            tally.Count(isNew, body.Members.Count > before);
        }
    }

    private static void Members(
        string place,
        BodyRow row,
        Body body,
        KnownOrganisations known,
        ImportTally tally
    )
    {
        int index = 0;
        foreach (MemberRow member in row.Members ?? [])
        {
            string at = $"{place}.members[{index++}]";
            if (!known.People.ContainsKey(member.Person))
            {
                tally.Errors.Add(ImportErrors.Unknown(at, member.Person));
                continue;
            }

            if (
                body.Members.Any(seat => seat.PersonId == member.Person && seat.From == member.From)
            )
            {
                continue;
            }

            Result seated = body.Seat(
                new BodyMember(
                    member.Person,
                    member.Kind,
                    member.Seat,
                    member.From,
                    member.To,
                    member.Institution
                ),
                CommitteeSettings.Default
            );
            tally.Errors.AddRange(seated.Errors.Select(error => ImportErrors.At(at, error)));
        }
    }
}
