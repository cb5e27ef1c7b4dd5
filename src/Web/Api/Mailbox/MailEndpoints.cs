using Ipses.Application.Mail;
using Ipses.Application.Mail.ListMails;
using Ipses.Application.Mail.Notices;
using Ipses.Application.Mail.ReadMail;
using Ipses.Application.Mail.ResendMail;

namespace Ipses.Web.Api.Mailbox;

/// <summary>Mail that the product sent, and the notices that it makes.</summary>
internal static class MailEndpoints
{
    internal static void MapMails(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder mails = api.MapGroup("/mails").WithTags("Mail");
        mails
            .MapGet(
                "",
                (
                    HttpContext context,
                    [AsParameters] StretchAsked asked,
                    ApiCall call,
                    bool all = false,
                    MailState? state = null,
                    string? text = null,
                    string? institution = null,
                    DateOnly? day = null,
                    string? instance = null
                ) =>
                    call.AskStretchAsync(
                        context,
                        asked,
                        walk => new ListMails(
                            all,
                            state,
                            text,
                            institution,
                            day,
                            InstanceId: instance,
                            Walk: walk
                        ),
                        found => found.Rows,
                        found => found.Total,
                        mail => mail.Id
                    )
            )
            .Says("listMails", "One's own mail; with all, everybody's for those who may see it")
            .Shows<Stretch<MailRow>>();
        mails
            .MapGet("/{id}", (string id, ApiCall call) => call.AskAsync(new ReadMail(id)))
            .Says("readMail", "A mail in both languages, with what became of it")
            .Shows<MailView>();
        mails
            .MapPost(
                "/{id}/resend",
                (string id, ApiCall call) => call.SendAsync(new ResendMail(id))
            )
            .Says("resendMail", "Send a mail again")
            .AnswersNothing();
        mails
            .MapPost(
                "/{id}/read",
                (string id, ApiCall call) =>
                    call.SendAsync(
                        new MarkNoticesRead(id),
                        count => ApiReply.With(new NoticesRead(count))
                    )
            )
            .Says("markNoticeRead", "Say that one has read the notice of a mail")
            .Answers<NoticesRead>();
        mails
            .MapPost(
                "/read",
                (ApiCall call) =>
                    call.SendAsync(
                        new MarkNoticesRead(),
                        count => ApiReply.With(new NoticesRead(count))
                    )
            )
            .Says("markNoticesRead", "Say that one has read all notices")
            .Answers<NoticesRead>();
    }
}

/// <summary>Notices were read.</summary>
/// <param name="Count">How many that were new.</param>
public sealed record NoticesRead(int Count);
