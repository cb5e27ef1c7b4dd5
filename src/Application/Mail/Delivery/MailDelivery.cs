using Ipses.Application.Common;
using Ipses.Domain.Common;
using Microsoft.Extensions.Logging;

namespace Ipses.Application.Mail.Delivery;

/// <summary>
/// Sends what is queued: claims a batch in one unit of work, sends outside of any transaction, and notes each outcome in a unit
/// of its own at once, so that a crash leaves at most one mail whose fate is unknown. That one is sent again after its
/// lease with the same Message-Id.
/// </summary>
public sealed partial class MailDelivery(
    ITransaction transaction,
    IUnitOfWork unit,
    IReader reader,
    MailDesk desk,
    IMailTransport transport,
    MailSettings settings,
    TimeProvider time,
    ILogger<MailDelivery> logger
) : IDueSource
{
    private const int BatchSize = 25;

    /// <inheritdoc/>
    public int Order => 50;

    /// <inheritdoc/>
    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) =>
        settings.Hold ? null : await EarliestAsync(cancellationToken);

    /// <inheritdoc/>
    public async Task<int> RunDueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        string[] claimed = settings.Hold ? [] : await ClaimAsync(now, cancellationToken);
        long begun = time.GetTimestamp();
        for (int index = 0; index < claimed.Length; index++)
        {
            if (time.GetElapsedTime(begun) > MailPolicy.LastBegun)
            {
                // Begun now, they might still be under way when another process takes them over.
                await ChangeAsync(
                    claimed[index..],
                    mail => mail.Release(unit.Now),
                    cancellationToken
                );
                break;
            }

            DeliveryAnswer outcome = await SendAsync(claimed[index], cancellationToken);
            if (outcome.Outcome == DeliveryOutcome.Unreachable)
            {
                // Knocking again for each of the others would only take time: they share the answer.
                await ChangeAsync(
                    claimed[(index + 1)..],
                    mail => mail.Postpone(unit.Now, null, outcome.Why!),
                    cancellationToken
                );
                Unreachable(logger, outcome.Why!.En);
                break;
            }
        }

        return claimed.Length;
    }

    private Task<DateTimeOffset?> EarliestAsync(CancellationToken cancellationToken) =>
        reader.FirstAsync<OutgoingMail, DateTimeOffset?>(
            all =>
                all.Where(mail => mail.DueAt != null && mail.State != MailState.Held)
                    .OrderBy(mail => mail.DueAt)
                    .Select(mail => mail.DueAt),
            cancellationToken
        );

    private async Task<string[]> ClaimAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        Result<string[]> claimed = await transaction.RunAsync<string[]>(
            async token =>
            {
                IReadOnlyList<OutgoingMail> due = await unit.ListAsync<OutgoingMail, OutgoingMail>(
                    all =>
                        all.Where(mail => mail.DueAt != null && mail.DueAt <= now)
                            .Where(mail => mail.State != MailState.Held)
                            .OrderBy(mail => mail.DueAt)
                            .ThenBy(mail => mail.Id)
                            .Take(BatchSize),
                    token
                );
                return due.Where(mail => mail.Claim(now)).Select(mail => mail.Id).ToArray();
            },
            cancellationToken
        );
        return claimed.IsSuccess ? claimed.Value : [];
    }

    private async Task<DeliveryAnswer> SendAsync(string id, CancellationToken cancellationToken)
    {
        Recipient? to = null;
        DeliveryAnswer outcome;
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(
            cancellationToken
        );
        patience.CancelAfter(MailPolicy.LongestSend);
        try
        {
            OutgoingMail mail = (
                await reader.FirstAsync<OutgoingMail, OutgoingMail>(
                    all => all.Where(one => one.Id == id),
                    cancellationToken
                )
            )!;
            (to, LocalizedText? missing) = await desk.FindRecipientAsync(
                mail.PersonId,
                cancellationToken
            );
            outcome = to is null
                ? new(DeliveryOutcome.Refused, missing)
                : await transport.SendAsync(
                    await desk.PrepareAsync(mail, to, cancellationToken),
                    patience.Token
                );
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            outcome = new(DeliveryOutcome.Unreachable, MailTexts.TooSlow);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // A mail that can't even be composed must not stop the others.
            Poisoned(logger, error, id);
            outcome = new(DeliveryOutcome.Refused, MailTexts.Broken(error.Message));
        }

        ProductTelemetry.LetterTried(outcome.Outcome.ToString().ToLowerInvariant());
        await NoteAsync(id, to, outcome, cancellationToken);
        return outcome;
    }

    private async Task NoteAsync(
        string id,
        Recipient? to,
        DeliveryAnswer outcome,
        CancellationToken cancellationToken
    ) =>
        await transaction.RunAsync<Nothing>(
            async token =>
            {
                if (await unit.FindAsync<OutgoingMail>(id, token) is { } mail)
                {
                    switch (outcome.Outcome)
                    {
                        case DeliveryOutcome.Sent:
                            mail.MarkSent(unit.Now, to!);
                            break;
                        case DeliveryOutcome.Refused:
                            mail.MarkFailed(unit.Now, to, outcome.Why!);
                            break;
                        default:
                            mail.Postpone(unit.Now, to, outcome.Why!);
                            break;
                    }
                }

                return Nothing.Value;
            },
            cancellationToken
        );

    private async Task ChangeAsync(
        string[] ids,
        Action<OutgoingMail> change,
        CancellationToken cancellationToken
    ) =>
        await transaction.RunAsync<Nothing>(
            async token =>
            {
                foreach (string id in ids)
                {
                    if (await unit.FindAsync<OutgoingMail>(id, token) is { } mail)
                    {
                        change(mail);
                    }
                }

                return Nothing.Value;
            },
            cancellationToken
        );

    [LoggerMessage(LogLevel.Warning, "The mail server can't be used: {Why}")]
    private static partial void Unreachable(ILogger logger, string why);

    [LoggerMessage(LogLevel.Error, "Mail {Id} can't be made")]
    private static partial void Poisoned(ILogger logger, Exception error, string id);
}
