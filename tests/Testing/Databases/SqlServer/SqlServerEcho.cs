using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using System.Text;
using Ipses.Persistence.Model;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;

namespace Ipses.Testing.Databases.SqlServer;

/// <summary>Makes questions and changes of another context once more for SQL Server, without one: what would be sent is kept.</summary>
internal static class SqlServerEcho
{
    /// <summary>From so many on EF writes inserts of one table as one statement.</summary>
    private const int Together = 4;

    private static readonly HashSet<string> Shapes = new(StringComparer.Ordinal);
    private static readonly Lock Gate = new();

    private static readonly DbContextOptions<SqlServerIpsesDbContext> Options =
        new DbContextOptionsBuilder<SqlServerIpsesDbContext>()
            .UseSqlServer("Server=nowhere")
            .AddInterceptors(new NoConnection(), new KeptCommands())
            .EnableSensitiveDataLogging()
            .Options;

    /// <summary>Whether it is a text for one database (SQLite's <c>PRAGMA</c>), which is not sent to others.</summary>
    public static bool IsWrittenByHand(Expression question)
    {
        HandWriting handWriting = new();
        handWriting.Visit(question);
        return handWriting.Found;
    }

    /// <summary>Puts the question of a compiled query.</summary>
    /// <exception cref="InvalidOperationException">EF can't say it to SQL Server.</exception>
    public static void Ask(Expression question)
    {
        using SqlServerIpsesDbContext context = Create();
        IQueryProvider provider = ((IQueryable)context.Set<Domain.Cycles.Cycle>()).Provider;
        Expression asked = new Rerooted((IAsyncQueryProvider)provider, context).Visit(question);
        try
        {
            if (asked.Type.IsAssignableTo(typeof(IQueryable)))
            {
                foreach (object? _ in provider.CreateQuery(asked))
                {
                    break;
                }
            }
            else
            {
                provider.Execute(asked);
            }
        }
        catch (TargetInvocationException error)
            when (error.InnerException is InvalidOperationException
                && error.InnerException.StackTrace?.Contains("ThrowNoElements") == true
            )
        {
            // A count of nothing: the statement is kept by then.
        }
    }

    /// <summary>Writes each kind of change once: a row alone, and rows of one table together.</summary>
    public static void Save(ChangeTracker changes)
    {
        if (changes.AutoDetectChangesEnabled)
        {
            changes.DetectChanges();
        }

        EntityEntry[] changed =
        [
            .. changes
                .Entries()
                .Where(entry =>
                    entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
                ),
        ];
        foreach (EntityEntry entry in changed)
        {
            if (IsNew(ShapeOf(entry)))
            {
                Write([entry]);
            }
        }

        foreach (
            IGrouping<Type, EntityEntry> table in changed
                .Where(entry => entry.State == EntityState.Added)
                .GroupBy(entry => entry.Metadata.ClrType)
        )
        {
            if (table.Count() >= Together && IsNew($"{table.Key.Name} together"))
            {
                Write([.. table.Take(Together)]);
            }
        }
    }

    private static void Write(IReadOnlyList<EntityEntry> entries)
    {
        using SqlServerIpsesDbContext context = Create();
        foreach (EntityEntry entry in entries)
        {
            EntityEntry echo = context.Entry(entry.Entity);
            echo.State = entry.State;
            if (entry.State == EntityState.Modified)
            {
                foreach (PropertyEntry property in entry.Properties)
                {
                    echo.Property(property.Metadata.Name).IsModified = property.IsModified;
                }
            }
        }

        try
        {
            context.SaveChanges();
        }
        catch (DbUpdateException)
        {
            // No server has said how many rows it changed: the statement is kept by then.
        }
    }

    private static string ShapeOf(EntityEntry entry) =>
        $"{entry.Metadata.ClrType.Name} {entry.State} {string.Join(' ', entry.Properties.Where(one => one.IsModified).Select(one => one.Metadata.Name))}";

    private static bool IsNew(string shape)
    {
        lock (Gate)
        {
            return Shapes.Add(shape);
        }
    }

