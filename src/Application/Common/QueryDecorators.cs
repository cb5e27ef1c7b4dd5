using FluentValidation;
using Ipses.Domain.Common;
using Microsoft.Extensions.Logging;

namespace Ipses.Application.Common;

/// <summary>Outermost: one log line per query.</summary>
internal sealed class LogQuery<TQuery, TResult>(
    IQueryHandler<TQuery, TResult> inner,
    ICurrentActor current,
    ILogger<LogQuery<TQuery, TResult>> logger
) : IQueryHandler<TQuery, TResult>
    where TQuery : IQuery<TResult>
{
    public Task<Result<TResult>> HandleAsync(TQuery query, CancellationToken cancellationToken) =>
        Gate.LogAsync(
            logger,
            typeof(TQuery).Name,
            current.Actor,
            () => inner.HandleAsync(query, cancellationToken)
        );
}

/// <summary>Second: the query's authoriser decides, before anything is read for it.</summary>
internal sealed class AuthoriseQuery<TQuery, TResult>(
    IQueryHandler<TQuery, TResult> inner,
    ICurrentActor current,
    IEnumerable<IAuthoriser<TQuery>> authorisers
) : IQueryHandler<TQuery, TResult>
    where TQuery : IQuery<TResult>
{
    public async Task<Result<TResult>> HandleAsync(
        TQuery query,
        CancellationToken cancellationToken
    )
    {
        Error? refusal = await Gate.RefuseAsync(
            authorisers,
            query,
            current.Actor,
            cancellationToken
        );
        return refusal is null ? await inner.HandleAsync(query, cancellationToken) : refusal;
    }
}

/// <summary>Third: what was sent is complete and readable, all faults at once.</summary>
internal sealed class ValidateQuery<TQuery, TResult>(
    IQueryHandler<TQuery, TResult> inner,
    IEnumerable<IValidator<TQuery>> validators
) : IQueryHandler<TQuery, TResult>
    where TQuery : IQuery<TResult>
{
    public async Task<Result<TResult>> HandleAsync(
        TQuery query,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<Error> faults = await Gate.FindFaultsAsync(
            validators,
            query,
            cancellationToken
        );
        return faults.Count > 0
            ? Result<TResult>.Refused(faults)
            : await inner.HandleAsync(query, cancellationToken);
    }
}
