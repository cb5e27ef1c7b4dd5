using System.Net;
using Ipses.Application.Common;
using Ipses.Persistence.Units;

namespace Ipses.Hosting.Settings;

/// <summary>What is valid and yet too weak for real people's work on a real network. A start in production is refused for it.</summary>
public static class WeakSettings
{
    private const int LongestIdleMinutes = 240;
    private const int MostFailures = 10;
    private const int ShortestLockMinutes = 5;
    private const int MostSignInsPerMinute = 60;

    /// <summary>Whether these settings have to be strong: asked for, or reached by others than the person who tries it out.</summary>
    public static bool Matter(IpsesSettings settings) =>
        settings.Site.Production
        || settings.Site.RequireHttps
        || !IPAddress.IsLoopback(IPAddress.Parse(settings.Site.Address))
        || ProductionByName.AskedBy() is not null;

    /// <summary>Every weak setting; empty when the site may be used by real people.</summary>
    public static IEnumerable<WeakSetting> In(IpsesSettings settings) =>
        [
            .. Site(settings),
            .. Database(settings.Database),
            .. Mail(settings.Mail),
            .. Sessions(settings),
            .. Provider(settings.OpenIdConnect),
        ];

    private static IEnumerable<WeakSetting> Site(IpsesSettings settings)
    {
        SiteSettings site = settings.Site;
        if (!site.IsHttpsOnly())
        {
            yield return new(
                "Site:RequireHttps",
                $"the site listens on {site.Address} without https, so that sessions and passwords travel readable",
                "set Site:Certificate:File, or RequireHttps behind a proxy that ends TLS"
            );
        }

        if (site is { RequireHttps: true, TrustedProxies.Length: 0 } && !site.Certificate.IsSet())
        {
            yield return new(
                "Site:TrustedProxies",
                "RequireHttps waits for a proxy's X-Forwarded-Proto, and no proxy is trusted to send it",
                "name the proxy's address, such as 127.0.0.1 for one on this machine"
            );
        }

        if (!settings.BaseUrl.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            yield return new(
                "BaseUrl",
                settings.BaseUrl.Length == 0
                    ? "it is empty, so that links in mail lead to this machine's own address"
                    : $"links in mail would lead to {settings.BaseUrl}, without https",
                "set the address that people use, such as https://ipses.example.go.kr"
            );
        }
    }

    private static IEnumerable<WeakSetting> Database(DatabaseSettings settings)
    {
        if (ServerConnection.Of(settings) is not { IsOnThisMachine: false } connection)
        {
            yield break;
        }

        if (!connection.HasCredentials)
        {
            yield return new(
                "Database:ConnectionString",
                $"it reaches {connection.Host} without a password",
                "give the account a password, and the connection string by IPSES__DATABASE__CONNECTIONSTRING"
            );
        }

        if (settings.PrivateNetwork)
        {
            yield break;
        }

        if (!connection.IsEncrypted)
        {
            yield return new(
                "Database:ConnectionString",
                $"the connection to {connection.Host} need not be encrypted",
                settings.Provider == DatabaseProvider.PostgreSql
                    ? "add SSL Mode=VerifyFull"
                    : "add Encrypt=Mandatory"
            );
        }
        else if (!connection.ChecksCertificate)
        {
            yield return new(
                "Database:ConnectionString",
                $"it believes whoever answers for {connection.Host}, because the server's certificate is not checked",
                settings.Provider == DatabaseProvider.PostgreSql
                    ? "use SSL Mode=VerifyFull and, for an authority of your own, Root Certificate"
                    : "leave out TrustServerCertificate and let this machine trust the server's authority"
            );
        }
    }

    private static IEnumerable<WeakSetting> Mail(MailSettings mail)
    {
        if (mail is { Host.Length: > 0, User.Length: > 0, Password.Length: 0 })
        {
            yield return new(
                "Mail:Password",
                $"{mail.User} would sign in to {mail.Host} without one",
                "set it by IPSES__MAIL__PASSWORD, or leave Mail:User empty for a server that asks nobody"
            );
        }

        if (
            mail is { Security: MailSecurity.None, Host.Length: > 0 }
            && !MachineNames.IsThisMachine(mail.Host)
        )
        {
            yield return new(
                "Mail:Security",
                $"letters would travel readable to {mail.Host}",
                "use StartTls or Tls"
            );
        }

        if (string.Equals(mail.From, new MailSettings().From, StringComparison.OrdinalIgnoreCase))
        {
            yield return new(
                "Mail:From",
                $"{mail.From} is nobody's address: letters would be refused, and answers lost",
                "set the address of a mailbox that somebody reads"
            );
        }
    }

    private static IEnumerable<WeakSetting> Sessions(IpsesSettings settings)
    {
        SessionSettings session = settings.Session;
        if (session.IdleMinutes > LongestIdleMinutes)
        {
            yield return new(
                "Session:IdleMinutes",
                $"a screen that was left stays open for {session.IdleMinutes} minutes",
                $"set at most {LongestIdleMinutes}"
            );
        }

        if (session.FailuresBeforeLock > MostFailures)
        {
            yield return new(
                "Session:FailuresBeforeLock",
                $"{session.FailuresBeforeLock} passwords may be guessed before an account is locked",
                $"set at most {MostFailures}"
            );
        }

        if (session.LockMinutes < ShortestLockMinutes)
        {
            yield return new(
                "Session:LockMinutes",
                $"guessing goes on after {session.LockMinutes} minutes",
                $"set at least {ShortestLockMinutes}"
            );
        }

        if (settings.Site.SignInsPerMinute > MostSignInsPerMinute)
        {
            yield return new(
                "Site:SignInsPerMinute",
                $"one address may try {settings.Site.SignInsPerMinute} passwords a minute",
                $"set at most {MostSignInsPerMinute}"
            );
        }
    }

    private static IEnumerable<WeakSetting> Provider(OpenIdConnectSettings provider)
    {
        if (!provider.IsSet())
        {
            yield break;
        }

        if (!provider.Authority.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            yield return new(
                "OpenIdConnect:Authority",
                $"{provider.Authority} is without https, so that anyone between could sign in as anybody",
                "set the provider's https address, or leave it empty"
            );
        }

        if (provider.ClientSecret.Length == 0)
        {
            yield return new(
                "OpenIdConnect:ClientSecret",
                "without it the provider can't tell this site from another",
                "give the secret by IPSES__OPENIDCONNECT__CLIENTSECRET"
            );
        }
    }
}

/// <summary>One weak setting.</summary>
/// <param name="Setting">Its name below <c>Ipses:</c>.</param>
/// <param name="Why">What could happen.</param>
/// <param name="WayOut">What to set instead.</param>
public sealed record WeakSetting(string Setting, string Why, string WayOut)
{
    /// <inheritdoc/>
    public override string ToString() => $"{SettingsReader.Section}:{Setting}: {Why}; {WayOut}";
}
