using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Workflows;

/// <summary>Who may do what with workflows, by appointments valid today (R2): coordinators draw and run them, administrators and auditors look.</summary>
public static class WorkflowAccess
{
    private static readonly LocalizedText Designers = new("총괄 담당자", "a coordinator");

    private static readonly LocalizedText Readers = new(
        "총괄 담당자, 시스템 관리자, 감사",
        "coordinators, administrators and auditors"
    );

    /// <summary>Whether the actor may change definitions and run them.</summary>
    public static bool MayDesign(Actor actor) =>
        actor.System is not null || actor.Holds(Role.Coordinator);

    /// <summary>Null for those who draw workflows, otherwise the refusal.</summary>
    internal static Error? UnlessDesigner(Actor actor) =>
        MayDesign(actor) ? null
        : actor.PersonId is null ? Acting.SignInFirst
        : Acting.OnlyFor(Designers);

    /// <summary>Null for those who look at workflows, otherwise the refusal.</summary>
    internal static Error? UnlessReader(Actor actor) =>
        MayDesign(actor) || actor.Holds(Role.Administrator) || actor.Holds(Role.Auditor) ? null
        : actor.PersonId is null ? Acting.SignInFirst
        : Acting.OnlyFor(Readers);
}
