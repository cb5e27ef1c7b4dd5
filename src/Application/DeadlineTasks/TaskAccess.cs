using System.Linq.Expressions;
using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Organisations;

namespace Ipses.Application.DeadlineTasks;

/// <summary>Who may see and do what with deadline tasks (R2, R3).</summary>
public static class TaskAccess
{
    /// <summary>Somebody who is not signed in asks.</summary>
    public static Error SignInFirst { get; } =
        new(
            "DeadlineTask.SignInFirst",
            new("먼저 로그인해 주십시오.", "Please sign in first."),
            ErrorKind.Forbidden
        );

    /// <summary>Only the coordinators decide on extensions and reassign tasks (R22).</summary>
    public static Error CoordinatorsOnly { get; } =
        new(
            "DeadlineTask.CoordinatorsOnly",
            new("총괄 담당자만 할 수 있는 일입니다.", "Only a coordinator can do this."),
            ErrorKind.Forbidden
        )
        {
            Rule = "R22",
        };

    /// <summary>Only the program itself may: the clock, a workflow's step.</summary>
    public static Error ProgramOnly { get; } =
        new(
            "DeadlineTask.ProgramOnly",
            new("프로그램만 할 수 있는 일입니다.", "Only the program itself does this."),
            ErrorKind.Forbidden
        );

    /// <summary>Refuses whoever is nobody.</summary>
    public static Error? RefuseStrangers(Actor actor) =>
        actor.PersonId is null ? SignInFirst : null;

    /// <summary>Refuses whoever is no coordinator today.</summary>
    public static Error? RefuseOthersThanCoordinators(Actor actor) =>
        RefuseStrangers(actor) ?? (actor.Holds(Role.Coordinator) ? null : CoordinatorsOnly);

    /// <summary>The appointments as the domain's rules take them.</summary>
    public static IEnumerable<Mandate> MandatesOf(Actor actor) =>
        actor.Appointments.Select(held => new Mandate(held.Role, held.BodyId, held.PrincipalId));

    /// <summary>The assignee keys that mean the actor today: own roles, own name, and those of whom the actor substitutes for.</summary>
    public static List<string> KeysOf(Actor actor) =>
        [.. Assignee.KeysOf(actor.PersonId, MandatesOf(actor))];

    /// <summary>What the actor may see: what is assigned to them, their institution's tasks, or everything (R3).</summary>
    public static Expression<Func<DeadlineTask, bool>> VisibleTo(Actor actor)
    {
        if (actor.SeesEverything)
        {
            return task => true;
        }

        List<string> keys = KeysOf(actor);
        List<string> institutions = [.. actor.Institutions];
        return task =>
            keys.Contains(task.AssigneeKey)
            || (
                task.AssigneeInstitutionId != null
                && institutions.Contains(task.AssigneeInstitutionId)
            );
    }

    /// <summary>The same question about one task at hand.</summary>
    public static bool Sees(Actor actor, DeadlineTask task) =>
        actor.SeesEverything
        || KeysOf(actor).Contains(task.AssigneeKey)
        || (
            task.AssigneeInstitutionId is { } institution
            && actor.Institutions.Contains(institution)
        );

    /// <summary>Who acts in this role, and for whom, as histories keep it (R2).</summary>
    public static Doer DoerOf(ICurrentActor current, Role role)
    {
        current.Principal = current.Actor.Holding(held => held.Role == role)?.PrincipalId;
        return Acting.DoerOf(current);
    }
}
