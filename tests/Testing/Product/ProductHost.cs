using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Hosting;
using Ipses.Hosting.Startup;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ipses.Testing.Product;

/// <summary>
/// The real product without its web: the composition of Hosting on an SQLite file of its own, with a virtual clock that
/// stands at Monday 2027-01-04 09:00 in Seoul and moves only when a test says so. Nothing happens by itself: what is due is
/// carried out by <see cref="DrainAsync"/> or on the way of <see cref="AdvanceToAsync(DateOnly, TimeOnly?)"/>.
/// <code>
/// await using ProductHost product = await ProductHost.StartAsync();
/// Result&lt;string&gt; opened = await product.As(coordinator).SendAsync(new OpenCycle(…));
/// await product.AdvanceToAsync(new DateOnly(2027, 2, 1));
/// IReadOnlyList&lt;DeadlineTask&gt; tasks = await product.ReadAsync&lt;DeadlineTask&gt;();
/// await product.StageAsync(unit => unit.Add(new Thing(…)));   // arrange what has no command yet
/// await product.RestartAsync();                              // the same data, as after a stop of the program
/// </code>
/// Mail: no SMTP server is set, so letters are written to <c>{DataFolder}/mail</c>; a test with a server of its own sets
/// <c>Mail:Host</c> and its neighbours. What <c>configure</c> registers comes before the composition: handlers are decorated
/// like the product's own.
/// </summary>
public sealed class ProductHost : IAsyncDisposable
{
    private readonly Action<IServiceCollection>? _configure;
    private readonly Action<IServiceCollection>? _replace;
    private readonly IReadOnlyDictionary<string, string?> _settings;
    private ServiceProvider? _provider;

    private ProductHost(
        string dataFolder,
        IReadOnlyDictionary<string, string?> settings,
        Action<IServiceCollection>? configure,
        Action<IServiceCollection>? replace
    )
    {
        DataFolder = dataFolder;
        _replace = replace;
        _settings = settings;
        _configure = configure;
    }

    /// <summary>Where the database and the pickup mail of this product lie; removed with it.</summary>
    public string DataFolder { get; }

    /// <summary>The root provider of the running product.</summary>
    public IServiceProvider Services =>
        _provider ?? throw new InvalidOperationException("The product is stopped.");

    /// <summary>The product's clock.</summary>
    public VirtualCycleClock Clock => (VirtualCycleClock)Services.GetRequiredService<CycleClock>();

    /// <summary>A new folder for data of a test; whoever asks for it removes it.</summary>
    public static string NewFolder(string prefix) =>
        Directory
            .CreateDirectory(Path.Combine(FastFolder, prefix + Guid.NewGuid().ToString("N")))
            .FullName;

    /// <summary>Where folders of tests lie: memory-backed where there is such a folder, as every commit waits for the disk otherwise.</summary>
    public static string FastFolder =>
        Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();

    /// <summary>Starts a product after its first start: tables and shipped workflows.</summary>
    /// <param name="configure">Services beside the product's own.</param>
    /// <param name="settings">Settings below <c>Ipses:</c>, such as <c>["Mail:Host"] = "localhost"</c>.</param>
    public static Task<ProductHost> StartAsync(
        Action<IServiceCollection>? configure = null,
        IReadOnlyDictionary<string, string?>? settings = null
    ) => StartAsync(StartingPoint.Bare, configure, settings);

    /// <summary>Starts a product whose database is in a prepared state.</summary>
    /// <param name="from">The state.</param>
    /// <param name="configure">Services beside the product's own.</param>
    /// <param name="settings">Settings below <c>Ipses:</c>.</param>
    /// <param name="replace">Services in place of the product's own: registered after the composition.</param>
    public static Task<ProductHost> StartAsync(
        StartingPoint from,
        Action<IServiceCollection>? configure = null,
        IReadOnlyDictionary<string, string?>? settings = null,
        Action<IServiceCollection>? replace = null
    ) => StartOnAsync(from, configure, settings, replace);

    /// <summary>Starts a product on a prepared state, or on an empty folder where there is none.</summary>
    internal static Task<ProductHost> StartOnAsync(
        StartingPoint? from,
        Action<IServiceCollection>? configure = null,
        IReadOnlyDictionary<string, string?>? settings = null,
        Action<IServiceCollection>? replace = null
    ) =>
        StartInAsync(
            from is null ? _ => Task.CompletedTask : from.CopyToAsync,
            configure,
            settings,
            replace
        );

