using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Mail;

/// <summary>Who sees which mail (R3): everybody their own; coordinators, auditors and administrators all.</summary>
internal static class MailSight
{
    internal static bool SeesAll(Actor actor) =>
        actor.Holds(Role.Coordinator)
        || actor.Holds(Role.Auditor)
        || actor.Holds(Role.Administrator);

    internal static bool MayResend(Actor actor) =>
        actor.Holds(Role.Coordinator) || actor.Holds(Role.Administrator);

    internal static bool MaySee(Actor actor, string personId) =>
        SeesAll(actor) || actor.PersonId == personId;

    internal static Error? RefuseSignedOut(Actor actor) =>
        actor.PersonId is null ? MailErrors.SignedOut : null;
}
