using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Threading.Channels;

namespace Ipses.EndToEnd.Tests;

/// <summary>
/// The program as a user starts it: <c>ipses serve --demo</c> in a process of its own, on a free loopback port, with its own
/// data folder. It can be killed without warning and started again on the same data.
/// </summary>
public sealed class RunningProduct : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly ConcurrentQueue<string> _output = new();
    private readonly IReadOnlyDictionary<string, string> _settings;
    private Process? _process;

    private RunningProduct(string data, int port, IReadOnlyDictionary<string, string> settings)
    {
        Data = data;
        Port = port;
        _settings = settings;
    }

    public string Data { get; }

    public int Port { get; }

    public Uri Address => new($"http://127.0.0.1:{Port}");

    /// <summary>Everything the program has printed so far.</summary>
    public string Output => string.Join('\n', _output);

    public static async Task<RunningProduct> StartAsync(
        IReadOnlyDictionary<string, string>? settings = null
    )
    {
        string data = Directory.CreateTempSubdirectory("ipses-e2e-").FullName;
        RunningProduct product = new(
            data,
            FreePort(),
            settings ?? new Dictionary<string, string>()
        );
        await product.StartAgainAsync();
        return product;
    }

    /// <summary>Starts the program on the data that is there.</summary>
    public async Task StartAgainAsync()
    {
        ProcessStartInfo start = new("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        foreach (
            string argument in (string[])
                [
                    Path.Combine(AppContext.BaseDirectory, "ipses.dll"),
                    "serve",
                    "--demo",
                    "--port",
                    Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    "--data",
                    Data,
                ]
        )
        {
            start.ArgumentList.Add(argument);
        }

        foreach ((string name, string value) in _settings)
        {
            start.Environment[name] = value;
        }

        Process process = new() { StartInfo = start, EnableRaisingEvents = true };
        Channel<bool> ready = Channel.CreateUnbounded<bool>();
        void Read(string? line)
        {
            if (line is null)
            {
                return;
            }

            _output.Enqueue(line);
            if (line.StartsWith("ready ", StringComparison.Ordinal))
            {
                ready.Writer.TryWrite(true);
            }
        }

        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.Exited += (_, _) => ready.Writer.TryWrite(false);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _process = process;
        using CancellationTokenSource patience = new(Patience);
        if (!await ready.Reader.ReadAsync(patience.Token))
        {
            throw new InvalidOperationException(
                "The program ended before it was ready:\n" + Output
            );
        }
    }

    /// <summary>kill -9: nothing is flushed, nobody is asked.</summary>
    public void KillHard()
    {
        Process process = _process ?? throw new InvalidOperationException("Not running.");
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        _process = null;
    }

    /// <summary>A visitor with a cookie jar of their own, signed in as the persona.</summary>
    public async Task<HttpClient> SignInAsync(string persona, string language = "en")
    {
        HttpClient visitor = new(
            new SocketsHttpHandler
            {
                CookieContainer = new CookieContainer(),
                AllowAutoRedirect = false,
            }
        )
        {
            BaseAddress = Address,
            Timeout = TimeSpan.FromMinutes(10),
        };
        visitor.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        using FormUrlEncodedContent form = new([new("persona", persona)]);
        using HttpResponseMessage answer = await visitor.PostAsync(
            new Uri("/demo/sign-in", UriKind.Relative),
            form
        );
        if ((int)answer.StatusCode >= 400)
        {
            throw new InvalidOperationException(
                $"{persona} could not sign in: {(int)answer.StatusCode}"
            );
        }

        return visitor;
    }

    /// <summary>Moves the virtual clock and gives the answer.</summary>
    public static async Task<JsonElement> MoveClockAsync(
        HttpClient visitor,
        string to,
        string others
    )
    {
        using FormUrlEncodedContent form = new([new("to", to), new("others", others)]);
        using HttpResponseMessage answer = await visitor.PostAsync(
            new Uri("/demo/clock", UriKind.Relative),
            form
        );
        string text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode
            ? JsonSerializer.Deserialize<JsonElement>(text)
            : throw new HttpRequestException(
                $"The clock answered {(int)answer.StatusCode}: {text}"
            );
    }

    public ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            KillHard();
        }

        Directory.Delete(Data, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
