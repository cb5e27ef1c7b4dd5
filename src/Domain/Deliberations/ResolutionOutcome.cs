namespace Ipses.Domain.Deliberations;

/// <summary>What a body can resolve on an agenda item (R36).</summary>
public enum ResolutionOutcome
{
    /// <summary>Adopted as proposed (원안의결).</summary>
    Adopted,

    /// <summary>Adopted with the amendment that the resolution states (수정의결).</summary>
    Amended,

    /// <summary>Rejected (부결).</summary>
    Rejected,

    /// <summary>Sent back to its owner with reasons; comes again (재심의, R16).</summary>
    Remanded,
}
