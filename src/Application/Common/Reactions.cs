using System.Collections.Concurrent;
using Ipses.Domain.Common;
using Microsoft.Extensions.DependencyInjection;

namespace Ipses.Application.Common;

/// <summary>Runs what follows from a domain event, in the order the reactions are registered; called by the open unit of work.</summary>
public sealed class Reactions(IServiceProvider scope) : IScoped
{
    private static readonly ConcurrentDictionary<Type, IRoute> Routes = new();

    /// <summary>All reactions to one event, one after the other.</summary>
    public Task ReactAsync(IDomainEvent happened, CancellationToken cancellationToken) =>
        Routes
            .GetOrAdd(
                happened.GetType(),
                static type =>
                    (IRoute)Activator.CreateInstance(typeof(Route<>).MakeGenericType(type))!
            )
            .ReactAsync(scope, happened, cancellationToken);

    private interface IRoute
    {
        Task ReactAsync(
            IServiceProvider scope,
            IDomainEvent happened,
            CancellationToken cancellationToken
        );
    }

    private sealed class Route<TEvent> : IRoute
        where TEvent : IDomainEvent
    {
        public async Task ReactAsync(
            IServiceProvider scope,
            IDomainEvent happened,
            CancellationToken cancellationToken
        )
        {
            foreach (IReactTo<TEvent> reaction in scope.GetServices<IReactTo<TEvent>>())
            {
                await reaction.ReactAsync((TEvent)happened, cancellationToken);
            }
        }
    }
}
