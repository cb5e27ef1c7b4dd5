using Ipses.Domain.Common;

namespace Ipses.Application.Common;

/// <summary>Something a person (or a workflow, or the clock) wants changed. One command, one handler, one transaction.</summary>
/// <typeparam name="TResult">What the change gives back.</typeparam>
public interface ICommand<TResult>;

/// <summary>Something a person wants to read; sees only what the person may see (R3).</summary>
/// <typeparam name="TResult">What is read.</typeparam>
public interface IQuery<TResult>;

/// <summary>
/// Loads, lets the domain decide, stages. Never calls another handler and never saves: the transaction decorator does,
/// and may run the handler again from the start, so a handler keeps no state of its own.
/// </summary>
public interface ICommandHandler<in TCommand, TResult>
    where TCommand : ICommand<TResult>
{
    Task<Result<TResult>> HandleAsync(TCommand command, CancellationToken cancellationToken);
}

/// <summary>Answers a query from <see cref="IReader"/>, with visibility in the query itself (R3).</summary>
public interface IQueryHandler<in TQuery, TResult>
    where TQuery : IQuery<TResult>
{
    Task<Result<TResult>> HandleAsync(TQuery query, CancellationToken cancellationToken);
}

/// <summary>
/// Says who may give a command or ask a query, before anything is loaded for it. Every command and query has exactly
/// one; without one it is refused (deny by default), and a test fails.
/// </summary>
public interface IAuthoriser<in TRequest>
{
    /// <summary>Null when the actor may, otherwise the refusal.</summary>
    Task<Error?> RefuseAsync(TRequest request, Actor actor, CancellationToken cancellationToken);
}

/// <summary>Sends a command or query through its decorated handler: log, authorise, validate, transaction, handle.</summary>
public interface IDispatcher
{
    Task<Result<TResult>> SendAsync<TResult>(
        ICommand<TResult> command,
        CancellationToken cancellationToken = default
    );

    Task<Result<TResult>> AskAsync<TResult>(
        IQuery<TResult> query,
        CancellationToken cancellationToken = default
    );
}

/// <summary>Follows from a domain event inside the transaction of its cause; may be run again from the start, like a handler.</summary>
/// <typeparam name="TEvent">What happened.</typeparam>
public interface IReactTo<in TEvent>
    where TEvent : IDomainEvent
{
    Task ReactAsync(TEvent happened, CancellationToken cancellationToken);
}

/// <summary>The value of a command that gives nothing back.</summary>
public readonly record struct Nothing
{
    public static readonly Nothing Value;

    /// <summary>The answer of a command that did this one thing.</summary>
    public static Result<Nothing> After(Result done) =>
        done.IsRefused ? Result<Nothing>.From(done) : Value;
}
