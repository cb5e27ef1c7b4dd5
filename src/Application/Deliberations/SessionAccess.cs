using Ipses.Application.Common;
using Ipses.Domain.Committees;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Deliberations;

/// <summary>Who may do what with a session, by appointments valid today (R2, R3).</summary>
internal static class SessionAccess
{
    private static readonly LocalizedText CoChairs = new("공동위원장", "a co-chair");

    private static readonly LocalizedText Secretariat = new(
        "공동위원장 또는 총괄 담당자",
        "a co-chair or a coordinator"
    );

    private static readonly LocalizedText Members = new("위원", "a member of the body");

    private static readonly LocalizedText Readers = new(
        "위원, 총괄 담당자, 감사",
        "members of the body, coordinators and auditors"
    );

    /// <summary>Presides: opens, puts motions, resolves, closes.</summary>
    public static Error? RefuseToPreside(Actor actor) =>
        actor.Holds(Role.GpecCoChair) ? null
        : actor.PersonId is null ? Acting.SignInFirst
        : Acting.OnlyFor(CoChairs);

    /// <summary>Prepares: agenda, notice, putting off. The coordinators are the GPEC's secretariat.</summary>
    public static Error? RefuseToPrepare(Actor actor) =>
        actor.Holds(Role.GpecCoChair) || actor.Holds(Role.Coordinator) || actor.System is not null
            ? null
        : actor.PersonId is null ? Acting.SignInFirst
        : Acting.OnlyFor(Secretariat);

    /// <summary>Takes part; whether the person has a seat in this session is the domain's to say.</summary>
    public static Error? RefuseToTakePart(Actor actor) =>
        IsMember(actor) ? null
        : actor.PersonId is null ? Acting.SignInFirst
        : Acting.OnlyFor(Members);

    /// <summary>Reads: members what their body decides on, PMO and auditors all (R3).</summary>
    public static Error? RefuseToRead(Actor actor) =>
        actor.SeesEverything || IsMember(actor) || actor.System is not null ? null
        : actor.PersonId is null ? Acting.SignInFirst
        : Acting.OnlyFor(Readers);

    /// <summary>Whether the actor may see sessions of this body.</summary>
    public static bool Sees(Actor actor, string bodyId) =>
        actor.SeesEverything
        || actor.System is not null
        || actor.Holds(Role.CommitteeMember, bodyId);

    /// <summary>The seat the actor sits on: the principal's for a substitute, otherwise their own (R2).</summary>
    public static string SeatOf(Actor actor, string bodyId) =>
        actor
            .Appointments.Where(held =>
                held.Role is Role.GpecMember or Role.GpecCoChair or Role.CommitteeMember
                && (held.BodyId == bodyId || bodyId == Body.Gpec)
            )
            .OrderBy(held => held.PrincipalId is null ? 0 : 1)
            .Select(held => held.PrincipalId)
            .FirstOrDefault()
        ?? actor.PersonId
        ?? "";

    /// <summary>What the actor did as a member or chair, for the minutes.</summary>
    public static Deed DeedOf(Actor actor, DateTimeOffset now) =>
        Acting.DeedOf(
            actor,
            now,
            null,
            Role.GpecCoChair,
            Role.GpecMember,
            Role.CommitteeMember,
            Role.Coordinator
        );

    private static bool IsMember(Actor actor) =>
        actor.Holds(Role.GpecMember)
        || actor.Holds(Role.GpecCoChair)
        || actor.Holds(Role.CommitteeMember);
}
