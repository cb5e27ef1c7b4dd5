using Ipses.Engine.Ports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ipses.Persistence.Model.Workflows;

/// <summary>Lengths of the engine's keys, as its ports promise them.</summary>
internal static class WorkflowLengths
{
    internal const int Id = 400;
    internal const int Key = 450;
}

/// <summary>An instance's state, beside its narrow row, so that lists and locks never read it.</summary>
public sealed class SnapshotRow
{
    public required string InstanceId { get; init; }

    public required string Json { get; set; }
}

/// <summary>A stimulus that was applied: it never is again.</summary>
public sealed class AppliedStimulus
{
    public required string Id { get; init; }

    public required DateTimeOffset At { get; init; }
}

internal sealed class DefinitionConfiguration : IEntityTypeConfiguration<DefinitionRecord>
{
    public void Configure(EntityTypeBuilder<DefinitionRecord> entity)
    {
        entity.ToTable("WorkflowDefinitions");
        entity.HasKey(definition => definition.VersionId);
        entity.Property(definition => definition.VersionId).HasMaxLength(WorkflowLengths.Id);
        entity.Property(definition => definition.DefinitionId).HasMaxLength(WorkflowLengths.Id);
        entity
            .HasIndex(definition => new { definition.DefinitionId, definition.Version })
            .IsUnique();
        entity.HasIndex(definition => new { definition.IsLatest, definition.DefinitionId });
    }
}

internal sealed class TriggerConfiguration : IEntityTypeConfiguration<TriggerRecord>
{
    public void Configure(EntityTypeBuilder<TriggerRecord> entity)
    {
        entity.ToTable("WorkflowTriggers");
        entity.HasKey(trigger => trigger.Id);
        entity.Property(trigger => trigger.Id).HasMaxLength(WorkflowLengths.Key);
        entity.Property(trigger => trigger.DefinitionId).HasMaxLength(WorkflowLengths.Id);
        entity.Property(trigger => trigger.VersionId).HasMaxLength(WorkflowLengths.Id);
        entity.Property(trigger => trigger.StimulusKey).HasMaxLength(WorkflowLengths.Id);
        entity.HasIndex(trigger => trigger.DefinitionId);
        entity.HasIndex(trigger => trigger.StimulusKey);
    }
}

internal sealed class InstanceConfiguration : IEntityTypeConfiguration<InstanceRecord>
{
    public void Configure(EntityTypeBuilder<InstanceRecord> entity)
    {
        entity.ToTable("WorkflowInstances");
        entity.HasKey(instance => instance.Id);
        entity.Ignore(instance => instance.Snapshot);
        entity.Property(instance => instance.Id).HasMaxLength(WorkflowLengths.Id);
        entity.Property(instance => instance.DefinitionId).HasMaxLength(WorkflowLengths.Id);
        entity.Property(instance => instance.DefinitionVersionId).HasMaxLength(WorkflowLengths.Id);
        entity.Property(instance => instance.CorrelationId).HasMaxLength(WorkflowLengths.Id);
        entity.Property(instance => instance.ParentInstanceId).HasMaxLength(WorkflowLengths.Id);
        entity.Property(instance => instance.FanOutId).HasMaxLength(WorkflowLengths.Id);
        entity.Property(instance => instance.ItemKey).HasMaxLength(WorkflowLengths.Id);
        entity.HasIndex(instance => new { instance.DefinitionId, instance.Status });
        entity.HasIndex(instance => instance.CorrelationId);
        entity.HasIndex(instance => instance.ParentInstanceId);
        entity.HasIndex(instance => instance.FanOutId);
        entity.HasIndex(instance => instance.DueAt);
    }
}

internal sealed class SnapshotConfiguration : IEntityTypeConfiguration<SnapshotRow>
{
    public void Configure(EntityTypeBuilder<SnapshotRow> entity)
    {
        entity.ToTable("WorkflowSnapshots");
        entity.HasKey(snapshot => snapshot.InstanceId);
        entity.Property(snapshot => snapshot.InstanceId).HasMaxLength(WorkflowLengths.Id);
    }
}

