using Ipses.Application.Common;
using Ipses.Domain.Common;

namespace Ipses.Application.Idempotency;

/// <summary>
/// Carries a request out once, however often it is sent (Idempotency-Key). The answer is kept in the unit of the effects; of
/// two that come at the same time one waits or is outrun, and then finds the other's answer. A refusal has changed nothing
/// and is not kept: the same request may succeed later.
/// </summary>
public sealed class OnceOnly(IUnitOfWork unit, ITransaction transaction, ICurrentActor current)
    : IScoped
{
    private static readonly Error KeyTaken = new(
        "Idempotency.KeyTaken",
        new(
            "같은 Idempotency-Key로 다른 요청을 이미 보냈습니다.",
            "The Idempotency-Key was sent before with a different request."
        )
    )
    {
        WayOut = new(
            "새 요청에는 새 키를 쓰십시오.",
            "Use a new key for a new request, and the old one only to repeat."
        ),
    };

    /// <summary>The answer to the request: given now, or before.</summary>
    /// <param name="key">As the sender chose it.</param>
    /// <param name="fingerprint">Of the request.</param>
    /// <param name="work">Carries it out in the unit; may be run again from the start.</param>
    public Task<Result<Replied>> RunAsync(
        string key,
        string fingerprint,
        Func<CancellationToken, Task<Result<PreparedAnswer>>> work,
        CancellationToken cancellationToken
    ) =>
        transaction.RunAsync(
            async token =>
            {
                string id = KeptAnswer.IdOf(current.Actor.PersonId ?? "", key);
                KeptAnswer? kept = await unit.FindAsync<KeptAnswer>(id, token);
                if (kept is not null && kept.ExpiresAt > unit.Now)
                {
                    return kept.Fingerprint == fingerprint
                        ? new Replied(kept.Answer, IsReplay: true)
                        : (Result<Replied>)KeyTaken;
                }

                Result<PreparedAnswer> done = await work(token);
                if (done.IsRefused)
                {
                    return Result<Replied>.From(done);
                }

                if (kept is null)
                {
                    unit.Add(KeptAnswer.Of(id, fingerprint, done.Value.ToKeep, unit.Now));
                }
                else
                {
                    kept.Keep(fingerprint, done.Value.ToKeep, unit.Now);
                }

                return new Replied(done.Value.Given, IsReplay: false);
            },
            cancellationToken
        );
}

/// <summary>An answer that is ready to be given.</summary>
/// <param name="Given">As it is given now.</param>
/// <param name="ToKeep">The same without what is shown once only.</param>
public sealed record PreparedAnswer(GivenAnswer Given, GivenAnswer ToKeep);

/// <summary>An answer, and whether it was given before.</summary>
public sealed record Replied(GivenAnswer Answer, bool IsReplay);
