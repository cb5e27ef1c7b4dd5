using Ipses.Application.AnnualPlans;
using Ipses.Application.AnnualPlans.CollectParts;
using Ipses.Application.AnnualPlans.EditPlan;
using Ipses.Application.AnnualPlans.PlanDetails;
using Ipses.Application.AnnualPlans.StartFromLastYear;
using Ipses.Application.AnnualPlans.WriteDraft;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;

namespace Ipses.Web.Api.AnnualPlans;

/// <summary>
/// Writing a plan: node by node, where If-Match is the node's own revision so that edits of different nodes never meet, or as a
/// whole, where it is the plan's (R11, R11b).
/// </summary>
internal static class DraftEndpoints
{
    internal static void MapDraft(this RouteGroupBuilder plan)
    {
        MapWhole(plan);
        MapNodes(plan);
        MapParts(plan.MapGroup("/parts"));
    }

    private static void MapWhole(RouteGroupBuilder plan)
    {
        plan.MapPut(
                "/content",
                async (
                    string institution,
                    int year,
                    PlanContent body,
                    ApiCall call,
                    string? unit = null
                ) =>
                {
                    Result<PlanFound> found = await call.FindAsync(
                        new PlanDetails(institution, year)
                    );
                    return found.IsRefused
                        ? call.Refused(found.Errors)
                        : await call.Seeing<AnnualPlan>(found.Value.Plan.Id)
                            .SendAsync(
                                new WriteDraft(
                                    found.Value.Plan.Id,
                                    unit,
                                    body,
                                    found.Value.Plan.Revision
                                ),
                                revision => ApiReply.With(new PlanWritten(revision))
                            );
                }
            )
            .Says(
                "writeDraft",
                "Write a whole draft, or one unit's part of it, at once",
                "With unit, only that unit's targets and what is below them are taken of the body."
            )
            .NeedsIfMatch()
            .Answers<PlanWritten>();
        plan.MapPost(
                "/start-from-last-year",
                (string institution, int year, ApiCall call) =>
                    call.Seeing<AnnualPlan>(PlanEndpoints.IdOf(institution, year))
                        .SendAsync(
                            new StartFromLastYear(PlanEndpoints.IdOf(institution, year)),
                            revision => ApiReply.With(new PlanWritten(revision))
                        )
            )
            .Says("startFromLastYear", "Bring over what last year's plan had and this draft lacks")
            .NeedsIfMatch()
            .Answers<PlanWritten>();
        plan.MapPost(
                "/take-proposals",
                async (string institution, int year, ApiCall call, string? unit = null) =>
                {
                    Result<PlanFound> found = await call.FindAsync(
                        new PlanDetails(institution, year)
                    );
                    return found.IsRefused
                        ? call.Refused(found.Errors)
                        : await EditAsync(
                            call.Seeing<AnnualPlan>(found.Value.Plan.Id),
                            institution,
                            year,
                            new TakeProposals(
                                new FiscalYear(year),
                                found.Value.Plan.Settings,
                                found.Value.May.WritesAll
                                    ? unit
                                    : unit ?? found.Value.May.Units.FirstOrDefault() ?? ""
                            )
                        );
                }
            )
            .Says("takeProposals", "Set every empty target to its challenging target (R13)")
            .NeedsIfMatch()
            .Answers<EditOutcome>();
    }

    private static void MapNodes(RouteGroupBuilder plan)
    {
        plan.MapPut(
                "/frame",
                (string institution, int year, PlanFrame body, ApiCall call) =>
                    SaveAsync(call, institution, year, PlanFrame.NodeId, body)
            )
            .SavesNode("savePlanFrame", "Save mission, vision and finances");
        plan.MapSave<StrategicObjective>(
            "/objectives/{node}",
            "saveObjective",
            "Save an objective"
        );
        plan.MapSave<PerformanceTarget>(
            "/targets/{node}",
            "saveTarget",
            "Save a performance target"
        );
        plan.MapSave<PlanTask>("/tasks/{node}", "savePlanTask", "Save a task of the plan");
        plan.MapSave<PlanIndicator>("/indicators/{node}", "saveIndicator", "Save an indicator");
        plan.MapPost(
                "/nodes",
                (string institution, int year, NodeAdded body, ApiCall call) =>
                    EditAsync(
                        call,
                        institution,
                        year,
                        new AddNode(body.Kind, body.ParentId, body.After) { UnitId = body.UnitId }
                    )
            )
            .Says("addNode", "Add an empty node; its id and revision are answered")
            .Answers<EditOutcome>();
        plan.MapPost(
                "/nodes/{node}/move",
                (string institution, int year, string node, NodeMoved body, ApiCall call) =>
                    EditAsync(
                        call,
                        institution,
                        year,
                        new MoveNode(node, body.Step, body.NewParentId)
                    )
            )
            .Says("moveNode", "Move a node up (−1) or down (+1), or under another parent")
            .Answers<EditOutcome>();
        plan.MapDelete(
                "/nodes/{node}",
                (string institution, int year, string node, ApiCall call) =>
                    EditAsync(call, institution, year, new RemoveNode(node, call.SeenRevision ?? 0))
            )
            .Says("removeNode", "Remove a node with all below it; If-Match is its revision")
            .NeedsIfMatch()
            .Answers<EditOutcome>();
    }

