using System.Globalization;
using Ipses.Domain.Common;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Ipses.Persistence.Model;

/// <summary>Instants as UTC ticks: ordered and compared alike on every provider.</summary>
internal sealed class UtcTicks()
    : ValueConverter<DateTimeOffset, long>(
        instant => instant.UtcTicks,
        ticks => new DateTimeOffset(ticks, TimeSpan.Zero)
    );

/// <summary>Dates as ISO text.</summary>
internal sealed class IsoDate()
    : ValueConverter<DateOnly, string>(
        date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        text => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture)
    );

/// <summary>Fiscal years as their number.</summary>
internal sealed class YearNumber()
    : ValueConverter<FiscalYear, int>(year => year.Number, number => new FiscalYear(number));
