using Ipses.Domain.Organisations;

namespace Ipses.Application.Common;

/// <summary>
/// Who acts: a person with the appointments valid today (R2), or the system itself (a workflow step, the clock).
/// Authority comes from here and nowhere else.
/// </summary>
/// <param name="PersonId">The person; null when the system acts.</param>
/// <param name="System">What acts when no person does: <c>workflow (instance, activity, version)</c>, <c>clock</c>, <c>import</c>.</param>
/// <param name="Appointments">The appointments valid on the day of the request, those held as a substitute included.</param>
public sealed record Actor(
    string? PersonId,
    string? System,
    IReadOnlyList<HeldAppointment> Appointments
)
{
    /// <summary>Nobody: may do nothing.</summary>
    public static Actor Anonymous { get; } = new(null, null, []);

    /// <summary>The program acting by itself inside a use case that a person started or the clock made due.</summary>
    public static Actor Program(string name) => new(null, name, []);

    /// <summary>The appointment by which the actor acts: one's own comes before one held as a substitute (R2).</summary>
    public HeldAppointment? Holding(Func<HeldAppointment, bool> which) =>
        Appointments
            .Where(which)
            .OrderBy(held => held.PrincipalId is null ? 0 : 1)
            .FirstOrDefault();

    public bool Holds(Role role) => Appointments.Any(held => held.Role == role);

    /// <summary>Whether the person holds the role at this institution (or body).</summary>
    public bool Holds(Role role, string bodyId) =>
        Appointments.Any(held => held.Role == role && held.BodyId == bodyId);

    /// <summary>PMO, GPEC and auditors see all; so does the administrator of the installation where settings are concerned (R3).</summary>
    public bool SeesEverything =>
        Holds(Role.Coordinator)
        || Holds(Role.GpecCoChair)
        || Holds(Role.GpecMember)
        || Holds(Role.Auditor);

    /// <summary>The institutions whose people the actor belongs to.</summary>
    public IEnumerable<string> Institutions =>
        Appointments.Select(held => held.InstitutionId).OfType<string>().Distinct();
}

/// <summary>One appointment as held today.</summary>
/// <param name="Role">What the person is appointed to.</param>
/// <param name="BodyId">Where: the code of an institution, the id of a unit or of a committee.</param>
/// <param name="InstitutionId">The institution that the body belongs to; null for the GPEC and other bodies of no institution.</param>
/// <param name="UnitId">The unit, where the appointment is to one.</param>
/// <param name="PrincipalId">Set when held as a substitute: whom the person acts for; what is done is recorded as "for" them (R2).</param>
public sealed record HeldAppointment(
    Role Role,
    string BodyId,
    string? InstitutionId,
    string? UnitId = null,
    string? PrincipalId = null
);

/// <summary>The actor of the current scope: set once at its start (by the web's cookie, the pump, the rehearsal).</summary>
public interface ICurrentActor
{
    Actor Actor { get; set; }

    /// <summary>For whom the command at hand is being carried out, once that is known (R2): what the audit trail names.</summary>
    string? Principal { get; set; }
}
