using System.ComponentModel.DataAnnotations;

namespace Ipses.Application.Common;

/// <summary>How the site is reached.</summary>
public sealed class SiteSettings
{
    /// <summary>
    /// Whether weak settings stop the start; so they do anyway beyond loopback, with <c>RequireHttps</c>, and where
    /// <c>ASPNETCORE_ENVIRONMENT</c>, <c>DOTNET_ENVIRONMENT</c> or <c>IPSES_ENVIRONMENT</c> says Production.
    /// </summary>
    public bool Production { get; set; }

    /// <summary>IP address to listen on; the demo listens on loopback always.</summary>
    [Required]
    public string Address { get; set; } = "127.0.0.1";

    /// <summary>Whether pages and sessions are given over https only, with HSTS; for a site behind a proxy that ends TLS.</summary>
    public bool RequireHttps { get; set; }

    /// <summary>
    /// IP addresses and networks (<c>10.0.0.5, 10.1.0.0/16</c>) of the proxies whose <c>X-Forwarded-For</c>, <c>-Proto</c> and
    /// <c>-Host</c> are believed; from anyone else they are ignored.
    /// </summary>
    public string TrustedProxies { get; set; } = "";

    public CertificateSettings Certificate { get; set; } = new();

    /// <summary>How often one address may try to sign in per minute.</summary>
    [Range(1, 1000)]
    public int SignInsPerMinute { get; set; } = 20;

    /// <summary>Whether no session ever travels unencrypted: by a proxy's TLS or by the site's own.</summary>
    public bool IsHttpsOnly() => RequireHttps || Certificate.IsSet();
}

/// <summary>The site's own certificate, for https without a proxy. A renewed one is taken up at the next start.</summary>
public sealed class CertificateSettings
{
    /// <summary>PFX file, or PEM file with the certificate and those between it and its authority; with it the site answers over https itself.</summary>
    public string File { get; set; } = "";

    /// <summary>PEM file of the private key; empty for a PFX file, and for a PEM file that holds the key as well.</summary>
    public string KeyFile { get; set; } = "";

    /// <summary>Password of the PFX or key file; better given as the environment variable <c>IPSES__SITE__CERTIFICATE__PASSWORD</c>.</summary>
    [Secret]
    public string Password { get; set; } = "";

    /// <summary>Whether there is one.</summary>
    public bool IsSet() => File.Length > 0;
}
