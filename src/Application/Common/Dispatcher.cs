using System.Collections.Concurrent;
using Ipses.Domain.Common;
using Microsoft.Extensions.DependencyInjection;

namespace Ipses.Application.Common;

/// <summary>Finds the decorated handler of a command or query in the current scope.</summary>
public sealed class Dispatcher(IServiceProvider scope) : IDispatcher
{
    private static readonly ConcurrentDictionary<Type, object> Routes = new();

    /// <inheritdoc/>
    public Task<Result<TResult>> SendAsync<TResult>(
        ICommand<TResult> command,
        CancellationToken cancellationToken = default
    )
    {
        var route =
            (ICommandRoute<TResult>)
                Routes.GetOrAdd(
                    command.GetType(),
                    static type => NewRoute(typeof(CommandRoute<,>), type, typeof(TResult))
                );
        return route.SendAsync(scope, command, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Result<TResult>> AskAsync<TResult>(
        IQuery<TResult> query,
        CancellationToken cancellationToken = default
    )
    {
        var route =
            (IQueryRoute<TResult>)
                Routes.GetOrAdd(
                    query.GetType(),
                    static type => NewRoute(typeof(QueryRoute<,>), type, typeof(TResult))
                );
        return route.AskAsync(scope, query, cancellationToken);
    }

    private static object NewRoute(Type open, Type request, Type result) =>
        Activator.CreateInstance(open.MakeGenericType(request, result))!;

    private interface ICommandRoute<TResult>
    {
        Task<Result<TResult>> SendAsync(
            IServiceProvider scope,
            ICommand<TResult> command,
            CancellationToken cancellationToken
        );
    }

    private interface IQueryRoute<TResult>
    {
        Task<Result<TResult>> AskAsync(
            IServiceProvider scope,
            IQuery<TResult> query,
            CancellationToken cancellationToken
        );
    }

    private sealed class CommandRoute<TCommand, TResult> : ICommandRoute<TResult>
        where TCommand : ICommand<TResult>
    {
        public Task<Result<TResult>> SendAsync(
            IServiceProvider scope,
            ICommand<TResult> command,
            CancellationToken cancellationToken
        ) =>
            scope
                .GetRequiredService<ICommandHandler<TCommand, TResult>>()
                .HandleAsync((TCommand)command, cancellationToken);
    }

    private sealed class QueryRoute<TQuery, TResult> : IQueryRoute<TResult>
        where TQuery : IQuery<TResult>
    {
        public Task<Result<TResult>> AskAsync(
            IServiceProvider scope,
            IQuery<TResult> query,
            CancellationToken cancellationToken
        ) =>
            scope
                .GetRequiredService<IQueryHandler<TQuery, TResult>>()
                .HandleAsync((TQuery)query, cancellationToken);
    }
}
