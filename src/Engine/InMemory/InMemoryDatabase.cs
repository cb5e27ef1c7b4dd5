using Ipses.Engine.Ports;

namespace Ipses.Engine.InMemory;

/// <summary>A database of the engine in memory: for tests and rehearsals. Units run one after the other.</summary>
public sealed class InMemoryDatabase : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);

    internal InMemoryTables Tables { get; set; } = new();

    /// <summary>A unit of work of its own; its store sees what the unit wrote.</summary>
    public InMemoryUnit Open() => new(this);

    public void Dispose() => _oneAtATime.Dispose();

    internal async Task RunAsync(Func<CancellationToken, Task> work, CancellationToken cancellation)
    {
        await _oneAtATime.WaitAsync(cancellation);
        var before = Tables;
        try
        {
            await work(cancellation);
        }
        catch
        {
            Tables = before;
            throw;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }
}

/// <summary>A unit of work on an <see cref="InMemoryDatabase"/>, and the store bound to it.</summary>
public sealed class InMemoryUnit : IEngineUnit
{
    private readonly InMemoryDatabase _database;
    private bool _isRunning;

    internal InMemoryUnit(InMemoryDatabase database)
    {
        _database = database;
        Store = new InMemoryStore(database);
    }

    public IEngineStore Store { get; }

    /// <inheritdoc />
    public async Task RunAsync(Func<CancellationToken, Task> work, CancellationToken cancellation)
    {
        if (_isRunning)
        {
            await work(cancellation);
            return;
        }

        _isRunning = true;
        try
        {
            await _database.RunAsync(work, cancellation);
        }
        finally
        {
            _isRunning = false;
        }
    }
}
