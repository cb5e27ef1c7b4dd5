using Ipses.Application.Common;
using Ipses.Persistence.Design;
using Ipses.Persistence.Model;
using Ipses.Persistence.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Ipses.Persistence.Tests.SqlServer;

/// <summary>Keeps what every question of a running product would be in SQL Server's language, while SQLite answers it.</summary>
internal sealed class AskedOfSqlServer
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _statements = new(StringComparer.Ordinal);
    private readonly HashSet<string> _untranslatable = new(StringComparer.Ordinal);

    /// <summary>Each statement once.</summary>
    public IReadOnlyCollection<string> Statements => _statements;

    /// <summary>Questions that EF can't put to SQL Server.</summary>
    public IReadOnlyCollection<string> Untranslatable => _untranslatable;

    /// <summary>The product's own reader, listened to.</summary>
    public IReader Listening(IServiceProvider provider) =>
        new Listener(
            this,
            new Reader(provider.GetRequiredService<IDbContextFactory<IpsesDbContext>>())
        );

    private void Hear<T, TResult>(Func<IQueryable<T>, IQueryable<TResult>> shape)
        where T : class
    {
        using SqlServerIpsesDbContext context =
            new SqlServerDesignTimeFactory().CreateDbContext([]);
        lock (_gate)
        {
            try
            {
                _statements.Add(shape(context.Set<T>()).ToQueryString());
            }
            catch (InvalidOperationException error)
            {
                _untranslatable.Add($"{typeof(T).Name}: {error.Message}");
            }
        }
    }

    private sealed class Listener(AskedOfSqlServer asked, IReader reader) : IReader
    {
        public Task<IReadOnlyList<TResult>> ListAsync<T, TResult>(
            Func<IQueryable<T>, IQueryable<TResult>> shape,
            CancellationToken cancellationToken
        )
            where T : class
        {
            asked.Hear(shape);
            return reader.ListAsync(shape, cancellationToken);
        }

        public Task<TResult?> FirstAsync<T, TResult>(
            Func<IQueryable<T>, IQueryable<TResult>> shape,
            CancellationToken cancellationToken
        )
            where T : class
        {
            asked.Hear(shape);
            return reader.FirstAsync(shape, cancellationToken);
        }

        public Task<int> CountAsync<T>(
            Func<IQueryable<T>, IQueryable<T>> shape,
            CancellationToken cancellationToken
        )
            where T : class
        {
            asked.Hear(shape);
            return reader.CountAsync(shape, cancellationToken);
        }
    }
}
