using Ipses.Application.Common;
using Ipses.Persistence.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ipses.Persistence.Audit;

/// <summary>One thing that was done: append-only, written in the unit of what was done.</summary>
public sealed class AuditEntry
{
    /// <summary>Numbers entries in the order of their commits.</summary>
    public long Number { get; init; }

    /// <summary>When, by the cycle's clock.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The person; null when the program acted by itself.</summary>
    public string? PersonId { get; init; }

    /// <summary>What acted when no person did.</summary>
    public string? System { get; init; }

    /// <summary>For whom, where the person did this as a substitute (R2).</summary>
    public string? AsSubstituteFor { get; init; }

    /// <summary>The command's name.</summary>
    public string Command { get; init; } = "";

    /// <summary>Ids of the aggregates that were changed, separated by line breaks.</summary>
    public string Targets { get; init; } = "";

    /// <summary>The reason that was given.</summary>
    public string? Note { get; init; }

    /// <summary>What came of it, see <see cref="AuditOutcome"/>; what is refused for other reasons than authority leaves a log line only.</summary>
    public string Outcome { get; init; } = nameof(AuditOutcome.Done);
}

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entity)
    {
        entity.ToTable("AuditEntries");
        entity.HasKey(entry => entry.Number);
        entity.Property(entry => entry.PersonId).HasMaxLength(IpsesDbContext.IdLength);
        entity.Property(entry => entry.System).HasMaxLength(IpsesDbContext.IdLength);
        entity.Property(entry => entry.Command).HasMaxLength(IpsesDbContext.IdLength);
        entity.Property(entry => entry.Outcome).HasMaxLength(40);
        entity.HasIndex(entry => entry.At);
    }
}
