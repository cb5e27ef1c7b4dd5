using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.StrategicPlans;

/// <summary>Who may do what with strategic plans (R2, R3).</summary>
internal static class StrategicAccess
{
    private static readonly LocalizedText Officer = new(
        "기관의 성과관리 담당자",
        "the institution's performance officer"
    );

    private static readonly LocalizedText Head = new("기관장", "the head of the institution");

    /// <summary>The performance officer of the institution writes and reviews.</summary>
    internal static Error? UnlessOfficer(Actor actor, string institutionId) =>
        actor.Holds(Role.PerformanceOfficer, institutionId) ? null : Acting.OnlyFor(Officer);

    /// <summary>The head of the institution confirms.</summary>
    internal static Error? UnlessHead(Actor actor, string institutionId) =>
        actor.Holds(Role.InstitutionHead, institutionId) ? null : Acting.OnlyFor(Head);

    /// <summary>Anyone who is signed in reads; what they see is the query's matter.</summary>
    internal static Error? UnlessSignedIn(Actor actor) =>
        actor.System is not null || actor.PersonId is not null ? null : Acting.SignInFirst;
}
