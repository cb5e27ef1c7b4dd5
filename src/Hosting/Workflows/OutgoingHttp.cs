using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Ipses.Application.Common;
using Ipses.Engine.Ports;

namespace Ipses.Hosting.Workflows;

/// <summary>
/// Calls of workflows to other systems: to hosts that the settings allow, looked at once more when the connection is made, without proxy, cookies
/// or redirects, within limits of time and size. A rehearsal calls nobody.
/// </summary>
public sealed class OutgoingHttp : IOutgoingHttp, IHttpRules, IDisposable
{
    private readonly AllowedHosts _hosts;
    private readonly WorkflowHttpSettings _settings;
    private readonly bool _calls;
    private readonly HttpClient _client;

    public OutgoingHttp(WorkflowHttpSettings settings, ProductEnvironment environment)
    {
        _settings = settings;
        _hosts = new AllowedHosts(settings.AllowedHosts);
        _calls = environment.Kind != IpsesEnvironment.Rehearsal;
        _client = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                UseProxy = false,
                AutomaticDecompression = DecompressionMethods.All,
                MaxResponseHeadersLength = 32,
                PooledConnectionLifetime = TimeSpan.FromMinutes(2),
                ConnectCallback = ConnectAsync,
            }
        )
        {
            Timeout = TimeSpan.FromSeconds(settings.TimeoutSeconds),
        };
    }

    /// <inheritdoc/>
    public string? WhyNot(Uri address) =>
        _hosts.Allows(address.IdnHost, address.Port, address.IsDefaultPort)
            ? null
            : $"The host '{address.Authority}' is not in the setting Ipses:WorkflowHttp:AllowedHosts.";

    /// <inheritdoc/>
    public async Task<HttpAnswer> SendAsync(HttpCall call, CancellationToken cancellation)
    {
        Uri address = new(call.Url);
        if (WhyNot(address) is { } why)
        {
            return NotConnected(why);
        }

        if (!_calls)
        {
            return NotConnected("A rehearsal calls no other system.");
        }

        try
        {
            using HttpRequestMessage request = Request(call, address);
            // The client's own limit ends at the headers; this one holds for the content, too.
            using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(
                cancellation
            );
            limit.CancelAfter(TimeSpan.FromSeconds(_settings.TimeoutSeconds));
            using HttpResponseMessage response = await _client.SendAsync(
                request,
                HttpCompletionOption.ResponseHeadersRead,
                limit.Token
            );
            return await AnswerAsync(call, address, response, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new HttpAnswer(HttpAnswerKind.TimedOut)
            {
                Error =
                    $"No answer from {address.Authority} in {_settings.TimeoutSeconds} seconds.",
            };
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            return NotConnected($"{address.Authority}: {failure.Message}");
        }
    }

    public void Dispose() => _client.Dispose();

    private static HttpRequestMessage Request(HttpCall call, Uri address)
    {
        HttpRequestMessage request = new(new HttpMethod(call.Method), address);
        if (call.Body is { } body)
        {
            request.Content = new ByteArrayContent(
                call.IsBase64 ? Convert.FromBase64String(body) : Encoding.UTF8.GetBytes(body)
            );
            if (MediaTypeHeaderValue.TryParse(call.ContentType, out MediaTypeHeaderValue? type))
            {
                if (!call.IsBase64 && type.CharSet is null)
                {
                    type.CharSet = "utf-8";
                }

                request.Content.Headers.ContentType = type;
            }
        }

        foreach ((string name, IReadOnlyList<string> values) in call.Headers)
        {
            // The host decides where the request belongs; it is never another than the one that was allowed.
            if (
                !name.Equals("Host", StringComparison.OrdinalIgnoreCase)
                && !request.Headers.TryAddWithoutValidation(name, values)
            )
            {
                request.Content?.Headers.TryAddWithoutValidation(name, values);
            }
        }

        request.Headers.TryAddWithoutValidation("Idempotency-Key", call.Key);
        return request;
    }

    private async Task<HttpAnswer> AnswerAsync(
        HttpCall call,
        Uri address,
        HttpResponseMessage response,
        CancellationToken cancellation
    )
    {
        int most = _settings.LargestKilobytes * 1024;
        await using Stream stream = await response.Content.ReadAsStreamAsync(cancellation);
        byte[] bytes = new byte[most + 1];
        int read = await stream.ReadAtLeastAsync(
            bytes,
            bytes.Length,
            throwOnEndOfStream: false,
            cancellation
        );
        if (read > most)
        {
            return new HttpAnswer(HttpAnswerKind.TooLarge, (int)response.StatusCode)
            {
                Error =
                    $"The answer of {address.Authority} is larger than {_settings.LargestKilobytes} KB (Ipses:WorkflowHttp:LargestKilobytes).",
            };
        }

        return new HttpAnswer(HttpAnswerKind.Answered, (int)response.StatusCode)
        {
            Headers = response
                .Headers.Concat(response.Content.Headers)
                .ToDictionary(
                    header => header.Key,
                    header => (IReadOnlyList<string>)[.. header.Value],
                    StringComparer.OrdinalIgnoreCase
                ),
            ContentType = response.Content.Headers.ContentType?.MediaType ?? "",
            FileName =
                response.Content.Headers.ContentDisposition?.FileNameStar
                ?? response.Content.Headers.ContentDisposition?.FileName?.Trim('"')
                ?? Path.GetFileName(address.AbsolutePath),
            Content = call.WantsBytes
                ? Convert.ToBase64String(bytes, 0, read)
                : Text(bytes.AsSpan(0, read), response.Content.Headers.ContentType?.CharSet),
        };
    }

    private static string Text(ReadOnlySpan<byte> bytes, string? charset)
    {
        Encoding encoding = Encoding.UTF8;
        try
        {
            if (!string.IsNullOrWhiteSpace(charset))
            {
                encoding = Encoding.GetEncoding(charset.Trim('"'));
            }
        }
        catch (ArgumentException)
        {
            // A charset that isn't known here is read as what almost everybody writes.
        }

        return encoding.GetString(bytes);
    }

    /// <summary>Connects to the first permitted address of the host: what is called is what was looked at.</summary>
    private async ValueTask<Stream> ConnectAsync(
        SocketsHttpConnectionContext context,
        CancellationToken cancellation
    )
    {
        string host = context.DnsEndPoint.Host;
        int port = context.DnsEndPoint.Port;
        bool usual = context.InitialRequestMessage.RequestUri?.IsDefaultPort ?? false;
        IPAddress[] permitted =
        [
            .. (await Dns.GetHostAddressesAsync(host, cancellation)).Where(address =>
                _hosts.Allows(host, port, usual, address)
            ),
        ];
        if (permitted.Length == 0)
        {
            throw new HttpRequestException(
                $"{host} leads to no address that may be called from here."
            );
        }

        Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(permitted, port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static HttpAnswer NotConnected(string why) =>
        new(HttpAnswerKind.NotConnected) { Error = why };
}
