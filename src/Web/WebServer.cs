using System.Net;
using Ipses.Application.Common;
using Ipses.Hosting;
using Ipses.Hosting.Settings;
using Ipses.Web.Languages;
using Ipses.Web.Startup;
using Microsoft.AspNetCore.Hosting;

namespace Ipses.Web;

/// <summary>Builds the host of the site: for the command line, and for tests on a real port.</summary>
public static class WebServer
{
    /// <summary>A host that is ready to start; the database is prepared when it starts, before it listens.</summary>
    /// <exception cref="PlatformNotSupportedException">The machine lacks ICU, without which no Korean date can be written.</exception>
    /// <exception cref="InvalidSettingsException">A setting is unknown or invalid.</exception>
    /// <exception cref="InvalidOperationException">The demo was asked for where Production is asked for by name.</exception>
    public static WebApplication Build(WebServerOptions options)
    {
        Icu.Require();
        RefuseDemoInProduction(options.Environment);
        WebApplicationBuilder builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                // The assembly of the pages: Razor looks for them by the application's name.
                ApplicationName = typeof(WebServer).Assembly.GetName().Name,
                ContentRootPath = AppContext.BaseDirectory,
                WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
                EnvironmentName = options.Environment.ToString(),
            }
        );
        builder.Configuration.AddInMemoryCollection(options.Settings);
        if (options.DataFolder is { } folder)
        {
            builder.Configuration[$"{SettingsReader.Section}:{nameof(IpsesSettings.DataFolder)}"] =
                folder;
        }
        IpsesSettings settings = SettingsReader.Read(builder.Configuration);
        RenewedCertificate? certificate = Judge(settings, options.Environment);
        if (settings.BaseUrl.Length == 0 && options.Port != 0)
        {
            // Links in mail need an address: without one that is set, it is the one this machine listens on.
            string scheme = certificate is null ? "http" : "https";
            builder.Configuration[$"{SettingsReader.Section}:{nameof(IpsesSettings.BaseUrl)}"] =
                $"{scheme}://127.0.0.1:{options.Port}";
        }
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // The site refuses what is too large with a page that says so; the server cuts off only what is far beyond.
            kestrel.Limits.MaxRequestBodySize = 4 * LargestRequest(settings);
            bool loopback = options.Environment != IpsesEnvironment.Production;
            kestrel.Listen(
                loopback ? IPAddress.Loopback : IPAddress.Parse(settings.Site.Address),
                options.Port,
                listen => certificate?.Serve(listen)
            );
        });
        builder.Services.AddIpses(builder.Configuration, options.Environment);
        builder.AddIpsesWeb(settings);
        options.Compose?.Invoke(builder);

        WebApplication app = builder.Build();
        app.UseIpsesWeb(settings);
        app.MapIpsesWeb();
        return app;
    }

    /// <summary>The certificate to serve with; what is weak and what can't be used is named at once.</summary>
    private static RenewedCertificate? Judge(IpsesSettings settings, IpsesEnvironment environment)
    {
        List<string> faults = [];
        if (environment == IpsesEnvironment.Production && WeakSettings.Matter(settings))
        {
            faults.AddRange(WeakSettings.In(settings).Select(weak => weak.ToString()));
        }

        RenewedCertificate? certificate = null;
        try
        {
            certificate = RenewedCertificate.Load(settings.Site.Certificate);
        }
        catch (InvalidSettingsException unusable)
        {
            faults.AddRange(unusable.Faults);
        }

        return faults.Count == 0 ? certificate : throw new InvalidSettingsException(faults);
    }

    /// <summary>Bytes of the largest request: the largest attachment and the form around it.</summary>
    internal static long LargestRequest(IpsesSettings settings) =>
        (settings.Uploads.LargestFileMegabytes + 4L) * 1024 * 1024;

    private static void RefuseDemoInProduction(IpsesEnvironment environment)
    {
        if (environment == IpsesEnvironment.Demo && ProductionByName.AskedBy() is { } variable)
        {
            throw new InvalidOperationException(
                $"The demo does not start where {variable} asks for Production: it lets anybody in. Unset the variable, or leave out --demo."
            );
        }
    }
}
