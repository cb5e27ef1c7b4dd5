using Ipses.Application.Workflows.Definitions.PublishDefinition;
using Ipses.Application.Workflows.Definitions.RevertDefinition;
using Ipses.Application.Workflows.Differences;
using Ipses.Application.Workflows.Heat;
using Ipses.Application.Workflows.Migration;
using Ipses.Application.Workflows.Overview;
using Ipses.Engine.Analysis;
using Ipses.Engine.Migration;

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
        MapMigration(workflows);
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
                        preview => preview.Instances
                    )
            )
            .Says("previewMigration", "What would become of running instances in another version")
            .Shows<IReadOnlyList<MigratingInstance>>();
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

/// <summary>A migration to take back.</summary>
/// <param name="Reason">Kept in the instance's journal.</param>
public sealed record MigrationUndone(string InstanceId, string Reason);
