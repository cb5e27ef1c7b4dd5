namespace Ipses.Domain.Organisations;

/// <summary>The three sectors of government evaluation (R1). Cycles are opened for a sector and a fiscal year.</summary>
public enum Sector
{
    /// <summary>Central administrative ministries (중앙행정기관).</summary>
    Central,

    /// <summary>Local governments (지방자치단체).</summary>
    Local,

    /// <summary>Public agencies (공공기관).</summary>
    PublicAgency,
}
