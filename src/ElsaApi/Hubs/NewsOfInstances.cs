using Ipses.Application.Common;
using Ipses.Application.Workflows.Instances.ReadExecutions;
using Ipses.Domain.Common;
using Ipses.ElsaApi.ActivityExecutions;
using Ipses.Engine.Ports;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ipses.ElsaApi.Hubs;

/// <summary>
/// Tells watchers what has changed: at once what this process has committed, and within a second what another one has, for which it
/// looks at the versions of all watched instances by one query.
/// </summary>
internal sealed partial class NewsOfInstances(
    Watchers watchers,
    IHubContext<WorkflowInstanceHub> hub,
    IServiceScopeFactory scopes,
    TimeProvider system,
    ILogger<NewsOfInstances> logger
) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer clock = new(Between, system);
        Task<bool> tick = clock.WaitForNextTickAsync(stoppingToken).AsTask();
        Task<bool> news = watchers.News.WaitToReadAsync(stoppingToken).AsTask();
        while (!stoppingToken.IsCancellationRequested)
        {
            Task first = await Task.WhenAny(news, tick);
            try
            {
                if (first == news)
                {
                    await TellNewsAsync(stoppingToken);
                }
                else
                {
                    await LookAsync(stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failed)
            {
                // The loop never dies: what was missed is seen at the next look.
                Failed(logger, failed);
            }

            if (news.IsCompleted)
            {
                news = watchers.News.WaitToReadAsync(stoppingToken).AsTask();
            }

            if (tick.IsCompleted)
            {
                tick = clock.WaitForNextTickAsync(stoppingToken).AsTask();
            }
        }
    }

    private async Task TellNewsAsync(CancellationToken cancellationToken)
    {
        HashSet<string> changed = new(StringComparer.Ordinal);
        while (watchers.News.TryRead(out string? id))
        {
            changed.Add(id);
        }

        foreach (string id in changed)
        {
            await TellAsync(id, cancellationToken);
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<string, int> told = watchers.Versions();
        if (told.Count == 0)
        {
            return;
        }

        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        string[] ids = [.. told.Keys];
        IReadOnlyList<InstanceVersion> versions = await scope
            .ServiceProvider.GetRequiredService<IReader>()
            .ListAsync<InstanceRecord, InstanceVersion>(
                all =>
                    all.Where(one => ids.Contains(one.Id))
                        .Select(one => new InstanceVersion(one.Id, one.Version)),
                cancellationToken
            );
        foreach (InstanceVersion one in versions.Where(one => one.Version > told[one.Id]))
        {
            await TellAsync(one.Id, cancellationToken);
        }
    }

    private async Task TellAsync(string instanceId, CancellationToken cancellationToken)
    {
        if (watchers.Of(instanceId) is not { } watched)
        {
            return;
        }

        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        List<string> connections = [];
        Result<InstanceNews>? news = null;
        foreach (
            IGrouping<string, Watcher> person in watched.Watchers.GroupBy(
                one => one.PersonId,
                StringComparer.Ordinal
            )
        )
        {
            // Whoever may no longer see it hears nothing, although the connection is still there.
            scope.ServiceProvider.GetRequiredService<ICurrentActor>().Actor =
                await scope
                    .ServiceProvider.GetRequiredService<IActors>()
                    .FindAsync(person.Key, cancellationToken)
                ?? Actor.Anonymous;
            Result<InstanceNews> seen = await scope
                .ServiceProvider.GetRequiredService<IDispatcher>()
                .AskAsync(new ReadNews(instanceId, watched.Version), cancellationToken);
            if (seen.IsSuccess)
            {
                news = seen;
                connections.AddRange(person.Select(one => one.ConnectionId));
            }
            else if (seen.Errors[0].Kind == ErrorKind.NotFound)
            {
                watchers.Forget(instanceId);
            }
        }

        if (news is not null && news.Value.Version > watched.Version)
        {
            await SendAsync(instanceId, news.Value, connections, cancellationToken);
            watchers.Tell(instanceId, news.Value.Version);
        }
    }

    private async Task SendAsync(
        string instanceId,
        InstanceNews news,
        IReadOnlyList<string> connections,
        CancellationToken cancellationToken
    )
    {
        IClientProxy clients = hub.Clients.Clients(connections);
        await clients.SendAsync(
            "ActivityExecutionLogUpdatedAsync",
            new { stats = news.Stats.Select(ExecutionDocuments.Stats) },
            cancellationToken
        );
        await clients.SendAsync("WorkflowExecutionLogUpdatedAsync", new { }, cancellationToken);
        await clients.SendAsync(
            "WorkflowInstanceUpdatedAsync",
            new { workflowInstanceId = instanceId },
            cancellationToken
        );
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Watchers of workflow instances could not be told what has changed; they are told at the next look."
    )]
    private static partial void Failed(ILogger logger, Exception failed);

    private sealed record InstanceVersion(string Id, int Version);
}
