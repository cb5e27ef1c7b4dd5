using System.Security.Claims;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Ipses.Testing.SignIn;

/// <summary>
/// A real OpenID Connect provider (OpenIddict) on a port of the loopback, for authorization code with PKCE. It asks for no
/// password: whoever a test puts in front of it is signed in.
/// </summary>
public sealed class IdentityProvider : IAsyncDisposable
{
    /// <summary>The site's name at the provider.</summary>
    public const string ClientId = "ipses-under-test";

    /// <summary>The site's secret at the provider.</summary>
    public const string ClientSecret = "a-secret-of-the-tests";

    /// <summary>A claim of its own that lists every address of an account.</summary>
    public const string AllEmails = "emails";

    private readonly SqliteConnection _database;
    private readonly WebApplication _app;

    private IdentityProvider(WebApplication app, SqliteConnection database)
    {
        _app = app;
        _database = database;
    }

    /// <summary>Its address, to be set as the authority.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Who sits in front of it; null for somebody who calls the sign-in off.</summary>
    public ProviderAccount? Account { get; set; }

    /// <summary>How often somebody has signed out here.</summary>
    public int SignOuts { get; private set; }

    /// <summary>Starts it.</summary>
    public static async Task<IdentityProvider> StartAsync()
    {
        SqliteConnection database = new("Data Source=:memory:");
        await database.OpenAsync();
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddDbContext<DbContext>(options =>
            options.UseSqlite(database).UseOpenIddict()
        );
        builder
            .Services.AddOpenIddict()
            .AddCore(core => core.UseEntityFrameworkCore().UseDbContext<DbContext>())
            .AddServer(server =>
            {
                server
                    .SetAuthorizationEndpointUris("connect/authorize")
                    .SetTokenEndpointUris("connect/token")
                    .SetEndSessionEndpointUris("connect/sign-out")
                    .AllowAuthorizationCodeFlow()
                    .RequireProofKeyForCodeExchange()
                    .RegisterScopes(Scopes.Email)
                    .AddEphemeralEncryptionKey()
                    .AddEphemeralSigningKey();
                server
                    .UseAspNetCore()
                    .EnableAuthorizationEndpointPassthrough()
                    .EnableEndSessionEndpointPassthrough()
                    .DisableTransportSecurityRequirement();
            });
        WebApplication app = builder.Build();
        IdentityProvider provider = new(app, database);
        app.UseAuthentication();
        app.MapGet("/connect/authorize", provider.Authorize);
        app.MapGet("/connect/sign-out", provider.SignOut);
        await using (AsyncServiceScope scope = app.Services.CreateAsyncScope())
        {
            await scope
                .ServiceProvider.GetRequiredService<DbContext>()
                .Database.EnsureCreatedAsync();
        }

        await app.StartAsync();
        provider.Address =
            app.Services.GetRequiredService<IServer>()
                .Features.Get<IServerAddressesFeature>()!
                .Addresses.Single() + "/";
        // The first answers make keys and code, which a busy machine may take longer for than a site waits.
        using HttpClient first = new() { BaseAddress = new Uri(provider.Address) };
        await first.GetStringAsync(".well-known/openid-configuration");
        await first.GetStringAsync(".well-known/jwks");
        return provider;
    }

    /// <summary>Enters a site that may ask here.</summary>
    /// <param name="site">Its address.</param>
    /// <param name="callback">The path that it wants people back at.</param>
    /// <param name="signedOut">The path that it wants people back at after signing out.</param>
    public async Task EnterSiteAsync(string site, string callback, string signedOut)
    {
        await using AsyncServiceScope scope = _app.Services.CreateAsyncScope();
        IOpenIddictApplicationManager sites =
            scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>();
        if (await sites.FindByClientIdAsync(ClientId) is { } former)
        {
            await sites.DeleteAsync(former);
        }

        await sites.CreateAsync(
            new OpenIddictApplicationDescriptor
            {
                ClientId = ClientId,
                ClientSecret = ClientSecret,
                RedirectUris = { new Uri(site + callback) },
                PostLogoutRedirectUris = { new Uri(site + signedOut) },
                Permissions =
                {
                    Permissions.Endpoints.Authorization,
                    Permissions.Endpoints.Token,
                    Permissions.Endpoints.EndSession,
                    Permissions.GrantTypes.AuthorizationCode,
                    Permissions.ResponseTypes.Code,
                    Permissions.Scopes.Email,
                },
            }
        );
    }

    /// <summary>Stops answering; what it has entered is gone.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _database.DisposeAsync();
    }

    private IResult Authorize(HttpContext context)
    {
        OpenIddictRequest request = context.GetOpenIddictServerRequest()!;
        if (Account is not { } account)
        {
            return Results.Forbid(
                new AuthenticationProperties(
                    new Dictionary<string, string?>
                    {
                        [OpenIddictServerAspNetCoreConstants.Properties.Error] =
                            Errors.AccessDenied,
                    }
                ),
                [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]
            );
        }

        ClaimsIdentity identity = new("provider", Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, account.Subject);
        if (account.Email is not null)
        {
            identity.SetClaim(Claims.Email, account.Email);
            identity.SetClaim(Claims.EmailVerified, account.IsVerified);
        }

        identity.SetClaims(AllEmails, [.. account.Others.Append(account.Email).OfType<string>()]);
        identity.SetScopes(request.GetScopes());
        identity.SetDestinations(_ => [Destinations.IdentityToken]);
        return Results.SignIn(
            new ClaimsPrincipal(identity),
            authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme
        );
    }

    private IResult SignOut()
    {
        SignOuts++;
        return Results.SignOut(
            authenticationSchemes: [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]
        );
    }
}

/// <summary>An account at the provider.</summary>
/// <param name="Subject">The provider's own id of it.</param>
/// <param name="Email">Its e-mail address; null where it has none.</param>
/// <param name="IsVerified">Whether the provider vouches for the address.</param>
public sealed record ProviderAccount(string Subject, string? Email, bool IsVerified = true)
{
    /// <summary>Its other addresses.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];
}
