namespace Ipses.Web;

/// <summary>How the site is served.</summary>
public sealed record WebServerOptions
{
    /// <summary>TCP port; 0 lets the system choose a free one (tests).</summary>
    public int Port { get; init; } = 5080;

    /// <summary>Address to bind to; loopback unless a setting says otherwise. The demo is bound to loopback always.</summary>
    public string Address { get; init; } = "127.0.0.1";

    /// <summary>Whether this is the demo: examples, personas, virtual clock.</summary>
    public bool Demo { get; init; }

    /// <summary>Folder of database, attachments and keys; null leaves it to the settings.</summary>
    public string? DataFolder { get; init; }

    /// <summary>Whether sessions and pages are given over https only, with HSTS (behind a terminating proxy).</summary>
    public bool RequireHttps { get; init; }

    /// <summary>How long a session lasts without a request.</summary>
    public TimeSpan SessionLength { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Largest request in bytes, attachments included.</summary>
    public long LargestRequest { get; init; } = 30 * 1024 * 1024;

    /// <summary>How often one address may try to sign in per minute.</summary>
    public int SignInsPerMinute { get; init; } = 20;

    /// <summary>Settings that win over files and environment (tests).</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } =
        new Dictionary<string, string?>();

    /// <summary>Composes more into the host after everything else: what tests replace.</summary>
    public Action<WebApplicationBuilder>? Compose { get; init; }
}
