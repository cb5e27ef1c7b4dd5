using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Cycles;

/// <summary>Who may do what with a year, by appointments valid today (R2, R3).</summary>
internal static class CycleAccess
{
    private static readonly LocalizedText Coordinators = new("총괄 담당자", "a coordinator");

    private static readonly LocalizedText Readers = new(
        "총괄 담당자와 감사",
        "coordinators and auditors"
    );

    public static Error? RefuseOthersThanCoordinators(Actor actor) =>
        actor.Holds(Role.Coordinator) ? null
        : actor.PersonId is null ? Acting.SignInFirst
        : Acting.OnlyFor(Coordinators);

    /// <summary>Instances and incidents: coordinators step in, auditors read.</summary>
    public static Error? RefuseOthersThanOverseers(Actor actor) =>
        actor.Holds(Role.Coordinator) || actor.Holds(Role.Auditor) ? null
        : actor.PersonId is null ? Acting.SignInFirst
        : Acting.OnlyFor(Readers);

    public static Error? RefuseStrangers(Actor actor) =>
        actor.PersonId is null && actor.System is null ? Acting.SignInFirst : null;
}
