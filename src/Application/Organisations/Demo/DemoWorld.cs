using Ipses.Application.Organisations.Import;
using Ipses.Domain.Committees;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Organisations.Demo;

/// <summary>
/// The synthetic people of the demo, the rehearsal and the tests: everybody whom the cycle needs in every institution, the
/// coordinators, the GPEC. A pure function of the shipped files; all addresses end in the reserved <c>.example</c>.
/// </summary>
public sealed class DemoWorld
{
    private static readonly DateOnly InOffice = new(2026, 1, 1);
    private static readonly DateOnly Seated = new(2026, 7, 1);
    private static readonly DateOnly TermEnds = new(2028, 6, 30);
    private static readonly Lazy<DemoWorld> FromShippedFiles = new(() =>
        new DemoWorld(
            OrganisationFile.Read(ShippedFiles.Read(ShippedFiles.Institutions)).Value,
            OrganisationFile.Read(ShippedFiles.Read(ShippedFiles.Units)).Value
        )
    );

    private readonly KoreanNames _names = new();
    private readonly List<PersonRow> _people = [];
    private readonly List<AppointmentRow> _appointments = [];
    private readonly List<Persona> _personas = [];

    /// <summary>Invents the people of these institutions and units.</summary>
    public DemoWorld(OrganisationFile institutions, OrganisationFile units)
    {
        Centre();
        foreach (
            InstitutionRow institution in institutions.Institutions.OrderBy(
                row => row.Code,
                StringComparer.Ordinal
            )
        )
        {
            Staff(
                institution,
                [
                    .. units.Units.Where(unit =>
                        unit.Institution == institution.Code && unit.PreparesPlanParts
                    ),
                ]
            );
        }

        BodyRow[] bodies = [Gpec(), SelfEvaluationCommittee("KIPO")];
        File = new OrganisationFile
        {
            People = _people,
            Appointments = _appointments,
            Bodies = bodies,
        };
    }

    /// <summary>The world of the shipped 39 institutions.</summary>
    public static DemoWorld Shipped => FromShippedFiles.Value;

    /// <summary>The people with their appointments and seats, as an import takes them.</summary>
    public OrganisationFile File { get; }

    /// <summary>Whom a visitor can act as, in the order of the picker.</summary>
    public IReadOnlyList<Persona> Personas => _personas;

    /// <summary>The persona of that name; a unit's may leave out the unit. Null when there is none.</summary>
    public Persona? FindPersona(string name)
    {
        string wanted = name.Trim().Replace('.', '/');
        return _personas.FirstOrDefault(p =>
                string.Equals(p.Name, wanted, StringComparison.OrdinalIgnoreCase)
            )
            ?? _personas.FirstOrDefault(p =>
                p.UnitId is not null
                && p.Name.StartsWith(wanted + "/", StringComparison.OrdinalIgnoreCase)
            );
    }

    private void Centre()
    {
        Appoint("coordinator", "pmo.example", DemoTexts.Coordinator, Role.Coordinator, "PMO");
        Appoint("coordinator-2", "pmo.example", DemoTexts.Coordinator, Role.Coordinator, "PMO");
        Appoint("reviewer", "pmo.example", DemoTexts.Reviewer, Role.Coordinator, "PMO");
        Appoint(
            "auditor",
            "audit.example",
            DemoTexts.Auditor,
            Role.Auditor,
            AppointmentPolicy.Installation
        );
        Appoint(
            "administrator",
            "pmo.example",
            DemoTexts.Administrator,
            Role.Administrator,
            AppointmentPolicy.Installation
        );
    }

    private void Staff(InstitutionRow institution, IReadOnlyList<UnitRow> units)
    {
        string code = institution.Code;
        string host = code.ToLowerInvariant() + ".example";
        if (institution.Evaluated)
        {
            Hold("officer", host, DemoTexts.Officer, Role.PerformanceOfficer, code);
            foreach (UnitRow unit in units)
            {
                Hold("unit-officer", host, DemoTexts.UnitOfficer, Role.UnitOfficer, unit.Id);
            }

            foreach (UnitRow unit in units)
            {
                Hold("unit-head", host, DemoTexts.UnitHead, Role.UnitHead, unit.Id);
            }

            Hold("department-head", host, DemoTexts.DepartmentHead, Role.DepartmentHead, code);
        }

        Hold("head", host, DemoTexts.Head, Role.InstitutionHead, code);
    }

