using Ipses.Application.AnnualPlans;
using Ipses.Application.AnnualPlans.AmendPlan;
using Ipses.Application.AnnualPlans.DecideApproval;
using Ipses.Application.AnnualPlans.ExportPlan;
using Ipses.Application.AnnualPlans.PlanDetails;
using Ipses.Application.AnnualPlans.PlanHistory;
using Ipses.Application.AnnualPlans.PlansList;
using Ipses.Application.AnnualPlans.ReviewPlan;
using Ipses.Application.AnnualPlans.SendOn;
using Ipses.Application.Common;
using Ipses.Application.Exports;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Web.Languages;
using Microsoft.AspNetCore.Http.Features;

namespace Ipses.Web.Api.AnnualPlans;

/// <summary>Annual plans: read, sent on, approved, reviewed, amended (R11, R16). Writing them is <see cref="DraftEndpoints"/>.</summary>
internal static class PlanEndpoints
{
    /// <summary>Where one plan lies.</summary>
    internal const string OnePlan = "/plans/{institution}/{year:int}";

    internal static void MapPlans(this IEndpointRouteBuilder api)
    {
        api.MapGet(
                "/plans",
                (
                    HttpContext context,
                    [AsParameters] StretchAsked asked,
                    ApiCall call,
                    int? year = null,
                    PlanState? state = null,
                    string? text = null
                ) =>
                    call.AskListAsync(
                        context,
                        asked,
                        new PlansList(Sector.Central, year, state, text ?? ""),
                        found => found.Rows,
                        plan => plan.PlanId
                    )
            )
            .WithTags("Plans")
            .Says("listPlans", "The plans that the reader may see (R3)")
            .Shows<Stretch<PlanRow>>();
        api.MapGet("/plans/export", ExportAllAsync)
            .WithTags("Plans")
            .Says(
                "exportPlans",
                "The plans of a list as one ZIP of pdf, hwpx, xlsx or json files, by Accept-Language"
            )
            .Produces<Stream>(StatusCodes.Status200OK, PlanArchive.MediaType);
        RouteGroupBuilder plan = api.MapGroup(OnePlan).WithTags("Plans");
        MapReads(plan);
        MapWay(plan);
        MapReview(plan);
        plan.MapDraft();
    }

    /// <summary>The id of the plan that an address names.</summary>
    internal static string IdOf(string institution, int year) =>
        AnnualPlan.IdOf(institution, new FiscalYear(year));

    private static void MapReads(RouteGroupBuilder plan)
    {
        plan.MapGet(
                "",
                (string institution, int year, ApiCall call, int? version = null) =>
                    call.AskAsync(
                        new PlanDetails(institution, year, version),
                        PlanDocument.Of,
                        found => found.Plan.Version
                    )
            )
            .Says(
                "readPlan",
                "A plan as a document, with its way so far",
                "With version, as it was confirmed the how-manieth time; without, as it is now."
            )
            .Shows<PlanDocument>();
        plan.MapGet(
                "/history",
                (string institution, int year, ApiCall call, int? from = null, int? to = null) =>
                    call.AskAsync(new PlanHistory(institution, year, from, to), PlanChanges.Of)
            )
            .Says(
                "readPlanHistory",
                "A plan's revisions, and what differs between two of them",
                "Without from and to the present revision is compared with the one before it."
            )
            .Shows<PlanChanges>();
        plan.MapGet("/export", ExportAsync)
            .Says("exportPlan", "A plan as a file: pdf, hwpx, xlsx or json, by Accept-Language")
            .Produces<Stream>(StatusCodes.Status200OK, "application/octet-stream");
    }

    private static async Task<IResult> ExportAsync(
        string institution,
        int year,
        string format,
        ApiCall call,
        Wording words,
        int? version = null
    )
    {
        if (ExportFormats.Parse(format) is not { } asked)
        {
            return call.Refused([ApiTexts.FormatUnfit(format)]);
        }

        Result<ExportedFile> file = await call.FindAsync(
            new ExportPlan(institution, year, asked, words.Language, version)
        );
        return file.IsRefused
            ? call.Refused(file.Errors)
            : Results.File(file.Value.Content, file.Value.MediaType, file.Value.Name);
    }

    private static async Task<IResult> ExportAllAsync(
        string format,
        ApiCall call,
        HttpContext context,
        Wording words,
        IDispatcher dispatcher,
        int? year = null,
        PlanState? state = null,
        string? text = null
    )
    {
        if (ExportFormats.Parse(format) is not { } asked)
        {
            return call.Refused([ApiTexts.FormatUnfit(format)]);
        }

        Result<PlansFound> found = await call.FindAsync(
            new PlansList(Sector.Central, year, state, text?.Trim() ?? "")
        );
        if (found.IsRefused)
        {
            return call.Refused(found.Errors);
        }

        if (found.Value.Rows.Count == 0)
        {
            return Results.NotFound();
        }

        PlanArchive archive = new(found.Value.Rows, asked, words.Language);
        // The directory at the end of a ZIP is written by a call that knows no waiting.
        context.Features.Get<IHttpBodyControlFeature>()!.AllowSynchronousIO = true;
        return Results.Stream(
            stream => archive.WriteAsync(dispatcher, stream, context.RequestAborted),
            PlanArchive.MediaType,
            archive.NameOf(year)
        );
    }