    /// <summary>Starts a product in a data folder that has been filled.</summary>
    /// <param name="fill">Puts files into the folder before the start.</param>
    /// <param name="configure">Services beside the product's own.</param>
    /// <param name="settings">Settings below <c>Ipses:</c>.</param>
    /// <param name="replace">Services in place of the product's own: registered after the composition.</param>
    public static async Task<ProductHost> StartInAsync(
        Func<string, Task> fill,
        Action<IServiceCollection>? configure = null,
        IReadOnlyDictionary<string, string?>? settings = null,
        Action<IServiceCollection>? replace = null
    )
    {
        ProductHost product = new(
            NewFolder("ipses-test-"),
            settings ?? new Dictionary<string, string?>(StringComparer.Ordinal),
            configure,
            replace
        );
        await fill(product.DataFolder);
        await product.OpenAsync();
        return product;
    }

    /// <summary>Stops the product; its data stay until it is disposed of.</summary>
    public async Task StopAsync()
    {
        if (_provider is { } running)
        {
            _provider = null;
            await running.DisposeAsync();
        }
    }

    /// <summary>Stops the product and starts it again on the same data; the clock stands where it stood.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        await OpenAsync();
    }

    /// <summary>Acts as a person, with the appointments the directory gives on the clock's day.</summary>
    public ProductSession As(string personId) =>
        new(
            this,
            async scope => new Actor(
                personId,
                null,
                scope.GetService<IDirectory>() is { } directory
                    ? await directory.HeldByAsync(personId, Clock.Today, CancellationToken.None)
                    : []
            )
        );

    /// <summary>Acts as exactly this actor.</summary>
    public ProductSession As(Actor actor) => new(this, _ => Task.FromResult(actor));

    /// <summary>Stages things that no command makes, in one unit of work.</summary>
    public Task StageAsync(Action<IUnitOfWork> stage) =>
        StageAsync(unit =>
        {
            stage(unit);
            return Task.CompletedTask;
        });

    /// <inheritdoc cref="StageAsync(Action{IUnitOfWork})"/>
    public async Task StageAsync(Func<IUnitOfWork, Task> stage)
    {
        await InScopeAsync(
            Actor.Program("test"),
            async scope =>
            {
                IUnitOfWork unit = scope.GetRequiredService<IUnitOfWork>();
                Result<Nothing> staged = await scope
                    .GetRequiredService<ITransaction>()
                    .RunAsync<Nothing>(
                        async _ =>
                        {
                            await stage(unit);
                            return Nothing.Value;
                        },
                        CancellationToken.None
                    );
                return staged.Value;
            }
        );
    }

    /// <summary>Everything of a kind as committed, shaped by a query where one is given.</summary>
    public async Task<IReadOnlyList<T>> ReadAsync<T>(
        Func<IQueryable<T>, IQueryable<T>>? shape = null
    )
        where T : class
    {
        await using AsyncServiceScope scope = Services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<IReader>()
            .ListAsync(shape ?? (all => all), CancellationToken.None);
    }

    /// <summary>Runs something in a scope of its own, as an actor.</summary>
    public async Task<TResult> InScopeAsync<TResult>(
        Actor actor,
        Func<IServiceProvider, Task<TResult>> run
    )
    {
        await using AsyncServiceScope scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ICurrentActor>().Actor = actor;
        return await run(scope.ServiceProvider);
    }

    /// <summary>Carries out what is due now.</summary>
    public Task<PumpReport> DrainAsync() =>
        Services.GetRequiredService<DuePump>().DrainAsync(CancellationToken.None);

    /// <summary>Moves the clock to a local date and time (09:00 unless said), carrying out in order what falls due on the way.</summary>
    public Task<PumpReport> AdvanceToAsync(DateOnly date, TimeOnly? time = null) =>
        AdvanceToAsync(Clock.InstantOf(date, time ?? new TimeOnly(9, 0)));

    /// <summary>Moves the clock to an instant, carrying out in order what falls due on the way.</summary>
    public Task<PumpReport> AdvanceToAsync(DateTimeOffset instant) =>
        Services.GetRequiredService<DuePump>().AdvanceAsync(instant, CancellationToken.None);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(DataFolder, recursive: true);
    }

    private async Task OpenAsync()
    {
        Dictionary<string, string?> settings = new(StringComparer.Ordinal)
        {
            ["Ipses:DataFolder"] = DataFolder,
        };
        foreach ((string key, string? value) in _settings)
        {
            settings["Ipses:" + key] = value;
        }

        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings)
            .Build();
        ServiceCollection services = new();
        services.AddSingleton(configuration);
        services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        _configure?.Invoke(services);
        services.AddIpses(configuration, IpsesEnvironment.Test);
        _replace?.Invoke(services);
        _provider = services.BuildServiceProvider(
            new ServiceProviderOptions { ValidateScopes = true }
        );
        await _provider.RunStartupTasksAsync();
    }
}
