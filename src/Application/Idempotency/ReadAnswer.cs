using Ipses.Application.Common;
using Ipses.Domain.Common;

namespace Ipses.Application.Idempotency;

/// <summary>What the sender was answered under a key, while it is kept.</summary>
public sealed record ReadAnswer(string Key) : IQuery<GivenAnswer>;

/// <summary>Whoever is signed in: under a key lies only what one was answered oneself.</summary>
public sealed class ReadAnswerAuthoriser : IAuthoriser<ReadAnswer>
{
    /// <inheritdoc/>
    public Task<Error?> RefuseAsync(
        ReadAnswer request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(actor.PersonId is null ? Acting.SignInFirst : null);
}

/// <summary>Looks for it.</summary>
public sealed class ReadAnswerHandler(IReader reader, ICurrentActor current, CycleClock clock)
    : IQueryHandler<ReadAnswer, GivenAnswer>
{
    private static readonly Error NothingKept = new(
        "Idempotency.NothingKept",
        new(
            "이 키로 보낸 요청의 답이 보관되어 있지 않습니다.",
            "No answer is kept under this key."
        ),
        ErrorKind.NotFound
    );

    /// <inheritdoc/>
    public async Task<Result<GivenAnswer>> HandleAsync(
        ReadAnswer query,
        CancellationToken cancellationToken
    )
    {
        string id = KeptAnswer.IdOf(current.Actor.PersonId ?? "", query.Key);
        DateTimeOffset now = clock.GetUtcNow();
        KeptAnswer? kept = await reader.FirstAsync<KeptAnswer, KeptAnswer?>(
            all => all.Where(answer => answer.Id == id && answer.ExpiresAt > now),
            cancellationToken
        );
        return kept is null ? NothingKept : kept.Answer;
    }
}