    private BodyRow Gpec()
    {
        Register("prime-minister", "pm@gov.example", null);
        Register("co-chair", "co-chair@experts.example", null);
        _personas.Add(new("co-chair", "co-chair", Role.GpecCoChair, DemoTexts.CoChair));
        List<MemberRow> members =
        [
            new("prime-minister", MemberKind.PrimeMinister, Seated, SeatKind.CoChair),
            new("co-chair", MemberKind.PrivateExpert, Seated, SeatKind.CoChair, TermEnds),
            .. CommitteeSettings.Default.SupervisoryOffices.Select(office => new MemberRow(
                "head." + office,
                MemberKind.SupervisoryHead,
                Seated,
                Institution: office
            )),
        ];
        for (int number = 1; number <= 8; number++)
        {
            string id = number == 1 ? "gpec-member" : $"gpec-member-{number}";
            Register(id, $"{id}@experts.example", null);
            _personas.Add(new(id, id, Role.GpecMember, DemoTexts.GpecMember));
            members.Add(new(id, MemberKind.PrivateExpert, Seated, To: TermEnds));
        }

        return new BodyRow(Body.Gpec, BodyKind.Gpec, DemoTexts.Gpec, Members: members);
    }

    /// <summary>24 members, 16 of them private: the mean of the source, and just what R5 asks of 24.</summary>
    private BodyRow SelfEvaluationCommittee(string code)
    {
        List<MemberRow> members = [];
        for (int number = 1; number <= 24; number++)
        {
            bool isPrivate = number <= 16;
            string id = $"committee-member.{code}.{number}";
            string host = isPrivate ? "experts.example" : code.ToLowerInvariant() + ".example";
            Register(
                id,
                $"committee-{number}-{code.ToLowerInvariant()}@{host}",
                isPrivate ? null : code
            );
            members.Add(
                isPrivate
                    ? new(
                        id,
                        MemberKind.PrivateExpert,
                        Seated,
                        number == 1 ? SeatKind.Chair : SeatKind.Member,
                        TermEnds
                    )
                    : new(id, MemberKind.Official, Seated, Institution: code)
            );
        }

        return new BodyRow(
            Body.SelfEvaluationCommitteeOf(code),
            BodyKind.SelfEvaluationCommittee,
            DemoTexts.SelfEvaluationCommittee,
            code,
            members
        );
    }

    private void Hold(string slug, string host, LocalizedText title, Role role, string bodyId)
    {
        string institution = AppointmentPolicy.InstitutionOf(bodyId)!;
        string? unit = AppointmentPolicy.UnitOf(bodyId);
        string id = $"{slug}.{bodyId.Replace('/', '.')}";
        string local = unit is null ? slug : $"{slug}.{unit[(institution.Length + 1)..]}";
        Register(id, $"{local}@{host}", institution);
        _appointments.Add(new AppointmentRow(id, role, bodyId, InOffice));
        _personas.Add(new($"{slug}:{bodyId}", id, role, title, institution, unit));
    }

    private void Appoint(string id, string host, LocalizedText title, Role role, string bodyId)
    {
        string? institution = host == "pmo.example" ? Institution.PrimeMinistersOffice : null;
        Register(id, $"{id}@{host}", institution);
        _appointments.Add(new AppointmentRow(id, role, bodyId, InOffice));
        _personas.Add(new(id, id, role, title, institution));
    }

    private void Register(string id, string email, string? institution) =>
        _people.Add(
            new PersonRow(id, _names.For(id), email, institution, LanguageOf(id, institution))
        );

    /// <summary>
    /// Most have chosen Korean, some English. Those whom visitors play have chosen nothing, so that the visitor's browser
    /// decides until the visitor does.
    /// </summary>
    private static Language? LanguageOf(string id, string? institution) =>
        institution is null or "PMO" or "KIPO" ? null
        : KoreanNames.Hash(id) % 8 == 0 ? Language.English
        : Language.Korean;
}
