using System.Text.Json;
using System.Threading.Channels;
using Ipses.Application.Common;
using Ipses.Domain.Organisations;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.ElsaApi.Running;

/// <summary>Who observes an instance by Elsa's hub hears of its changes, as Studio listens for them.</summary>
public sealed class ObservingTests(WorkflowSite site) : IClassFixture<WorkflowSite>
{
    [Fact]
    public async Task A_client_hears_what_has_changed_as_soon_as_it_is_committed()
    {
        string id = await site.RunAsync(WorkflowSite.Visit);
        await using Listener listener = await Listener.StartAsync(
            site,
            await site.Site.TokenOfAsync(MadeUpReaders.IdOf(Role.Coordinator))
        );
        await listener.Hub.InvokeAsync("ObserveInstanceAsync", id);

        string task = Uri.EscapeDataString(await site.TaskOfAsync(id));
        await site.PostAsync($"/tasks/{task}/complete", new { result = "called" });

        (string first, JsonElement stats) = await listener.NextAsync();
        first.ShouldBe("ActivityExecutionLogUpdatedAsync");
        stats
            .GetProperty("stats")
            .EnumerateArray()
            .Select(one =>
                $"{one.GetProperty("activityId").GetString()} {one.GetProperty("completedCount").GetInt32()}/{one.GetProperty("startedCount").GetInt32()} {one.GetProperty("isBlocked").GetBoolean()}"
            )
            .ShouldBe(["ask 1/1 False", "wait 0/1 True"], ignoreOrder: true);
        (await listener.NextAsync()).Name.ShouldBe("WorkflowExecutionLogUpdatedAsync");
        (string last, JsonElement instance) = await listener.NextAsync();
        last.ShouldBe("WorkflowInstanceUpdatedAsync");
        instance.GetProperty("workflowInstanceId").GetString().ShouldBe(id);
    }

    [Theory]
    [InlineData(Role.Auditor, true)]
    [InlineData(Role.Coordinator, true)]
    [InlineData(Role.Administrator, false)]
    [InlineData(Role.PerformanceOfficer, false)]
    [InlineData(Role.GpecMember, false)]
    public async Task Only_who_oversees_workflows_gets_a_connection(Role role, bool opens)
    {
        string id = await site.RunAsync(WorkflowSite.Visit);
        string token = await site.Site.TokenOfAsync(MadeUpReaders.IdOf(role));

        Func<Task> observe = async () =>
        {
            await using Listener listener = await Listener.StartAsync(site, token);
            await listener.Hub.InvokeAsync("ObserveInstanceAsync", id);
        };

        if (opens)
        {
            await observe.ShouldNotThrowAsync();
        }
        else
        {
            (await observe.ShouldThrowAsync<HttpRequestException>()).Message.ShouldContain("403");
        }
    }

    [Fact]
    public async Task Without_a_token_there_is_no_connection_and_what_is_not_there_is_not_observed()
    {
        Func<Task> nobody = () => Listener.StartAsync(site, null);
        await using Listener listener = await Listener.StartAsync(
            site,
            await site.Site.TokenOfAsync(MadeUpReaders.IdOf(Role.Auditor))
        );
        Func<Task> nothing = () => listener.Hub.InvokeAsync("ObserveInstanceAsync", "none");

        (await nobody.ShouldThrowAsync<HttpRequestException>()).Message.ShouldContain("401");
        (await nothing.ShouldThrowAsync<HubException>()).Message.ShouldContain("none");
    }
}

/// <summary>What another process commits is heard of, too: here nobody tells the listeners of this one.</summary>
public sealed class ObservingElsewhereTests(ObservingElsewhereTests.DeafSite site)
    : IClassFixture<ObservingElsewhereTests.DeafSite>
{
    [Fact]
    public async Task What_another_process_has_committed_is_heard_of_a_moment_later()
    {
        string id = await site.RunAsync(WorkflowSite.Visit);
        await using Listener listener = await Listener.StartAsync(
            site,
            await site.Site.TokenOfAsync(MadeUpReaders.IdOf(Role.Coordinator))
        );
        await listener.Hub.InvokeAsync("ObserveInstanceAsync", id);

        await site.PostAsync($"/cancel/workflow-instances/{id}", new { });

        (await listener.NextAsync()).Name.ShouldBe("ActivityExecutionLogUpdatedAsync");
    }

    /// <summary>A site whose units of work tell no observer.</summary>
    public sealed class DeafSite : WorkflowSite
    {
        protected override Task<TestSite> StartSiteAsync() =>
            TestSite.StartAsync(
                new WebServerOptions
                {
                    Environment = Hosting.IpsesEnvironment.Test,
                    Compose = builder => builder.Services.RemoveAll<IInstanceObserver>(),
                }
            );
    }
}

/// <summary>A real client of the hub.</summary>
internal sealed class Listener : IAsyncDisposable
{
    private static readonly string[] Messages =
    [
        "ActivityExecutionLogUpdatedAsync",
        "WorkflowExecutionLogUpdatedAsync",
        "WorkflowInstanceUpdatedAsync",
    ];

    private readonly Channel<(string Name, JsonElement Message)> _heard = Channel.CreateUnbounded<(
        string,
        JsonElement
    )>();

    private Listener(HubConnection hub)
    {
        Hub = hub;
        foreach (string name in Messages)
        {
            hub.On<JsonElement>(name, message => _heard.Writer.TryWrite((name, message)));
        }
    }

    internal HubConnection Hub { get; }

    internal static async Task<Listener> StartAsync(WorkflowSite site, string? token)
    {
        HubConnection hub = new HubConnectionBuilder()
            .WithUrl(
                site.Site.Address + "/elsa/hubs/workflow-instance",
                connection => connection.AccessTokenProvider = () => Task.FromResult(token)
            )
            .Build();
        Listener listener = new(hub);
        await hub.StartAsync();
        return listener;
    }

    /// <summary>The next message; a test that waits a minute for it has failed.</summary>
    internal async Task<(string Name, JsonElement Message)> NextAsync()
    {
        using CancellationTokenSource patience = new(TimeSpan.FromMinutes(1));
        return await _heard.Reader.ReadAsync(patience.Token);
    }

    public ValueTask DisposeAsync() => Hub.DisposeAsync();
}
