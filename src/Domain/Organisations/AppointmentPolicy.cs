using Ipses.Domain.Common;

namespace Ipses.Domain.Organisations;

/// <summary>When an appointment may be made, and what it stands for (R2).</summary>
public static class AppointmentPolicy
{
    /// <summary>The body of roles that belong to the whole installation: auditors and administrators.</summary>
    public const string Installation = "installation";

    /// <summary>The institution that a body is or belongs to; null for the installation.</summary>
    public static string? InstitutionOf(string bodyId) =>
        bodyId == Installation ? null : bodyId.Split('/')[0];

    /// <summary>The unit that a body is; null for anything else.</summary>
    public static string? UnitOf(string bodyId) =>
        bodyId.Contains('/', StringComparison.Ordinal) ? bodyId : null;

    /// <summary>Roles that only one person holds at one body on one day.</summary>
    public static bool IsHeldByOne(Role role) =>
        role is Role.InstitutionHead or Role.DepartmentHead or Role.UnitHead;

    /// <summary>Roles that a seat on a committee gives, never an appointment.</summary>
    public static bool IsSeat(Role role) =>
        role is Role.GpecCoChair or Role.GpecMember or Role.CommitteeMember or Role.CommitteeChair;

    /// <summary>Roles that a substitute may exercise. Seats, audit and administration are held in person.</summary>
    public static bool MayBeSubstituted(Role role) =>
        !IsSeat(role) && role is not (Role.Auditor or Role.Administrator);

    /// <summary>Whether the rules allow it next to the appointments that exist; all reasons at once if not.</summary>
    public static Result MayBeMade(AppointmentFacts facts, IReadOnlyCollection<Appointment> others)
    {
        List<Error> refusals = [];
        Period period = new(facts.From, facts.To);
        if (!period.IsOrdered)
        {
            refusals.Add(AppointmentErrors.PeriodReversed(facts.From, facts.To!.Value));
        }

        if (IsSeat(facts.Role))
        {
            refusals.Add(AppointmentErrors.IsASeat());
        }
        else if (!Fits(facts.Role, facts.BodyId))
        {
            refusals.Add(AppointmentErrors.RoleDoesNotFit(facts.BodyId));
        }

        Appointment? same = others.FirstOrDefault(other =>
            other.PersonId == facts.PersonId
            && other.Role == facts.Role
            && other.BodyId == facts.BodyId
            && other.Period.Overlaps(period)
        );
        if (same is not null)
        {
            refusals.Add(AppointmentErrors.Overlaps(same));
        }

        Appointment? holder = others.FirstOrDefault(other =>
            IsHeldByOne(facts.Role)
            && other.PersonId != facts.PersonId
            && other.Role == facts.Role
            && other.BodyId == facts.BodyId
            && other.Period.Overlaps(period)
        );
        if (holder is not null)
        {
            refusals.Add(AppointmentErrors.HeldByAnother(holder));
        }

        return refusals.Count > 0 ? Result.Refused(refusals) : Result.Done;
    }

    private static bool Fits(Role role, string bodyId) =>
        role switch
        {
            Role.Coordinator => bodyId == Institution.PrimeMinistersOffice,
            Role.UnitOfficer or Role.UnitHead => UnitOf(bodyId) is not null,
            Role.Auditor or Role.Administrator => bodyId == Installation,
            _ => bodyId != Installation && UnitOf(bodyId) is null && bodyId.Length > 0,
        };
}
