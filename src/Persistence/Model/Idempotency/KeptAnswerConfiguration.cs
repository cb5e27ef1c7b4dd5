using Ipses.Application.Idempotency;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ipses.Persistence.Model.Idempotency;

internal sealed class KeptAnswerConfiguration : IEntityTypeConfiguration<KeptAnswer>
{
    public void Configure(EntityTypeBuilder<KeptAnswer> entity)
    {
        entity.ToTable("KeptAnswers");
        entity.Property(answer => answer.Fingerprint).HasMaxLength(64);
        entity.HasJson(answer => answer.Answer);
        entity.HasIndex(answer => answer.ExpiresAt);
    }
}
