using Ipses.Persistence.Model;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ipses.Persistence.Accounts;

/// <summary>
/// The keys of sessions and kept forms where several processes share a database: whoever signed in at one is signed in at
/// all. A context of its own, because the framework reads keys outside of any unit of work; the table is one of the model's.
/// </summary>
public sealed class KeysContext(DbContextOptions<KeysContext> options)
    : DbContext(options),
        IDataProtectionKeyContext
{
    /// <inheritdoc/>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void OnModelCreating(ModelBuilder model) =>
        model.ApplyConfiguration(new KeyConfiguration());
}

internal sealed class KeyConfiguration : IEntityTypeConfiguration<DataProtectionKey>
{
    public void Configure(EntityTypeBuilder<DataProtectionKey> entity)
    {
        entity.ToTable("SessionKeys");
        entity.Property(key => key.FriendlyName).HasMaxLength(IpsesDbContext.IdLength);
    }
}
