using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Ipses.Application.Common;
using Ipses.Application.Mail;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;
using Ipses.Testing.Browser;
using Ipses.Testing.Databases;
using Ipses.Testing.Mail;
using Ipses.Testing.Product;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Ipses.EndToEnd.Tests;

/// <summary>Two running programs on one PostgreSQL, as a ministry's IT runs them: one may die or be renewed, and nobody notices.</summary>
public sealed class SeveralProcessesTests
{
    private const int Instances = 12;
    private const int DelaysEach = 6;
    private static readonly TimeSpan TakenOverWithin = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_letter_that_a_killed_process_was_sending_is_sent_by_the_other_within_thirty_seconds()
    {
        string database = await PostgreSqlProduct.CreateDatabaseAsync(StartingPoint.People);
        await using SmtpServer mail = await SmtpServer.StartAsync();
        await using Gate toOne = new(null);
        await using Gate toOther = new(null);
        await using RunningProduct one = await StartAsync(database, mail, toOne);
        await using RunningProduct other = await StartAsync(database, mail, toOther);
        await using (ProductHost writer = await AtPresentAsync(database))
        {
            await writer.StageAsync(unit => unit.Add(LetterAt(writer.Clock.GetUtcNow())));
        }

        bool oneSends = await Task.WhenAny(toOne.Arrival, toOther.Arrival) == toOne.Arrival;
        (oneSends ? one : other).KillHard();
        Stopwatch since = Stopwatch.StartNew();
        (oneSends ? toOther : toOne).PassOnTo(mail.Port);

        (await mail.WaitForAsync(1, patience: TakenOverWithin)).Count.ShouldBe(1);
        since.Elapsed.ShouldBeLessThan(TakenOverWithin);
    }

    [Fact]
    public async Task Timers_of_a_cycle_go_on_in_the_other_process_within_thirty_seconds_and_none_rings_twice()
    {
        string database = await PostgreSqlProduct.CreateDatabaseAsync(StartingPoint.Bare);
        await using RunningProduct one = await RunningProduct.StartRealAsync(OnServer(database));
        await using RunningProduct other = await RunningProduct.StartRealAsync(OnServer(database));
        await using ProductHost observer = await AtPresentAsync(database);
        await BeginWaitsAsync(observer);

        await UntilAsync(observer, ended => ended > 0);
        one.KillHard();
        Stopwatch since = Stopwatch.StartNew();
        await UntilAsync(observer, ended => ended == Instances);

        since.Elapsed.ShouldBeLessThan(TakenOverWithin);
        (await observer.JournalFaultsAsync()).ShouldBeEmpty();
        foreach (InstanceRecord instance in await InstancesAsync(observer))
        {
            IReadOnlyList<string> rings = await RingsOfAsync(observer, instance.Id);
            rings.Count.ShouldBe(DelaysEach, instance.Id);
            rings.ShouldBeUnique();
        }
    }

    [Fact]
    public async Task A_rolling_restart_is_unnoticed_by_an_officer_in_the_middle_of_an_edit()
    {
        string database = await PostgreSqlProduct.CreateDatabaseAsync(DemoYear.Drafting);
        Dictionary<string, string> settings = OnServer(database);
        settings["Ipses__Demo__Start"] = "2027-02-02T09:00:00+09:00";
        await using RunningProduct one = await RunningProduct.StartAsync(settings);
        await using RunningProduct other = await RunningProduct.StartAsync(settings);
        await using Gate site = new(one.Port);
        await using Browser browser = await Browser.StartAsync();
        IPage officer = await browser.VisitorAsync(site.Address.ToString(), "en-GB");
        await officer.APIRequest.PostAsync(
            "/demo/sign-in",
            new() { Form = officer.APIRequest.CreateFormData().Set("persona", "officer:KIPO") }
        );
        await officer.GotoAsync("/plans/KIPO/2027/edit");
        await officer.ClickAsync("#start");
        await officer.Locator("#flash").WaitForAsync();
        ILocator weight = officer.Locator("#n-i-kipo-others [data-weight]").First;
        await weight.FillAsync("82");

        site.PassOnTo(other.Port);
        (await one.StopAsync("TERM", TakenOverWithin)).ShouldBe(0);
        await SavedAsync(officer, weight);
        await one.StartAgainAsync();
        site.PassOnTo(one.Port);
        (await other.StopAsync("TERM", TakenOverWithin)).ShouldBe(0);
        await weight.FillAsync("81");
        await SavedAsync(officer, weight);

        new Uri(officer.Url).AbsolutePath.ShouldBe("/plans/KIPO/2027/edit");
        await officer.ReloadAsync();
        (await weight.InputValueAsync()).ShouldBe("81");
    }

