using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using Ipses.Testing;
using Ipses.Testing.Mail;
using Ipses.Testing.Product;
using Shouldly;
using Xunit;

namespace Ipses.EndToEnd.Tests;

/// <summary>
/// README's "Install it on a clean Debian machine", step by step with what is published and shipped; only the user of the service is
/// the one who runs the test.
/// </summary>
public sealed partial class InstallationTests : IDisposable
{
    private const string Password = "Correct-Horse-12";
    private readonly string _machine = ProductHost.NewFolder("ipses-machine-");
    private readonly int _port = FreePort();

    private string Program => Path.Combine(_machine, "opt");

    private string Certificate => Path.Combine(_machine, "site.pem");

    public void Dispose() => Directory.Delete(_machine, recursive: true);

    [Fact]
    public async Task A_stranger_installs_opens_a_year_backs_up_and_goes_on_on_another_machine()
    {
        await using SmtpServer mail = await SmtpServer.StartAsync();
        await PublishAsync();
        string settings = Settings(mail, "data");
        string list = Path.Combine(_machine, "list.csv");
        await File.WriteAllTextAsync(
            list,
            "code,kind,name_en,name_ko,parent\nOWN,commission,Own Commission,자체위원회,\n"
        );
        (await IpsesAsync(settings, "import", "institutions", list)).Output.ShouldStartWith(
            "1 added"
        );

        string file = Path.Combine(_machine, "backup.tar");
        using (Service service = await Service.StartAsync(this, settings))
        {
            using HttpClient administrator = Visitor();
            await EnterAsync(administrator, SetupLink().Match(service.Output).Value);
            await administrator.SubmitAsync(
                "/administration",
                [],
                "/administration?handler=Shipped"
            );
            (
                await administrator.GetStringAsync(Page("/administration/institutions"))
            ).ShouldContain("Own Commission");
            Ended health = await IpsesAsync(settings, "health", "--port", $"{_port}");
            health.Output.ShouldStartWith("Healthy", Case.Sensitive, health.Errors);

            using HttpClient coordinator = Visitor();
            await EnterAsync(coordinator, await CoordinatorsLinkAsync(administrator));
            await coordinator.SubmitAsync(
                "/cycle/open",
                new() { ["Sector"] = "Central", ["Year"] = "2027" }
            );
            (await RunAsync(settings, "infra/backup", file)).Code.ShouldBe(0);
        }

        string elsewhere = Settings(mail, "elsewhere");
        Ended restored = await RunAsync(elsewhere, "infra/restore", file);
        restored.Code.ShouldBe(0, restored.Errors);
        Ended sound = await IpsesAsync(elsewhere, "verify");
        sound.Code.ShouldBe(0, sound.Errors);

        using Service again = await Service.StartAsync(this, elsewhere);
        using HttpClient back = Visitor();
        await back.SubmitAsync(
            "/account/sign-in",
            new() { ["email"] = "hong@pmo.example", ["password"] = Password }
        );
        (await back.GetStringAsync(Page("/cycle?year=2027"))).ShouldContain("KIPO");
        again.Output.ShouldNotContain("Nobody administers");
    }

    [Fact]
    public async Task What_the_settings_file_says_is_taken_as_the_service_takes_it_and_not_as_a_shell_would()
    {
        string settings = Path.Combine(_machine, "ipses.env");
        string[] values = ["p$HOME;`x` '1", "Host=/run/postgresql;Database=ipses", " # no comment"];
        await File.WriteAllLinesAsync(
            settings,
            [
                "# a comment",
                "",
                "IPSES__MAIL__PASSWORD=" + values[0],
                $"IPSES__DATABASE__CONNECTIONSTRING=\"{values[1]}\"",
                "IPSES__MAIL__USER='" + values[2] + "'",
            ]
        );
        string script = Path.Combine(_machine, "show");
        await File.WriteAllTextAsync(
            script,
            $"""
            . '{Path.Combine(Repository.Top, "infra", "installed")}'
            as_the_service "$0"
            printf '%s\n' "$IPSES__MAIL__PASSWORD" "$IPSES__DATABASE__CONNECTIONSTRING" "$IPSES__MAIL__USER"
            """
        );

        Ended shown = await RunAsync(settings, "/bin/bash", script);

        shown.Output.TrimEnd('\n').Split('\n').ShouldBe(values, shown.Errors);
    }