    private static void MapParts(RouteGroupBuilder parts)
    {
        parts
            .MapPost(
                "/fill",
                (string institution, int year, PartNamed body, ApiCall call) =>
                    call.SendAsync(
                        new FillPart(PlanEndpoints.IdOf(institution, year), body.UnitId, body.Note)
                    )
            )
            .Says("fillPart", "Hand a unit's part in to its head (R11b)")
            .AnswersNothing();
        parts
            .MapPost(
                "/pass-on",
                (string institution, int year, PartNamed body, ApiCall call) =>
                    call.SendAsync(
                        new PassPartOn(
                            PlanEndpoints.IdOf(institution, year),
                            body.UnitId,
                            body.Note
                        )
                    )
            )
            .Says("passPartOn", "Pass a unit's part on to the performance officer (R11b)")
            .AnswersNothing();
        parts
            .MapPost(
                "/return",
                (string institution, int year, PartGivenUp body, ApiCall call) =>
                    call.SendAsync(
                        new ReturnPart(
                            PlanEndpoints.IdOf(institution, year),
                            body.UnitId,
                            body.Reason
                        )
                    )
            )
            .Says("returnPart", "Give a unit's part back, with a reason (R11b)")
            .AnswersNothing();
        parts
            .MapPost(
                "/waive",
                (string institution, int year, PartGivenUp body, ApiCall call) =>
                    call.SendAsync(
                        new WaivePart(
                            PlanEndpoints.IdOf(institution, year),
                            body.UnitId,
                            body.Reason
                        )
                    )
            )
            .Says("waivePart", "Go on without a unit's part, with a reason (R11b)")
            .AnswersNothing();
    }

    private static void MapSave<TNode>(
        this RouteGroupBuilder plan,
        string address,
        string id,
        string summary
    )
        where TNode : PlanNode =>
        plan.MapPut(
                address,
                (string institution, int year, string node, TNode body, ApiCall call) =>
                    SaveAsync(call, institution, year, node, body)
            )
            .SavesNode(id, summary);

    private static void SavesNode(this RouteHandlerBuilder endpoint, string id, string summary) =>
        endpoint
            .Says(
                id,
                summary,
                "The node as the plan shows it, with new values; its place in the tree doesn't change by this. If-Match is the node's own revision."
            )
            .NeedsIfMatch()
            .Answers<EditOutcome>();

    private static Task<IResult> SaveAsync(
        ApiCall call,
        string institution,
        int year,
        string node,
        PlanNode body
    ) =>
        EditAsync(
            call,
            institution,
            year,
            new SaveNode(body with { Id = node }, call.SeenRevision ?? body.Revision)
        );

    private static Task<IResult> EditAsync(
        ApiCall call,
        string institution,
        int year,
        PlanEdit edit
    ) =>
        call.SendAsync(
            new EditPlan(PlanEndpoints.IdOf(institution, year), edit),
            outcome => ApiReply.With(outcome)
        );
}

/// <summary>A unit's part, with a note that may be empty. The unit stands in the body, because its id has a slash.</summary>
public sealed record PartNamed(string UnitId, string Note = "");

/// <summary>A unit's part that is given back or waived, and why.</summary>
public sealed record PartGivenUp(string UnitId, string Reason);

/// <summary>A draft was written.</summary>
/// <param name="Revision">The plan's revision now.</param>
public sealed record PlanWritten(int Revision);

/// <summary>What is added, and where.</summary>
/// <param name="ParentId">Null for an objective and an aggregate row.</param>
/// <param name="After">The sibling it follows; null for the end.</param>
/// <param name="UnitId">The unit that a new target belongs to.</param>
public sealed record NodeAdded(
    PlanNodeKind Kind,
    string? ParentId = null,
    string? After = null,
    string UnitId = ""
);

/// <summary>Where a node goes.</summary>
/// <param name="Step">−1 up, +1 down; 0 with a new parent.</param>
public sealed record NodeMoved(int Step = 0, string? NewParentId = null);
