using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Ipses.Persistence.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Ipses.Testing.Databases.SqlServer;

/// <summary>
/// What the product would send to SQL Server: every question and every change that EF makes for another database in this
/// process is made once more for SQL Server, by a context that keeps the statements instead of sending them.
/// <c>infra/test</c> sets <c>IPSES_STATEMENTS</c> to a folder: each suite then leaves its statements there, and
/// Persistence.Tests judges them all.
/// </summary>
public static class SqlServerStatements
{
    /// <summary>Stands between two statements of a file.</summary>
    private const string Separator = "\n-- next\n";

    private static readonly ConcurrentDictionary<string, bool> Kept = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, bool> Untold = new(StringComparer.Ordinal);
    private static readonly Lock Gate = new();
    private static string? _file;
    private static bool _listens;

    private static string? Folder => Environment.GetEnvironmentVariable("IPSES_STATEMENTS");

    /// <summary>Each statement once, with its parameters declared.</summary>
    private static IReadOnlyCollection<string> Heard => [.. Kept.Keys];

    /// <summary>Questions and changes that EF can't put to SQL Server, and why.</summary>
    public static IReadOnlyCollection<string> Untranslatable => [.. Untold.Keys];

    /// <summary>Those of this process and those that other suites have left.</summary>
    public static IEnumerable<string> All() =>
        Folder is { } folder && Directory.Exists(folder)
            ? Directory
                .EnumerateFiles(folder, "*.sql")
                .SelectMany(file =>
                    File.ReadAllText(file).Split(Separator, StringSplitOptions.RemoveEmptyEntries)
                )
                .Concat(Heard)
                .Distinct(StringComparer.Ordinal)
            : Heard;

    /// <summary>Begins to listen, from the first context of this process on.</summary>
    public static void Listen()
    {
        lock (Gate)
        {
            if (_listens)
            {
                return;
            }

            _listens = true;
            if (Folder is { } folder)
            {
                Directory.CreateDirectory(folder);
                _file = Path.Combine(
                    folder,
                    $"{AppDomain.CurrentDomain.FriendlyName}-{Environment.ProcessId}.sql"
                );
            }

            DiagnosticListener.AllListeners.Subscribe(new Sources());
        }
    }

    // The suites don't know of each other, and none of them should have to remember this.
#pragma warning disable CA2255
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void ListenWhereAsked()
    {
        if (Folder is not null)
        {
            Listen();
        }
    }

    internal static void Keep(string statement)
    {
        if (!Kept.TryAdd(statement, true) || _file is null)
        {
            return;
        }

        lock (Gate)
        {
            File.AppendAllText(_file, statement + Separator);
        }
    }

    private static void KeepUntranslatable(string what, Exception error)
    {
        string line = $"{what}: {error}";
        Untold.TryAdd(line, true);
        Keep($"UNTRANSLATABLE {line}");
    }

    private static void Hear(string name, object? payload)
    {
        switch (payload)
        {
            case QueryExpressionEventData { Context: { } context, Expression: { } expression }
                when name == CoreEventId.QueryCompilationStarting.Name
                    && IsAnothers(context)
                    && !SqlServerEcho.IsWrittenByHand(expression):
                Try(expression.ToString(), () => SqlServerEcho.Ask(expression));
                break;
            case DbContextEventData { Context: { } context }
                when name == CoreEventId.SaveChangesStarting.Name && IsAnothers(context):
                Try("changes", () => SqlServerEcho.Save(context.ChangeTracker));
                break;
        }
    }

    private static bool IsAnothers(DbContext context) =>
        context is IpsesDbContext and not SqlServerIpsesDbContext;

    private static void Try(string what, Action echo)
    {
        try
        {
            echo();
        }
        catch (Exception error)
        {
            // Whatever it is, the suite that is listened to must not notice; the judge will.
            KeepUntranslatable(what, error);
        }
    }

    private sealed class Sources : IObserver<DiagnosticListener>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name)
            {
                value.Subscribe(new Events());
            }
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }
    }

    private sealed class Events : IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(KeyValuePair<string, object?> value) => Hear(value.Key, value.Value);

        public void OnCompleted() { }

        public void OnError(Exception error) { }
    }
}
