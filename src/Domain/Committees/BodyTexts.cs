using Ipses.Domain.Common;

namespace Ipses.Domain.Committees;

/// <summary>What the rules of composition count, in words.</summary>
public static class BodyTexts
{
    public static readonly LocalizedText Members = new("위원", "members");
    public static readonly LocalizedText CoChairs = new("공동위원장", "co-chairs");

    public static readonly LocalizedText PrimeMinisterCoChair = new(
        "국무총리인 공동위원장",
        "co-chairs who are the Prime Minister"
    );

    public static readonly LocalizedText PrivateCoChair = new(
        "민간위원인 공동위원장",
        "co-chairs who are private experts"
    );

    public static readonly LocalizedText SupervisoryHeads = new(
        "평가총괄부처의 장",
        "heads of supervisory offices"
    );

    public static readonly LocalizedText Outsiders = new(
        "민간위원도 평가총괄부처의 장도 아닌 위원",
        "members who are neither private experts nor heads of supervisory offices"
    );

    public static readonly LocalizedText Chairs = new("위원장", "chairpersons");
    public static readonly LocalizedText PrivateChair = new(
        "민간위원인 위원장",
        "chairpersons from the private sector"
    );
    public static readonly LocalizedText PrivateMembers = new(
        "민간위원",
        "members from the private sector"
    );
}
