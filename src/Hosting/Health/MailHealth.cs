using Ipses.Application.Common;
using Ipses.Application.Mail;
using Ipses.Hosting.Operation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ipses.Hosting.Health;

/// <summary>Letters leave: the server can be reached, none is stuck, none failed lately. Work goes on without mail.</summary>
public sealed class MailHealth(OperationFigures figures, MailReach reach, MailSettings settings)
    : IHealthCheck
{
    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        Figures now = await figures.ReadAsync(cancellationToken);
        if (settings.Hold)
        {
            return HealthTexts.MailHeld(now.LettersWaiting).AsDegraded();
        }

        DeliveryAnswer answer = await reach.AskAsync(cancellationToken);
        return answer is { Outcome: not DeliveryOutcome.Sent, Why: { } why }
                ? HealthTexts.MailAway(why, now.LettersWaiting).AsDegraded()
            : now.LettersStuck + now.LettersFailed > 0
                ? HealthTexts.MailStuck(now.LettersStuck, now.LettersFailed).AsDegraded()
            : HealthTexts.MailGoes.AsHealthy();
    }
}

/// <summary>Whether the mail server answers; asked at most once a minute, however often health is looked at.</summary>
public sealed class MailReach(IServiceScopeFactory scopes, TimeProvider system) : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly SemaphoreSlim _one = new(1, 1);
    private DeliveryAnswer? _answer;
    private DateTimeOffset _askedAt;

    /// <summary>The last answer, or a new one.</summary>
    public async Task<DeliveryAnswer> AskAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (_answer is null || system.GetUtcNow() - _askedAt > Kept)
            {
                _answer = await AskNowAsync(cancellationToken);
                _askedAt = system.GetUtcNow();
            }

            return _answer;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private async Task<DeliveryAnswer> AskNowAsync(CancellationToken cancellationToken)
    {
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(
            cancellationToken
        );
        patience.CancelAfter(Patience);
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        try
        {
            return await scope
                .ServiceProvider.GetRequiredService<IMailProbe>()
                .AskAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(DeliveryOutcome.Unreachable, MailTexts.TooSlow);
        }
    }
}
