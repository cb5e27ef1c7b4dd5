using Ipses.Domain.SavedViews;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ipses.Persistence.Model.SavedViews;

internal sealed class PersonalViewsConfiguration : IEntityTypeConfiguration<PersonalViews>
{
    public void Configure(EntityTypeBuilder<PersonalViews> entity)
    {
        entity.ToTable("PersonalViews");
        entity.Property(v => v.PersonId).HasMaxLength(IpsesDbContext.IdLength);
        entity.Property(v => v.List).HasMaxLength(PersonalViews.LongestList);
        entity.HasJson(v => v.Views);
        entity.HasIndex(v => new { v.PersonId, v.List }).IsUnique();
    }
}
