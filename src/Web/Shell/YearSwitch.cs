using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Web.Shell;

/// <summary>The switch between fiscal years, and between sectors where a page is of one: links, so that it works as addresses do.</summary>
/// <param name="Year">The fiscal year that is shown.</param>
/// <param name="Sector">The sector that is shown; null on pages of all.</param>
/// <param name="AddressOf">The page's address of another year and sector, its other filters kept.</param>
public sealed record YearSwitch(int Year, Sector? Sector, Func<int, Sector?, string> AddressOf)
{
    /// <summary>The first year there is.</summary>
    public int First { get; init; } = 2000;

    /// <summary>The last year there is.</summary>
    public int Last { get; init; } = 2050;

    /// <summary>The year shown with its neighbours.</summary>
    public IEnumerable<int> Years =>
        Enumerable.Range(Year - 1, 3).Where(year => year >= First && year <= Last);
}

/// <summary>What the switch says.</summary>
public static class YearSwitchTexts
{
    public static readonly LocalizedText Years = new("회계연도 선택", "Fiscal year");
    public static readonly LocalizedText Sectors = new("부문 선택", "Sector");

    public static LocalizedText Of(Sector sector) =>
        sector switch
        {
            Sector.Central => new("중앙행정기관", "central ministries"),
            Sector.Local => new("지방자치단체", "local governments"),
            _ => new("공공기관", "public agencies"),
        };
}
