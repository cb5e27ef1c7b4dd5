using Ipses.Engine.Ports;

namespace Ipses.Testing.Engine;

/// <summary>One unit of work on the database under test, with the store bound to it; a node of its own as far as the database sees.</summary>
public interface IStoreUnderTest : IAsyncDisposable
{
    IEngineUnit Unit { get; }

    IEngineStore Store { get; }
}

/// <summary>Rows for the conformance suite, with only what a test is about spelled out.</summary>
public static class EngineRows
{
    public static readonly DateTimeOffset T0 = new(2027, 1, 4, 0, 0, 0, TimeSpan.Zero);

    public static DefinitionRecord Definition(
        string id,
        int version,
        bool latest = true,
        bool published = true
    ) =>
        new(
            $"{id}-v{version}",
            id,
            version,
            id,
            "",
            latest,
            published,
            published,
            $$"""{"definitionId":"{{id}}"}""",
            T0
        );

    public static BurstRecord Burst(string instanceId, int version, string snapshot = "{}") =>
        new()
        {
            IsNew = version == 1,
            Instance = new InstanceRecord
            {
                Id = instanceId,
                DefinitionId = "d",
                DefinitionVersionId = "d-v1",
                DefinitionVersion = 1,
                Status = InstanceStatus.Running,
                Version = version,
                CreatedAt = T0,
                UpdatedAt = T0.AddMinutes(version),
                Snapshot = snapshot,
            },
            Journal = new JournalRecord(
                instanceId,
                version,
                T0.AddMinutes(version),
                "start",
                "",
                "",
                "",
                "[]"
            ),
        };

    public static BookmarkRecord Bookmark(
        string id,
        string instanceId,
        string key,
        DateTimeOffset? due = null
    ) =>
        new(
            id,
            instanceId,
            key,
            "Test.Task",
            "a",
            "completed",
            IsProduct: true,
            due,
            due is null ? "" : key,
            "null",
            T0
        );

    public static WorkRecord Work(
        string key,
        DateTimeOffset? due = null,
        WorkKind kind = WorkKind.Stimulus
    ) => new(key, kind, due ?? T0, "", "", "{}", T0);

    public static IncidentRecord Incident(string id, string instanceId) =>
        new()
        {
            Id = id,
            InstanceId = instanceId,
            DefinitionId = "d",
            ActivityId = "a",
            ActivityType = "Test.Step",
            ActivityName = "Step",
            ExecutionKey = "1",
            Code = "Activity.Failed",
            Message = "It is broken.",
            Detail = "stack",
            InputJson = """{"title":"초안"}""",
            At = T0,
        };
}