    /// <summary>Step 1, with what was built with the tests.</summary>
    private async Task PublishAsync()
    {
        string built = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        Ended published = await RunAsync(
            "",
            "dotnet",
            "publish",
            Path.Combine(Repository.Top, "src", "Cli", "Cli.csproj"),
            "--no-build",
            "-c",
            built,
            "-o",
            Program,
            "-nologo",
            // A build server that stays would keep the output open, and the test waiting.
            "-nodeReuse:false",
            "-p:UseSharedCompilation=false"
        );
        published.Code.ShouldBe(0, published.Output + published.Errors);
        File.Exists(Path.Combine(Program, "README.md")).ShouldBeTrue("the unit refers to it");
    }

    /// <summary>Step 2: the shipped file of settings, filled in.</summary>
    private string Settings(SmtpServer mail, string data)
    {
        if (!File.Exists(Certificate))
        {
            MakeCertificate();
        }

        Dictionary<string, string> filled = new()
        {
            ["IPSES__DATAFOLDER"] = Path.Combine(_machine, data),
            ["IPSES__BASEURL"] = $"https://localhost:{_port}",
            ["IPSES__SITE__ADDRESS"] = "127.0.0.1",
            ["IPSES__SITE__CERTIFICATE__FILE"] = Certificate,
            ["IPSES__SITE__CERTIFICATE__KEYFILE"] = Certificate + ".key",
            ["IPSES__MAIL__HOST"] = "127.0.0.1",
            ["IPSES__MAIL__PORT"] = mail.Port.ToString(CultureInfo.InvariantCulture),
            ["IPSES__MAIL__USER"] = SmtpServer.User,
            ["IPSES__MAIL__PASSWORD"] = SmtpServer.Password,
            ["#IPSES__MAIL__TRUSTEDCERTIFICATE"] = X509CertificateLoader
                .LoadCertificateFromFile(mail.CertificatePath)
                .GetCertHashString(HashAlgorithmName.SHA256),
        };
        string shipped = Path.Combine(Program, "infra", "systemd", "ipses.env");
        string file = Path.Combine(_machine, data + ".env");
        File.WriteAllLines(
            file,
            File.ReadLines(shipped)
                .Select(line =>
                    filled.TryGetValue(line.Split('=')[0], out string? value)
                        ? line.Split('=')[0].TrimStart('#') + "=" + value
                        : line
                )
        );
        Directory.CreateDirectory(Path.Combine(_machine, data));
        return file;
    }

