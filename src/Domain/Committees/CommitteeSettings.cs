namespace Ipses.Domain.Committees;

/// <summary>Numbers of R4, R5 and R5a. The defaults are the source's or the public record's; a year's guideline may set others.</summary>
public sealed record CommitteeSettings
{
    public static CommitteeSettings Default { get; } = new();

    /// <summary>Most members of the GPEC (R4).</summary>
    public int GpecMost { get; init; } = 15;

    /// <summary>Fewest members of a self-evaluation committee (R5).</summary>
    public int SelfEvaluationFewest { get; init; } = 10;

    /// <summary>Most members of a self-evaluation committee (R5).</summary>
    public int SelfEvaluationMost { get; init; } = 30;

    /// <summary>Institutions whose heads sit on the GPEC (R4).</summary>
    public IReadOnlyList<string> SupervisoryOffices { get; init; } = ["PMO", "MOSF", "MOPAS"];

    /// <summary>Years that a private member serves (R5a).</summary>
    public int PrivateTermYears { get; init; } = 2;

    /// <summary>How often a private member's term is renewed (R5a).</summary>
    public int PrivateTermRenewals { get; init; } = 1;
}