    private static SqlServerIpsesDbContext Create()
    {
        SqlServerIpsesDbContext context = new(Options);
        context.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        return context;
    }

    /// <summary>Puts a compiled question to another context: its tables, and values where the parameters were.</summary>
    private sealed class Rerooted(IAsyncQueryProvider provider, DbContext context)
        : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) =>
            node switch
            {
                EntityQueryRootExpression root => new EntityQueryRootExpression(
                    provider,
                    context.Model.FindEntityType(root.EntityType.Name)!
                ),
                QueryParameterExpression parameter => Captured(parameter.Type),
                _ => base.VisitExtension(node),
            };

        /// <summary>As a variable that a lambda has captured, which EF makes a parameter again.</summary>
        private static MemberExpression Captured(Type type)
        {
            Type variable = typeof(Variable<>).MakeGenericType(type);
            return Expression.Field(
                Expression.Constant(Activator.CreateInstance(variable, Sample(type))),
                nameof(Variable<>.Value)
            );
        }

        private static object? Sample(Type type)
        {
            if (type == typeof(string))
            {
                return "text";
            }

            if (type.IsValueType)
            {
                return Activator.CreateInstance(Nullable.GetUnderlyingType(type) ?? type);
            }

            Type? element = type.IsArray
                ? type.GetElementType()
                : type.GetInterfaces()
                    .Append(type)
                    .FirstOrDefault(one =>
                        one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IEnumerable<>)
                    )
                    ?.GetGenericArguments()[0];
            if (element is null)
            {
                return null;
            }

            Array one = Array.CreateInstance(element, 1);
            one.SetValue(Sample(element), 0);
            return type.IsInstanceOfType(one) ? one : Activator.CreateInstance(type, one);
        }

        private sealed class Variable<T>(T value)
        {
            // A field, as the compiler makes one of a captured variable.
            public readonly T Value = value;
        }
    }

    private sealed class HandWriting : ExpressionVisitor
    {
        public bool Found { get; private set; }

        protected override Expression VisitExtension(Expression node)
        {
            Found |=
                node is QueryRootExpression root
                && root.GetType().Name.StartsWith("SqlQuery", StringComparison.Ordinal);
            return base.VisitExtension(node);
        }
    }

    private sealed class NoConnection : DbConnectionInterceptor
    {
        public override InterceptionResult ConnectionOpening(
            DbConnection connection,
            ConnectionEventData eventData,
            InterceptionResult result
        ) => InterceptionResult.Suppress();

        public override InterceptionResult ConnectionClosing(
            DbConnection connection,
            ConnectionEventData eventData,
            InterceptionResult result
        ) => InterceptionResult.Suppress();
    }

    private sealed class KeptCommands : DbCommandInterceptor
    {
        public override InterceptionResult<DbDataReader> ReaderExecuting(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result
        )
        {
            Keep(command);
            using DataTable nothing = new();
            return InterceptionResult<DbDataReader>.SuppressWithResult(nothing.CreateDataReader());
        }

        public override InterceptionResult<int> NonQueryExecuting(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<int> result
        )
        {
            Keep(command);
            return InterceptionResult<int>.SuppressWithResult(1);
        }

        private static void Keep(DbCommand command)
        {
            StringBuilder statement = new();
            foreach (SqlParameter parameter in command.Parameters)
            {
                statement
                    .Append("DECLARE ")
                    .Append(parameter.ParameterName)
                    .Append(' ')
                    .Append(TypeOf(parameter))
                    .Append(";\n");
            }

            SqlServerStatements.Keep(statement.Append(command.CommandText.Trim()).ToString());
        }

        private static string TypeOf(SqlParameter parameter) =>
            parameter.SqlDbType switch
            {
                SqlDbType.NVarChar or SqlDbType.VarBinary => string.Create(
                    CultureInfo.InvariantCulture,
                    $"{parameter.SqlDbType.ToString().ToLowerInvariant()}({(parameter.Size is > 0 and <= 4000 ? parameter.Size.ToString(CultureInfo.InvariantCulture) : "max")})"
                ),
                SqlDbType type => type.ToString().ToLowerInvariant(),
            };
    }
}
