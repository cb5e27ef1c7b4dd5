using Ipses.Persistence.Model;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ipses.Persistence.Accounts;

/// <summary>How a person signs in: name, password hash, lock-out. What the person may do comes from appointments, not from here.</summary>
public sealed class Account : IdentityUser
{
    /// <summary>The person of the organisation who signs in with it.</summary>
    public string PersonId { get; set; } = "";
}

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> entity)
    {
        entity.ToTable("Accounts");
        entity.Property(account => account.Id).HasMaxLength(IpsesDbContext.IdLength);
        entity.Property(account => account.PersonId).HasMaxLength(IpsesDbContext.IdLength);
        entity.Property(account => account.UserName).HasMaxLength(256);
        entity.Property(account => account.NormalizedUserName).HasMaxLength(256);
        entity.Property(account => account.Email).HasMaxLength(256);
        entity.Property(account => account.NormalizedEmail).HasMaxLength(256);
        entity.Property(account => account.ConcurrencyStamp).IsConcurrencyToken();
        entity.HasIndex(account => account.NormalizedUserName).IsUnique();
        entity.HasIndex(account => account.PersonId).IsUnique();
    }
}
