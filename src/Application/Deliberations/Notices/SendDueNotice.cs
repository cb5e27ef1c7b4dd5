using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Deliberations;

namespace Ipses.Application.Deliberations.Notices;

/// <summary>Calls a session on the last lawful day, should nobody have done so (R5a). One that can't be called any more waits for a person.</summary>
public sealed record SendDueNotice(string SessionId) : ICommand<bool>;

/// <summary>The clock only.</summary>
public sealed class SendDueNoticeAuthoriser : IAuthoriser<SendDueNotice>
{
    private static readonly LocalizedText Clock = new("프로그램", "the program itself");

    /// <inheritdoc />
    public Task<Error?> RefuseAsync(
        SendDueNotice request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(actor.System is null ? Acting.OnlyFor(Clock) : null);
}

/// <summary>Loads, lets the session decide; a refusal gives the automatic call up, so that it is not tried for ever.</summary>
public sealed class SendDueNoticeHandler(IUnitOfWork unit, ICurrentActor current, SessionDesk desk)
    : ICommandHandler<SendDueNotice, bool>
{
    /// <inheritdoc />
    public async Task<Result<bool>> HandleAsync(
        SendDueNotice command,
        CancellationToken cancellationToken
    )
    {
        if (
            await unit.FindAsync<Session>(command.SessionId, cancellationToken) is not { } session
            || session.NoticeAt is null
            || session.NoticeAt > unit.Now
        )
        {
            return false;
        }

        Result called = await desk.CallAsync(
            session,
            Acting.DeedBy(current, null, unit.Now),
            cancellationToken
        );
        if (called.IsRefused)
        {
            session.CallBy(null);
        }

        return called.IsSuccess;
    }
}
