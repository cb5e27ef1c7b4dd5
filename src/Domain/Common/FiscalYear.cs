using System.Globalization;

namespace Ipses.Domain.Common;

/// <summary>A budget year; in Korea it is the calendar year.</summary>
/// <param name="Number">Four digits, 2000 to 2050 (the lunar calendar serves to 2050, R20).</param>
public readonly record struct FiscalYear(int Number) : IComparable<FiscalYear>
{
    public FiscalYear Previous => new(Number - 1);

    public FiscalYear Next => new(Number + 1);

    public int CompareTo(FiscalYear other) => Number.CompareTo(other.Number);

    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);

    public static bool operator <(FiscalYear left, FiscalYear right) => left.CompareTo(right) < 0;

    public static bool operator <=(FiscalYear left, FiscalYear right) => left.CompareTo(right) <= 0;

    public static bool operator >(FiscalYear left, FiscalYear right) => left.CompareTo(right) > 0;

    public static bool operator >=(FiscalYear left, FiscalYear right) => left.CompareTo(right) >= 0;
}
