using Ipses.Engine.InMemory;
using Ipses.Engine.Ports;
using Ipses.Testing.Engine;

namespace Ipses.Engine.Tests.Conformance;

/// <summary>The store in memory keeps the same promises as the databases.</summary>
public sealed class InMemoryStoreTests : EngineStoreConformance, IDisposable
{
    private readonly InMemoryDatabase _database = new();

    public void Dispose() => _database.Dispose();

    protected override IStoreUnderTest Open() => new Opened(_database.Open());

    private sealed class Opened(InMemoryUnit unit) : IStoreUnderTest
    {
        public IEngineUnit Unit => unit;

        public IEngineStore Store => unit.Store;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
