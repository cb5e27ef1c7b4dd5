using Ipses.Application.Workflows.Publications.DecidePublication;
using Ipses.Application.Workflows.Publications.ReadPublication;
using Ipses.Application.Workflows.Publications.RequestPublication;

namespace Ipses.Web.Api.Workflows;

/// <summary>Where a second coordinator approves publications: the request, and the decision on it.</summary>
internal static class PublicationEndpoints
{
    internal static void MapPublications(this RouteGroupBuilder workflows)
    {
        workflows
            .MapGet(
                "/{id}/publication",
                (string id, ApiCall call) => call.AskAsync(new ReadPublication(id))
            )
            .Says(
                "readPublication",
                "Whether a publication takes a second coordinator, and how far the last request has come"
            )
            .Shows<PublicationSeen>();
        workflows
            .MapPost(
                "/{id}/publication",
                (string id, WorkflowPublished body, ApiCall call) =>
                    call.SendAsync(new RequestPublication(id, body.Reason))
            )
            .Says(
                "requestPublication",
                "Ask another coordinator to approve the newest version; warnings need a reason"
            )
            .AnswersNothing();
        workflows
            .MapDelete(
                "/{id}/publication",
                (string id, ApiCall call) => call.SendAsync(new WithdrawPublication(id))
            )
            .Says("withdrawPublication", "Take one's own request back")
            .AnswersNothing();
        workflows
            .MapPost(
                "/{id}/publication/approval",
                (string id, WorkflowPublished body, ApiCall call) =>
                    call.SendAsync(new ApprovePublication(id, body.Reason))
            )
            .Says(
                "approvePublication",
                "Approve another coordinator's request: what was asked for is published"
            )
            .AnswersNothing();
        workflows
            .MapPost(
                "/{id}/publication/refusal",
                (string id, WorkflowPublished body, ApiCall call) =>
                    call.SendAsync(new DeclinePublication(id, body.Reason))
            )
            .Says("declinePublication", "Decline another coordinator's request, with a reason")
            .AnswersNothing();
    }
}
