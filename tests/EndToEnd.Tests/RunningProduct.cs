using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Threading.Channels;
using Ipses.Testing.Product;

namespace Ipses.EndToEnd.Tests;

/// <summary>
/// The program as a user starts it: <c>ipses serve</c> in a process of its own, on a free loopback port, with its own data
/// folder. It can be stopped or killed without warning, and started again on the same data.
/// </summary>
public sealed class RunningProduct : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly ConcurrentQueue<string> _output = new();
    private readonly IReadOnlyDictionary<string, string> _settings;
    private Process? _process;

    private readonly bool _demo;

    private RunningProduct(bool demo, IReadOnlyDictionary<string, string> settings)
    {
        _demo = demo;
        _settings = settings;
        Data = ProductHost.NewFolder("ipses-e2e-");
        Port = FreePort();
    }

    public string Data { get; }

    public int Port { get; }

    public Uri Address => new($"http://127.0.0.1:{Port}");

    /// <summary>Everything the program has printed so far.</summary>
    public string Output => string.Join('\n', _output);

    /// <summary>Starts a demo for the first time, on an empty folder.</summary>
    public static Task<RunningProduct> StartAsync(IReadOnlyDictionary<string, string> settings) =>
        StartAsync(new RunningProduct(demo: true, settings));

    /// <summary>Starts a demo on a prepared database.</summary>
    public static async Task<RunningProduct> StartAsync(StartingPoint from)
    {
        RunningProduct product = new(demo: true, new Dictionary<string, string>());
        await from.CopyToAsync(product.Data);
        return await StartAsync(product);
    }

    /// <summary>Starts the real thing for the first time.</summary>
    public static Task<RunningProduct> StartRealAsync(
        IReadOnlyDictionary<string, string>? settings = null
    ) => StartAsync(new RunningProduct(demo: false, settings ?? new Dictionary<string, string>()));

    /// <summary>Starts the program on the data that is there.</summary>
    public async Task StartAgainAsync()
    {
        string[] arguments =
        [
            "serve",
            "--port",
            Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
            "--data",
            Data,
        ];
        Process process = new()
        {
            StartInfo = CommandLine.Of(_demo ? [.. arguments, "--demo"] : arguments, _settings),
            EnableRaisingEvents = true,
        };
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

    /// <summary>Asks the program to end, as a person (<c>INT</c>, Ctrl-C) or the system (<c>TERM</c>) does, and gives its exit code.</summary>
    public async Task<int> StopAsync(string signal, TimeSpan patience)
    {
        Process process = _process ?? throw new InvalidOperationException("Not running.");
        using Process kill = Process.Start("kill", ["-" + signal, $"{process.Id}"]);
        await kill.WaitForExitAsync();
        using CancellationTokenSource limit = new(patience);
        await process.WaitForExitAsync(limit.Token);
        _process = null;
        int code = process.ExitCode;
        process.Dispose();
        return code;
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

    /// <summary>A visitor with a cookie jar of their own, not signed in, who follows no redirect.</summary>
    public HttpClient Visitor(string language = "en")
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
        return visitor;
    }

    /// <summary>A visitor with a cookie jar of their own, signed in as the persona.</summary>
    public async Task<HttpClient> SignInAsync(string persona, string language = "en")
    {
        HttpClient visitor = Visitor(language);
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

    private static async Task<RunningProduct> StartAsync(RunningProduct product)
    {
        try
        {
            await product.StartAgainAsync();
            return product;
        }
        catch
        {
            await product.DisposeAsync();
            throw;
        }
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
