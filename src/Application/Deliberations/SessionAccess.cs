using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Deliberations;

/// <summary>
/// Who may do what with a session, by appointments valid today (R2, R3). Without a body the question is whether there is any
/// body at which the actor may, which is what authorisers ask before a session is loaded.
/// </summary>
internal static class SessionAccess
{
    private static readonly LocalizedText Chairs = new("위원장", "the chair of the body");

    private static readonly LocalizedText Secretariat = new(
        "위원장 또는 총괄 담당자",
        "the chair of the body or a coordinator"
    );

    private static readonly LocalizedText Members = new("위원", "a member of the body");

    private static readonly LocalizedText Readers = new(
        "위원, 총괄 담당자, 감사",
        "members of the body, coordinators and auditors"
    );

    /// <summary>Presides: opens, puts motions, resolves, closes (R36). A co-chair of the GPEC there, a committee's chair there (R4, R5).</summary>
    public static Error? RefuseToPreside(Actor actor, string? bodyId = null) =>
        Refuse(actor, ChairAt(actor, bodyId), Chairs);

    /// <summary>Prepares: agenda, notice, putting off. The coordinators are the secretariat.</summary>
    public static Error? RefuseToPrepare(Actor actor, string? bodyId = null) =>
        actor.System is not null ? null : Refuse(actor, PreparerAt(actor, bodyId), Secretariat);

    /// <summary>Takes part with a seat.</summary>
    public static Error? RefuseToTakePart(Actor actor, string? bodyId = null) =>
        Refuse(actor, SeatAt(actor, bodyId), Members);

    /// <summary>Reads: members what their body decides on, PMO and auditors all (R3).</summary>
    public static Error? RefuseToRead(Actor actor) =>
        actor.SeesEverything || actor.System is not null
            ? null
            : Refuse(actor, SeatAt(actor, null), Readers);

    /// <summary>Whether the actor may see sessions of this body.</summary>
    public static bool Sees(Actor actor, string bodyId) =>
        actor.SeesEverything || actor.System is not null || SeatAt(actor, bodyId) is not null;

    /// <summary>The chair's seat that the actor holds at the body; seats are held in person.</summary>
    public static HeldAppointment? ChairAt(Actor actor, string? bodyId) =>
        actor.Holding(held =>
            held.Role is Role.GpecCoChair or Role.CommitteeChair && IsAt(held, bodyId)
        );

    /// <summary>By what the actor prepares sessions of the body: the chair's seat, otherwise as a coordinator.</summary>
    public static HeldAppointment? PreparerAt(Actor actor, string? bodyId) =>
        ChairAt(actor, bodyId) ?? actor.Holding(held => held.Role == Role.Coordinator);

    /// <summary>The seat that the actor holds at the body, as chair or member.</summary>
    public static HeldAppointment? SeatAt(Actor actor, string? bodyId) =>
        actor.Holding(held => AppointmentPolicy.IsSeat(held.Role) && IsAt(held, bodyId));

    private static bool IsAt(HeldAppointment held, string? bodyId) =>
        bodyId is null || held.BodyId == bodyId;

    private static Error? Refuse(Actor actor, HeldAppointment? held, LocalizedText who) =>
        held is not null ? null
        : actor.PersonId is null ? Acting.SignInFirst
        : Acting.OnlyFor(who);
}
