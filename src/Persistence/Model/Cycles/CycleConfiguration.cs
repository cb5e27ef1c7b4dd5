using Ipses.Domain.Cycles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ipses.Persistence.Model.Cycles;

/// <summary>A sector's year with the dates of its events.</summary>
internal sealed class CycleConfiguration : IEntityTypeConfiguration<Cycle>
{
    public void Configure(EntityTypeBuilder<Cycle> builder)
    {
        builder.ToTable("Cycles");
        builder.Ignore(cycle => cycle.InstanceId);
        builder.Property(cycle => cycle.OpenedBy).HasMaxLength(200);
        builder.HasJson(cycle => cycle.Content);
    }
}
