using Ipses.Application.StrategicPlans.ConfirmStrategicPlan;
using Ipses.Application.StrategicPlans.ReadStrategicPlans;
using Ipses.Application.StrategicPlans.ReviewStrategicPlan;
using Ipses.Application.StrategicPlans.WriteStrategicPlan;
using Ipses.Domain.Common;
using Ipses.Domain.StrategicPlans;

namespace Ipses.Web.Api.StrategicPlans;

/// <summary>Strategic plans of five years: written, confirmed, their validity reviewed.</summary>
internal static class StrategicPlanEndpoints
{
    internal static void MapStrategicPlans(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder plans = api.MapGroup("/strategic-plans").WithTags("Strategic plans");
        plans
            .MapGet(
                "",
                (HttpContext context, [AsParameters] StretchAsked asked, ApiCall call) =>
                    call.AskListAsync(
                        context,
                        asked,
                        new ListStrategicPlans(),
                        found => found.Select(StrategicPlanDocument.Of),
                        plan => plan.Id
                    )
            )
            .Says("listStrategicPlans", "The strategic plans that the reader may see (R3)")
            .Shows<Stretch<StrategicPlanDocument>>();
        RouteGroupBuilder plan = plans.MapGroup("/{institution}/{year:int}");
        plan.MapGet(
                "",
                (string institution, int year, ApiCall call) =>
                    call.AskAsync(
                        new ReadStrategicPlan(institution, year),
                        StrategicPlanDocument.Of,
                        found => found.Plan.Version
                    )
            )
            .Says("readStrategicPlan", "A strategic plan; the year is its first")
            .Shows<StrategicPlanDocument>();
        plan.MapPut(
                "",
                (string institution, int year, StrategicContent body, ApiCall call) =>
                    call.SendAsync(
                        new WriteStrategicPlan(institution, year, body, call.SeenRevision ?? 0)
                    )
            )
            .Says(
                "writeStrategicPlan",
                "Write a draft, or begin one",
                "A plan that is not there yet is begun with If-Match: \"0\"."
            )
            .NeedsIfMatch()
            .AnswersNothing();
        plan.MapPost(
                "/confirm",
                (string institution, int year, ApiCall call) =>
                    call.Seeing<StrategicPlan>(StrategicPlan.IdOf(institution, year))
                        .SendAsync(new ConfirmStrategicPlan(institution, year))
            )
            .Says("confirmStrategicPlan", "Confirm a strategic plan as the institution's head")
            .NeedsIfMatch()
            .AnswersNothing();
        plan.MapPost(
                "/reviews",
                (string institution, int year, TextGiven body, ApiCall call) =>
                    call.SendAsync(new ReviewStrategicPlan(institution, year, body.Text))
            )
            .Says("reviewStrategicPlan", "Record what a review of its validity found")
            .AnswersNothing();
    }
}

/// <summary>A strategic plan as a document.</summary>
/// <param name="ConfirmedOn">Null while it is a draft.</param>
public sealed record StrategicPlanDocument(
    string Id,
    int Version,
    string InstitutionId,
    LocalizedText Institution,
    int FirstYear,
    int LastYear,
    StrategicContent Content,
    DateOnly? ConfirmedOn,
    IReadOnlyList<ValidityReview> Reviews
)
{
    internal static StrategicPlanDocument Of(StrategicPlanSeen seen) =>
        new(
            seen.Plan.Id,
            seen.Plan.Version,
            seen.Plan.InstitutionId,
            seen.Institution,
            seen.Plan.FirstYear,
            seen.Plan.LastYear,
            seen.Plan.Content,
            seen.Plan.ConfirmedOn,
            seen.Plan.Reviews
        );
}
