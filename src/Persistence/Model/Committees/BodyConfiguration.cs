using Ipses.Domain.Committees;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ipses.Persistence.Model.Committees;

internal sealed class BodyConfiguration : IEntityTypeConfiguration<Body>
{
    public void Configure(EntityTypeBuilder<Body> entity)
    {
        entity.ToTable("Bodies");
        entity.Property(b => b.InstitutionId).HasMaxLength(IpsesDbContext.IdLength);
        entity.HasLocalizedText(b => b.Name);
        entity.HasJson(b => b.Members);
    }
}
