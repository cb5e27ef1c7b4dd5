using System.Collections.Concurrent;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Ipses.Hosting;
using Ipses.Testing.Browser;
using Ipses.Testing.Product;
using Ipses.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace Ipses.Benchmarks.Studio;

/// <summary>
/// <c>studio</c>: how long a coordinator waits for the designer, from the address to the workflow drawn, in Chromium: with an empty
/// profile (cold) and once more in the same one (warm). The limit is the time in which the same bytes travel from the same server
/// over as many connections as a browser opens.
/// </summary>
internal static class StudioCommand
{
    private const int Times = 5;
    private const int Connections = 6;
    private const double ColdAim = 10;
    private const double WarmAim = 5;
    private const string Designer = "/studio/workflows/annual-plan.institution";

    internal static Command Create()
    {
        Command command = new(
            "studio",
            "Cold and warm load of Elsa Studio with a shipped workflow"
        );
        command.SetAction((_, cancellation) => RunAsync(cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken cancellation)
    {
        DirectoryInfo data = new(ProductHost.NewFolder("ipses-benchmark-"));
        try
        {
            await StartingPoint.Demo.CopyToAsync(data.FullName);
            await using WebApplication site = WebServer.Build(
                new WebServerOptions
                {
                    Environment = IpsesEnvironment.Demo,
                    Port = 0,
                    DataFolder = data.FullName,
                    Compose = builder => builder.Logging.ClearProviders(),
                }
            );
            await site.StartAsync(cancellation);
            await MeasureAsync(site, cancellation);
            await site.StopAsync(cancellation);
            return 0;
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private static async Task MeasureAsync(WebApplication site, CancellationToken cancellation)
    {
        string address = site
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.Single();
        await using Browser browser = await Browser.StartAsync();
        List<double> cold = [];
        List<double> warm = [];
        List<double> limit = [];
        ConcurrentDictionary<string, bool> asked = new(StringComparer.Ordinal);
        for (int time = 0; time < Times; time++)
        {
            IPage page = await browser.VisitorAsync(address, "en-GB");
            await page.APIRequest.PostAsync(
                "/demo/sign-in",
                new() { Form = page.APIRequest.CreateFormData().Set("persona", "coordinator") }
            );
            page.Request += (_, request) =>
            {
                if (request.Url.Contains("/studio/_", StringComparison.Ordinal))
                {
                    asked[request.Url] = true;
                }
            };
            cold.Add(await LoadAsync(page));
            warm.Add(await LoadAsync(await page.Context.NewPageAsync()));
            limit.Add(await TransferAsync(address, [.. asked.Keys], cancellation));
            await page.Context.CloseAsync();
        }
        TextWriter output = Console.Out;
        await output.WriteLineAsync(
            $"{"seconds, median of " + Times, -44} {"median", 8} {"least", 8} {"most", 8}"
        );
        await WriteAsync(output, $"limit: the same {asked.Count} files", limit, null);
        await WriteAsync(output, "cold: an empty profile", cold, ColdAim);
        await WriteAsync(output, "warm: the same profile again", warm, WarmAim);
    }

    private static async Task<double> LoadAsync(IPage page)
    {
        long begin = Stopwatch.GetTimestamp();
        await page.GotoAsync(Designer, new() { WaitUntil = WaitUntilState.Commit });
        await page.FrameLocator("#studio iframe")
            .Locator(".x6-node")
            .First.WaitForAsync(new() { Timeout = 120_000 });
        return Stopwatch.GetElapsedTime(begin).TotalSeconds;
    }

    private static async Task<double> TransferAsync(
        string address,
        IReadOnlyList<string> files,
        CancellationToken cancellation
    )
    {
        using HttpClient client = new(
            new SocketsHttpHandler
            {
                AutomaticDecompression = DecompressionMethods.None,
                MaxConnectionsPerServer = Connections,
            }
        )
        {
            BaseAddress = new Uri(address),
        };
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip, deflate, br");
        long begin = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(
            files,
            new ParallelOptions
            {
                MaxDegreeOfParallelism = Connections,
                CancellationToken = cancellation,
            },
            async (file, token) => await client.GetByteArrayAsync(new Uri(file), token)
        );
        return Stopwatch.GetElapsedTime(begin).TotalSeconds;
    }

    private static Task WriteAsync(
        TextWriter output,
        string name,
        IReadOnlyList<double> seconds,
        double? aim
    )
    {
        double median = seconds.Order().ElementAt(seconds.Count / 2);
        return output.WriteLineAsync(
            $"{name, -44} {Figure(median)} {Figure(seconds.Min())} {Figure(seconds.Max())}{(median > aim ? $"  over the aim of {aim}" : "")}"
        );
    }

    private static string Figure(double seconds) =>
        seconds.ToString("0.0", CultureInfo.InvariantCulture).PadLeft(8);
}
