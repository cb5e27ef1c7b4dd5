using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Guidelines;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Guidelines;

/// <summary>Who may do what with a year's guidelines (R2, R3, R14).</summary>
internal static class GuidelinesAccess
{
    private static readonly LocalizedText Coordinators = new("총괄 담당자", "a coordinator");

    private static readonly LocalizedText Institution = new(
        "해당 기관의 성과관리 담당자, 국장, 기관장",
        "the institution's performance officer, department head or head"
    );

    /// <summary>Those of an institution who take note for it.</summary>
    public static readonly Role[] Acknowledging =
    [
        Role.PerformanceOfficer,
        Role.DepartmentHead,
        Role.InstitutionHead,
    ];

    public static Error? RefuseOthersThanCoordinators(Actor actor) =>
        actor.Holds(Role.Coordinator) ? null
        : actor.PersonId is null ? Acting.SignInFirst
        : Acting.OnlyFor(Coordinators);

    public static Error? RefuseOthersThan(Actor actor, string institutionId) =>
        actor.Appointments.Any(held =>
            Acknowledging.Contains(held.Role) && held.InstitutionId == institutionId
        )
            ? null
        : actor.PersonId is null ? Acting.SignInFirst
        : Acting.OnlyFor(Institution);

    /// <summary>A draft is read by those who see everything; what is issued by all (R3).</summary>
    public static bool Sees(Actor actor, YearGuidelines guidelines) =>
        guidelines.State == GuidelinesState.Issued || actor.SeesEverything;
}
