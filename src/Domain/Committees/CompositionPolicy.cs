using Ipses.Domain.Common;

namespace Ipses.Domain.Committees;

/// <summary>Who a body is made of, counted on a day: R4 for the GPEC, R5 for self-evaluation committees, R6 for what follows.</summary>
public static class CompositionPolicy
{
    /// <summary>At least two thirds from the private sector, rounded up (R5): 24 → 16, 10 → 7, 30 → 20.</summary>
    public static int PrivateRequired(int members) => ((members * 2) + 2) / 3;

    /// <summary>Every count that the body's rule asks for, found and required.</summary>
    public static IReadOnlyList<CompositionFinding> Check(
        BodyKind kind,
        IReadOnlyList<BodyMember> members,
        CommitteeSettings settings
    ) => kind == BodyKind.Gpec ? Gpec(members, settings) : SelfEvaluation(members, settings);

    /// <summary>A body that breaks its rule can't open a session; each breach is an error with both counts (R6).</summary>
    public static Result MayOpenSession(string bodyId, IReadOnlyList<CompositionFinding> findings)
    {
        Error[] breaches =
        [
            .. findings.Where(f => !f.IsKept).Select(f => BodyErrors.Composition(bodyId, f)),
        ];
        return breaches.Length > 0 ? Result.Refused(breaches) : Result.Done;
    }

    private static IReadOnlyList<CompositionFinding> Gpec(
        IReadOnlyList<BodyMember> members,
        CommitteeSettings settings
    )
    {
        List<BodyMember> coChairs = [.. members.Where(m => m.Seat == SeatKind.CoChair)];
        int outsiders = members.Count(m => !MayBeOnGpec(m, settings));
        int heads = settings.SupervisoryOffices.Count(office =>
            members.Any(m => m.Kind == MemberKind.SupervisoryHead && m.InstitutionId == office)
        );
        return
        [
            new(
                "R4",
                "Size",
                BodyTexts.Members,
                members.Count,
                Required.Between(1, settings.GpecMost)
            ),
            new("R4", "CoChairs", BodyTexts.CoChairs, coChairs.Count, Required.Exactly(2)),
            new(
                "R4",
                "PrimeMinisterCoChair",
                BodyTexts.PrimeMinisterCoChair,
                coChairs.Count(m => m.Kind == MemberKind.PrimeMinister),
                Required.Exactly(1)
            ),
            new(
                "R4",
                "PrivateCoChair",
                BodyTexts.PrivateCoChair,
                coChairs.Count(m => m.Kind == MemberKind.PrivateExpert),
                Required.Exactly(1)
            ),
            new(
                "R4",
                "SupervisoryHeads",
                BodyTexts.SupervisoryHeads,
                heads,
                Required.Exactly(settings.SupervisoryOffices.Count)
            ),
            new("R4", "Outsiders", BodyTexts.Outsiders, outsiders, Required.Exactly(0)),
        ];
    }

    private static IReadOnlyList<CompositionFinding> SelfEvaluation(
        IReadOnlyList<BodyMember> members,
        CommitteeSettings settings
    ) =>
        [
            new(
                "R5",
                "Size",
                BodyTexts.Members,
                members.Count,
                Required.Between(settings.SelfEvaluationFewest, settings.SelfEvaluationMost)
            ),
            new(
                "R5",
                "Chair",
                BodyTexts.Chairs,
                members.Count(m => m.Seat == SeatKind.Chair),
                Required.Exactly(1)
            ),
            new(
                "R5a",
                "PrivateChair",
                BodyTexts.PrivateChair,
                members.Count(m => m.Seat == SeatKind.Chair && m.Kind == MemberKind.PrivateExpert),
                Required.Exactly(1)
            ),
            new(
                "R5",
                "PrivateShare",
                BodyTexts.PrivateMembers,
                members.Count(m => m.Kind == MemberKind.PrivateExpert),
                Required.AtLeast(PrivateRequired(members.Count))
            ),
        ];

    private static bool MayBeOnGpec(BodyMember member, CommitteeSettings settings) =>
        member.Kind switch
        {
            MemberKind.PrivateExpert => true,
            MemberKind.PrimeMinister => member.Seat == SeatKind.CoChair,
            MemberKind.SupervisoryHead => member.InstitutionId is { } office
                && settings.SupervisoryOffices.Contains(office),
            _ => false,
        };
}

/// <summary>One count that a rule of composition asks for.</summary>
/// <param name="Rule">R4, R5 or R5a.</param>
/// <param name="Name">Stable name of the count (<c>PrivateShare</c>).</param>
/// <param name="What">What is counted, in words.</param>
public sealed record CompositionFinding(
    string Rule,
    string Name,
    LocalizedText What,
    int Found,
    Required Required
)
{
    public bool IsKept => Required.IsMetBy(Found);
}

/// <summary>A required count: from a least to a most, both included.</summary>
public sealed record Required(int Least, int? Most)
{
    public static Required Exactly(int count) => new(count, count);

    public static Required AtLeast(int count) => new(count, null);

    public static Required Between(int least, int most) => new(least, most);

    public bool IsMetBy(int count) => count >= Least && (Most is not { } most || count <= most);

    /// <summary>The requirement in words: 10–30, at least 16, exactly 2.</summary>
    public LocalizedText InWords =>
        Most is not { } most ? LocalizedText.Of($"{Least}명 이상", $"at least {Least}")
        : most == Least ? LocalizedText.Of($"정확히 {Least}명", $"exactly {Least}")
        : LocalizedText.Of($"{Least}~{most}명", $"{Least} to {most}");
}
