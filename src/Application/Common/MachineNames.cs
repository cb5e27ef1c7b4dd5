using System.Net;

namespace Ipses.Application.Common;

/// <summary>Tells this machine's names from others'.</summary>
public static class MachineNames
{
    /// <summary>Whether a host name or address means this very machine, so that what is sent to it crosses no network.</summary>
    public static bool IsThisMachine(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || IPAddress.TryParse(host, out IPAddress? address) && IPAddress.IsLoopback(address);
}
