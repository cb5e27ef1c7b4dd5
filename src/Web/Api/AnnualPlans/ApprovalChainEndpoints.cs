using Ipses.Application.AnnualPlans.ApprovalChainDetails;
using Ipses.Application.AnnualPlans.SetApprovalChain;
using Ipses.Domain.AnnualPlans;

namespace Ipses.Web.Api.AnnualPlans;

/// <summary>The approval line of an institution's plans (R16); its version is the number of settings made so far.</summary>
internal static class ApprovalChainEndpoints
{
    internal static void MapApprovalChain(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder chain = api.MapGroup("/institutions/{institution}/approval-chain")
            .WithTags("Plans");
        chain
            .MapGet(
                "",
                (string institution, ApiCall call) =>
                    call.AskAsync(
                        new ApprovalChainDetails(institution),
                        version: found => found.History.Count
                    )
            )
            .Says("readApprovalChain", "The approval line that holds today, and every one before")
            .Shows<ApprovalChainFound>();
        chain
            .MapPut(
                "",
                (string institution, ChainGiven body, ApiCall call) =>
                    call.SendAsync(
                        new SetApprovalChain(
                            institution,
                            body.Steps,
                            body.From,
                            call.SeenRevision ?? 0
                        )
                    )
            )
            .Says("setApprovalChain", "Set the approval line from a day on (R16)")
            .NeedsIfMatch()
            .AnswersNothing();
    }
}

/// <summary>An approval line.</summary>
/// <param name="From">The first day that it holds.</param>
public sealed record ChainGiven(IReadOnlyList<ApprovalStepRule> Steps, DateOnly From);
