using Ipses.Domain.Organisations;

namespace Ipses.Web.Access;

/// <summary>Whose things a grant opens.</summary>
public enum Reach
{
    /// <summary>Those of the reader's own institution, body or desk; another's answers 404, as if it did not exist.</summary>
    Own,

    /// <summary>Everybody's.</summary>
    All,
}

/// <summary>One line of "who may": some roles, and whose things they reach (R2, R3).</summary>
/// <param name="Roles">Roles by appointment; empty means every signed-in person.</param>
/// <param name="Reach">Own institution's things or everybody's; the queries enforce it, the table declares it.</param>
/// <param name="Kind">Whether a session is needed at all.</param>
public sealed record Grant(IReadOnlyList<Role> Roles, Reach Reach, GrantKind Kind = GrantKind.Roles)
{
    /// <summary>No session needed.</summary>
    public static Grant Everyone { get; } = new([], Reach.All, GrantKind.Everyone);

    /// <summary>Any signed-in person, whatever their role; they reach their own things.</summary>
    public static Grant SignedIn { get; } = new([], Reach.Own, GrantKind.SignedIn);

    /// <summary>No session needed, and it exists in the demo only.</summary>
    public static Grant Demo { get; } = new([], Reach.All, GrantKind.Demo);

    /// <summary>These roles, for their own institution's or body's things.</summary>
    public static Grant Own(params Role[] roles) => new(roles, Reach.Own);

    /// <summary>These roles, for everybody's things.</summary>
    public static Grant All(params Role[] roles) => new(roles, Reach.All);

    /// <summary>Whether the grant opens to this reader; null is a person who has not signed in.</summary>
    public bool Covers(Reader? reader) =>
        Kind switch
        {
            GrantKind.Everyone or GrantKind.Demo => true,
            GrantKind.SignedIn => reader is not null,
            _ => reader is not null && Roles.Any(reader.Roles.Contains),
        };
}

/// <summary>Sorts of grant.</summary>
public enum GrantKind
{
    Roles,
    SignedIn,
    Everyone,
    Demo,
}
