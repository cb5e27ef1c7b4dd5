using Ipses.Application.Common;
using Ipses.Application.Workflows.Instances.ReadExecutions;
using Ipses.Domain.Common;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;

namespace Ipses.ElsaApi.Hubs;

/// <summary>
/// Elsa's hub: who observes an instance hears when it has changed. The connection says who somebody is; what they may is asked
/// anew for every call, and while they listen.
/// </summary>
internal sealed class WorkflowInstanceHub(
    Watchers watchers,
    IActors actors,
    ICurrentActor current,
    IDispatcher dispatcher
) : Hub
{
    /// <summary>Where it is.</summary>
    internal const string Path = ElsaComposition.Root + "/hubs/workflow-instance";

    /// <summary>From now on the caller hears of this instance.</summary>
    /// <exception cref="HubException">There is none, or the caller may not see it.</exception>
    public async Task ObserveInstanceAsync(string instanceId)
    {
        string person = Context.UserIdentifier ?? "";
        current.Actor =
            await actors.FindAsync(person, Context.ConnectionAborted) ?? Actor.Anonymous;
        // Everything that is here now, the caller reads by itself: only the version is wanted.
        Result<InstanceNews> now = await dispatcher.AskAsync(
            new ReadNews(instanceId, int.MaxValue),
            Context.ConnectionAborted
        );
        if (now.IsRefused)
        {
            throw new HubException(now.Errors[0].Message.In(ReadersLanguage));
        }

        watchers.Add(instanceId, now.Value.Version, new Watcher(Context.ConnectionId, person));
    }

    /// <inheritdoc/>
    public override Task OnDisconnectedAsync(Exception? exception)
    {
        watchers.Remove(Context.ConnectionId);
        return base.OnDisconnectedAsync(exception);
    }

    /// <summary>The language that the site chose when the connection was made.</summary>
    private Language ReadersLanguage =>
        Context.GetHttpContext()?.Response.Headers.ContentLanguage.ToString() == "ko"
            ? Language.Korean
            : Language.English;
}