internal sealed class BookmarkConfiguration : IEntityTypeConfiguration<BookmarkRecord>
{
    public void Configure(EntityTypeBuilder<BookmarkRecord> entity)
    {
        entity.ToTable("WorkflowBookmarks");
        entity.HasKey(bookmark => bookmark.Id);
        entity.Property(bookmark => bookmark.Id).HasMaxLength(WorkflowLengths.Key);
        entity.Property(bookmark => bookmark.InstanceId).HasMaxLength(WorkflowLengths.Id);
        entity.Property(bookmark => bookmark.StimulusKey).HasMaxLength(WorkflowLengths.Id);
        entity.Property(bookmark => bookmark.TimerKey).HasMaxLength(WorkflowLengths.Id);
        entity.HasIndex(bookmark => bookmark.InstanceId);
        entity.HasIndex(bookmark => bookmark.StimulusKey);
        entity.HasIndex(bookmark => bookmark.TimerKey);
    }
}

internal sealed class WorkConfiguration : IEntityTypeConfiguration<WorkRecord>
{
    public void Configure(EntityTypeBuilder<WorkRecord> entity)
    {
        entity.ToTable("WorkflowWork");
        entity.HasKey(work => work.Sequence);
        entity.Property(work => work.Sequence).ValueGeneratedOnAdd();
        entity.Property(work => work.Key).HasMaxLength(WorkflowLengths.Key);
        entity.Property(work => work.InstanceId).HasMaxLength(WorkflowLengths.Id);
        entity.Property(work => work.BookmarkId).HasMaxLength(WorkflowLengths.Key);
        entity.HasIndex(work => work.Key).IsUnique();
        entity.HasIndex(work => new
        {
            work.IsParked,
            work.DueAt,
            work.Sequence,
        });
        entity.HasIndex(work => work.InstanceId);
        entity.HasIndex(work => work.BookmarkId);
    }
}

internal sealed class JournalConfiguration : IEntityTypeConfiguration<JournalRecord>
{
    public void Configure(EntityTypeBuilder<JournalRecord> entity)
    {
        entity.ToTable("WorkflowJournal");
        entity.HasKey(row => new { row.InstanceId, row.Sequence });
        entity.Property(row => row.InstanceId).HasMaxLength(WorkflowLengths.Id);
        entity.Property(row => row.Sequence).ValueGeneratedNever();
        entity.HasIndex(row => row.At);
    }
}

internal sealed class IncidentConfiguration : IEntityTypeConfiguration<IncidentRecord>
{
    public void Configure(EntityTypeBuilder<IncidentRecord> entity)
    {
        entity.ToTable("WorkflowIncidents");
        entity.HasKey(incident => incident.Id);
        entity.Property(incident => incident.Id).HasMaxLength(WorkflowLengths.Key);
        entity.Property(incident => incident.InstanceId).HasMaxLength(WorkflowLengths.Id);
        entity.HasIndex(incident => incident.InstanceId);
        entity.HasIndex(incident => new { incident.Status, incident.At });
    }
}

internal sealed class FanOutConfiguration : IEntityTypeConfiguration<FanOutRecord>
{
    public void Configure(EntityTypeBuilder<FanOutRecord> entity)
    {
        entity.ToTable("WorkflowFanOuts");
        entity.HasKey(fanOut => fanOut.Id);
        entity.Property(fanOut => fanOut.Id).HasMaxLength(WorkflowLengths.Key);
        entity.Property(fanOut => fanOut.ParentInstanceId).HasMaxLength(WorkflowLengths.Id);
        entity.HasIndex(fanOut => fanOut.ParentInstanceId);
    }
}

internal sealed class WaitingStimulusConfiguration : IEntityTypeConfiguration<WaitingStimulusRecord>
{
    public void Configure(EntityTypeBuilder<WaitingStimulusRecord> entity)
    {
        entity.ToTable("WorkflowWaitingStimuli");
        entity.HasKey(stimulus => stimulus.Id);
        entity.Property(stimulus => stimulus.Id).HasMaxLength(WorkflowLengths.Key);
        entity.Property(stimulus => stimulus.StimulusKey).HasMaxLength(WorkflowLengths.Id);
        entity.HasIndex(stimulus => stimulus.StimulusKey);
    }
}

internal sealed class AppliedStimulusConfiguration : IEntityTypeConfiguration<AppliedStimulus>
{
    public void Configure(EntityTypeBuilder<AppliedStimulus> entity)
    {
        entity.ToTable("WorkflowAppliedStimuli");
        entity.HasKey(stimulus => stimulus.Id);
        entity.Property(stimulus => stimulus.Id).HasMaxLength(WorkflowLengths.Key);
        entity.HasIndex(stimulus => stimulus.At);
    }
}
