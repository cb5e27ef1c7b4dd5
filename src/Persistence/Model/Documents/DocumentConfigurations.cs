using Ipses.Domain.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ipses.Persistence.Model.Documents;

/// <summary>Comments, by what they are about.</summary>
internal sealed class CommentConfiguration : IEntityTypeConfiguration<Comment>
{
    public void Configure(EntityTypeBuilder<Comment> entity)
    {
        entity.ToTable("Comments");
        entity.Property(comment => comment.SubjectKind).HasMaxLength(100);
        entity.Property(comment => comment.SubjectId).HasMaxLength(200);
        entity.Property(comment => comment.PersonId).HasMaxLength(200);
        entity.Property(comment => comment.ForPersonId).HasMaxLength(200);
        entity.Property(comment => comment.Text).HasMaxLength(Comment.MostCharacters);
        entity.HasIndex(comment => new { comment.SubjectKind, comment.SubjectId });
    }
}

/// <summary>Attachments without their bytes.</summary>
internal sealed class AttachmentConfiguration : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> entity)
    {
        entity.ToTable("Attachments");
        entity.Property(file => file.SubjectKind).HasMaxLength(100);
        entity.Property(file => file.SubjectId).HasMaxLength(200);
        entity.Property(file => file.FileName).HasMaxLength(AllowedFiles.MostNameCharacters);
        entity.Property(file => file.MediaType).HasMaxLength(100);
        entity.Property(file => file.Sha256).HasMaxLength(64);
        entity.Property(file => file.PersonId).HasMaxLength(200);
        entity.Property(file => file.ForPersonId).HasMaxLength(200);
        entity.HasIndex(file => new { file.SubjectKind, file.SubjectId });
    }
}

/// <summary>The bytes of attachments, a table of their own so that lists don't read them.</summary>
internal sealed class AttachmentContentConfiguration : IEntityTypeConfiguration<AttachmentContent>
{
    public void Configure(EntityTypeBuilder<AttachmentContent> entity) =>
        entity.ToTable("AttachmentContents");
}
