using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ipses.Hosting.Startup;

/// <summary>Something that has to be done before the first request: in order, each in a scope of its own.</summary>
public interface IStartupTask
{
    /// <summary>Lower ones first: database 0, definitions 10, seed 20, demo world 30.</summary>
    int Order { get; }

    /// <summary>Does it; doing it again at the next start changes nothing.</summary>
    Task RunAsync(CancellationToken cancellationToken);
}

/// <summary>Runs all start-up tasks.</summary>
public static class StartupTasks
{
    /// <summary>All of them, in order.</summary>
    /// <param name="services">The root provider.</param>
    /// <param name="cancellationToken">Stops between two.</param>
    public static async Task RunStartupTasksAsync(
        this IServiceProvider services,
        CancellationToken cancellationToken = default
    )
    {
        Type[] order;
        await using (AsyncServiceScope first = services.CreateAsyncScope())
        {
            order =
            [
                .. first
                    .ServiceProvider.GetServices<IStartupTask>()
                    .OrderBy(task => task.Order)
                    .Select(task => task.GetType()),
            ];
        }

        ILogger logger = services
            .GetRequiredService<ILoggerFactory>()
            .CreateLogger(typeof(StartupTasks));
        foreach (Type type in order)
        {
            await using AsyncServiceScope scope = services.CreateAsyncScope();
            IStartupTask task = scope
                .ServiceProvider.GetServices<IStartupTask>()
                .First(one => one.GetType() == type);
            logger.LogDebug("Start-up task {Task}", type.Name);
            await task.RunAsync(cancellationToken);
        }

        services.GetRequiredService<StartupState>().IsDone = true;
    }
}

/// <summary>Whether the start-up tasks are done; operators are told "not ready" before.</summary>
public sealed class StartupState
{
    private volatile bool _done;

    /// <summary>True once, and for good, when all of them are done.</summary>
    public bool IsDone
    {
        get => _done;
        set => _done = value;
    }
}
