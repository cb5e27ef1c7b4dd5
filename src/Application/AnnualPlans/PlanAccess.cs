using Ipses.Application.Common;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.AnnualPlans;

/// <summary>Who may see and do what with annual plans (R2, R3); the refusals that the authorisers of this feature give.</summary>
public static class PlanAccess
{
    /// <summary>The PMO reviews for the GPEC.</summary>
    public const string ReviewingBody = "PMO";

    private static readonly Role[] OfAnInstitution =
    [
        Role.PerformanceOfficer,
        Role.UnitOfficer,
        Role.UnitHead,
        Role.DepartmentHead,
        Role.InstitutionHead,
    ];

    /// <summary>Those of an institution who set its approval line (R16).</summary>
    public static Role[] ChainSetters { get; } =
    [Role.PerformanceOfficer, Role.DepartmentHead, Role.InstitutionHead];

    private static readonly Error SignedInOnly = new(
        "Access.SignedInOnly",
        new("로그인해야 할 수 있습니다.", "You have to be signed in to do this."),
        ErrorKind.Forbidden
    );

    /// <summary>Not with the roles held today.</summary>
    public static Error Needs(params Role[] roles) =>
        new(
            "AnnualPlan.RoleNeeded",
            new(
                $"이 일을 하려면 다음 직위가 필요합니다: {string.Join(", ", roles.Select(r => RoleNames.Of(r).Ko))}.",
                $"This takes one of these roles at the institution: {string.Join(", ", roles.Select(r => RoleNames.Of(r).En))}."
            ),
            ErrorKind.Forbidden
        )
        {
            Rule = "R2",
        };

    /// <summary>The program may; a person needs one of the roles at the plan's institution or one of its units.</summary>
    public static Error? UnlessHolder(Actor actor, string planId, params Role[] roles) =>
        actor.System is not null
        || actor.Appointments.Any(held =>
            roles.Contains(held.Role) && held.InstitutionId == AnnualPlan.InstitutionOf(planId)
        )
            ? null
            : Needs(roles);

    /// <summary>The program may; a person needs the role at this unit.</summary>
    public static Error? UnlessOfUnit(
        Actor actor,
        string planId,
        string unitId,
        params Role[] roles
    ) =>
        actor.System is not null
        || actor.Appointments.Any(held =>
            roles.Contains(held.Role)
            && held.InstitutionId == AnnualPlan.InstitutionOf(planId)
            && (held.UnitId == unitId || held.BodyId == unitId)
        )
            ? null
            : Needs(roles);

    /// <summary>The PMO's staff reviews.</summary>
    public static Error? UnlessReviewer(Actor actor) =>
        actor.System is not null || actor.Holds(Role.Coordinator) ? null : Needs(Role.Coordinator);

    /// <summary>Anyone who is signed in; what they see is the query's matter.</summary>
    public static Error? UnlessSignedIn(Actor actor) =>
        actor.System is not null || actor.PersonId is not null ? null : SignedInOnly;

    /// <summary>The program alone.</summary>
    public static Error? UnlessProgram(Actor actor) =>
        actor.System is not null
            ? null
            : new Error(
                "Access.ProgramOnly",
                new(
                    "프로그램이 스스로 하는 일이어서 사람이 할 수 없습니다.",
                    "The program does this by itself; nobody can ask for it."
                ),
                ErrorKind.Forbidden
            );

    /// <summary>Whether the actor sets the approval line of the institution: its officer, its heads, an administrator.</summary>
    public static bool SetsChainOf(Actor actor, string institutionId) =>
        actor.System is not null
        || actor.Holds(Role.Administrator)
        || ChainSetters.Any(role => HeldAt(actor, institutionId, role) is not null);

    /// <summary>What the actor may write of an institution's plan; null for nothing.</summary>
    public static EditorScope? ScopeOf(Actor actor, string institutionId) =>
        actor.System is not null
        || HeldAt(actor, institutionId, Role.PerformanceOfficer) is not null
            ? EditorScope.Whole
        : HeldAt(actor, institutionId, Role.UnitOfficer) is { } officer
            ? EditorScope.Unit(officer.UnitId ?? officer.BodyId)
        : HeldAt(actor, institutionId, Role.UnitHead) is { } head
            ? EditorScope.Unit(head.UnitId ?? head.BodyId)
        : null;

    /// <summary>The scope that fits a node: someone with several units writes in the one the node belongs to.</summary>
    public static EditorScope? ScopeFor(Actor actor, string institutionId, string? unitId) =>
        ScopeOf(actor, institutionId) is not { } first ? null
        : first.UnitId is null || unitId is null ? first
        : actor.Appointments.Any(held =>
            held.Role is Role.UnitOfficer or Role.UnitHead
            && held.InstitutionId == institutionId
            && (held.UnitId ?? held.BodyId) == unitId
        )
            ? EditorScope.Unit(unitId)
        : first;

    /// <summary>An appointment of the actor at the institution or one of its units; own ones come before those held for somebody.</summary>
    public static HeldAppointment? HeldAt(Actor actor, string institutionId, Role role) =>
        actor.Holding(held => held.Role == role && held.InstitutionId == institutionId);

    /// <summary>The appointment by which the actor acts on an institution's plan: the first held of these roles (R2).</summary>
    public static HeldAppointment? HeldAt(Actor actor, string institutionId, Role[] roles) =>
        (roles.Length == 0 ? OfAnInstitution : roles)
            .Select(role => HeldAt(actor, institutionId, role))
            .FirstOrDefault(held => held is not null);
}
