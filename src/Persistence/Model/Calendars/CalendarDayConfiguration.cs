using Ipses.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ipses.Persistence.Model.Calendars;

/// <summary>Days entered into the business calendar by hand: a handful of rows.</summary>
internal sealed class CalendarDayConfiguration : IEntityTypeConfiguration<CalendarDay>
{
    public void Configure(EntityTypeBuilder<CalendarDay> entity)
    {
        entity.ToTable("CalendarDays");
        entity.HasLocalizedText(day => day.Name);
        entity.HasLocalizedText(day => day.Basis);
        entity.HasJson(day => day.Entered);
        entity.HasIndex(day => day.Date).IsUnique();
    }
}
