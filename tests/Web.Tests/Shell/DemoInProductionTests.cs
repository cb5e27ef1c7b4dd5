using Ipses.Hosting;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.Shell;

/// <summary>The demo lets anybody in, so it keeps away from the real thing.</summary>
[Collection(Alone.Name)]
public sealed class DemoInProductionTests
{
    [Fact]
    public void The_demo_does_not_start_where_production_is_asked_for_by_name()
    {
        Environment.SetEnvironmentVariable("DOTNET_ENVIRONMENT", "Production");
        try
        {
            Should
                .Throw<InvalidOperationException>(() =>
                    WebServer.Build(new WebServerOptions { Environment = IpsesEnvironment.Demo })
                )
                .Message.ShouldContain("Production");
        }
        finally
        {
            Environment.SetEnvironmentVariable("DOTNET_ENVIRONMENT", null);
        }
    }
}
