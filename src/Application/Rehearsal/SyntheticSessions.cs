using Ipses.Application.Common;
using Ipses.Application.Deliberations.CastVote;
using Ipses.Application.Deliberations.CloseSession;
using Ipses.Application.Deliberations.OpenSession;
using Ipses.Application.Deliberations.ResolveItems;
using Ipses.Domain.Common;
using Ipses.Domain.Deliberations;
using Ipses.Domain.Organisations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ipses.Application.Rehearsal;

/// <summary>
/// Bodies whose members nobody plays hold their sessions on the day, at ten: the co-chair opens, the members vote en bloc, the
/// co-chair resolves and closes. What a visitor has done before ten stands.
/// </summary>
public sealed partial class SyntheticSessions(
    SyntheticRun run,
    IServiceScopeFactory scopes,
    CycleClock clock,
    ILogger<SyntheticSessions> log
) : IDueSource
{
    private static readonly TimeOnly Begins = new(10, 0);

    public int Order => 41;

    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) =>
        run.Profile == Profile.None
            ? null
            : (await DuePlansAsync(cancellationToken))
                .Select(session => (DateTimeOffset?)clock.InstantOf(session.Date, Begins))
                .Min();

    public async Task<int> RunDueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (run.Profile == Profile.None)
        {
            return 0;
        }

        int held = 0;
        foreach (PlannedSession session in await DuePlansAsync(cancellationToken))
        {
            if (
                clock.InstantOf(session.Date, Begins) <= now
                && await HoldAsync(session, cancellationToken)
            )
            {
                held++;
            }
        }

        return held;
    }

    /// <summary>Sessions that are called or open; one that was refused is left alone for the rest of the run.</summary>
    private async Task<IReadOnlyList<PlannedSession>> DuePlansAsync(
        CancellationToken cancellationToken
    )
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        IReadOnlyList<PlannedSession> planned = await scope
            .ServiceProvider.GetRequiredService<IReader>()
            .ListAsync<Session, PlannedSession>(
                sessions =>
                    sessions
                        .Where(session =>
                            session.State == SessionState.Called
                            || session.State == SessionState.Open
                        )
                        .OrderBy(session => session.Date)
                        .ThenBy(session => session.Id)
                        .Select(session => new PlannedSession(
                            session.Id,
                            session.BodyId,
                            session.Date,
                            session.State
                        )),
                cancellationToken
            );
        return [.. planned.Where(session => run.PutOffUntil(session.Id) is null)];
    }

    private async Task<bool> HoldAsync(PlannedSession planned, CancellationToken cancellationToken)
    {
        (string? chair, IReadOnlyList<string> members) = await MembersAsync(
            planned.BodyId,
            cancellationToken
        );
        if (chair is null)
        {
            run.PutOff(planned.Id, DateTimeOffset.MaxValue);
            return false;
        }

        Result held =
            planned.State == SessionState.Open
                ? Result.Done
                : await SendAsync(chair, new OpenSession(planned.Id, members), cancellationToken);
        if (held.IsSuccess)
        {
            held = await DeliberateAsync(planned, chair, members, cancellationToken);
        }

        run.Report(planned.Id, "session", chair, held);
        if (held.IsRefused)
        {
            run.PutOff(planned.Id, DateTimeOffset.MaxValue);
            LogRefused(log, planned.Id, string.Join(", ", held.Errors.Select(error => error.Code)));
        }

        return held.IsSuccess;
    }

    private async Task<Result> DeliberateAsync(
        PlannedSession planned,
        string chair,
        IReadOnlyList<string> members,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<AgendaItem> pending = await PendingAsync(planned.Id, cancellationToken);
        if (pending.Count > 0)
        {
            string[] items = [.. pending.Select(item => item.ItemId)];
            foreach (string member in members)
            {
                // A member who is recused from the only item, or has voted already, is refused: the vote goes on without them.
                await SendAsync(
                    member,
                    new CastVote(planned.Id, items, Vote.For),
                    cancellationToken
                );
            }

            Result resolved = await SendAsync(
                chair,
                new ResolveItems(planned.Id, items),
                cancellationToken
            );
            if (resolved.IsRefused)
            {
                return resolved;
            }
        }

        return await SendAsync(chair, new CloseSession(planned.Id, ""), cancellationToken);
    }

    private async Task<IReadOnlyList<AgendaItem>> PendingAsync(
        string sessionId,
        CancellationToken cancellationToken
    )
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        Session? session = await scope
            .ServiceProvider.GetRequiredService<IReader>()
            .FirstAsync<Session, Session>(
                all => all.Where(one => one.Id == sessionId),
                cancellationToken
            );
        return session is null
            ? []
            : [.. session.Items.Where(item => item.IsPending).OrderBy(item => item.Order)];
    }

    private async Task<(string? Chair, IReadOnlyList<string> Members)> MembersAsync(
        string bodyId,
        CancellationToken cancellationToken
    )
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        IDirectory directory = scope.ServiceProvider.GetRequiredService<IDirectory>();
        string[] chairs = await HoldersAsync(Role.GpecCoChair);
        string[] members = await HoldersAsync(Role.GpecMember);
        return (
            chairs.FirstOrDefault(),
            [.. chairs.Concat(members).Distinct(StringComparer.Ordinal)]
        );

        async Task<string[]> HoldersAsync(Role role) =>
            [
                .. (await directory.HoldersAsync(role, bodyId, clock.Today, cancellationToken))
                    .Select(holder => holder.PersonId)
                    .Order(StringComparer.Ordinal),
            ];
    }

    private async Task<Result> SendAsync<TResult>(
        string person,
        ICommand<TResult> command,
        CancellationToken cancellationToken
    )
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        IServiceProvider services = scope.ServiceProvider;
        services.GetRequiredService<ICurrentActor>().Actor = new Actor(
            person,
            null,
            await services
                .GetRequiredService<IDirectory>()
                .HeldByAsync(person, clock.Today, cancellationToken)
        );
        return await services
            .GetRequiredService<IDispatcher>()
            .SendAsync(command, cancellationToken);
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The session {SessionId} could not be held: {Codes}"
    )]
    private static partial void LogRefused(ILogger logger, string sessionId, string codes);

    private sealed record PlannedSession(
        string Id,
        string BodyId,
        DateOnly Date,
        SessionState State
    );
}
