using System.Net;
using System.Net.Sockets;
using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Engine.Ports;
using Ipses.Hosting.Health;
using Ipses.Persistence.Model;
using Ipses.Persistence.Units;
using Ipses.Testing.Product;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Shouldly;
using Xunit;

namespace Ipses.Persistence.Tests.Hosting;

public sealed class Health_says_what_is_wrong_and_what_to_do
{
    [Fact]
    public async Task A_product_that_has_just_started_is_well_and_every_check_says_what_it_saw()
    {
        await using ProductHost product = await ProductHost.StartAsync();

        HealthReport report = await LookAsync(product);

        report.Status.ShouldBe(HealthStatus.Healthy);
        report.Entries.Keys.ShouldBe(
            ["database", "pump", "definitions", "migrations", "incidents", "mail", "disk"],
            ignoreOrder: true
        );
        report.Entries.Values.ShouldAllBe(check => Finding.In(check.Data) != null);
    }

    [Fact]
    public async Task Mail_that_can_not_leave_is_told_with_the_number_of_letters_and_does_not_stop_the_site()
    {
        await using ProductHost product = await ProductHost.StartAsync(
            StartingPoint.People,
            settings: new Dictionary<string, string?>
            {
                ["Mail:Host"] = "127.0.0.1",
                ["Mail:Port"] = ClosedPort().ToString(),
                ["Mail:Security"] = "None",
            }
        );
        await PostAsync(product);

        HealthReport report = await LookAsync(product);

        HealthReportEntry mail = ShouldBeDegraded(report, "mail");
        mail.Description.ShouldNotBeNull().ShouldContain("1 letters wait");
        Finding.In(mail.Data)!.ToDo!.En.ShouldContain("Ipses:Mail");
    }

    [Fact]
    public async Task Letters_that_have_failed_are_told_for_a_day()
    {
        await using ProductHost product = await ProductHost.StartAsync();
        await PostAsync(product);
        // Nobody has this id, so that the letter is given up.
        await product.DrainAsync();

        ShouldBeDegraded(await LookAsync(product), "mail")
            .Description.ShouldNotBeNull()
            .ShouldContain("1 have failed within a day");

        await product.AdvanceToAsync(product.Clock.GetUtcNow().AddDays(2));
        (await LookAsync(product)).Status.ShouldBe(HealthStatus.Healthy);
    }

    [Fact]
    public async Task Held_mail_is_told_so_that_nobody_waits_for_it()
    {
        await using ProductHost product = await ProductHost.StartAsync(
            settings: new Dictionary<string, string?> { ["Mail:Hold"] = "true" }
        );

        ShouldBeDegraded(await LookAsync(product), "mail")
            .Description.ShouldNotBeNull()
            .ShouldContain("held by a setting");
    }

    [Fact]
    public async Task An_open_incident_is_told_with_the_page_where_it_is_dealt_with()
    {
        await using ProductHost product = await ProductHost.StartAsync();
        await using (IpsesDbContext writer = WriterOf(product))
        {
            writer.Add(
                new IncidentRecord
                {
                    Id = "i1",
                    InstanceId = "i",
                    DefinitionId = "d",
                    ActivityId = "a",
                    ActivityType = "t",
                    ActivityName = "n",
                    ExecutionKey = "k",
                    Code = "c",
                    Message = "m",
                    At = product.Clock.GetUtcNow(),
                }
            );
            await writer.SaveChangesAsync();
        }

        HealthReportEntry incidents = ShouldBeDegraded(await LookAsync(product), "incidents");
        Finding.In(incidents.Data)!.ToDo!.En.ShouldContain("/cycle/incidents");
    }

    [Fact]
    public async Task Tables_of_an_older_version_make_it_unready_with_the_command_to_run()
    {
        await using ProductHost product = await ProductHost.StartAsync();
        await using (IpsesDbContext writer = WriterOf(product))
        {
            await writer.Database.ExecuteSqlRawAsync(
                "DELETE FROM \"__EFMigrationsHistory\" WHERE \"MigrationId\" LIKE '%Initial'"
            );
        }

        HealthReport report = await LookAsync(product);

        report.Status.ShouldBe(HealthStatus.Unhealthy);
        Finding.In(report.Entries["migrations"].Data)!.ToDo!.En.ShouldContain("ipses migrate");
    }

    [Theory]
    [InlineData(DiskHealth.Least - 1, HealthStatus.Unhealthy)]
    [InlineData(DiskHealth.Short - 1, HealthStatus.Degraded)]
    [InlineData(DiskHealth.Short, HealthStatus.Healthy)]
    public void A_disk_that_runs_full_is_told_before_it_is(long free, HealthStatus status) =>
        DiskHealth.Judge("/data", free).Status.ShouldBe(status);

    private static HealthReportEntry ShouldBeDegraded(HealthReport report, string check)
    {
        report.Status.ShouldBe(HealthStatus.Degraded);
        report.Entries[check].Status.ShouldBe(HealthStatus.Degraded);
        return report.Entries[check];
    }

    private static Task<HealthReport> LookAsync(ProductHost product) =>
        product.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();

    private static IpsesDbContext WriterOf(ProductHost product) =>
        product.Services.GetRequiredService<IDatabase>().CreateWriter();

    private static Task PostAsync(ProductHost product) =>
        product.InScopeAsync(
            Actor.Program("test"),
            async scope =>
                (
                    await scope
                        .GetRequiredService<ITransaction>()
                        .RunAsync<Nothing>(
                            async token =>
                            {
                                await scope
                                    .GetRequiredService<IOutbox>()
                                    .PostAsync(
                                        new Letter(
                                            "a-letter",
                                            "nobody",
                                            LocalizedText.Same("Subject"),
                                            LocalizedText.Same("Body")
                                        ),
                                        token
                                    );
                                return Nothing.Value;
                            },
                            CancellationToken.None
                        )
                ).Value
        );

    private static int ClosedPort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