    private static void MapWay(RouteGroupBuilder plan)
    {
        plan.MapPost(
                "/send-on",
                async (string institution, int year, NoteGiven body, ApiCall call) =>
                {
                    Result<PlanFound> found = await call.FindAsync(
                        new PlanDetails(institution, year)
                    );
                    return found.IsRefused
                        ? call.Refused(found.Errors)
                        : await call.Seeing<AnnualPlan>(found.Value.Plan.Id)
                            .SendAsync(
                                new SendOn(
                                    found.Value.Plan.Id,
                                    found.Value.Plan.Revision,
                                    body.Note
                                )
                            );
                }
            )
            .Says(
                "sendPlanOn",
                "Send a draft on into approval, which locks it (R16)",
                "A draft that is not fit is refused with every reason at once: weights that don't sum to 100 % (R12), parts that are missing (R11b), items without what R11 wants of them."
            )
            .LooksLike(new NoteGiven("The units' parts are in; weights sum to 100 %."))
            .NeedsIfMatch()
            .AnswersNothing();
        plan.MapPost(
                "/approval",
                (string institution, int year, ApprovalDecided body, ApiCall call) =>
                    call.Seeing<AnnualPlan>(IdOf(institution, year))
                        .SendAsync(
                            new DecideApproval(
                                IdOf(institution, year),
                                body.Verdict,
                                body.Comment,
                                body.Points ?? []
                            )
                        )
            )
            .Says(
                "decideApproval",
                "Approve, return or reject at the step whose turn it is (R16)",
                "Who drafted may not approve (R3). A return or rejection needs a comment; points names the nodes that it is about."
            )
            .LooksLike(
                new ApprovalDecided(
                    ApprovalVerdict.Returned,
                    "목표치의 근거가 없습니다.",
                    ["i-2027-12"]
                )
            )
            .NeedsIfMatch()
            .AnswersNothing();
        plan.MapPost(
                "/amendment",
                (string institution, int year, ReasonGiven body, ApiCall call) =>
                    call.Seeing<AnnualPlan>(IdOf(institution, year))
                        .SendAsync(new AmendPlan(IdOf(institution, year), body.Reason))
            )
            .Says("amendPlan", "Open an amendment of a confirmed plan (R16)")
            .NeedsIfMatch()
            .AnswersNothing();
    }

    private static void MapReview(RouteGroupBuilder plan)
    {
        plan.MapPost(
                "/review/findings",
                (string institution, int year, FindingRecorded body, ApiCall call) =>
                    call.SendAsync(
                        new RecordFinding(
                            IdOf(institution, year),
                            body.Criterion,
                            body.NodeId,
                            body.AsksForChange,
                            body.Text,
                            body.RequestedChange
                        ),
                        made => ApiReply.With(new Made(made))
                    )
            )
            .Says(
                "recordFinding",
                "Record a finding on a criterion, of the plan or one node (R11c)"
            )
            .Answers<Made>();
        plan.MapDelete(
                "/review/findings/{finding}",
                (string institution, int year, string finding, ApiCall call) =>
                    call.SendAsync(new WithdrawFinding(IdOf(institution, year), finding))
            )
            .Says("withdrawFinding", "Take a finding of the open round back")
            .AnswersNothing();
        plan.MapPost(
                "/review/findings/{finding}/answer",
                (string institution, int year, string finding, TextAnswered body, ApiCall call) =>
                    call.SendAsync(new AnswerFinding(IdOf(institution, year), finding, body.Answer))
            )
            .Says("answerFinding", "Answer a finding as the institution (R11c)")
            .AnswersNothing();
        plan.MapPost(
                "/review/decision",
                (string institution, int year, ReviewDecided body, ApiCall call) =>
                    call.Seeing<AnnualPlan>(IdOf(institution, year))
                        .SendAsync(
                            new DecideReview(IdOf(institution, year), body.Accept, body.Reason)
                        )
            )
            .Says("decideReview", "Accept the plan, or return it with its findings (R11c, R16)")
            .NeedsIfMatch()
            .AnswersNothing();
    }
}

/// <summary>What an approver decides.</summary>
/// <param name="Comment">Needed for a return or rejection.</param>
/// <param name="Points">Ids of the nodes that the comment is about.</param>
public sealed record ApprovalDecided(
    ApprovalVerdict Verdict,
    string Comment = "",
    IReadOnlyList<string>? Points = null
);

/// <summary>A finding of the PMO's review.</summary>
/// <param name="NodeId">The node it is about; null for the whole plan.</param>
public sealed record FindingRecorded(
    ReviewCriterion Criterion,
    string Text,
    string? NodeId = null,
    bool AsksForChange = false,
    string RequestedChange = ""
);

/// <summary>An answer in words.</summary>
public sealed record TextAnswered(string Answer);

/// <summary>What the PMO decides.</summary>
/// <param name="Reason">Needed for a return.</param>
public sealed record ReviewDecided(bool Accept, string Reason = "");
