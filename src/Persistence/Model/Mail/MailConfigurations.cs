using Ipses.Application.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ipses.Persistence.Model.Mail;

/// <summary>Mail to send and sent. The pump finds what is due by <c>DueAt</c>, the mailbox lists by reader and by instant.</summary>
internal sealed class OutgoingMailConfiguration : IEntityTypeConfiguration<OutgoingMail>
{
    private const int AddressLength = 320;
    private const int DomainLength = 255;

    public void Configure(EntityTypeBuilder<OutgoingMail> entity)
    {
        entity.ToTable("OutgoingMails");
        entity.Property(mail => mail.Key).HasMaxLength(400);
        entity.Property(mail => mail.PersonId).HasMaxLength(IpsesDbContext.IdLength);
        entity.Property(mail => mail.InstitutionId).HasMaxLength(IpsesDbContext.IdLength);
        entity.Property(mail => mail.InstanceId).HasMaxLength(IpsesDbContext.IdLength);
        entity.Property(mail => mail.Address).HasMaxLength(AddressLength);
        entity.Property(mail => mail.Domain).HasMaxLength(DomainLength);
        entity.HasJson(mail => mail.Content);
        entity.HasJson(mail => mail.History);
        entity.Ignore(mail => mail.Why);
        entity.Ignore(mail => mail.MessageId);
        entity.HasIndex(mail => mail.DueAt);
        entity.HasIndex(mail => new { mail.PersonId, mail.CreatedAt });
        entity.HasIndex(mail => mail.CreatedAt);
        entity.HasIndex(mail => mail.InstanceId);
    }
}

/// <summary>Notices; the header counts a reader's unread ones.</summary>
internal sealed class NoticeConfiguration : IEntityTypeConfiguration<Notice>
{
    private const int PathLength = 400;

    public void Configure(EntityTypeBuilder<Notice> entity)
    {
        entity.ToTable("Notices");
        entity.Property(notice => notice.PersonId).HasMaxLength(IpsesDbContext.IdLength);
        entity.Property(notice => notice.Path).HasMaxLength(PathLength);
        entity.HasLocalizedText(notice => notice.Subject);
        entity.HasLocalizedText(notice => notice.Lead);
        entity.HasIndex(notice => new { notice.PersonId, notice.ReadAt });
    }
}
