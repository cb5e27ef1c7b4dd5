using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Common;

/// <summary>Who acts, as histories keep it: a substitute's deed is recorded as "for" the principal (R2).</summary>
public static class Acting
{
    /// <summary>A deed of the actor in one of these roles at this body; in their own right where they hold one themselves.</summary>
    public static Deed DeedOf(
        ICurrentActor current,
        DateTimeOffset now,
        string? bodyId = null,
        params IReadOnlyList<Role> roles
    ) =>
        DeedBy(
            current,
            current.Actor.Holding(held =>
                roles.Contains(held.Role) && (bodyId is null || held.BodyId == bodyId)
            ),
            now
        );

    /// <summary>A deed done by this appointment; in one's own right where it is null.</summary>
    public static Deed DeedBy(ICurrentActor current, HeldAppointment? held, DateTimeOffset now)
    {
        current.Principal = held?.PrincipalId;
        return new Deed(
            current.Actor.PersonId ?? current.Actor.System ?? "",
            held?.PrincipalId,
            now
        );
    }

    /// <summary>Who does what is being done, as the histories of tasks keep it.</summary>
    public static Doer DoerOf(ICurrentActor current) =>
        new(current.Actor.PersonId, current.Principal, current.Actor.System);

    /// <summary>Nobody is signed in.</summary>
    public static Error SignInFirst { get; } =
        new(
            "Access.SignInFirst",
            new("로그인한 뒤 다시 시도하십시오.", "Sign in and try again."),
            ErrorKind.Forbidden
        );

    /// <summary>The actor holds none of the roles that may do this today.</summary>
    /// <param name="who">Those who may, in words.</param>
    public static Error OnlyFor(LocalizedText who) =>
        new(
            "Access.OnlyFor",
            new($"{who.Ko}만 할 수 있습니다.", $"Only {who.En} can do this."),
            ErrorKind.Forbidden
        )
        {
            Rule = "R2",
        };
}
