using System.Text.Json;
using Ipses.Engine.Activities;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;
using Ipses.Engine.State;

namespace Ipses.Engine.Runtime;

/// <summary>Requests to addresses of workflows.</summary>
public sealed partial class WorkflowRuntime
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<HttpRoute>> RouteAsync(
        string method,
        string path,
        string instanceId,
        CancellationToken cancellation
    )
    {
        var prefix = WaitKeys.Http(method, "");
        List<HttpRoute> fitting = [];
        if (instanceId.Length == 0)
        {
            foreach (var trigger in await store.ListTriggersAsync(null, cancellation))
            {
                if (Values(trigger.StimulusKey) is { } values)
                    fitting.Add(new HttpRoute(trigger, null, Read(trigger.PayloadJson), values));
            }
        }

        // As in Elsa, who starts goes before who waits.
        if (fitting.Count == 0)
        {
            foreach (var key in await store.ListBookmarkKeysAsync(prefix, cancellation))
            {
                if (Values(key) is not { } values)
                    continue;
                foreach (var bookmark in await store.FindBookmarksAsync(key, cancellation))
                {
                    if (instanceId.Length == 0 || bookmark.InstanceId == instanceId)
                        fitting.Add(
                            new HttpRoute(null, bookmark, Read(bookmark.PayloadJson), values)
                        );
                }
            }
        }

        if (fitting.Count <= 1)
            return fitting;
        var best = fitting.Max(f => HttpRoutes.Exactness(f.Template));
        return [.. fitting.Where(f => HttpRoutes.Exactness(f.Template) == best)];

        IReadOnlyDictionary<string, string>? Values(string key) =>
            key.StartsWith(prefix, StringComparison.Ordinal)
                ? HttpRoutes.Match(key[prefix.Length..], path)
                : null;

        static HttpListener Read(string json) =>
            JsonSerializer.Deserialize<HttpListener>(json, EngineJson.Options) ?? new();
    }

    /// <inheritdoc />
    public async Task<EngineResult<string>> ArriveAsync(
        HttpRoute route,
        HttpArrival request,
        string id,
        string correlationId,
        string by,
        CancellationToken cancellation
    )
    {
        request = request with { Route = route.Values };
        if (route.Trigger is { } trigger)
        {
            var started = await StartAsync(
                Started(
                    trigger,
                    id,
                    new TriggerHit(trigger.ActivityId, EngineJson.From(request))
                ) with
                {
                    CorrelationId = correlationId,
                    By = by,
                },
                cancellation
            );
            return started.IsSuccess
                ? started.Value.InstanceId
                : EngineResult<string>.Refused(started.Errors);
        }

        var bookmark = route.Bookmark!;
        if (
            await store.FindInstanceAsync(bookmark.InstanceId, cancellation) is not { } row
            || await HitAsync(
                row,
                [bookmark.Id],
                new Stimulus(id, bookmark.StimulusKey, EngineJson.From(request)) { By = by },
                cancellation
            ) == 0
        )
            return RuntimeErrors.NoInstance(bookmark.InstanceId);
        return bookmark.InstanceId;
    }
}
