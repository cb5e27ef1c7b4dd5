using System.Net;
using Ipses.Web.Languages;
using Microsoft.AspNetCore.Hosting;

namespace Ipses.Web;

/// <summary>Builds the host of the site: for the command line, and for tests on a real port.</summary>
public static class WebServer
{
    /// <summary>Name of the environment with personas and a virtual clock.</summary>
    public const string DemoEnvironment = "Demo";

    /// <summary>A host that is ready to start.</summary>
    /// <exception cref="PlatformNotSupportedException">The machine lacks ICU, without which no Korean date can be written.</exception>
    public static WebApplication Build(WebServerOptions options)
    {
        Icu.Require();
        WebApplicationBuilder builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                ApplicationName = "ipses",
                ContentRootPath = AppContext.BaseDirectory,
                WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
                EnvironmentName = options.Demo ? DemoEnvironment : null,
            }
        );
        builder.Configuration.AddInMemoryCollection(options.Settings);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = options.LargestRequest;
            kestrel.Listen(
                options.Demo ? IPAddress.Loopback : IPAddress.Parse(options.Address),
                options.Port
            );
        });
        builder.AddIpsesWeb(options);
        options.Compose?.Invoke(builder);

        WebApplication app = builder.Build();
        app.UseIpsesWeb(options);
        app.MapIpsesWeb();
        return app;
    }
}
