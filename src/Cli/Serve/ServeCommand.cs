using System.CommandLine;
using Ipses.Application.Common;
using Ipses.Hosting;
using Ipses.Hosting.Settings;
using Ipses.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Ipses.Cli.Serve;

/// <summary><c>ipses serve</c>: runs the site until it is stopped.</summary>
internal static class ServeCommand
{
    /// <summary>The start was refused for a reason that the operator can mend.</summary>
    internal const int Refused = 2;

    /// <summary>How long requests that are under way may take when the program is asked to end.</summary>
    private static readonly TimeSpan LongestGoodbye = TimeSpan.FromSeconds(8);

    internal static Command Create()
    {
        Option<bool> demo = new("--demo")
        {
            Description =
                "Personas instead of passwords, synthetic people and a virtual clock; on this machine only",
        };
        Option<int> port = new("--port")
        {
            Description = "TCP port; 0 lets the system choose a free one",
            DefaultValueFactory = _ => 5080,
        };
        port.Validators.Add(result =>
        {
            if (result.GetValue(port) is < 0 or > 65535)
            {
                result.AddError("--port must be a number from 0 to 65535.");
            }
        });
        Option<string?> data = new("--data")
        {
            Description = "Folder of the database, attachments and mail (setting Ipses:DataFolder)",
        };
        Command command = new("serve", "Serves the site") { demo, port, data };
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(
                    parsed.GetValue(demo),
                    parsed.GetValue(port),
                    parsed.GetValue(data),
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        bool demo,
        int port,
        string? data,
        CancellationToken cancellation
    )
    {
        if (demo && ProductionByName.AskedBy() is { } variable)
        {
            await Console.Error.WriteLineAsync(
                $"The demo lets anybody in without a password, so it does not start where {variable} asks for Production. Unset the variable, or start without --demo."
            );
            return Refused;
        }

        try
        {
            await using WebApplication app = WebServer.Build(
                new WebServerOptions
                {
                    Environment = demo ? IpsesEnvironment.Demo : IpsesEnvironment.Production,
                    Port = port,
                    DataFolder = data,
                    Compose = builder =>
                        builder.Services.Configure<HostOptions>(host =>
                            host.ShutdownTimeout = LongestGoodbye
                        ),
                }
            );
            await app.StartAsync(cancellation);
            await AnnounceAsync(app, demo);
            ServiceNotice.Ready();
            await app.WaitForShutdownAsync(cancellation);
            return 0;
        }
        catch (OperationCanceledException)
        {
            // Asked to end before it was ready: what had been prepared is there at the next start.
            return 0;
        }
        catch (Exception error)
            when (error
                    is InvalidSettingsException
                        or DatabaseInUseException
                        or PlatformNotSupportedException
            )
        {
            await Console.Error.WriteLineAsync(error.Message);
            return Refused;
        }
        catch (IOException error)
            when (error.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            await Console.Error.WriteLineAsync(
                $"Port {port} is in use by another program. Choose another one with --port."
            );
            return Refused;
        }
    }

    /// <summary>Where the site is, how the first administrator gets in, and at last that it is ready, for people and scripts.</summary>
    private static async Task AnnounceAsync(WebApplication app, bool demo)
    {
        string address = app.Urls.First().TrimEnd('/');
        IpsesSettings settings = app.Services.GetRequiredService<IpsesSettings>();
        string folder = app.Services.GetRequiredService<ProductEnvironment>().DataFolder;
        TextWriter output = Console.Out;
        await output.WriteLineAsync($"IPSES{(demo ? " demo" : "")} at {address}, data in {folder}");
        if (!demo)
        {
            await using AsyncServiceScope scope = app.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<ICurrentActor>().Actor = Actor.Program(
                "start"
            );
            IAdministratorInvitation? invitation =
                scope.ServiceProvider.GetService<IAdministratorInvitation>();
            if (invitation is not null && await invitation.CreateIfNoneAsync() is { } path)
            {
                string site = settings.BaseUrl.Length > 0 ? settings.BaseUrl.TrimEnd('/') : address;
                await output.WriteLineAsync(
                    $"Nobody administers this installation yet. Create the administrator within 24 hours at {site}{path}"
                );
            }
        }

        await output.WriteLineAsync($"ready {address}");
        await output.FlushAsync();
    }
}
