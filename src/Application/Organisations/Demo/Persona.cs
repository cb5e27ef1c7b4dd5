using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Organisations.Demo;

/// <summary>A synthetic person whom a visitor of the demo, or a rehearsal, can act as.</summary>
/// <param name="Name">What scripts say: <c>coordinator</c>, <c>officer:KIPO</c>, <c>unit-officer:KIPO/ipp</c>.</param>
/// <param name="PersonId">Whom it stands for: <c>officer.KIPO</c>.</param>
/// <param name="Role">The role that the persona is for.</param>
/// <param name="Title">The role in words.</param>
/// <param name="InstitutionId">The institution of the person, or null.</param>
/// <param name="UnitId">The unit, where the role is one of a unit.</param>
public sealed record Persona(
    string Name,
    string PersonId,
    Role Role,
    LocalizedText Title,
    string? InstitutionId = null,
    string? UnitId = null
)
{
    /// <summary>
    /// The persona of that name in the shipped demo world, or null. A unit's persona may leave out the unit
    /// (<c>unit-officer:KIPO</c>): then it is that of the first one.
    /// </summary>
    public static Persona? Parse(string name) => DemoWorld.Shipped.FindPersona(name);
}
