using Ipses.Application.Common;
using Ipses.Application.Organisations.SignIn;
using Ipses.Domain.Common;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Ipses.Web.SignIn;

/// <summary>
/// Sign-in by an organisation's OpenID Connect provider: authorization code with PKCE. What comes of it is the same session as
/// that of a password; the provider's claims are used to find the person and then forgotten.
/// </summary>
public static partial class ProviderSignIn
{
    /// <summary>Name of the authentication scheme.</summary>
    public const string Scheme = OpenIdConnectDefaults.AuthenticationScheme;

    private const string IdToken = "id_token";

    /// <summary>Registers it where a provider is set.</summary>
    public static AuthenticationBuilder AddProvider(
        this AuthenticationBuilder authentication,
        IpsesSettings settings
    ) =>
        settings.OpenIdConnect.IsSet()
            ? authentication.AddOpenIdConnect(Scheme, connect => Configure(connect, settings))
            : authentication;

    /// <summary>Maps the way to the provider; without one nothing is found there.</summary>
    public static IEndpointRouteBuilder MapProviderSignIn(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(SignInPaths.Provider, BeginAsync);
        return endpoints;
    }

    /// <summary>Whether the session at the provider can be ended as well: it began there, and the provider offers it now.</summary>
    public static async Task<bool> EndsAtProviderAsync(HttpContext context)
    {
        AuthenticateResult session = await context.AuthenticateAsync(
            CookieAuthenticationDefaults.AuthenticationScheme
        );
        return session.Properties?.GetTokenValue(IdToken) is not null
            && await ReachAsync(context) is { EndSessionEndpoint.Length: > 0 };
    }

    private static async Task<IResult> BeginAsync(
        HttpContext context,
        OpenIdConnectSettings provider,
        string? returnUrl
    ) =>
        !provider.IsSet() ? Results.NotFound()
        : await ReachAsync(context) is null
            ? Results.LocalRedirect(Refusal(ProviderRefusal.Unreachable, returnUrl))
        : Results.Challenge(
            new AuthenticationProperties { RedirectUri = Sessions.Safe(returnUrl) },
            [Scheme]
        );

    /// <summary>The provider's own description; null while it can't be reached.</summary>
    private static async Task<OpenIdConnectConfiguration?> ReachAsync(HttpContext context)
    {
        OpenIdConnectOptions options = context
            .RequestServices.GetRequiredService<IOptionsMonitor<OpenIdConnectOptions>>()
            .Get(Scheme);
        try
        {
            return options.ConfigurationManager is { } manager
                ? await manager.GetConfigurationAsync(context.RequestAborted)
                : options.Configuration;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            Unreachable(Log(context), error, options.Authority);
            return null;
        }
    }

    private static void Configure(OpenIdConnectOptions connect, IpsesSettings settings)
    {
        OpenIdConnectSettings provider = settings.OpenIdConnect;
        connect.Authority = provider.Authority;
        connect.ClientId = provider.ClientId;
        connect.ClientSecret = provider.ClientSecret;
        connect.ResponseType = OpenIdConnectResponseType.Code;
        // By query the answer is an ordinary visit, so that the cookies that guard it need not cross sites.
        connect.ResponseMode = OpenIdConnectResponseMode.Query;
        connect.UsePkce = true;
        connect.SignInScheme = CookieAuthenticationDefaults.AuthenticationScheme;
        connect.CallbackPath = SignInPaths.ProviderCallback;
        connect.SignedOutCallbackPath = SignInPaths.ProviderSignedOut;
        connect.RemoteSignOutPath = SignInPaths.ProviderSignOut;
        connect.MapInboundClaims = false;
        connect.GetClaimsFromUserInfoEndpoint = true;
        connect.SaveTokens = true;
        connect.BackchannelTimeout = TimeSpan.FromSeconds(10);
        // A provider on this very machine is one that is being tried out.
        connect.RequireHttpsMetadata = !MachineNames.IsThisMachine(
            new Uri(provider.Authority).Host
        );
        connect.Scope.Clear();
        foreach (string scope in provider.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            connect.Scope.Add(scope);
        }

        connect.ClaimActions.MapUniqueJsonKey("email_verified", "email_verified");
        connect.ClaimActions.MapUniqueJsonKey(provider.PersonClaim, provider.PersonClaim);
        foreach (CookieBuilder cookie in new[] { connect.CorrelationCookie, connect.NonceCookie })
        {
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = SessionCookie.SecurePolicy(settings);
        }

        connect.Events.OnTicketReceived = context => EnterAsync(context, provider);
        connect.Events.OnAccessDenied = context => TurnAway(context, ProviderRefusal.Denied);
        connect.Events.OnRemoteFailure = context =>
        {
            AnswerRefused(Log(context.HttpContext), context.Failure);
            return TurnAway(context, ProviderRefusal.Failed);
        };
    }

    private static async Task EnterAsync(
        TicketReceivedContext context,
        OpenIdConnectSettings provider
    )
    {
        Result<ProviderOutcome> outcome = await context
            .HttpContext.RequestServices.GetRequiredService<IDispatcher>()
            .SendAsync(
                new EnterByProvider(
                    [
                        .. context
                            .Principal?.FindAll(provider.PersonClaim)
                            .Select(claim => claim.Value)
                            ?? [],
                    ],
                    string.Equals(
                        context.Principal?.FindFirst("email_verified")?.Value,
                        bool.TrueString,
                        StringComparison.OrdinalIgnoreCase
                    )
                ),
                context.HttpContext.RequestAborted
            );
        if (outcome.IsRefused || outcome.Value.PersonId is not { } person)
        {
            await TurnAway(
                context,
                outcome.IsRefused
                    ? ProviderRefusal.Failed
                    : ProviderRefusal.Of(outcome.Value.Failure)
            );
            return;
        }

        context.Principal = Sessions.PrincipalOf(person);
        // Of all that the provider has sent, signing out there needs this one.
        string? idToken = context.Properties?.GetTokenValue(IdToken);
        context.Properties?.StoreTokens(
            idToken is null ? [] : [new AuthenticationToken { Name = IdToken, Value = idToken }]
        );
        Entered(Log(context.HttpContext), person);
    }

    private static Task TurnAway(
        HandleRequestContext<RemoteAuthenticationOptions> context,
        string refusal
    )
    {
        context.HandleResponse();
        context.Response.Redirect(Refusal(refusal, null));
        return Task.CompletedTask;
    }

    private static string Refusal(string refusal, string? returnUrl) =>
        SignInPaths.SignIn
        + QueryString.Create([
            KeyValuePair.Create<string, string?>("refusal", refusal),
            KeyValuePair.Create<string, string?>(
                SignInPaths.ReturnUrl,
                returnUrl is null ? null : Sessions.Safe(returnUrl)
            ),
        ]);

    private static ILogger Log(HttpContext context) =>
        context
            .RequestServices.GetRequiredService<ILoggerFactory>()
            .CreateLogger(typeof(ProviderSignIn).FullName!);

    [LoggerMessage(LogLevel.Warning, "The OpenID Connect provider {Authority} can't be reached")]
    private static partial void Unreachable(ILogger logger, Exception error, string? authority);

    [LoggerMessage(LogLevel.Warning, "A sign-in by the provider was refused")]
    private static partial void AnswerRefused(ILogger logger, Exception? failure);

    [LoggerMessage(LogLevel.Information, "{Person} signed in by the provider")]
    private static partial void Entered(ILogger logger, string person);
}
