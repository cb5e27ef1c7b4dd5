using Ipses.Domain.Committees;
using Ipses.Domain.Common;

namespace Ipses.Domain.Tests.Committees;

/// <summary>Bodies as the tests need them, seated since July 2026 for two years.</summary>
internal static class BodyBuilder
{
    public static readonly DateOnly Since = new(2026, 7, 1);
    public static readonly DateOnly TermEnd = new(2028, 6, 30);
    public static readonly DateOnly Day = new(2027, 3, 15);

    public static Body Committee(int members, int privateMembers, int chairs = 1)
    {
        Body body = Body.FormSelfEvaluationCommittee("KIPO", LocalizedText.Same("committee"));
        SeatMany(body, privateMembers, MemberKind.PrivateExpert, "private", chairs);
        SeatMany(body, members - privateMembers, MemberKind.Official, "official");
        return body;
    }

    /// <summary>Two co-chairs, the three heads and this many private experts more.</summary>
    public static Body Gpec(int experts, bool primeMinister = true)
    {
        Body body = Body.FormGpec(LocalizedText.Same("GPEC"));
        if (primeMinister)
        {
            Seat(body, new("pm", MemberKind.PrimeMinister, SeatKind.CoChair, Since));
        }

        Seat(body, new("co-chair", MemberKind.PrivateExpert, SeatKind.CoChair, Since, TermEnd));
        foreach (string office in new[] { "PMO", "MOSF", "MOPAS" })
        {
            Seat(
                body,
                new(
                    "head." + office,
                    MemberKind.SupervisoryHead,
                    SeatKind.Member,
                    Since,
                    null,
                    office
                )
            );
        }

        SeatMany(body, experts, MemberKind.PrivateExpert, "expert");
        return body;
    }

    public static void SeatMany(Body body, int count, MemberKind kind, string name, int chairs = 0)
    {
        for (int i = 0; i < count; i++)
        {
            Seat(
                body,
                new(
                    $"{name}-{i}",
                    kind,
                    i < chairs ? SeatKind.Chair : SeatKind.Member,
                    Since,
                    kind == MemberKind.PrivateExpert ? TermEnd : null,
                    kind == MemberKind.Official ? "KIPO" : null
                )
            );
        }
    }

    private static void Seat(Body body, BodyMember member)
    {
        Result seated = body.Seat(member, CommitteeSettings.Default);
        if (seated.IsRefused)
        {
            throw new InvalidOperationException(seated.Errors[0].Message.En);
        }
    }
}
