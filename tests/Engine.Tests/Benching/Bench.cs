using Ipses.Engine.Activities;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;
using Ipses.Engine.Expressions;
using Ipses.Engine.InMemory;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;
using Ipses.Engine.State;

namespace Ipses.Engine.Tests.Benching;

/// <summary>
/// The whole engine on an in-memory database with a virtual clock. Every call is a unit of work of its own that starts from
/// what is stored, as if the program had been killed before it.
/// </summary>
public sealed class Bench : IEngineClock, IEngineScopes, IServiceProvider, IDisposable
{
    private readonly InMemoryDatabase _database = new();
    private readonly ActivityCatalog _catalog;
    private readonly EngineOptions _options;
    private readonly DefinitionCache _definitions;
    private readonly ExpressionEvaluator _evaluator;
    private int _stimuli;

    public Bench(Action<ActivityCatalog>? more = null, EngineOptions? options = null)
    {
        _options = options ?? new EngineOptions();
        _catalog = new ActivityCatalog().AddElsaActivities();
        Probe.Register(_catalog, this);
        more?.Invoke(_catalog);
        _definitions = new DefinitionCache(_catalog, _options);
        _evaluator = new ExpressionEvaluator(_options.Expressions);
    }

    public DateTimeOffset Now { get; set; } = new(2027, 1, 4, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Calls of the probe activities whose units committed are counted by the tests through the journal; this counts every call.</summary>
    public List<string> Calls { get; } = [];

    /// <summary>Activity ids that throw when they are called, and how many times.</summary>
    public Dictionary<string, int> Throwing { get; } = new(StringComparer.Ordinal);

    public CancellationToken None => CancellationToken.None;

    /// <summary>What activities find in their unit.</summary>
    public Dictionary<Type, object> Services { get; } = [];

    public object? GetService(Type serviceType) => Services.GetValueOrDefault(serviceType);

    public IEngineScope Open() => new BenchScope(this, _database.Open());

    public void Dispose() => _database.Dispose();

    public async Task<T> InUnitAsync<T>(Func<IEngineScope, Task<T>> work)
    {
        await using var scope = Open();
        T result = default!;
        await FaultTolerantUnit.RunAsync(
            scope.Unit,
            scope.Faults,
            async _ => result = await work(scope),
            None
        );
        return result;
    }

    public async Task<PublishedDefinition> PublishAsync(string json) =>
        (await InUnitAsync(s => s.Runtime.PublishDefinitionAsync(json, None))).Value;

    public Task PublishAsync(FlowJson flow) => PublishAsync(flow.Json());

    /// <summary>Publishes, starts an instance <c>i</c> and does what is due at once.</summary>
    public async Task<InstanceState> RunAsync(
        FlowJson flow,
        params (string Name, object? Value)[] input
    ) => await RunAsync(flow.Json(), input);

    public async Task<InstanceState> RunAsync(
        string json,
        params (string Name, object? Value)[] input
    )
    {
        var published = await PublishAsync(json);
        await StartAsync(published.DefinitionId, "i", input);
        await DrainAsync();
        return await StateAsync("i");
    }

    public async Task<StartedInstance> StartAsync(
        string definitionId,
        string instanceId,
        params (string Name, object? Value)[] input
    ) =>
        (
            await InUnitAsync(s =>
                s.Runtime.StartAsync(
                    new StartRequest(instanceId, definitionId)
                    {
                        Input = input.ToDictionary(i => i.Name, i => EngineJson.From(i.Value)),
                    },
                    None
                )
            )
        ).Value;

    public Task<StimulusOutcome> EventAsync(
        string name,
        object? payload = null,
        string? id = null,
        bool waits = false
    ) =>
        StimulateAsync(
            new Stimulus(
                id ?? $"event-{++_stimuli}",
                StimulusKeys.Event(name),
                EngineJson.From(payload)
            )
            {
                WaitForBookmark = waits,
            }
        );

    public Task<StimulusOutcome> StimulateAsync(Stimulus stimulus) =>
        InUnitAsync(s => s.Runtime.StimulateAsync(stimulus, None));

    public async Task<PumpReport> DrainAsync() => await new EnginePump(this).DrainAsync(Now, None);

    public async Task<PumpReport> AdvanceAsync(TimeSpan by)
    {
        Now += by;
        return await DrainAsync();
    }

    public Task<T> ReadAsync<T>(Func<IEngineStore, Task<T>> read) =>
        InUnitAsync(s => read(s.Store));

    /// <summary>Activity types that come from published workflows.</summary>
    public Task<IReadOnlyList<WorkflowActivityType>> TypesAsync() =>
        InUnitAsync(s => new WorkflowActivityTypes(s.Store, _definitions).ListAsync(None));

    public async Task<InstanceRecord> RowAsync(string instanceId) =>
        await ReadAsync(s => s.FindInstanceAsync(instanceId, None))
        ?? throw new InvalidOperationException($"No instance {instanceId}.");

    public async Task<InstanceState> StateAsync(string instanceId) =>
        StateJson.ReadState((await RowAsync(instanceId)).Snapshot);

    public async Task<IReadOnlyList<InstanceChange>> ChangesAsync(string instanceId) =>
        [
            .. (
                await ReadAsync(s => s.ReadJournalAsync(instanceId, 0, int.MaxValue, None))
            ).SelectMany(j => StateJson.ReadChanges(j.ChangesJson)),
        ];

    /// <summary>Lines that the instance wrote, in order.</summary>
    public async Task<string> LinesAsync(string instanceId = "i") =>
        string.Join(
            ' ',
            (await ChangesAsync(instanceId))
                .OfType<InstanceChange.LineWritten>()
                .Select(l => l.Line)
        );

    public Task<IReadOnlyList<IncidentRecord>> IncidentsAsync(
        string? instanceId = "i",
        bool openOnly = true
    ) => ReadAsync(s => s.ListIncidentsAsync(instanceId, openOnly, None));

    private sealed class BenchScope : IEngineScope
    {
        private readonly InMemoryUnit _unit;

        public BenchScope(Bench bench, InMemoryUnit unit)
        {
            _unit = unit;
            Runtime = new WorkflowRuntime(
                unit.Store,
                bench,
                bench._catalog,
                bench._definitions,
                bench._evaluator,
                Faults,
                bench,
                bench._options
            );
        }

        public IEngineUnit Unit => _unit;

        public IEngineStore Store => _unit.Store;

        public IWorkflowRuntime Runtime { get; }

        public BurstFaults Faults { get; } = new();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
