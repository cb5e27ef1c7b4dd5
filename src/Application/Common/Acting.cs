using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Common;

/// <summary>Who acts, as histories keep it: a substitute's deed is recorded as "for" the principal (R2).</summary>
public static class Acting
{
    /// <summary>A deed of the actor in one of these roles at this body; in their own right where they hold one themselves.</summary>
    public static Deed DeedOf(
        Actor actor,
        DateTimeOffset now,
        string? bodyId = null,
        params IReadOnlyList<Role> roles
    )
    {
        HeldAppointment? held = actor
            .Appointments.Where(a =>
                roles.Contains(a.Role) && (bodyId is null || a.BodyId == bodyId)
            )
            .OrderBy(a => a.PrincipalId is null ? 0 : 1)
            .FirstOrDefault();
        return new Deed(actor.PersonId ?? actor.System ?? "", held?.PrincipalId, now);
    }

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
