using Ipses.Application.Workflows.Definitions.ImportDefinitions;
using Ipses.Application.Workflows.Definitions.PublishDefinition;
using Ipses.Application.Workflows.Definitions.ReadDefinition;
using Ipses.Application.Workflows.Definitions.RevertDefinition;
using Ipses.Application.Workflows.Differences;
using Ipses.Application.Workflows.Heat;
using Ipses.Application.Workflows.Migration;
using Ipses.Application.Workflows.Overview;
using Ipses.Engine.Analysis;
using Ipses.Engine.Migration;
using Ipses.Engine.Ports;

namespace Ipses.Web.Api.Workflows;

/// <summary>Workflows and their versions: checked, published, compared, and running instances migrated. Drawing them is Elsa's surface, below /elsa/api.</summary>
internal static class WorkflowEndpoints
{
    internal static void MapWorkflows(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder workflows = api.MapGroup("/workflows").WithTags("Workflows");
        workflows
            .MapGet("", (ApiCall call) => call.AskAsync(new ListWorkflowsInUse()))
            .Says("listWorkflows", "Every workflow with what is published of it and what runs")
            .Shows<IReadOnlyList<WorkflowInUse>>();
        workflows
            .MapGet(
                "/{id}/versions",
                (string id, ApiCall call) =>
                    call.AskAsync(
                        new ReadDefinitionHistory(id),
                        versions => versions.Select(VersionSeen.Of).ToArray()
                    )
            )
            .Says(
                "listVersions",
                "Every version of a workflow; what each draws is read at /elsa/api"
            )
            .Shows<IReadOnlyList<VersionSeen>>();
        workflows
            .MapGet(
                "/{id}/findings",
                (string id, ApiCall call) => call.AskAsync(new CheckDefinition(id))
            )
            .Says("checkWorkflow", "What the checks say of the newest version, errors first")
            .Shows<IReadOnlyList<AnalysisFinding>>();
        workflows
            .MapGet(
                "/{id}/heat",
                (string id, ApiCall call, int? version = null) =>
                    call.AskAsync(new ReadHeat(id, version), heat => heat.Steps)
            )
            .Says("readWorkflowHeat", "Where instances stand, how long steps took, what was late")
            .Shows<IReadOnlyList<StepHeat>>();
        workflows
            .MapGet(
                "/{id}/differences",
                (string id, int from, int to, ApiCall call) =>
                    call.AskAsync(
                        new CompareVersions(id, from, to),
                        compared => compared.Difference
                    )
            )
            .Says("compareVersions", "What distinguishes two versions")
            .Shows<DefinitionDifference>();
        MapDecisions(workflows);
        workflows.MapPublications();
        MapImport(workflows);
        MapMigration(workflows);
    }

    private static void MapImport(RouteGroupBuilder workflows)
    {
        workflows
            .MapPost(
                "/import/preview",
                (DefinitionFiles body, ApiCall call) => call.AskAsync(new PreviewImport(body.Files))
            )
            .Says("previewWorkflowImport", "What files would change if they were brought in")
            .Answers<IReadOnlyList<DefinitionToImport>>();
        workflows
            .MapPost(
                "/import",
                (DefinitionFiles body, ApiCall call) =>
                    call.SendAsync(new ImportDefinitions(body.Files))
            )
            .Says(
                "importWorkflows",
                "Bring workflows in as drafts, all or none",
                "Each file is a definition in Elsa's JSON."
            )
            .AnswersNothing();
    }

    private static void MapDecisions(RouteGroupBuilder workflows)
    {
        workflows
            .MapPost(
                "/{id}/publish",
                (string id, WorkflowPublished body, ApiCall call) =>
                    call.SendAsync(new PublishDefinition(id, body.Reason, NeedsReason: true))
            )
            .Says("publishWorkflow", "Publish the newest version; warnings need a reason")
            .AnswersNothing();
        workflows
            .MapPost(
                "/{id}/retract",
                (string id, ApiCall call) => call.SendAsync(new RetractDefinition(id))
            )
            .Says("retractWorkflow", "Nothing starts from it any more; what runs goes on")
            .AnswersNothing();
        workflows
            .MapPost(
                "/{id}/revert/{version:int}",
                (string id, int version, ApiCall call) =>
                    call.SendAsync(new RevertDefinition(id, version))
            )
            .Says("revertWorkflow", "Make an older version the newest draft")
            .AnswersNothing();
    }

    private static void MapMigration(RouteGroupBuilder workflows)
    {
        workflows
            .MapGet(
                "/{id}/migration",
                (string id, int to, ApiCall call, MigratedTimers timers = MigratedTimers.Keep) =>
                    call.AskAsync(
                        new PreviewMigration(id, to, timers),
                        preview => new MigrationShown(preview.Instances, preview.Undoable)
                    )
            )
            .Says(
                "previewMigration",
                "What would become of running instances in another version, and which migrations to it can be taken back"
            )
            .Shows<MigrationShown>();
        workflows
            .MapPost(
                "/migrate",
                (InstanceMigrated body, ApiCall call) =>
                    call.SendAsync(
                        new MigrateInstance(
                            body.InstanceId,
                            body.ToVersion,
                            body.Timers,
                            body.Reason
                        )
                    )
            )
            .Says(
                "migrateInstance",
                "Let one instance go on by another version",
                "Its id stands in the body, because it has slashes. All of it or nothing; a finished step is never done twice."
            )
            .AnswersNothing();
        workflows
            .MapPost(
                "/migrate/undo",
                (MigrationUndone body, ApiCall call) =>
                    call.SendAsync(new UndoMigration(body.InstanceId, body.Reason))
            )
            .Says("undoMigration", "Take a migration back, as long as nothing has happened since")
            .AnswersNothing();
    }
}

/// <summary>Workflows as files.</summary>
/// <param name="Files">Each with its name, for refusals, and its JSON as text.</param>
public sealed record DefinitionFiles(IReadOnlyList<DefinitionFile> Files);

/// <summary>A version of a workflow.</summary>
/// <param name="WasPublished">Whether it ever was, so that instances may run on it.</param>
public sealed record VersionSeen(
    string VersionId,
    int Version,
    string Name,
    bool IsLatest,
    bool IsPublished,
    bool WasPublished,
    DateTimeOffset CreatedAt
)
{
    internal static VersionSeen Of(DefinitionRecord version) =>
        new(
            version.VersionId,
            version.Version,
            version.Name,
            version.IsLatest,
            version.IsPublished,
            version.WasPublished,
            version.CreatedAt
        );
}

/// <summary>A publication.</summary>
/// <param name="Reason">Why in spite of warnings; needed where there are some.</param>
public sealed record WorkflowPublished(string? Reason = null);

/// <summary>An instance to migrate.</summary>
/// <param name="Timers">What becomes of timers whose step was changed.</param>
/// <param name="Reason">Kept in its journal.</param>
public sealed record InstanceMigrated(
    string InstanceId,
    int ToVersion,
    string Reason,
    MigratedTimers Timers = MigratedTimers.Keep
);

/// <summary>What migration to a version would do, and what of it can be taken back.</summary>
/// <param name="Instances">Instances that run by other versions, each with its plan.</param>
/// <param name="Undoable">Instances that were migrated and have done nothing since.</param>
public sealed record MigrationShown(
    IReadOnlyList<MigratingInstance> Instances,
    IReadOnlyList<UndoableMigration> Undoable
);

/// <summary>A migration to take back.</summary>
/// <param name="Reason">Kept in the instance's journal.</param>
public sealed record MigrationUndone(string InstanceId, string Reason);
