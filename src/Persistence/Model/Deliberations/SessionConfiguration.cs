using Ipses.Domain.Deliberations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ipses.Persistence.Model.Deliberations;

/// <summary>A session: narrow columns for lists and the notice's due time, the rest one document.</summary>
internal sealed class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("Sessions");
        builder.Property(session => session.BodyId).HasMaxLength(200);
        builder.HasJson(session => session.Content);
        builder.Ignore(session => session.Items);
        builder.Ignore(session => session.Members);
        builder.Ignore(session => session.QuorumRequired);
        builder.HasIndex(session => new { session.BodyId, session.Date });
        builder.HasIndex(session => session.NoticeAt);
    }
}

/// <summary>A numbered resolution; its number is its key, so that none is given twice.</summary>
internal sealed class ResolutionConfiguration : IEntityTypeConfiguration<Resolution>
{
    public void Configure(EntityTypeBuilder<Resolution> builder)
    {
        builder.ToTable("Resolutions");
        builder.Ignore(resolution => resolution.Number);
        builder.Ignore(resolution => resolution.IsAdopted);
        builder.Property(resolution => resolution.BodyId).HasMaxLength(200);
        builder.Property(resolution => resolution.SessionId).HasMaxLength(200);
        builder.Property(resolution => resolution.ItemId).HasMaxLength(200);
        builder.Property(resolution => resolution.DocumentKind).HasMaxLength(80);
        builder.Property(resolution => resolution.DocumentId).HasMaxLength(200);
        builder.HasIndex(resolution => resolution.ItemId).IsUnique();
        builder.HasIndex(resolution => resolution.DocumentId);
        builder.HasIndex(resolution => new
        {
            resolution.BodyId,
            resolution.Year,
            resolution.Sequence,
        });
    }
}
