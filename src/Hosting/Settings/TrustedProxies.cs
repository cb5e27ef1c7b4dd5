using System.Net;
using Ipses.Application.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace Ipses.Hosting.Settings;

/// <summary>Whose word about a request's origin is believed.</summary>
public static class TrustedProxies
{
    /// <summary>Which forwarded headers count, from whom; null when nobody is trusted, so that none does.</summary>
    public static ForwardedHeadersOptions? Options(IpsesSettings settings)
    {
        IPNetwork[] networks = [.. Entries(settings.Site).Select(Parse).OfType<IPNetwork>()];
        if (networks.Length == 0)
        {
            return null;
        }

        ForwardedHeadersOptions options = new()
        {
            ForwardedHeaders =
                ForwardedHeaders.XForwardedFor
                | ForwardedHeaders.XForwardedProto
                | ForwardedHeaders.XForwardedHost,
            // A chain of proxies counts as far as each of them is trusted.
            ForwardLimit = null,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (IPNetwork network in networks)
        {
            options.KnownIPNetworks.Add(network);
        }

        if (Uri.TryCreate(settings.BaseUrl, UriKind.Absolute, out Uri? site))
        {
            // A proxy that passes on whatever host a visitor named must not change where links lead.
            options.AllowedHosts.Add(site.Host);
        }

        return options;
    }

    /// <summary>What is written there and means nothing.</summary>
    internal static IEnumerable<string> NotUnderstood(SiteSettings site) =>
        Entries(site).Where(entry => Parse(entry) is null);

    private static string[] Entries(SiteSettings site) =>
        site.TrustedProxies.Split(
            ',',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );

    private static IPNetwork? Parse(string entry) =>
        IPNetwork.TryParse(entry, out IPNetwork network) ? network
        : IPAddress.TryParse(entry, out IPAddress? address)
            ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : null;
}
