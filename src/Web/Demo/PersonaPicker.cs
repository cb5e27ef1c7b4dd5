using Ipses.Application.Organisations.Demo;
using Ipses.Application.Organisations.Import;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Web.Demo;

/// <summary>Whom the picker offers: the centre, the GPEC, and one institution out of 39 that is searched for.</summary>
/// <param name="Asked">What was searched for.</param>
/// <param name="Chosen">The institution whose people are offered; null where several or none fit.</param>
/// <param name="Found">The institutions that fit the search.</param>
/// <param name="ReturnUrl">Where to go after signing in.</param>
public sealed record PersonaPicker(
    string Asked,
    PickerInstitution? Chosen,
    IReadOnlyList<PickerInstitution> Found,
    string? ReturnUrl
)
{
    private static readonly Lazy<IReadOnlyDictionary<string, LocalizedText>> Names = new(() =>
        DemoWorld.Shipped.File.People.ToDictionary(person => person.Id, person => person.Name)
    );

    private static readonly Lazy<IReadOnlyList<PickerInstitution>> Shipped = new(() =>
        [
            .. OrganisationFile
                .Read(
                    Application.Organisations.ShippedFiles.Read(
                        Application.Organisations.ShippedFiles.Institutions
                    )
                )
                .Value.Institutions.Where(row => row.Evaluated)
                .Select(row => new PickerInstitution(row.Code, row.Name)),
        ]
    );

    private static readonly Lazy<IReadOnlyDictionary<string, LocalizedText>> Units = new(() =>
        OrganisationFile
            .Read(
                Application.Organisations.ShippedFiles.Read(
                    Application.Organisations.ShippedFiles.Units
                )
            )
            .Value.Units.ToDictionary(row => row.Id, row => row.Name)
    );

    /// <summary>All 39, for the list of suggestions.</summary>
    public static IReadOnlyList<PickerInstitution> Institutions => Shipped.Value;

    /// <summary>The picker for a search; without one it offers the Korean Intellectual Property Office.</summary>
    public static PersonaPicker For(string? asked, string? returnUrl)
    {
        string wanted = asked?.Trim() ?? "";
        PickerInstitution? exact = Institutions.FirstOrDefault(institution =>
            Same(institution.Code, wanted.Length == 0 ? "KIPO" : wanted)
            || Same(institution.Name.Ko, wanted)
            || Same(institution.Name.En, wanted)
        );
        PickerInstitution[] found = exact is not null
            ? [exact]
            :
            [
                .. Institutions.Where(institution =>
                    Contains(institution.Code, wanted)
                    || Contains(institution.Name.Ko, wanted)
                    || Contains(institution.Name.En, wanted)
                ),
            ];
        return new PersonaPicker(wanted, found is [var only] ? only : null, found, returnUrl);
    }

    /// <summary>The staff of the Prime Minister's Office and of the installation.</summary>
    public IReadOnlyList<Persona> Centre { get; } =
    [
        .. DemoWorld.Shipped.Personas.Where(persona =>
            persona.Role is Role.Coordinator or Role.Auditor or Role.Administrator
            || persona.InstitutionId == Institution.PrimeMinistersOffice
        ),
    ];

    /// <summary>The GPEC.</summary>
    public IReadOnlyList<Persona> Gpec { get; } =
    [
        .. DemoWorld.Shipped.Personas.Where(persona =>
            persona.Role is Role.GpecCoChair or Role.GpecMember
        ),
    ];

    /// <summary>The people of the chosen institution.</summary>
    public IReadOnlyList<Persona> Staff =>
        Chosen is null
            ? []
            :
            [
                .. DemoWorld.Shipped.Personas.Where(persona =>
                    persona.InstitutionId == Chosen.Code
                ),
            ];

    /// <summary>The person's name.</summary>
    public static LocalizedText NameOf(Persona persona) => Names.Value[persona.PersonId];

    /// <summary>The unit that a persona belongs to, or null.</summary>
    public static LocalizedText? UnitOf(Persona persona) =>
        persona.UnitId is { } unit ? Units.Value[unit] : null;

    private static bool Same(string one, string other) =>
        string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static bool Contains(string name, string part) =>
        name.Contains(part, StringComparison.OrdinalIgnoreCase);
}

/// <summary>An institution in the picker.</summary>
public sealed record PickerInstitution(string Code, LocalizedText Name);
