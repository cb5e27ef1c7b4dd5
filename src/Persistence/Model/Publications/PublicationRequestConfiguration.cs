using Ipses.Domain.Publications;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ipses.Persistence.Model.Publications;

internal sealed class PublicationRequestConfiguration : IEntityTypeConfiguration<PublicationRequest>
{
    public void Configure(EntityTypeBuilder<PublicationRequest> entity)
    {
        entity.ToTable("PublicationRequests");
        entity.Property(r => r.DefinitionId).HasMaxLength(IpsesDbContext.IdLength);
        entity.Property(r => r.Content).HasMaxLength(40);
        entity.HasJson(r => r.Asked);
        entity.HasJson(r => r.Decided);
        entity.HasJson(r => r.AuthorIds);
        entity.Property(r => r.Reason).HasMaxLength(PublicationRequest.LongestReason);
        entity.Property(r => r.DecisionReason).HasMaxLength(PublicationRequest.LongestReason);
    }
}
