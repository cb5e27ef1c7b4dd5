using System.ComponentModel.DataAnnotations;

namespace Ipses.Application.Common;

/// <summary>
/// Everything an operator can set, section <c>Ipses</c> of <c>appsettings.json</c>; environment variables
/// (<c>IPSES__MAIL__HOST</c>) and the command line override it. An unknown or invalid setting stops the start.
/// </summary>
public sealed class IpsesSettings
{
    /// <summary>Folder of the database, attachments, keys and pickup mail; relative to the working folder.</summary>
    [Required]
    public string DataFolder { get; set; } = "data";

    /// <summary>The address people reach the site at; links in mail begin with it. Empty: the address it listens on.</summary>
    public string BaseUrl { get; set; } = "";

    /// <summary>IANA name of the zone that dates of the cycle mean (R20).</summary>
    [Required]
    public string TimeZone { get; set; } = "Asia/Seoul";

    /// <summary>The business calendar (R20): <c>Korea</c>, or the path of a file with another table of holidays.</summary>
    [Required]
    public string Calendar { get; set; } = "Korea";

    public DatabaseSettings Database { get; set; } = new();

    public MailSettings Mail { get; set; } = new();

    public UploadSettings Uploads { get; set; } = new();

    public SiteSettings Site { get; set; } = new();

    public SessionSettings Session { get; set; } = new();

    public OpenIdConnectSettings OpenIdConnect { get; set; } = new();

    public TelemetrySettings Telemetry { get; set; } = new();

    public LogSettings Log { get; set; } = new();

    public PumpSettings Pump { get; set; } = new();

    public WorkflowSettings Workflows { get; set; } = new();

    public WorkflowHttpSettings WorkflowHttp { get; set; } = new();

    public DemoSettings Demo { get; set; } = new();
}

/// <summary>Where data is stored.</summary>
public sealed class DatabaseSettings
{
    /// <summary><c>Sqlite</c> (one file in the data folder, served by one process), <c>PostgreSql</c> or <c>SqlServer</c> (shared by any number of processes).</summary>
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>Name of SQLite's file in the data folder.</summary>
    [Required]
    public string File { get; set; } = "ipses.db";

    /// <summary>How to reach the server; better given as the environment variable <c>IPSES__DATABASE__CONNECTIONSTRING</c>.</summary>
    [Secret]
    public string ConnectionString { get; set; } = "";

    /// <summary>Whether product and database share a network of their own (containers of one machine), so that production accepts a connection without verified TLS.</summary>
    public bool PrivateNetwork { get; set; }
}

/// <summary>The databases that the product runs on.</summary>
public enum DatabaseProvider
{
    /// <summary>Embedded, in one file.</summary>
    Sqlite,

    /// <summary>PostgreSQL 15 or later.</summary>
    PostgreSql,

    /// <summary>SQL Server 2022 or Azure SQL.</summary>
    SqlServer,
}

/// <summary>How mail leaves. Without a host it is written into a pickup folder, one file per mail.</summary>
public sealed class MailSettings
{
    /// <summary>SMTP server; empty: the pickup folder.</summary>
    public string Host { get; set; } = "";

    /// <summary>Port of the SMTP server.</summary>
    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    /// <summary><c>StartTls</c> (required, the default), <c>Tls</c> (from the first byte) or <c>None</c> (only to a server on this machine).</summary>
    public MailSecurity Security { get; set; } = MailSecurity.StartTls;

    /// <summary>Name to authenticate with; empty: without authentication.</summary>
    public string User { get; set; } = "";

    /// <summary>Password; better given as the environment variable <c>IPSES__MAIL__PASSWORD</c>.</summary>
    [Secret]
    public string Password { get; set; } = "";

    /// <summary>Sender address of all mail.</summary>
    [Required]
    [EmailAddress]
    public string From { get; set; } = "ipses@localhost.localdomain";

    /// <summary>Folder for mail when no host is set; relative to the data folder.</summary>
    [Required]
    public string PickupFolder { get; set; } = "mail";

    /// <summary>Whether letters are written and wait, and none leaves; for a rehearsal, or while the mail server is changed.</summary>
    public bool Hold { get; set; }

    /// <summary>SHA-256 fingerprint (hexadecimal) of a server certificate to trust although no authority signed it; empty: none.</summary>
    public string TrustedCertificate { get; set; } = "";
}

/// <summary>Protection of the connection to the mail server.</summary>
public enum MailSecurity
{
    /// <summary>Plain at first, then encrypted; refused when the server does not offer it.</summary>
    StartTls,

    /// <summary>Encrypted from the first byte.</summary>
    Tls,

    /// <summary>Unprotected.</summary>
    None,
}

/// <summary>Limits of attachments.</summary>
public sealed class UploadSettings
{
    /// <summary>Largest file, in megabytes.</summary>
    [Range(1, 1024)]
    public int LargestFileMegabytes { get; set; } = 20;

    /// <summary>Most files of one task.</summary>
    [Range(1, 1000)]
    public int MostFilesPerTask { get; set; } = 20;
}

/// <summary>Sign-in.</summary>
public sealed class SessionSettings
{
    /// <summary>Minutes without a request after which a session ends.</summary>
    [Range(5, 1440)]
    public int IdleMinutes { get; set; } = 60;

    /// <summary>Failed passwords after which an account is locked for a while.</summary>
    [Range(3, 20)]
    public int FailuresBeforeLock { get; set; } = 5;

    /// <summary>Minutes an account stays locked.</summary>
    [Range(1, 1440)]
    public int LockMinutes { get; set; } = 15;
}

/// <summary>The doorbell of due work.</summary>
public sealed class PumpSettings
{
    /// <summary>Seconds between two sweeps: the longest that due work waits when no ring came through.</summary>
    [Range(1, 5)]
    public int SweepSeconds { get; set; } = 5;
}

/// <summary>The demo only.</summary>
public sealed class DemoSettings
{
    /// <summary>Where the virtual clock stands at first, ISO 8601 with offset.</summary>
    public DateTimeOffset Start { get; set; } = new(2027, 1, 4, 9, 0, 0, TimeSpan.FromHours(9));

    /// <summary>Seed of the synthetic people and plans.</summary>
    [Range(0, int.MaxValue)]
    public int Seed { get; set; } = 2027;

    /// <summary>How the people of other institutions act at first: <c>on-time</c>, <c>mixed</c>, <c>late</c> or <c>none</c>.</summary>
    [RegularExpression("^(on-time|mixed|late|none)$")]
    public string Others { get; set; } = "mixed";
}
