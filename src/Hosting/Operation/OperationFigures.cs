using Ipses.Application.Common;
using Ipses.Application.Mail;
using Ipses.Engine.Ports;
using Microsoft.Extensions.DependencyInjection;

namespace Ipses.Hosting.Operation;

/// <summary>Counts what operators watch, from what is stored: the same numbers for health checks and metrics.</summary>
public sealed class OperationFigures(
    IServiceScopeFactory scopes,
    CycleClock clock,
    DuePump pump,
    MailSettings mail
)
{
    /// <summary>A letter that was tried and still waits after that long is stuck.</summary>
    public static readonly TimeSpan StuckAfter = TimeSpan.FromMinutes(15);

    /// <summary>How far back failed letters count: older ones have been seen, or nobody looks.</summary>
    public static readonly TimeSpan FailuresOf = TimeSpan.FromDays(1);

    /// <summary>Reads them all.</summary>
    public async Task<Figures> ReadAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();
        DateTimeOffset stuck = now - StuckAfter;
        DateTimeOffset failed = now - FailuresOf;
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        IReader reader = scope.ServiceProvider.GetRequiredService<IReader>();
        DateTimeOffset? next = await pump.NextDueAsync(cancellationToken);
        return new Figures(
            await CountIncidentsAsync(reader, cancellationToken),
            await reader.CountAsync<OutgoingMail>(
                all => all.Where(letter => letter.DueAt != null),
                cancellationToken
            ),
            mail.Hold
                ? 0
                : await reader.CountAsync<OutgoingMail>(
                    all =>
                        all.Where(letter =>
                            letter.DueAt != null && letter.Attempts > 0 && letter.QueuedAt < stuck
                        ),
                    cancellationToken
                ),
            await reader.CountAsync<OutgoingMail>(
                all =>
                    all.Where(letter =>
                        letter.State == MailState.Failed && letter.QueuedAt > failed
                    ),
                cancellationToken
            ),
            next < now ? now - next.Value : TimeSpan.Zero
        );
    }

    /// <summary>Incidents of workflows that nobody has dealt with.</summary>
    internal static Task<int> CountIncidentsAsync(
        IReader reader,
        CancellationToken cancellationToken
    ) =>
        reader.CountAsync<IncidentRecord>(
            all => all.Where(incident => incident.Status == IncidentStatus.Open),
            cancellationToken
        );
}

/// <summary>What operators watch.</summary>
/// <param name="OpenIncidents">Steps of workflows that stopped and wait for a decision.</param>
/// <param name="LettersWaiting">Letters that are to leave.</param>
/// <param name="LettersStuck">Those of them that were tried and still wait after a quarter of an hour.</param>
/// <param name="LettersFailed">Letters given up within the last day.</param>
/// <param name="DueLag">For how long the earliest due work has been waiting; zero when nothing is late.</param>
public sealed record Figures(
    int OpenIncidents,
    int LettersWaiting,
    int LettersStuck,
    int LettersFailed,
    TimeSpan DueLag
);
