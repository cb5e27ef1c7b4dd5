using Ipses.Application.Common;

namespace Ipses.Application.Mail;

/// <summary>Mails that steps of a workflow have sent, for those who see all mail.</summary>
public sealed class MailTraces(IReader reader) : IStepTraces
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<StepTrace>> OfAsync(
        string instanceId,
        Actor actor,
        CancellationToken cancellationToken
    ) =>
        !MailSight.SeesAll(actor)
            ? []
            :
            [
                .. (
                    await reader.ListAsync<OutgoingMail, OutgoingMail>(
                        all => all.Where(mail => mail.InstanceId == instanceId),
                        cancellationToken
                    )
                )
                    .OrderBy(mail => mail.CreatedAt)
                    .Select(mail => new StepTrace(
                        StepTraceKind.Mail,
                        mail.Id,
                        mail.Content.Subject,
                        "/mailbox/" + mail.Id,
                        mail.CreatedAt
                    )
                    {
                        TaskId = mail.Content.TaskId,
                        Cause = mail.Key,
                    }),
            ];
}
