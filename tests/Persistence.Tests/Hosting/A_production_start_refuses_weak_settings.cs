using Ipses.Hosting.Settings;
using Microsoft.Extensions.Configuration;
using Shouldly;
using Xunit;

namespace Ipses.Persistence.Tests.Hosting;

public sealed class A_production_start_refuses_weak_settings
{
    private const string Postgres = "Host=db.ministry.example;Database=ipses;Username=ipses";
    private const string SqlServer = "Server=db.ministry.example;Database=ipses;User ID=ipses";

    /// <summary>What a careful operator sets; each test weakens one of them.</summary>
    private static readonly Dictionary<string, string?> Strong = new(StringComparer.Ordinal)
    {
        ["Ipses:Site:Address"] = "0.0.0.0",
        ["Ipses:Site:RequireHttps"] = "true",
        ["Ipses:Site:TrustedProxies"] = "10.0.0.5",
        ["Ipses:BaseUrl"] = "https://ipses.example.go.kr",
        ["Ipses:Database:Provider"] = "PostgreSql",
        ["Ipses:Database:ConnectionString"] = Postgres + ";Password=x;SSL Mode=VerifyFull",
        ["Ipses:Mail:Host"] = "smtp.ministry.example",
        ["Ipses:Mail:From"] = "ipses@example.go.kr",
        ["Ipses:OpenIdConnect:Authority"] = "https://login.example.go.kr",
        ["Ipses:OpenIdConnect:ClientSecret"] = "x",
    };

    [Fact]
    public void What_a_careful_operator_sets_is_refused_for_nothing() => FaultsOf().ShouldBeEmpty();

    [Theory]
    [InlineData("Site:RequireHttps", "false", "Site:RequireHttps", "without https")]
    [InlineData("Site:TrustedProxies", "", "Site:TrustedProxies", "X-Forwarded-Proto")]
    [InlineData("BaseUrl", "", "BaseUrl", "empty")]
    [InlineData("BaseUrl", "http://ipses.example.go.kr", "BaseUrl", "without https")]
    [InlineData("Mail:Security", "None", "Mail:Security", "smtp.ministry.example")]
    [InlineData("Mail:User", "ipses", "Mail:Password", "without one")]
    [InlineData("Mail:From", "ipses@localhost.localdomain", "Mail:From", "nobody's address")]
    [InlineData("Session:IdleMinutes", "1440", "Session:IdleMinutes", "1440 minutes")]
    [InlineData("Session:FailuresBeforeLock", "20", "Session:FailuresBeforeLock", "20 passwords")]
    [InlineData("Session:LockMinutes", "1", "Session:LockMinutes", "after 1 minutes")]
    [InlineData("OpenIdConnect:ClientSecret", "", "OpenIdConnect:ClientSecret", "can't tell")]
    [InlineData(
        "OpenIdConnect:Authority",
        "http://login.example.go.kr",
        "OpenIdConnect:Authority",
        "without https"
    )]
    [InlineData("Site:SignInsPerMinute", "1000", "Site:SignInsPerMinute", "1000 passwords")]
    [InlineData(
        "Database:ConnectionString",
        Postgres + ";SSL Mode=VerifyFull",
        "Database:ConnectionString",
        "without a password"
    )]
    [InlineData(
        "Database:ConnectionString",
        Postgres + ";Password=x;SSL Mode=Disable",
        "Database:ConnectionString",
        "need not be encrypted"
    )]
    [InlineData(
        "Database:ConnectionString",
        Postgres + ";Password=x",
        "Database:ConnectionString",
        "SSL Mode=VerifyFull"
    )]
    [InlineData(
        "Database:ConnectionString",
        Postgres + ";Password=x;SSL Mode=Require",
        "Database:ConnectionString",
        "certificate is not checked"
    )]
    public void A_weak_setting_is_named_with_the_reason_and_the_way_out(
        string setting,
        string value,
        string named,
        string reason
    )
    {
        string fault = FaultsOf((setting, value)).ShouldHaveSingleItem();

        fault.ShouldStartWith($"Ipses:{named}: ");
        fault.ShouldContain(reason);
        fault.ShouldContain("; ");
    }

