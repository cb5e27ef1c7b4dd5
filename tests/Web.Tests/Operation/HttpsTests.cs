using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ipses.Hosting;
using Ipses.Hosting.Settings;
using Ipses.Web.SignIn;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.Operation;

/// <summary>The site's own https, and whose word about a request is believed behind a proxy.</summary>
public sealed class HttpsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ipses-https");
    private readonly X509Certificate2 _certificate;

    public HttpsTests()
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        _certificate = SignedWith(key);
        File.WriteAllBytes(PathOf("site.pfx"), _certificate.Export(X509ContentType.Pfx, "secret"));
        File.WriteAllText(PathOf("site.pem"), _certificate.ExportCertificatePem());
        File.WriteAllText(PathOf("site.key"), key.ExportPkcs8PrivateKeyPem());
    }

    public static TheoryData<string, string, string> Certificates =>
        new() { { "site.pfx", "", "secret" }, { "site.pem", "site.key", "" } };

    [Theory]
    [MemberData(nameof(Certificates))]
    public async Task The_site_answers_over_https_itself_with_the_operators_certificate(
        string file,
        string key,
        string password
    )
    {
        await using TestSite site = await StartAsync(
            ("Site:Certificate:File", PathOf(file)),
            ("Site:Certificate:KeyFile", key.Length > 0 ? PathOf(key) : ""),
            ("Site:Certificate:Password", password)
        );

        site.Address.ShouldStartWith("https://");
        using SocketsHttpHandler trusting = new();
        trusting.SslOptions.CertificateChainPolicy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            CustomTrustStore = { _certificate },
            RevocationMode = X509RevocationMode.NoCheck,
        };
        using HttpClient client = new(trusting);
        using HttpResponseMessage page = await client.GetAsync(site.Address + SignInPaths.SignIn);
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.Headers.GetValues("Set-Cookie").ShouldAllBe(cookie => cookie.Contains("secure"));
    }

    [Fact]
    public async Task A_renewed_certificate_is_served_without_a_restart_and_a_broken_one_is_not()
    {
        await using TestSite site = await StartAsync(
            ("Site:Certificate:File", PathOf("site.pem")),
            ("Site:Certificate:KeyFile", PathOf("site.key"))
        );
        (await ServedAsync(site)).ShouldBe(_certificate.Thumbprint);

        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using X509Certificate2 renewed = SignedWith(key);
        await File.WriteAllTextAsync(PathOf("site.pem"), renewed.ExportCertificatePem());
        (await ServedAsync(site)).ShouldBe(_certificate.Thumbprint, "its key is not there yet");
        await File.WriteAllTextAsync(PathOf("site.key"), key.ExportPkcs8PrivateKeyPem());

        (await ServedAsync(site)).ShouldBe(renewed.Thumbprint);
        site.Log().ShouldContain("certificate was renewed");
        site.Log().ShouldContain("can't be used, the one before it stays in use");
    }

    [Theory]
    [InlineData("site.pfx", "wrong")]
    [InlineData("missing.pfx", "")]
    public void A_certificate_that_cannot_be_used_stops_the_start_by_name(
        string file,
        string password
    ) =>
        Should
            .Throw<InvalidSettingsException>(() =>
                WebServer.Build(
                    new WebServerOptions
                    {
                        Environment = IpsesEnvironment.Test,
                        DataFolder = _folder.FullName,
                        Settings = Settings([
                            ("Site:Certificate:File", PathOf(file)),
                            ("Site:Certificate:Password", password),
                        ]),
                    }
                )
            )
            .Faults.ShouldHaveSingleItem()
            .ShouldStartWith("Ipses:Site:Certificate:File");

    [Fact]
    public void A_certificate_that_is_missing_and_what_is_weak_are_named_together() =>
        Should
            .Throw<InvalidSettingsException>(() =>
                WebServer.Build(
                    new WebServerOptions
                    {
                        Environment = IpsesEnvironment.Production,
                        DataFolder = _folder.FullName,
                        Settings = Settings([
                            ("Site:Address", "0.0.0.0"),
                            ("Site:Certificate:File", PathOf("missing.pem")),
                            ("BaseUrl", "https://ipses.example.go.kr"),
                            ("Mail:Host", "smtp.example.go.kr"),
                            ("Mail:User", "ipses"),
                            ("Mail:From", "ipses@example.go.kr"),
                        ]),
                    }
                )
            )
            .Faults.Select(fault => fault.Split(": ")[0])
            .ShouldBe(["Ipses:Mail:Password", "Ipses:Site:Certificate:File"]);

    [Fact]
    public async Task A_trusted_proxys_word_about_scheme_address_and_host_counts()
    {
        await using TestSite site = await StartAsync(
            ("Site:RequireHttps", "true"),
            ("Site:TrustedProxies", "127.0.0.0/8"),
            ("Site:SignInsPerMinute", "1"),
            ("BaseUrl", "https://ipses.example.go.kr")
        );
        using HttpClient proxy = Proxy(site, "203.0.113.1", "ipses.example.go.kr");

        using HttpResponseMessage page = await proxy.GetAsync(SignInPaths.SignIn);
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.Headers.GetValues("Strict-Transport-Security").ShouldHaveSingleItem();

        // Each visitor behind the proxy has their own tries.
        (await TryPasswordAsync(proxy)).ShouldBe(HttpStatusCode.BadRequest);
        (await TryPasswordAsync(proxy)).ShouldBe(HttpStatusCode.TooManyRequests);
        using HttpClient another = Proxy(site, "203.0.113.2", "ipses.example.go.kr");
        (await TryPasswordAsync(another)).ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("")]
    [InlineData("10.0.0.5")]
    public async Task Forwarded_headers_of_anyone_else_change_nothing(string trusted)
    {
        await using TestSite site = await StartAsync(
            ("Site:TrustedProxies", trusted),
            ("Site:SignInsPerMinute", "1")
        );
        using HttpClient spoofer = Proxy(site, "203.0.113.1", "evil.example");

        using HttpResponseMessage page = await spoofer.GetAsync(SignInPaths.SignIn);
        page.Headers.GetValues("Set-Cookie").ShouldAllBe(cookie => !cookie.Contains("secure"));
        (await TryPasswordAsync(spoofer)).ShouldBe(HttpStatusCode.BadRequest);
        using HttpClient sameAddress = Proxy(site, "203.0.113.2", "evil.example");
        (await TryPasswordAsync(sameAddress)).ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Who_claims_https_without_being_trusted_is_sent_to_https()
    {
        await using TestSite site = await StartAsync(
            ("Site:RequireHttps", "true"),
            ("Site:TrustedProxies", "10.0.0.5"),
            ("BaseUrl", "https://ipses.example.go.kr")
        );
        using HttpClient spoofer = Proxy(site, "203.0.113.1", "ipses.example.go.kr");

        using HttpResponseMessage answer = await spoofer.GetAsync(SignInPaths.SignIn);

        answer.StatusCode.ShouldNotBe(HttpStatusCode.OK);
    }

    public void Dispose()
    {
        _certificate.Dispose();
        _folder.Delete(recursive: true);
    }

    private static X509Certificate2 SignedWith(ECDsa key)
    {
        CertificateRequest request = new("CN=localhost", key, HashAlgorithmName.SHA256);
        SubjectAlternativeNameBuilder names = new();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }

    /// <summary>The thumbprint of the certificate that a new connection is shown.</summary>
    private static async Task<string> ServedAsync(TestSite site)
    {
        Uri address = new(site.Address);
        using TcpClient connection = new();
        await connection.ConnectAsync(address.Host, address.Port);
        await using SslStream stream = new(connection.GetStream());
        string shown = "";
        await stream.AuthenticateAsClientAsync(
            new SslClientAuthenticationOptions
            {
                TargetHost = "localhost",
                RemoteCertificateValidationCallback = (_, certificate, _, _) =>
                {
                    shown = certificate!.GetCertHashString();
                    return true;
                },
            }
        );
        return shown;
    }

    private static async Task<HttpStatusCode> TryPasswordAsync(HttpClient client)
    {
        using HttpResponseMessage answer = await client.PostAsync(
            SignInPaths.SignIn,
            new FormUrlEncodedContent([])
        );
        return answer.StatusCode;
    }

    private static HttpClient Proxy(TestSite site, string visitor, string host)
    {
        HttpClient client = site.Visitor("en");
        client.DefaultRequestHeaders.Add("X-Forwarded-For", visitor);
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        client.DefaultRequestHeaders.Add("X-Forwarded-Host", host);
        return client;
    }

    private static Task<TestSite> StartAsync(params (string Setting, string Value)[] settings) =>
        TestSite.StartAsync(
            new WebServerOptions
            {
                Environment = IpsesEnvironment.Test,
                Settings = Settings(settings),
            }
        );

    private static Dictionary<string, string?> Settings(
        (string Setting, string Value)[] settings
    ) =>
        settings.ToDictionary(
            one => "Ipses:" + one.Setting,
            string? (one) => one.Value,
            StringComparer.Ordinal
        );

    private string PathOf(string file) => Path.Combine(_folder.FullName, file);
}
