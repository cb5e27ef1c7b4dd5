using Ipses.Hosting;

namespace Ipses.Web;

/// <summary>How the site is started; what an operator sets lies in the settings.</summary>
public sealed record WebServerOptions
{
    /// <summary>What the product runs as.</summary>
    public IpsesEnvironment Environment { get; init; } = IpsesEnvironment.Production;

    /// <summary>TCP port; 0 lets the system choose a free one (tests).</summary>
    public int Port { get; init; } = 5080;

    /// <summary>Folder of database, attachments and keys; null leaves it to the setting <c>Ipses:DataFolder</c>.</summary>
    public string? DataFolder { get; init; }

    /// <summary>Settings that win over files and environment (tests).</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } =
        new Dictionary<string, string?>();

    /// <summary>Composes more into the host after everything else: what tests replace.</summary>
    public Action<WebApplicationBuilder>? Compose { get; init; }
}
