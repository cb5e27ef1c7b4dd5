using Ipses.Application.Organisations.Demo;
using Ipses.Domain.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ipses.Persistence.Model.Organisations;

internal sealed class InstitutionConfiguration : IEntityTypeConfiguration<Institution>
{
    public void Configure(EntityTypeBuilder<Institution> entity)
    {
        entity.ToTable("Institutions");
        entity.Property(i => i.ParentId).HasMaxLength(IpsesDbContext.IdLength);
        entity.Ignore(i => i.Facts);
        entity.HasJson(i => i.Names);
        entity.HasJson(i => i.AffiliatedBodies);
        entity.HasLocalizedText(i => i.Label);
    }
}

internal sealed class UnitConfiguration : IEntityTypeConfiguration<Unit>
{
    public void Configure(EntityTypeBuilder<Unit> entity)
    {
        entity.ToTable("Units");
        entity.Ignore(u => u.Facts);
        entity.Property(u => u.InstitutionId).HasMaxLength(IpsesDbContext.IdLength);
        entity.Property(u => u.ParentId).HasMaxLength(IpsesDbContext.IdLength);
        entity.HasLocalizedText(u => u.Name);
        entity.HasIndex(u => u.InstitutionId);
    }
}

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> entity)
    {
        entity.ToTable("People");
        entity.Property(p => p.Email).HasMaxLength(200);
        entity.Property(p => p.InstitutionId).HasMaxLength(IpsesDbContext.IdLength);
        entity.Property(p => p.TimeZone).HasMaxLength(64);
        entity.HasLocalizedText(p => p.Name);
        entity.HasIndex(p => p.Email).IsUnique();
        entity.HasIndex(p => p.InstitutionId);
    }
}

internal sealed class AppointmentConfiguration : IEntityTypeConfiguration<Appointment>
{
    public void Configure(EntityTypeBuilder<Appointment> entity)
    {
        entity.ToTable("Appointments");
        entity.Ignore(a => a.Period);
        entity.Property(a => a.PersonId).HasMaxLength(IpsesDbContext.IdLength);
        entity.Property(a => a.BodyId).HasMaxLength(IpsesDbContext.IdLength);
        entity.Property(a => a.InstitutionId).HasMaxLength(IpsesDbContext.IdLength);
        entity.Property(a => a.UnitId).HasMaxLength(IpsesDbContext.IdLength);
        entity.HasIndex(a => a.PersonId);
        entity.HasIndex(a => new { a.Role, a.BodyId });
    }
}

internal sealed class SubstitutionConfiguration : IEntityTypeConfiguration<Substitution>
{
    public void Configure(EntityTypeBuilder<Substitution> entity)
    {
        entity.ToTable("Substitutions");
        entity.Ignore(s => s.Period);
        entity.Property(s => s.PrincipalId).HasMaxLength(IpsesDbContext.IdLength);
        entity.Property(s => s.SubstituteId).HasMaxLength(IpsesDbContext.IdLength);
        entity.HasIndex(s => s.PrincipalId);
        entity.HasIndex(s => s.SubstituteId);
    }
}

internal sealed class InvitationConfiguration : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> entity)
    {
        entity.ToTable("Invitations");
        entity.Property(i => i.PersonId).HasMaxLength(IpsesDbContext.IdLength);
    }
}

internal sealed class CalendarFeedConfiguration : IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> entity)
    {
        entity.ToTable("CalendarFeeds");
        entity.Property(f => f.PersonId).HasMaxLength(IpsesDbContext.IdLength);
        entity.Property(f => f.SecretHash).HasMaxLength(IpsesDbContext.IdLength);
        entity.HasIndex(f => f.SecretHash);
    }
}

internal sealed class ApiTokenConfiguration : IEntityTypeConfiguration<ApiToken>
{
    public void Configure(EntityTypeBuilder<ApiToken> entity)
    {
        entity.ToTable("ApiTokens");
        entity.Property(t => t.PersonId).HasMaxLength(IpsesDbContext.IdLength);
        entity.Property(t => t.Name).HasMaxLength(ApiToken.LongestName);
        entity.Property(t => t.SecretHash).HasMaxLength(64);
        entity.HasIndex(t => t.PersonId);
    }
}

internal sealed class DemoVisitConfiguration : IEntityTypeConfiguration<DemoVisit>
{
    public void Configure(EntityTypeBuilder<DemoVisit> entity)
    {
        entity.ToTable("DemoVisits");
        entity.Property(v => v.InstitutionId).HasMaxLength(IpsesDbContext.IdLength);
        entity.Property(v => v.PersonId).HasMaxLength(IpsesDbContext.IdLength);
    }
}