    private static async Task SavedAsync(IPage page, ILocator field)
    {
        IResponse answer = await page.RunAndWaitForResponseAsync(
            () => field.PressAsync("Tab"),
            response => response.Url.Contains("handler=Save", StringComparison.Ordinal)
        );
        answer.Ok.ShouldBeTrue($"the save was answered {answer.Status}");
    }

    private static Dictionary<string, string> OnServer(string database) =>
        new(StringComparer.Ordinal)
        {
            ["Ipses__Database__Provider"] = "PostgreSql",
            ["Ipses__Database__ConnectionString"] = database,
            ["Ipses__Pump__SweepSeconds"] = "1",
        };

    private static Task<RunningProduct> StartAsync(string database, SmtpServer mail, Gate gate)
    {
        Dictionary<string, string> settings = OnServer(database);
        settings["Ipses__Mail__Host"] = "127.0.0.1";
        settings["Ipses__Mail__Port"] = gate.Port.ToString(CultureInfo.InvariantCulture);
        settings["Ipses__Mail__User"] = SmtpServer.User;
        settings["Ipses__Mail__Password"] = SmtpServer.Password;
        settings["Ipses__Mail__TrustedCertificate"] = X509CertificateLoader
            .LoadCertificateFromFile(mail.CertificatePath)
            .GetCertHashString(HashAlgorithmName.SHA256);
        return RunningProduct.StartRealAsync(settings);
    }

    /// <summary>A product in this process that does nothing by itself, at the present time: the programs go by the system's clock.</summary>
    private static Task<ProductHost> AtPresentAsync(string database) =>
        PostgreSqlProduct.StartOnAsync(
            database,
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Demo:Start"] = TimeProvider
                    .System.GetUtcNow()
                    .ToString("o", CultureInfo.InvariantCulture),
            }
        );

    private static OutgoingMail LetterAt(DateTimeOffset now) =>
        OutgoingMail.Queue(
            "several-processes",
            "officer.KIPO",
            new MailContent
            {
                Subject = new("작성 요청", "Please draft"),
                Lead = new("계획을 작성해 주십시오.", "Please draft the plan."),
            },
            "ipses.example",
            now
        );

    private static Task<bool> BeginWaitsAsync(ProductHost product) =>
        product.InScopeAsync(
            Actor.Program("test"),
            async services =>
            {
                IWorkflowRuntime runtime = services.GetRequiredService<IWorkflowRuntime>();
                return (
                    await services
                        .GetRequiredService<ITransaction>()
                        .RunAsync<Nothing>(
                            async cancellation =>
                            {
                                await runtime.PublishDefinitionAsync(Waits, cancellation);
                                for (int number = 0; number < Instances; number++)
                                {
                                    await runtime.EnqueueStartAsync(
                                        new StartRequest($"waits:{number}", "waits"),
                                        cancellation
                                    );
                                }

                                return Nothing.Value;
                            },
                            CancellationToken.None
                        )
                ).IsSuccess;
            }
        );

    /// <summary>One delay of a second after the other.</summary>
    private static string Waits =>
        JsonSerializer.Serialize(
            new
            {
                id = "waits.v1",
                definitionId = "waits",
                name = "Waits",
                version = 1,
                isLatest = true,
                isPublished = true,
                root = new
                {
                    id = "all",
                    nodeId = "waits:all",
                    type = "Elsa.Sequence",
                    version = 1,
                    activities = Enumerable
                        .Range(0, DelaysEach)
                        .Select(number => new
                        {
                            id = $"wait{number}",
                            nodeId = $"waits:all:wait{number}",
                            type = "Elsa.Delay",
                            version = 1,
                            timeSpan = new
                            {
                                typeName = "TimeSpan",
                                expression = new { type = "Literal", value = "00:00:01" },
                            },
                        }),
                },
            }
        );

    private static async Task<IReadOnlyList<InstanceRecord>> InstancesAsync(ProductHost product) =>
        await product.ReadAsync<InstanceRecord>(all =>
            all.Where(one => one.DefinitionId == "waits")
        );

    /// <summary>The timers by which the journal says that the instance went on.</summary>
    private static async Task<IReadOnlyList<string>> RingsOfAsync(
        ProductHost product,
        string instance
    ) =>
        [
            .. (
                await product.ReadAsync<JournalRecord>(all =>
                    all.Where(row => row.InstanceId == instance && row.Cause == "timer")
                )
            ).Select(row => row.StimulusId),
        ];

    /// <summary>The programs are processes of their own: what they have done is seen in the database only.</summary>
    private static async Task UntilAsync(ProductHost observer, Func<int, bool> enough)
    {
        using CancellationTokenSource patience = new(2 * TakenOverWithin);
        using PeriodicTimer looks = new(TimeSpan.FromMilliseconds(200));
        while (
            !enough(
                (await InstancesAsync(observer)).Count(one => one.Status == InstanceStatus.Finished)
            )
        )
        {
            await looks.WaitForNextTickAsync(patience.Token);
        }
    }
}
