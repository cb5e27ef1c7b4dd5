using System.Net;
using System.Security.Claims;
using Ipses.Application.Common;
using Ipses.Application.Organisations.Tokens;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Hosting;
using Ipses.Testing.Product;
using Ipses.Web.Access;
using Ipses.Web.Api;
using Ipses.Web.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Ipses.Web.Tests;

/// <summary>The site on a real port of the loopback, with people that tests make up.</summary>
public sealed class TestSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly DirectoryInfo _data;

    private TestSite(WebApplication app, string address, DirectoryInfo data)
    {
        _app = app;
        _data = data;
        Address = address;
    }

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Address { get; }

    /// <summary>The services of the host.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>Starts it.</summary>
    /// <param name="options">How; an automated test's host by default.</param>
    /// <param name="realPeople">Whether sessions are those of stored people (the demo's), not of made-up ones.</param>
    /// <param name="from">The prepared state that it begins with; otherwise that after a first start of its environment.</param>
    public static async Task<TestSite> StartAsync(
        WebServerOptions? options = null,
        bool realPeople = false,
        StartingPoint? from = null
    )
    {
        WebServerOptions asked =
            options ?? new WebServerOptions { Environment = IpsesEnvironment.Test };
        DirectoryInfo data = Directory.CreateDirectory(
            Path.Combine(ProductHost.FastFolder, "ipses-site-" + Guid.NewGuid().ToString("N"))
        );
        StartingPoint begin =
            from
            ?? (
                asked.Environment == IpsesEnvironment.Demo ? StartingPoint.Demo : StartingPoint.Bare
            );
        await begin.CopyToAsync(data.FullName);
        WebApplication app = WebServer.Build(
            asked with
            {
                Port = 0,
                DataFolder = data.FullName,
                Compose = builder =>
                {
                    if (!realPeople)
                    {
                        builder.Services.RemoveAll<IReaders>();
                        builder.Services.AddSingleton<IReaders, MadeUpReaders>();
                    }
                    asked.Compose?.Invoke(builder);
                },
            }
        );
        await app.StartAsync();
        string address = app
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.Single();
        return new TestSite(app, address, data);
    }

    /// <summary>A client without a session that follows no redirect.</summary>
    public HttpClient Visitor(string language = "ko")
    {
        HttpClient client = new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = true,
                CookieContainer = new CookieContainer(),
            }
        )
        {
            BaseAddress = new Uri(Address),
        };
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return client;
    }

    /// <summary>A client with a session of somebody who holds one role.</summary>
    public HttpClient SignedIn(Role role, string language = "ko") =>
        SignedIn(MadeUpReaders.IdOf(role), language);

    /// <summary>A client with a session of this person.</summary>
    public HttpClient SignedIn(string personId, string language = "ko")
    {
        HttpClient client = Visitor(language);
        client.DefaultRequestHeaders.Add("Cookie", $"{SessionCookie.Name}={SessionOf(personId)}");
        return client;
    }

    /// <summary>A program that acts by a token of this person.</summary>
    public async Task<HttpClient> ProgramAsync(
        string personId,
        string language = "en",
        ApiTokenScope scope = ApiTokenScope.Act
    )
    {
        HttpClient client = Visitor(language);
        client.DefaultRequestHeaders.Authorization = new(
            BearerTokens.Name,
            await TokenOfAsync(personId, scope)
        );
        return client;
    }

    /// <summary>A new token, valid from today; the person need not exist.</summary>
    public async Task<string> TokenOfAsync(string personId, ApiTokenScope scope = ApiTokenScope.Act)
    {
        string secret = TokenSecret.New();
        await using AsyncServiceScope program = Services.CreateAsyncScope();
        IUnitOfWork unit = program.ServiceProvider.GetRequiredService<IUnitOfWork>();
        CycleClock clock = program.ServiceProvider.GetRequiredService<CycleClock>();
        await program
            .ServiceProvider.GetRequiredService<ITransaction>()
            .RunAsync<Nothing>(
                _ =>
                {
                    unit.Add(
                        ApiToken
                            .For(
                                personId,
                                "test",
                                scope,
                                90,
                                TokenSecret.HashOf(secret),
                                clock.Today,
                                unit.Now
                            )
                            .Value
                    );
                    return Task.FromResult<Result<Nothing>>(Nothing.Value);
                },
                CancellationToken.None
            );
        return secret;
    }

    /// <summary>The value of a session cookie.</summary>
    public string SessionOf(string personId, DateTimeOffset? expires = null)
    {
        CookieAuthenticationOptions cookie = Services
            .GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>()
            .Get(CookieAuthenticationDefaults.AuthenticationScheme);
        ClaimsIdentity identity = new(
            [new Claim(SessionClaims.Person, personId)],
            CookieAuthenticationDefaults.AuthenticationScheme
        );
        DateTimeOffset until = expires ?? DateTimeOffset.UtcNow.AddHours(1);
        return cookie.TicketDataFormat.Protect(
            new AuthenticationTicket(
                new ClaimsPrincipal(identity),
                new AuthenticationProperties { IssuedUtc = until.AddHours(-1), ExpiresUtc = until },
                CookieAuthenticationDefaults.AuthenticationScheme
            )
        );
    }

    /// <summary>Everything that the site has written to its log so far.</summary>
    public string Log() =>
        string.Concat(
            _data
                .GetFiles("log/*.log")
                .Select(file =>
                {
                    using StreamReader reader = new(
                        file.Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite)
                    );
                    return reader.ReadToEnd();
                })
        );

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _data.Delete(recursive: true);
    }
}

/// <summary>One person for each role; their id is the role's name.</summary>
public sealed class MadeUpReaders : IReaders
{
    private static string? InstitutionOf(Role role) =>
        role switch
        {
            Role.Coordinator => Institution.PrimeMinistersOffice,
            Role.GpecCoChair or Role.GpecMember or Role.Auditor or Role.Administrator => null,
            _ => "KIPO",
        };

    private static string BodyOf(Role role) => InstitutionOf(role) ?? "GPEC";

    public static string IdOf(Role role) => "person:" + role;

    public Task<Reader?> FindAsync(string personId, CancellationToken cancellation) =>
        Task.FromResult(
            Enum.TryParse(personId.Replace("person:", ""), out Role role)
                ? new Reader(
                    personId,
                    new LocalizedText("김하늘", "Kim Ha-neul"),
                    new HashSet<Role> { role }
                )
                {
                    Post = new LocalizedText("특허청 성과관리 담당자", "Performance officer, KIPO"),
                    InstitutionId = "KIPO",
                    Appointments = [new HeldAppointment(role, BodyOf(role), InstitutionOf(role))],
                }
                : null
        );
}
