using System.Net.Sockets;

namespace Ipses.Cli.Serve;

/// <summary>Tells a service manager that the site is ready, where one has asked for it (systemd's <c>Type=notify</c>).</summary>
internal static class ServiceNotice
{
    /// <summary>Says it once; without a service manager nothing happens.</summary>
    internal static void Ready()
    {
        if (Environment.GetEnvironmentVariable("NOTIFY_SOCKET") is not { Length: > 0 } path)
        {
            return;
        }

        using Socket socket = new(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        // A name that begins with @ lies in no folder.
        socket.Connect(
            new UnixDomainSocketEndPoint(path.StartsWith('@') ? "\0" + path[1..] : path)
        );
        socket.Send("READY=1"u8);
    }
}
