using Ipses.Application.Common;
using Ipses.Hosting;
using Ipses.Hosting.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Ipses.Persistence.Tests.Hosting;

public sealed class Wrong_settings_stop_the_start
{
    [Theory]
    [InlineData("Ipses:Mail:Hst", "x", "Ipses:Mail:Hst", "Host, Port")]
    [InlineData("Ipses:Datafold", "x", "Ipses:Datafold", "DataFolder")]
    [InlineData("Ipses:Mail:Port", "70000", "Ipses:Mail:Port", "65535")]
    [InlineData("Ipses:Mail:Port", "many", "Ipses:Mail:Port", "many")]
    [InlineData("Ipses:Mail:Security", "Sometimes", "Ipses:Mail:Security", "Sometimes")]
    [InlineData("Ipses:Database:Provider", "Oracle", "Ipses:Database:Provider", "Oracle")]
    [InlineData("Ipses:TimeZone", "Asia/Soul", "Ipses:TimeZone", "Asia/Soul")]
    [InlineData("Ipses:BaseUrl", "ipses", "Ipses:BaseUrl", "https://")]
    [InlineData("Ipses:Pump:SweepSeconds", "60", "Ipses:Pump:SweepSeconds", "5")]
    [InlineData("Ipses:Demo:Others", "lazy", "Ipses:Demo:Others", "lazy|none")]
    public void A_wrong_setting_is_named_with_the_reason(
        string key,
        string value,
        string named,
        string reason
    )
    {
        InvalidSettingsException refusal = Should.Throw<InvalidSettingsException>(() =>
            SettingsReader.Read(With((key, value)))
        );

        string fault = refusal.Faults.ShouldHaveSingleItem();
        fault.ShouldStartWith(named);
        reason.Split('|').ShouldContain(part => fault.Contains(part, StringComparison.Ordinal));
    }

    [Fact]
    public void A_mail_password_is_never_sent_in_the_clear() =>
        Should
            .Throw<InvalidSettingsException>(() =>
                SettingsReader.Read(
                    With(("Ipses:Mail:User", "ipses"), ("Ipses:Mail:Security", "None"))
                )
            )
            .Faults.ShouldHaveSingleItem()
            .ShouldStartWith("Ipses:Mail:Security");

    [Fact]
    public void The_settings_file_beside_every_program_is_valid_and_spells_out_the_defaults()
    {
        IpsesSettings shipped = SettingsReader.Read(
            new ConfigurationBuilder()
                .AddJsonFile(
                    Path.Combine(AppContext.BaseDirectory, "appsettings.json"),
                    optional: false
                )
                .Build()
        );

        shipped.ShouldBeEquivalentTo(new IpsesSettings());
    }

    [Fact]
    public void The_demo_does_not_open_the_data_of_the_real_thing()
    {
        string folder = Directory.CreateTempSubdirectory("ipses-kind").FullName;
        try
        {
            IConfiguration settings = With(("Ipses:DataFolder", folder));
            new ServiceCollection().AddIpses(settings, IpsesEnvironment.Production);

            Should
                .Throw<InvalidSettingsException>(() =>
                    new ServiceCollection().AddIpses(settings, IpsesEnvironment.Demo)
                )
                .Faults.ShouldHaveSingleItem()
                .ShouldStartWith("Ipses:DataFolder");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IConfiguration With(params IEnumerable<(string Key, string Value)> settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(
                settings.ToDictionary(
                    setting => setting.Key,
                    string? (setting) => setting.Value,
                    StringComparer.Ordinal
                )
            )
            .Build();
}
