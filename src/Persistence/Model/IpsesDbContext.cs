using Ipses.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ipses.Persistence.Model;

/// <summary>
/// Everything that is stored, in one model, so that a domain change and the workflow step that caused it commit together.
/// One subclass per database provider, each with its own migrations.
/// </summary>
public abstract class IpsesDbContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>Longest id of anything.</summary>
    public const int IdLength = 200;

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
        conventions.Properties<DateOnly>().HaveConversion<IsoDate>().HaveMaxLength(10);
        conventions.Properties<FiscalYear>().HaveConversion<YearNumber>();
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        conventions.ComplexProperties<LocalizedText>();
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.ApplyConfigurationsFromAssembly(typeof(IpsesDbContext).Assembly);
        foreach (
            Type aggregate in model
                .Model.GetEntityTypes()
                .Select(entity => entity.ClrType)
                .Where(type => type.IsAssignableTo(typeof(Aggregate)))
                .ToArray()
        )
        {
            EntityTypeBuilder entity = model.Entity(aggregate);
            entity.HasKey(nameof(Aggregate.Id));
            entity.Property(nameof(Aggregate.Id)).HasMaxLength(IdLength).ValueGeneratedNever();
            entity.Property(nameof(Aggregate.Version)).IsConcurrencyToken();
        }
    }
}
