using Ipses.Domain.Guidelines;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ipses.Persistence.Model.Guidelines;

/// <summary>A year's guidelines: state in columns, texts and settings one document.</summary>
internal sealed class YearGuidelinesConfiguration : IEntityTypeConfiguration<YearGuidelines>
{
    public void Configure(EntityTypeBuilder<YearGuidelines> builder)
    {
        builder.ToTable("Guidelines");
        builder.HasJson(guidelines => guidelines.Content);
        builder.Ignore(guidelines => guidelines.CanBeEdited);
        builder.Property(guidelines => guidelines.ResolutionNumber).HasMaxLength(80);
    }
}
