using System.Text.Json;
using Ipses.Domain.Organisations;
using Ipses.Hosting;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.Operation;

/// <summary>Who reads what of the site's health.</summary>
public sealed class HealthAnswerTests(HealthAnswerTests.HeldSite held)
    : IClassFixture<HealthAnswerTests.HeldSite>
{
    private TestSite Site => held.Site;

    [Fact]
    public async Task On_the_machine_itself_every_check_is_told_with_what_to_do()
    {
        using HttpClient operatorsScript = Site.Visitor();

        JsonElement health = await ReadAsync(operatorsScript);

        health.GetProperty("status").GetString().ShouldBe("Degraded");
        JsonElement mail = health
            .GetProperty("checks")
            .EnumerateArray()
            .Single(check => check.GetProperty("name").GetString() == "mail");
        mail.GetProperty("status").GetString().ShouldBe("Degraded");
        mail.GetProperty("what").GetString()!.ShouldContain("held");
        mail.GetProperty("toDo").GetString()!.ShouldContain("Ipses:Mail:Hold");
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Role.PerformanceOfficer)]
    [InlineData(Role.Coordinator)]
    public async Task A_stranger_behind_a_proxy_reads_one_word(Role? role)
    {
        using HttpClient stranger = role is { } held ? Site.SignedIn(held) : Site.Visitor();
        stranger.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");

        JsonElement health = await ReadAsync(stranger);

        health.EnumerateObject().Select(one => one.Name).ShouldBe(["status"]);
    }

    [Fact]
    public async Task An_administrator_reads_the_checks_from_anywhere()
    {
        using HttpClient administrator = Site.SignedIn(Role.Administrator);
        administrator.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");

        (await ReadAsync(administrator)).TryGetProperty("checks", out _).ShouldBeTrue();
    }

    private static async Task<JsonElement> ReadAsync(HttpClient client) =>
        JsonDocument.Parse(await client.GetStringAsync("/health/ready")).RootElement;

    /// <summary>A site whose mail is held, so that something is to be told.</summary>
    public sealed class HeldSite : IAsyncLifetime
    {
        public TestSite Site { get; private set; } = null!;

        public async Task InitializeAsync() =>
            Site = await TestSite.StartAsync(
                new WebServerOptions
                {
                    Environment = IpsesEnvironment.Test,
                    Settings = new Dictionary<string, string?> { ["Ipses:Mail:Hold"] = "true" },
                }
            );

        public async Task DisposeAsync() => await Site.DisposeAsync();
    }
}