    private void MakeCertificate()
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new("CN=localhost", key, HashAlgorithmName.SHA256);
        SubjectAlternativeNameBuilder names = new();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        using X509Certificate2 made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        File.WriteAllText(Certificate, made.ExportCertificatePem());
        File.WriteAllText(Certificate + ".key", key.ExportPkcs8PrivateKeyPem());
    }

    private HttpClient Visitor()
    {
        SocketsHttpHandler handler = new() { CookieContainer = new CookieContainer() };
        handler.SslOptions.CertificateChainPolicy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            CustomTrustStore = { X509CertificateLoader.LoadCertificateFromFile(Certificate) },
            RevocationMode = X509RevocationMode.NoCheck,
        };
        HttpClient visitor = new(handler) { BaseAddress = new Uri($"https://localhost:{_port}") };
        visitor.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        return visitor;
    }

    /// <summary>Step 4 and, for the others, what a one-time link asks for.</summary>
    private static Task EnterAsync(HttpClient visitor, string link)
    {
        link.ShouldNotBeEmpty();
        return visitor.SubmitAsync(
            link,
            new()
            {
                ["nameKo"] = "관리자",
                ["nameEn"] = "Chief",
                ["email"] = "chief@ipses.example",
                ["password"] = Password,
                ["again"] = Password,
            }
        );
    }

    /// <summary>Step 5: README's file of people, and the link that the administrator hands on.</summary>
    private static async Task<string> CoordinatorsLinkAsync(HttpClient administrator)
    {
        string page = await administrator.GetStringAsync(Page("/administration"));
        using MultipartFormDataContent upload = new()
        {
            { new StringContent(Forms.TokenOf(page)), "__RequestVerificationToken" },
            { new StringContent(People()), "file", "people.json" },
        };
        using HttpResponseMessage loaded = await administrator.PostAsync(
            Page("/administration?handler=File"),
            upload
        );
        string answer = await loaded.Content.ReadAsStringAsync();
        loaded.StatusCode.ShouldBe(HttpStatusCode.OK, Faults().Match(answer).Value);

        using FormUrlEncodedContent form = new(
            new Dictionary<string, string>
            {
                ["__RequestVerificationToken"] = Forms.TokenOf(answer),
                ["person"] = "hong",
            }
        );
        using HttpResponseMessage made = await administrator.PostAsync(
            Page("/administration/staff/PMO?handler=Link"),
            form
        );
        return SetupLink().Match(await made.Content.ReadAsStringAsync()).Value;
    }

    /// <summary>The file that README shows.</summary>
    private static string People()
    {
        string readme = File.ReadAllText(Path.Combine(Repository.Top, "README.md"));
        int start = readme.IndexOf("{\"format\"", StringComparison.Ordinal);
        return readme[start..readme.IndexOf("\n\n", start, StringComparison.Ordinal)]
            .Replace("pmo.go.kr", "pmo.example", StringComparison.Ordinal)
            .Replace("2026-12-01", "2026-01-01", StringComparison.Ordinal);
    }

    private static Uri Page(string path) => new(path, UriKind.Relative);

    private Task<Ended> IpsesAsync(string settings, params string[] arguments) =>
        RunAsync(settings, "infra/systemd/ipses", arguments);

    private async Task<Ended> RunAsync(string settings, string program, params string[] arguments)
    {
        using Process process = Process.Start(StartInfo(settings, program, arguments))!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await errors);
    }

    private ProcessStartInfo StartInfo(string settings, string program, string[] arguments) =>
        new(
            program.StartsWith("infra/", StringComparison.Ordinal)
                ? Path.Combine(Program, program)
                : program,
            arguments
        )
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _machine,
            Environment =
            {
                ["IPSES_SETTINGS"] = settings,
                ["IPSES_PROGRAM"] = Path.Combine(Program, "ipses.dll"),
            },
        };

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex("<main.*</main>", RegexOptions.Singleline, 1000)]
    private static partial Regex Faults();

    [GeneratedRegex("/account/setup/[A-Za-z0-9_-]+", RegexOptions.None, 1000)]
    private static partial Regex SetupLink();

    /// <summary>Step 3: the service, until it is stopped.</summary>
    private sealed class Service : IDisposable
    {
        private readonly Process _process;

        private Service(Process process) => _process = process;

        /// <summary>What it printed until it was ready.</summary>
        public string Output { get; private set; } = "";

        public static async Task<Service> StartAsync(InstallationTests machine, string settings)
        {
            Service service = new(
                Process.Start(
                    machine.StartInfo(
                        settings,
                        "infra/systemd/ipses",
                        ["serve", "--port", $"{machine._port}"]
                    )
                )!
            );
            Task<string> errors = service._process.StandardError.ReadToEndAsync();
            while (await service._process.StandardOutput.ReadLineAsync() is { } line)
            {
                service.Output += line + "\n";
                if (line.StartsWith("ready ", StringComparison.Ordinal))
                {
                    return service;
                }
            }

            throw new InvalidOperationException("The site did not start: " + await errors);
        }

        public void Dispose()
        {
            _process.Kill();
            _process.WaitForExit();
            _process.Dispose();
        }
    }
}
