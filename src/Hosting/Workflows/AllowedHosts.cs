using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Ipses.Hosting.Workflows;

/// <summary>Which hosts workflows may call, as the setting <c>WorkflowHttp:AllowedHosts</c> lists them.</summary>
public sealed class AllowedHosts
{
    private readonly List<Entry> _entries = [];

    public AllowedHosts(string list)
    {
        foreach (
            string written in list.Split(
                ',',
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            )
        )
        {
            int colon = written.LastIndexOf(':');
            int? port = null;
            string host = written;
            if (
                colon > 0
                && written[..colon].IndexOf(':', StringComparison.Ordinal) < 0
                && int.TryParse(
                    written[(colon + 1)..],
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out int number
                )
            )
            {
                (host, port) = (written[..colon], number);
            }

            bool below = host.StartsWith("*.", StringComparison.Ordinal);
            _entries.Add(new Entry(below ? host[1..] : host, port, below));
        }
    }

    /// <summary>Whether the host may be called at all.</summary>
    public bool Allows(string host, int port, bool isUsualPort) =>
        _entries.Any(entry => entry.Is(host, port, isUsualPort));

    /// <summary>
    /// Whether an address that the host's name leads to may be connected to: any for a host that is listed by its whole name, public ones for
    /// those that a pattern allows, so that nobody who owns a name below it reaches into the own network.
    /// </summary>
    public bool Allows(string host, int port, bool isUsualPort, IPAddress address) =>
        _entries.Any(entry =>
            entry.Is(host, port, isUsualPort) && (!entry.IsPattern || IsPublic(address))
        );

    /// <summary>Whether an address belongs to the internet: not to this machine, a private network, or a range with another purpose.</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        byte[] bytes = address.GetAddressBytes();
        return address.AddressFamily == AddressFamily.InterNetwork
            ? bytes switch
            {
                [0 or 10 or 127, ..] => false,
                [100, >= 64 and <= 127, ..] => false,
                [169, 254, ..] => false,
                [172, >= 16 and <= 31, ..] => false,
                [192, 168, ..] or [192, 0, 0 or 2, _] => false,
                [198, 18 or 19, ..] or [198, 51, 100, _] or [203, 0, 113, _] => false,
                [>= 224, ..] => false,
                _ => true,
            }
            // Only global unicast; without ways to write an IPv4 address as another one.
            : (bytes[0] & 0xE0) == 0x20
                && bytes is not [0x20, 0x02, ..]
                && bytes is not [0x20, 0x01, 0x00, 0x00, ..]
                && bytes is not [0x20, 0x01, 0x0D, 0xB8, ..];
    }

    private sealed record Entry(string Host, int? Port, bool IsPattern)
    {
        internal bool Is(string host, int port, bool isUsualPort) =>
            (Port is null ? isUsualPort : Port == port)
            && (
                IsPattern
                    ? host.EndsWith(Host, StringComparison.OrdinalIgnoreCase)
                        && host.Length > Host.Length
                    : host.Equals(Host, StringComparison.OrdinalIgnoreCase)
            );
    }
}
