using System.Net;
using System.Net.Sockets;

namespace Ipses.EndToEnd.Tests;

/// <summary>
/// A port of the loopback between two programs, as a load balancer or a cable is: what comes is passed on to a target that can
/// be changed, or held where there is none. It says when somebody has come.
/// </summary>
internal sealed class Gate : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly TaskCompletionSource _arrival = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private readonly Lock _gate = new();
    private readonly List<TcpClient> _open = [];
    private readonly Task _accepting;
    private int? _target;

    /// <summary>Listens on a free port.</summary>
    /// <param name="target">The port of the loopback that it passes on to; null to hold whoever comes.</param>
    public Gate(int? target)
    {
        _target = target;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public Uri Address => new($"http://127.0.0.1:{Port}");

    /// <summary>Somebody has come.</summary>
    public Task Arrival => _arrival.Task;

    /// <summary>From now on everybody is passed on to another port; who is connected has to come again.</summary>
    public void PassOnTo(int target)
    {
        lock (_gate)
        {
            _target = target;
            foreach (TcpClient one in _open)
            {
                one.Dispose();
            }

            _open.Clear();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        PassOnTo(0);
        await _accepting;
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                TcpClient visitor = await _listener.AcceptTcpClientAsync(_end.Token);
                int? target;
                lock (_gate)
                {
                    target = _target;
                    _open.Add(visitor);
                }

                _arrival.TrySetResult();
                if (target is { } port)
                {
                    _ = PassAsync(visitor, port);
                }
            }
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException)
        {
            // Closed.
        }
    }

    private async Task PassAsync(TcpClient visitor, int port)
    {
        using TcpClient served = new();
        try
        {
            await served.ConnectAsync(IPAddress.Loopback, port, _end.Token);
            await Task.WhenAny(
                visitor.GetStream().CopyToAsync(served.GetStream(), _end.Token),
                served.GetStream().CopyToAsync(visitor.GetStream(), _end.Token)
            );
        }
        catch (Exception error)
            when (error
                    is IOException
                        or SocketException
                        or ObjectDisposedException
                        or OperationCanceledException
            )
        {
            // One side has gone: the other is told by the end of its connection.
        }
        finally
        {
            visitor.Dispose();
        }
    }
}
