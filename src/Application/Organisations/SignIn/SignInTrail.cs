using Ipses.Application.Common;

namespace Ipses.Application.Organisations.SignIn;

/// <summary>Keeps who came in, by which way, and who tried in vain; never what was typed.</summary>
public sealed class SignInTrail(IAuditTrail audit) : IScoped
{
    /// <summary>Name of the entry of somebody who came in.</summary>
    public const string SignedIn = "SignIn";

    /// <summary>Name of the entry of somebody who did not.</summary>
    public const string NotSignedIn = "SignInFailed";

    /// <summary>Stages that a person came in.</summary>
    public void Entered(string personId, SignInWay way) =>
        audit.Record(
            SignedIn,
            new Actor(personId, null, []),
            null,
            way.ToString(),
            AuditOutcome.Done
        );

    /// <summary>Stages that somebody tried in vain.</summary>
    /// <param name="personId">Whose account was tried; null where there is none of that address.</param>
    /// <param name="way">By which way.</param>
    /// <param name="why">Why it led nowhere.</param>
    public void Failed(string? personId, SignInWay way, string why) =>
        audit.Record(
            NotSignedIn,
            new Actor(personId, personId is null ? "sign-in" : null, []),
            null,
            $"{way}: {why}",
            AuditOutcome.Refused
        );
}

/// <summary>How a session begins.</summary>
public enum SignInWay
{
    /// <summary>By an account of the product.</summary>
    Password,

    /// <summary>By an account of the organisation's provider.</summary>
    Provider,
}
