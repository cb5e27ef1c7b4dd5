using System.Diagnostics;
using System.Text.Json;
using System.Threading.Channels;
using MimeKit;

namespace Ipses.Testing.Mail;

/// <summary>
/// A real SMTP server (Debian's aiosmtpd) on a free port of the loopback: it insists on STARTTLS and on signing in,
/// keeps every mail, and can refuse addresses, be stopped and come back on the same port.
/// </summary>
public sealed class SmtpServer : IAsyncDisposable
{
    /// <summary>The account that the server lets in.</summary>
    public const string User = "ipses";

    /// <summary>Its password.</summary>
    public const string Password = "for-tests-only";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly string _folder = Directory.CreateTempSubdirectory("ipses-smtp-").FullName;
    private readonly List<ReceivedMail> _received = [];
    private readonly Lock _gate = new();
    private Channel<SmtpEvent> _answers = Channel.CreateUnbounded<SmtpEvent>();
    private TaskCompletionSource _arrival = NewSignal();
    private Process? _process;
    private Task _reading = Task.CompletedTask;

    private SmtpServer() { }

    /// <summary>The port that it listens on; the same after a restart.</summary>
    public int Port { get; private set; }

    /// <summary>The self-signed certificate of the server, for clients that are to trust it.</summary>
    public string CertificatePath => Path.Combine(_folder, "server.crt");

    /// <summary>All mails so far, in the order of their arrival.</summary>
    public IReadOnlyList<ReceivedMail> Received
    {
        get
        {
            lock (_gate)
            {
                return [.. _received];
            }
        }
    }

    /// <summary>Starts a server on a free port.</summary>
    public static async Task<SmtpServer> StartAsync()
    {
        SmtpServer server = new();
        await server.StartAgainAsync();
        return server;
    }

    /// <summary>Comes back after <see cref="StopAsync"/>, on the same port, with the mails it had.</summary>
    public async Task StartAgainAsync()
    {
        if (_process is not null)
        {
            throw new InvalidOperationException("The mail server is running.");
        }
        string script = Path.Combine(AppContext.BaseDirectory, "Mail", "smtp_server.py");
        ProcessStartInfo start = new(
            "/usr/bin/python3",
            [script, $"{Port}", _folder, User, Password]
        )
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _answers = Channel.CreateUnbounded<SmtpEvent>();
        _process =
            Process.Start(start)
            ?? throw new InvalidOperationException("No Python to run the mail server.");
        Task<string> complaints = _process.StandardError.ReadToEndAsync();
        _reading = ReadAsync(_process, _answers.Writer, complaints);
        Port = (await AnswerAsync("listening")).Port;
    }

    /// <summary>The server goes away: connections are refused until it starts again.</summary>
    public async Task StopAsync()
    {
        if (_process is null)
        {
            return;
        }
        _process.Kill();
        await _process.WaitForExitAsync();
        await _reading;
        _process.Dispose();
        _process = null;
    }

    /// <summary>Refuses an address for good (550).</summary>
    public Task RejectAsync(string address) => CommandAsync("reject", address);

    /// <summary>Refuses an address for now (451).</summary>
    public Task GreylistAsync(string address) => CommandAsync("greylist", address);

    /// <summary>Takes mail for an address again.</summary>
    public Task AcceptAsync(string address) => CommandAsync("accept", address);

    /// <summary>Waits until so many mails have arrived that satisfy the condition, and returns them.</summary>
    /// <exception cref="TimeoutException">They did not arrive; the message says what did.</exception>
    public async Task<IReadOnlyList<ReceivedMail>> WaitForAsync(
        int count,
        Func<ReceivedMail, bool>? which = null,
        TimeSpan? patience = null
    )
    {
        using CancellationTokenSource limit = new(patience ?? Patience);
        while (true)
        {
            Task arrival;
            ReceivedMail[] matching;
            lock (_gate)
            {
                arrival = _arrival.Task;
                matching = [.. _received.Where(mail => which?.Invoke(mail) ?? true)];
            }
            if (matching.Length >= count)
            {
                return matching;
            }
            try
            {
                await arrival.WaitAsync(limit.Token);
            }
            catch (OperationCanceledException late)
            {
                string subjects = string.Join("; ", Received.Select(mail => mail.Message.Subject));
                throw new TimeoutException(
                    $"{matching.Length} of {count} mails arrived. All: {subjects}",
                    late
                );
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task CommandAsync(string verb, string address)
    {
        Process process =
            _process ?? throw new InvalidOperationException("The mail server is stopped.");
        await process.StandardInput.WriteLineAsync($"{verb} {address}");
        await process.StandardInput.FlushAsync();
        await AnswerAsync("done");
    }

    private async Task<SmtpEvent> AnswerAsync(string kind)
    {
        using CancellationTokenSource limit = new(Patience);
        SmtpEvent answer = await _answers.Reader.ReadAsync(limit.Token);
        return answer.Event == kind
            ? answer
            : throw new InvalidOperationException(
                $"The mail server said {answer.Event}, not {kind}."
            );
    }

    private async Task ReadAsync(
        Process process,
        ChannelWriter<SmtpEvent> answers,
        Task<string> complaints
    )
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            SmtpEvent happened = JsonSerializer.Deserialize<SmtpEvent>(
                line,
                JsonSerializerOptions.Web
            )!;
            if (happened.Event is "listening" or "done")
            {
                await answers.WriteAsync(happened);
            }
            else if (happened.Event == "received")
            {
                Keep(happened);
            }
        }
        answers.TryComplete(
            new InvalidOperationException("The mail server ended: " + await complaints)
        );
    }

    private void Keep(SmtpEvent received)
    {
        MimeMessage message = MimeMessage.Load(received.Path);
        TaskCompletionSource arrived;
        lock (_gate)
        {
            _received.Add(new ReceivedMail(message, received.To, received.Tls, received.User));
            arrived = _arrival;
            _arrival = NewSignal();
        }
        arrived.SetResult();
    }

    private static TaskCompletionSource NewSignal() =>
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed record SmtpEvent(
        string Event,
        int Port,
        string Path,
        string[] To,
        bool Tls,
        string? User
    );
}

/// <summary>A mail as it arrived.</summary>
/// <param name="Message">The parsed mail.</param>
/// <param name="To">Recipients of the envelope.</param>
/// <param name="Encrypted">Whether it came over TLS.</param>
/// <param name="SignedInAs">The account that the sender signed in with.</param>
public sealed record ReceivedMail(
    MimeMessage Message,
    IReadOnlyList<string> To,
    bool Encrypted,
    string? SignedInAs
);
