using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using Ipses.Hosting;
using Ipses.Web.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.Operation;

/// <summary>What leaves the site for an operator's collector and log.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task Traces_and_metrics_of_a_visit_reach_the_collector_without_the_path_of_a_one_time_link()
    {
        await using Collector collector = await Collector.StartAsync();
        await using (
            TestSite site = await TestSite.StartAsync(
                new WebServerOptions
                {
                    Environment = IpsesEnvironment.Test,
                    Settings = new Dictionary<string, string?>
                    {
                        ["Ipses:Telemetry:OtlpEndpoint"] = collector.Address,
                        ["Ipses:Telemetry:Protocol"] = "HttpProtobuf",
                        ["Ipses:Telemetry:ServiceName"] = "ipses-of-the-test",
                    },
                }
            )
        )
        {
            using HttpClient visitor = site.Visitor();
            visitor.DefaultRequestHeaders.UserAgent.ParseAdd("Somebodys-Browser/1");
            await visitor.GetAsync("/account/setup/a-secret-token");
            await visitor.GetAsync(SignInPaths.SignIn + "?returnUrl=%2Fmy-secret-page");
        }

        string traces = collector.Received("/v1/traces");
        traces.ShouldContain("ipses-of-the-test");
        traces.ShouldContain("/account/sign-in");
        traces.ShouldNotContain("a-secret-token");
        traces.ShouldNotContain("my-secret-page");
        traces.ShouldNotContain("Somebodys-Browser");
        collector.Received("/v1/metrics").ShouldContain("ipses.use_case.duration");
    }

    [Fact]
    public async Task A_line_of_the_log_is_an_object_with_its_trace_when_an_operator_asks_for_JSON()
    {
        await using TestSite site = await TestSite.StartAsync(
            new WebServerOptions
            {
                Environment = IpsesEnvironment.Test,
                Settings = new Dictionary<string, string?> { ["Ipses:Log:Json"] = "true" },
            }
        );
        using HttpClient visitor = site.Visitor();

        await visitor.GetAsync(SignInPaths.SignIn);

        JsonElement line = site.Log()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(text => JsonDocument.Parse(text).RootElement)
            .Single(one =>
                one.TryGetProperty("RequestPath", out JsonElement path)
                && path.GetString() == SignInPaths.SignIn
            );
        line.GetProperty("StatusCode").GetInt32().ShouldBe(200);
        line.GetProperty("@tr").GetString()!.Length.ShouldBe(32);
    }

    /// <summary>A collector that keeps what it is sent.</summary>
    private sealed class Collector(WebApplication app) : IAsyncDisposable
    {
        private readonly ConcurrentQueue<(string Path, string Body)> _received = new();

        public string Address { get; private set; } = "";

        public static async Task<Collector> StartAsync()
        {
            WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            WebApplication app = builder.Build();
            Collector collector = new(app);
            app.MapPost("/v1/{signal}", collector.ReceiveAsync);
            await app.StartAsync();
            collector.Address = app
                .Services.GetRequiredService<IServer>()
                .Features.Get<IServerAddressesFeature>()!
                .Addresses.Single();
            return collector;
        }

        public string Received(string path) =>
            string.Concat(_received.Where(one => one.Path == path).Select(one => one.Body));

        public ValueTask DisposeAsync() => app.DisposeAsync();

        private async Task<IResult> ReceiveAsync(HttpRequest request)
        {
            using MemoryStream body = new();
            await request.Body.CopyToAsync(body);
            // Texts stand in the protocol's buffers as they are.
            _received.Enqueue((request.Path, Encoding.UTF8.GetString(body.ToArray())));
            return Results.StatusCode((int)HttpStatusCode.OK);
        }
    }
}
