using System.CommandLine;
using System.Globalization;
using System.Net;
using Ipses.Application.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Hosting;
using Ipses.Testing.Product;
using Ipses.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ipses.Benchmarks.Pages;

/// <summary>
/// <c>pages</c>: how long the running site takes for the pages that people open all day, one request after the other on the
/// loopback, the answer read to its end. The limit is the smallest answer that the same server gives over the same connection.
/// </summary>
internal static class PagesCommand
{
    private const int WarmUp = 50;
    private const int Times = 400;
    private const double Aim = 50;

    internal static Command Create()
    {
        Command command = new(
            "pages",
            $"Inbox, board and task page with {ManyTasks.Count} open tasks"
        );
        command.SetAction((_, cancellation) => RunAsync(cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken cancellation)
    {
        DirectoryInfo data = new(ProductHost.NewFolder("ipses-benchmark-"));
        try
        {
            await Console.Error.WriteLineAsync("preparing the database (once)");
            await ManyTasks.Database.CopyToAsync(data.FullName);
            await using WebApplication site = WebServer.Build(
                new WebServerOptions
                {
                    Environment = IpsesEnvironment.Demo,
                    Port = 0,
                    DataFolder = data.FullName,
                    // People's letters are not what is measured.
                    Settings = new Dictionary<string, string?>(StringComparer.Ordinal)
                    {
                        ["Ipses:Mail:Hold"] = "true",
                    },
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
        Uri address = new(
            site.Services.GetRequiredService<IServer>()
                .Features.Get<IServerAddressesFeature>()!
                .Addresses.Single()
        );
        using HttpClient officer = await SignInAsync(address, "officer:KIPO", cancellation);
        using HttpClient coordinator = await SignInAsync(address, "coordinator", cancellation);
        string task = await OpenTaskAsync(site.Services, cancellation);
        (string Name, HttpClient Who, string Path)[] pages =
        [
            ("limit: /health/live", officer, "/health/live"),
            ("inbox of an officer", officer, "/tasks"),
            ("inbox of a coordinator, all institutions", coordinator, "/tasks?tab=Unit"),
            ("board of 39 institutions", coordinator, "/cycle"),
            ("task page", officer, $"/tasks/{task}"),
        ];
        TextWriter output = Console.Out;
        await output.WriteLineAsync(
            $"{"milliseconds of " + Times + " requests each", -44} {"median", 8} {"p99", 8} {"least", 8} {"most", 8}"
        );
        foreach ((string name, HttpClient who, string path) in pages)
        {
            Timings taken = await Timings.OfAsync(
                WarmUp,
                Times,
                () => GetAsync(who, path, cancellation)
            );
            await output.WriteLineAsync(
                $"{name, -44} {Figure(taken.Median)} {Figure(taken.P99)} {Figure(taken.Least)} {Figure(taken.Most)}{(taken.Median > Aim ? $"  over the aim of {Aim}" : "")}"
            );
        }
    }

    private static async Task<HttpClient> SignInAsync(
        Uri address,
        string persona,
        CancellationToken cancellation
    )
    {
        HttpClient client = new(
            new SocketsHttpHandler
            {
                CookieContainer = new CookieContainer(),
                AllowAutoRedirect = false,
            }
        )
        {
            BaseAddress = address,
        };
        using FormUrlEncodedContent form = new([new("persona", persona)]);
        using HttpResponseMessage answer = await client.PostAsync(
            new Uri("/demo/sign-in", UriKind.Relative),
            form,
            cancellation
        );
        return (int)answer.StatusCode < 400
            ? client
            : throw new HttpRequestException($"{persona} could not sign in.");
    }

    private static async Task GetAsync(HttpClient who, string path, CancellationToken cancellation)
    {
        using HttpResponseMessage answer = await who.GetAsync(
            new Uri(path, UriKind.Relative),
            cancellation
        );
        await answer.Content.ReadAsByteArrayAsync(cancellation);
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            throw new HttpRequestException($"{path} answered {(int)answer.StatusCode}.");
        }
    }

    /// <summary>KIPO's task to draft its plan; and that the tasks are there at all.</summary>
    private static async Task<string> OpenTaskAsync(
        IServiceProvider services,
        CancellationToken cancellation
    )
    {
        await using AsyncServiceScope scope = services.CreateAsyncScope();
        IReader reader = scope.ServiceProvider.GetRequiredService<IReader>();
        int open = await reader.CountAsync<DeadlineTask>(
            all => all.Where(task => task.State == TaskState.Open),
            cancellation
        );
        await Console.Out.WriteLineAsync($"{open} open tasks");
        return open > ManyTasks.Count
            ? (
                await reader.FirstAsync<DeadlineTask, string>(
                    all =>
                        all.Where(task =>
                                task.InstitutionId == "KIPO" && task.StepKey == "annual-plan.draft"
                            )
                            .Select(task => task.Id),
                    cancellation
                )
            )!
            : throw new InvalidOperationException("The tasks were not added.");
    }

    private static string Figure(double milliseconds) =>
        milliseconds.ToString("0.0", CultureInfo.InvariantCulture).PadLeft(8);
}
