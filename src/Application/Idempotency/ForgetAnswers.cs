using Ipses.Application.Common;
using Ipses.Domain.Common;
using Microsoft.Extensions.DependencyInjection;

namespace Ipses.Application.Idempotency;

/// <summary>Forgets answers that are older than a day, a batch at a time; gives how many.</summary>
public sealed record ForgetAnswers : ICommand<int>
{
    /// <summary>The most that one unit removes.</summary>
    public const int Batch = 500;
}

/// <summary>The program alone.</summary>
public sealed class ForgetAnswersAuthoriser : IAuthoriser<ForgetAnswers>
{
    private static readonly LocalizedText Program = new("프로그램", "the program itself");

    /// <inheritdoc />
    public Task<Error?> RefuseAsync(
        ForgetAnswers request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(actor.System is null ? Acting.OnlyFor(Program) : null);
}

/// <summary>Loads a batch and removes it.</summary>
public sealed class ForgetAnswersHandler(IUnitOfWork unit) : ICommandHandler<ForgetAnswers, int>
{
    /// <inheritdoc />
    public async Task<Result<int>> HandleAsync(
        ForgetAnswers command,
        CancellationToken cancellationToken
    )
    {
        DateTimeOffset now = unit.Now;
        IReadOnlyList<KeptAnswer> old = await unit.ListAsync<KeptAnswer, KeptAnswer>(
            all =>
                all.Where(answer => answer.ExpiresAt <= now)
                    .OrderBy(answer => answer.ExpiresAt)
                    .Take(ForgetAnswers.Batch),
            cancellationToken
        );
        foreach (KeptAnswer answer in old)
        {
            unit.Remove(answer);
        }

        return old.Count;
    }
}

/// <summary>Sweeps kept answers out when their day is over.</summary>
public sealed class KeptAnswerSource(IServiceScopeFactory scopes) : IDueSource
{
    /// <inheritdoc />
    public int Order => 60;

    /// <inheritdoc />
    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<IReader>()
            .FirstAsync<KeptAnswer, DateTimeOffset?>(
                all =>
                    all.OrderBy(answer => answer.ExpiresAt)
                        .Select(answer => (DateTimeOffset?)answer.ExpiresAt),
                cancellationToken
            );
    }

    /// <inheritdoc />
    public async Task<int> RunDueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        int forgotten = 0;
        while (await NextDueAsync(cancellationToken) is { } due && due <= now)
        {
            await using AsyncServiceScope scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<ICurrentActor>().Actor = Actor.Program(
                "clock"
            );
            Result<int> batch = await scope
                .ServiceProvider.GetRequiredService<IDispatcher>()
                .SendAsync(new ForgetAnswers(), cancellationToken);
            if (batch.IsRefused || batch.Value == 0)
            {
                // Another process sweeps the same rows; the next round finds what is left.
                break;
            }

            forgotten += batch.Value;
        }

        return forgotten;
    }
}
