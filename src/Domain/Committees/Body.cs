using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Domain.Committees;

/// <summary>
/// A body that deliberates or scores: the Government Performance Evaluation Committee (R4) or the self-evaluation
/// committee of an institution (R5). Its seats are held from–to; whether it may open a session is asked on the day (R6).
/// </summary>
public sealed class Body : Aggregate
{
    /// <summary>The id of the Government Performance Evaluation Committee.</summary>
    public const string Gpec = "GPEC";

    private Body() { }

    public BodyKind Kind { get; private set; }

    /// <summary>The institution whose committee it is; null for the GPEC.</summary>
    public string? InstitutionId { get; private set; }

    public LocalizedText Name { get; private set; } = LocalizedText.Same("");

    /// <summary>All seats, past and future ones included.</summary>
    public IReadOnlyList<BodyMember> Members { get; private set; } = [];

    /// <summary>The ids of all who ever had a seat, each between bars: what the store searches by person.</summary>
    public string MemberKeys { get; private set; } = "|";

    /// <summary>The form in which <see cref="MemberKeys"/> holds a person.</summary>
    public static string KeyOf(string personId) => $"|{personId}|";

    /// <summary>The id of an institution's self-evaluation committee.</summary>
    public static string SelfEvaluationCommitteeOf(string institutionId) =>
        $"self-evaluation.{institutionId}";

    /// <summary>Sets up the GPEC, without members yet.</summary>
    public static Body FormGpec(LocalizedText name) =>
        new()
        {
            Id = Gpec,
            Kind = BodyKind.Gpec,
            Name = name,
        };

    /// <summary>Sets up an institution's self-evaluation committee, without members yet.</summary>
    public static Body FormSelfEvaluationCommittee(string institutionId, LocalizedText name) =>
        new()
        {
            Id = SelfEvaluationCommitteeOf(institutionId),
            Kind = BodyKind.SelfEvaluationCommittee,
            InstitutionId = institutionId,
            Name = name,
        };

    /// <summary>The seats that are held on that day.</summary>
    public IReadOnlyList<BodyMember> MembersOn(DateOnly day) =>
        [.. Members.Where(member => member.Term().Covers(day))];

    /// <summary>The person's seat on that day, or null.</summary>
    public BodyMember? MemberOn(string personId, DateOnly day) =>
        Members.FirstOrDefault(member => member.PersonId == personId && member.Term().Covers(day));

    /// <summary>Gives a seat, as far as terms and the kind of seat allow it (R4, R5, R5a). Numbers are judged on the day of a session.</summary>
    public Result Seat(BodyMember member, CommitteeSettings settings)
    {
        Result allowed = SeatPolicy.MayBeSeated(Kind, Members, member, settings);
        if (allowed.IsSuccess)
        {
            Members = [.. Members, member];
            MemberKeys = "|" + string.Join('|', Members.Select(m => m.PersonId).Distinct()) + "|";
        }

        return allowed;
    }

    /// <summary>Ends a seat after a last day (resignation, end of office).</summary>
    public Result Vacate(string personId, DateOnly lastDay)
    {
        BodyMember? seat = MemberOn(personId, lastDay);
        if (seat is null)
        {
            return BodyErrors.NotAMember(Id, personId);
        }

        Members =
        [
            .. Members.Select(member => member == seat ? member with { To = lastDay } : member),
        ];
        return Result.Done;
    }

    /// <summary>What of its composition is found and required on that day, line by line (R4, R5).</summary>
    public IReadOnlyList<CompositionFinding> CompositionOn(
        DateOnly day,
        CommitteeSettings settings
    ) => CompositionPolicy.Check(Kind, MembersOn(day), settings);

    /// <summary>A body whose composition breaks R4 or R5 on the day can't open a session (R6); every breach is named.</summary>
    public Result MayOpenSessionOn(DateOnly day, CommitteeSettings settings) =>
        CompositionPolicy.MayOpenSession(Id, CompositionOn(day, settings));
}

/// <summary>Which rule of composition a body is under.</summary>
public enum BodyKind
{
    /// <summary>정부업무평가위원회, R4.</summary>
    Gpec,

    /// <summary>자체평가위원회, R5.</summary>
    SelfEvaluationCommittee,
}

/// <summary>A seat.</summary>
/// <param name="PersonId">Who sits on it.</param>
/// <param name="Kind">In what capacity.</param>
/// <param name="Seat">Chair, co-chair or member.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day; null for those who sit by office.</param>
/// <param name="InstitutionId">The institution the member belongs to, for recusal; null for those outside of government.</param>
public sealed record BodyMember(
    string PersonId,
    MemberKind Kind,
    SeatKind Seat,
    DateOnly From,
    DateOnly? To = null,
    string? InstitutionId = null
)
{
    /// <summary>The days on which the seat is held.</summary>
    public Period Term() => new(From, To);
}

/// <summary>In what capacity somebody sits on a body.</summary>
public enum MemberKind
{
    /// <summary>An expert from the private sector (민간위원).</summary>
    PrivateExpert,

    /// <summary>The Prime Minister (국무총리).</summary>
    PrimeMinister,

    /// <summary>The head of one of the three supervisory offices: PMO, MOSF, MOPAS.</summary>
    SupervisoryHead,

    /// <summary>Any other public official.</summary>
    Official,
}

/// <summary>What a seat is.</summary>
public enum SeatKind
{
    Member,

    /// <summary>One of two (공동위원장), GPEC only.</summary>
    CoChair,

    /// <summary>The only one (위원장), self-evaluation committees only.</summary>
    Chair,
}
