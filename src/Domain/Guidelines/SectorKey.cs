using Ipses.Domain.Organisations;

namespace Ipses.Domain.Guidelines;

/// <summary>A sector as it stands in ids: <c>central</c>, <c>local</c>, <c>publicagency</c> (lower case, as workflow files write it).</summary>
public static class SectorKey
{
    public static string Of(Sector sector) =>
        sector switch
        {
            Sector.Central => "central",
            Sector.Local => "local",
            _ => "publicagency",
        };

    /// <summary>The sector of a key in any case, or null.</summary>
    public static Sector? Parse(string? key) =>
        key?.ToUpperInvariant() switch
        {
            "CENTRAL" => Sector.Central,
            "LOCAL" => Sector.Local,
            "PUBLICAGENCY" => Sector.PublicAgency,
            _ => null,
        };
}
