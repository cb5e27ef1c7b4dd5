using Ipses.Domain.DeadlineTasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ipses.Persistence.Model.DeadlineTasks;

/// <summary>Deadline tasks: what lists and the ladder look up by is a column, the rest nested documents.</summary>
internal sealed class DeadlineTaskConfiguration : IEntityTypeConfiguration<DeadlineTask>
{
    private const int KeyLength = 200;

    public void Configure(EntityTypeBuilder<DeadlineTask> entity)
    {
        entity.ToTable("DeadlineTasks");
        entity.Ignore(task => task.Extensions);
        entity.Ignore(task => task.History);
        entity.Ignore(task => task.Document);
        entity.Ignore(task => task.PendingExtension);
        entity.HasLocalizedText(task => task.Title);
        entity.HasLocalizedText(task => task.Instructions);
        entity.HasLocalizedText(task => task.LegalBasis);
        entity.HasLocalizedText(task => task.Next);
        entity.HasJson(task => task.Assignee);
        entity.HasJson(task => task.Due);
        entity.HasJson(task => task.Closing);
        entity.HasJson(task => task.Ladder);
        entity.HasJson(task => task.Origin);
        entity.HasJsonList<ExtensionRequest>("_extensions");
        entity.HasJsonList<TaskHistoryEntry>("_history");
        entity.Property(task => task.AssigneeKey).HasMaxLength(KeyLength);
        entity.Property(task => task.AssigneeInstitutionId).HasMaxLength(KeyLength);
        entity.Property(task => task.AssigneeUnitId).HasMaxLength(KeyLength);
        entity.Property(task => task.InstitutionId).HasMaxLength(KeyLength);
        entity.Property(task => task.DocumentKind).HasMaxLength(KeyLength);
        entity.Property(task => task.DocumentId).HasMaxLength(KeyLength);
        entity.Property(task => task.Form).HasMaxLength(KeyLength);
        entity.Property(task => task.StepKey).HasMaxLength(KeyLength);
        entity.Property(task => task.InstanceId).HasMaxLength(KeyLength);
        entity.HasIndex(task => task.NextRungAt);
        entity.HasIndex(task => new { task.AssigneeKey, task.State });
        entity.HasIndex(task => new { task.AssigneeInstitutionId, task.State });
        entity.HasIndex(task => new
        {
            task.Year,
            task.Sector,
            task.InstitutionId,
        });
        entity.HasIndex(task => task.DocumentId);
        // Those who see everything count and filter all tasks of the year: none of it should read the tasks themselves.
        entity.HasIndex(task => new { task.State, task.DueOn });
        entity.HasIndex(task => task.StepKey);
        entity.HasIndex(task => task.DocumentKind);
        entity.HasIndex(task => task.InstitutionId);
        entity.HasIndex(task => task.WaitsForExtension);
        entity.HasIndex(task => task.LastExtensionDecidedAt);
    }
}

/// <summary>Reminders as the digest reads them: what waits, by reader and day.</summary>
internal sealed class ReminderConfiguration : IEntityTypeConfiguration<Reminder>
{
    private const int KeyLength = 200;

    public void Configure(EntityTypeBuilder<Reminder> entity)
    {
        entity.ToTable("Reminders");
        entity.Property(reminder => reminder.TaskId).HasMaxLength(KeyLength);
        entity.Property(reminder => reminder.PersonId).HasMaxLength(KeyLength);
        entity.Property(reminder => reminder.PrincipalId).HasMaxLength(KeyLength);
        entity.HasIndex(reminder => new { reminder.State, reminder.PersonId });
        entity.HasIndex(reminder => reminder.TaskId);
    }
}
