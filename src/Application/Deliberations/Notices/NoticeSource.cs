using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Deliberations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ipses.Application.Deliberations.Notices;

/// <summary>Sessions whose notice has to go out now (R5a), each in a unit of its own.</summary>
public sealed partial class NoticeSource(IServiceScopeFactory scopes, ILogger<NoticeSource> log)
    : IDueSource
{
    /// <summary>After timers, so that what falls due at the same instant still reaches the agenda.</summary>
    public int Order => 15;

    /// <inheritdoc />
    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        IReader reader = scope.ServiceProvider.GetRequiredService<IReader>();
        return await reader.FirstAsync<Session, DateTimeOffset?>(
            all =>
                all.Where(s => s.NoticeAt != null).OrderBy(s => s.NoticeAt).Select(s => s.NoticeAt),
            cancellationToken
        );
    }

    /// <inheritdoc />
    public async Task<int> RunDueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> due;
        await using (AsyncServiceScope scope = scopes.CreateAsyncScope())
        {
            due = await scope
                .ServiceProvider.GetRequiredService<IReader>()
                .ListAsync<Session, string>(
                    all =>
                        all.Where(s => s.NoticeAt != null && s.NoticeAt <= now)
                            .OrderBy(s => s.NoticeAt)
                            .Select(s => s.Id),
                    cancellationToken
                );
        }

        int done = 0;
        foreach (string sessionId in due)
        {
            done += await CallAsync(sessionId, cancellationToken) ? 1 : 0;
        }

        return done;
    }

    private async Task<bool> CallAsync(string sessionId, CancellationToken cancellationToken)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ICurrentActor>().Actor = Actor.Program("clock");
        try
        {
            Result<bool> called = await scope
                .ServiceProvider.GetRequiredService<IDispatcher>()
                .SendAsync(new SendDueNotice(sessionId), cancellationToken);
            return called.IsSuccess && called.Value;
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            // One poisoned session must not keep the others from being called; it is tried again at the next sweep.
            BrokenNotice(log, broken, sessionId);
            return false;
        }
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "The notice of session {SessionId} could not be sent"
    )]
    private static partial void BrokenNotice(ILogger logger, Exception broken, string sessionId);
}