    [Theory]
    [InlineData(SqlServer + ";Encrypt=Mandatory", "without a password")]
    [InlineData(SqlServer + ";Password=x;Encrypt=Optional", "need not be encrypted")]
    [InlineData(SqlServer + ";Password=x;TrustServerCertificate=true", "TrustServerCertificate")]
    public void A_weak_connection_to_sql_server_is_named(string connection, string reason) =>
        FaultsOf(("Database:Provider", "SqlServer"), ("Database:ConnectionString", connection))
            .ShouldHaveSingleItem()
            .ShouldContain(reason);

    [Theory]
    [InlineData("PostgreSql", "Host=/var/run/postgresql;Database=ipses")]
    [InlineData("PostgreSql", "Host=127.0.0.1;Database=ipses;Username=ipses")]
    [InlineData(
        "SqlServer",
        "Server=tcp:localhost,1433;Database=ipses;TrustServerCertificate=true"
    )]
    public void A_server_on_the_same_machine_needs_no_TLS(string provider, string connection) =>
        FaultsOf(("Database:Provider", provider), ("Database:ConnectionString", connection))
            .ShouldBeEmpty();

    [Fact]
    public void Containers_on_a_network_of_their_own_need_no_TLS_but_a_password()
    {
        FaultsOf(
                ("Database:PrivateNetwork", "true"),
                ("Database:ConnectionString", "Host=postgres;Username=ipses;Password=x")
            )
            .ShouldBeEmpty();
        FaultsOf(
                ("Database:PrivateNetwork", "true"),
                ("Database:ConnectionString", "Host=postgres;Username=ipses")
            )
            .ShouldHaveSingleItem()
            .ShouldContain("without a password");
    }

    [Fact]
    public void All_reasons_are_given_at_once() =>
        WeakSettings
            .In(SettingsReader.Read(With([("Site:Address", "0.0.0.0")])))
            .Select(weak => weak.Setting)
            .ShouldBe(["Site:RequireHttps", "BaseUrl", "Mail:From"]);

    [Theory]
    [InlineData("Site:Address", "127.0.0.1", false)]
    [InlineData("Site:Address", "::1", false)]
    [InlineData("Site:Address", "10.0.0.7", true)]
    [InlineData("Site:RequireHttps", "true", true)]
    [InlineData("Site:Production", "true", true)]
    public void Who_tries_the_product_out_on_loopback_is_not_asked_for_certificates(
        string setting,
        string value,
        bool matter
    ) => WeakSettings.Matter(SettingsReader.Read(With([(setting, value)]))).ShouldBe(matter);

    [Theory]
    [InlineData("Site:TrustedProxies", "10.0.0.0/40", "10.0.0.0/40")]
    [InlineData("Site:TrustedProxies", "10.0.0.5, proxy", "\"proxy\"")]
    [InlineData("OpenIdConnect:Authority", "login", "\"login\"")]
    public void What_cannot_be_understood_stops_every_start(
        string setting,
        string value,
        string reason
    ) => FaultOf((setting, value)).ShouldContain(reason);

    [Fact]
    public void What_is_no_connection_string_stops_every_start() =>
        FaultOf(
                ("Database:Provider", "PostgreSql"),
                ("Database:ConnectionString", "Host=db;Colour=red")
            )
            .ShouldContain("none of PostgreSql");

    private static string FaultOf(params (string Setting, string Value)[] settings) =>
        Should
            .Throw<InvalidSettingsException>(() => SettingsReader.Read(With(settings)))
            .Faults.ShouldHaveSingleItem();

    private static string[] FaultsOf(params (string Setting, string Value)[] weakened)
    {
        Dictionary<string, string?> all = new(Strong, StringComparer.Ordinal);
        foreach ((string setting, string value) in weakened)
        {
            all["Ipses:" + setting] = value;
        }

        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(all)
            .Build();
        return
        [
            .. WeakSettings.In(SettingsReader.Read(configuration)).Select(weak => weak.ToString()),
        ];
    }

    private static IConfiguration With(IEnumerable<(string Setting, string Value)> settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(
                settings.Select(one =>
                    KeyValuePair.Create("Ipses:" + one.Setting, (string?)one.Value)
                )
            )
            .Build();
}
