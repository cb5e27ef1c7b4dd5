using Ipses.Domain.Committees;
using Ipses.Domain.Common;

namespace Ipses.Domain.Deliberations;

/// <summary>A member of the body as the session knows them: plain facts of that day, so that minutes stay true when appointments end.</summary>
/// <param name="CoChair">Chairs or co-chairs the body (R4).</param>
/// <param name="Private">A private expert, not a head of a supervisory office (R4, R5).</param>
/// <param name="InstitutionIds">Institutions the member belongs to; kept from voting on them (R3).</param>
public sealed record SeatedMember(
    string PersonId,
    LocalizedText Name,
    bool CoChair,
    bool Private,
    IReadOnlyList<string> InstitutionIds
)
{
    /// <summary>Present since opening or arrival.</summary>
    public bool Present { get; init; }
}

/// <summary>The body on the day of its session: who sits in it, and whether it is composed as the law asks (R6).</summary>
/// <param name="Composition">Each rule of composition with what was found and what is required.</param>
public sealed record BodyOnTheDay(
    string BodyId,
    LocalizedText Name,
    IReadOnlyList<SeatedMember> Members,
    IReadOnlyList<CompositionFact> Composition
)
{
    /// <summary>The body as its appointments make it on that day.</summary>
    /// <param name="nameOf">The name of a person.</param>
    /// <param name="institutionsOf">Where the person is on the staff or holds an appointment that day, beside what the seat says (R3).</param>
    public static BodyOnTheDay Of(
        Body body,
        DateOnly day,
        Func<string, LocalizedText> nameOf,
        Func<string, IEnumerable<string>> institutionsOf,
        CommitteeSettings settings
    ) =>
        new(
            body.Id,
            body.Name,
            [
                .. body.MembersOn(day)
                    .Select(member => new SeatedMember(
                        member.PersonId,
                        nameOf(member.PersonId),
                        member.Seat is SeatKind.CoChair or SeatKind.Chair,
                        member.Kind == MemberKind.PrivateExpert,
                        [
                            .. institutionsOf(member.PersonId)
                                .Append(member.InstitutionId)
                                .OfType<string>()
                                .Distinct(),
                        ]
                    )),
            ],
            [
                .. body.CompositionOn(day, settings)
                    .Select(finding => new CompositionFact(
                        finding.Rule,
                        finding.What,
                        finding.Found,
                        finding.Required.InWords,
                        finding.IsKept
                    )),
            ]
        );
}

/// <summary>One rule of composition held against the body (R4, R5).</summary>
/// <param name="Rule">R-number.</param>
/// <param name="Name">What the rule asks, in words.</param>
/// <param name="Found">The count found.</param>
/// <param name="Required">The count required, in words ("10–30", "at least 7").</param>
public sealed record CompositionFact(
    string Rule,
    LocalizedText Name,
    int Found,
    LocalizedText Required,
    bool Holds
);

/// <summary>What the year's guideline sets for sessions (R5a); the defaults are those of the public record of the Act.</summary>
/// <param name="NoticeDays">Days between the notice with its agenda and the session; 7 by default.</param>
/// <param name="QuorumPercent">More than this share of the members must be present; 50 by default (a majority).</param>
public sealed record SessionSettings(int NoticeDays = 7, int QuorumPercent = 50)
{
    public static SessionSettings Default { get; } = new();
}
