using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Ipses.Application.Common;
using Ipses.Hosting.Settings;

namespace Ipses.Cli.Health;

/// <summary><c>ipses health</c>: asks the site that runs on this machine how it is, for people and for container health checks.</summary>
internal static class HealthCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    internal static Command Create()
    {
        Option<int> port = new("--port")
        {
            Description = "TCP port of the site",
            DefaultValueFactory = _ => 5080,
        };
        Option<string?> data = CommandSettings.DataOption();
        Option<bool> json = new("--json") { Description = "The site's answer as it is" };
        Command command = new("health", "Says how the site on this machine is, and what to do")
        {
            port,
            data,
            json,
        };
        command.SetAction(
            (parsed, cancellation) =>
                AskAsync(
                    parsed.GetValue(port),
                    parsed.GetValue(data),
                    parsed.GetValue(json),
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> AskAsync(
        int port,
        string? data,
        bool json,
        CancellationToken cancellation
    )
    {
        try
        {
            IpsesSettings settings = SettingsReader.Read(CommandSettings.Configuration(data));
            using HttpClient client = ClientOf(settings, port);
            string body = await (
                await client.GetAsync("/health/ready", cancellation)
            ).Content.ReadAsStringAsync(cancellation);
            JsonElement health = JsonDocument.Parse(body).RootElement;
            await Console.Out.WriteLineAsync(json ? body : Told(health));
            return health.GetProperty("status").GetString() == "Unhealthy"
                ? ExitCodes.Faults
                : ExitCodes.Done;
        }
        catch (Exception error)
            when (error is HttpRequestException or JsonException or InvalidSettingsException
                || error is OperationCanceledException && !cancellation.IsCancellationRequested
            )
        {
            await Console.Error.WriteLineAsync(
                error is InvalidSettingsException
                    ? error.Message
                    : $"The site does not answer on port {port}: {error.Message}"
            );
            return ExitCodes.Refused;
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Interrupted;
        }
    }

    /// <summary>Knocks at this machine under the name that people use, so that the certificate fits.</summary>
    private static HttpClient ClientOf(IpsesSettings settings, int port)
    {
        string host = Uri.TryCreate(settings.BaseUrl, UriKind.Absolute, out Uri? site)
            ? site.Host
            : "localhost";
        IPAddress listens = IPAddress.Parse(settings.Site.Address);
        IPAddress address =
            listens.Equals(IPAddress.Any) ? IPAddress.Loopback
            : listens.Equals(IPAddress.IPv6Any) ? IPAddress.IPv6Loopback
            : listens;
        SocketsHttpHandler here = new()
        {
            AllowAutoRedirect = false,
            ConnectCallback = async (_, token) =>
            {
                Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                try
                {
                    await socket.ConnectAsync(address, port, token);
                    return new NetworkStream(socket, ownsSocket: true);
                }
                catch
                {
                    socket.Dispose();
                    throw;
                }
            },
        };
        here.SslOptions.CertificateChainPolicy = new X509ChainPolicy
        {
            // Who signed the certificate of this very machine is the browsers' question.
            VerificationFlags = X509VerificationFlags.AllowUnknownCertificateAuthority,
            RevocationMode = X509RevocationMode.NoCheck,
        };
        string scheme = settings.Site.Certificate.IsSet() ? "https" : "http";
        return new HttpClient(here)
        {
            BaseAddress = new UriBuilder(scheme, host, port).Uri,
            Timeout = Patience,
        };
    }

    private static string Told(JsonElement health)
    {
        List<string> lines = [health.GetProperty("status").GetString()!];
        if (health.TryGetProperty("checks", out JsonElement checks))
        {
            lines.AddRange(
                checks
                    .EnumerateArray()
                    .Select(check =>
                        $"  {Text(check, "name"), -12} {Text(check, "status"), -10} {Text(check, "what")} {Text(check, "toDo")}".TrimEnd()
                    )
            );
        }

        return string.Join(Environment.NewLine, lines);
    }

    private static string? Text(JsonElement check, string name) =>
        check.TryGetProperty(name, out JsonElement text) ? text.GetString() : null;
}
