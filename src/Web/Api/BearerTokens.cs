using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Threading.RateLimiting;
using Ipses.Application.Common;
using Ipses.Application.Organisations.Tokens;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Web.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Ipses.Web.Api;

/// <summary>
/// Lets programs in by a person's token (RFC 6750). It says who acts, never what they may: appointments are read on every
/// request, as for sessions (R2).
/// </summary>
public sealed class BearerTokens(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    IDispatcher dispatcher,
    IServiceScopeFactory scopes,
    FailedTokens failed
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>Name of the scheme, and of the word before the token.</summary>
    public const string Name = "Bearer";

    /// <summary>The claim with the scope of the token.</summary>
    public const string ScopeClaim = "scope";

    private Error? _refusal;
    private bool _tooMany;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        string sent = Request.Headers.Authorization.ToString();
        if (!sent.StartsWith(Name + " ", StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }

        if (!failed.MayTry(Context))
        {
            _tooMany = true;
            return AuthenticateResult.Fail("Too many tokens that open nothing.");
        }

        Result<TokenHolder> holder = await dispatcher.AskAsync(
            new CheckToken(sent[Name.Length..].Trim()),
            Context.RequestAborted
        );
        if (holder.IsRefused)
        {
            failed.Count(Context);
            _refusal = holder.Errors[0];
            return AuthenticateResult.Fail(_refusal.Code);
        }

        if (holder.Value.IsFirstUseToday)
        {
            await NoteUseAsync(holder.Value.TokenId);
        }

        ClaimsIdentity identity = new(
            [
                new Claim(SessionClaims.Person, holder.Value.PersonId),
                new Claim(ScopeClaim, holder.Value.Scope.ToString()),
            ],
            Name
        );
        return AuthenticateResult.Success(
            new AuthenticationTicket(new ClaimsPrincipal(identity), Name)
        );
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (_tooMany)
        {
            Response.Headers.RetryAfter = "60";
            return ApiProblem.Of(Context, StatusCodes.Status429TooManyRequests).WriteAsync(Context);
        }

        Response.Headers.WWWAuthenticate = _refusal is null
            ? "Bearer realm=\"ipses\""
            : $"Bearer realm=\"ipses\", error=\"invalid_token\", error_description=\"{_refusal.Message.En}\"";
        return (
            _refusal is null
                ? ApiProblem.Of(Context, StatusCodes.Status401Unauthorized)
                : ApiProblem.Of(Context, [_refusal], StatusCodes.Status401Unauthorized)
        ).WriteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        if (ReadOnlyTokens.Forbids(Context))
        {
            Response.Headers.WWWAuthenticate =
                "Bearer realm=\"ipses\", error=\"insufficient_scope\"";
            return ApiProblem.Of(Context, [ApiTexts.ReadOnly]).WriteAsync(Context);
        }

        return ApiProblem.Of(Context, StatusCodes.Status403Forbidden).WriteAsync(Context);
    }

    private async Task NoteUseAsync(string tokenId)
    {
        // A scope of its own: the program notes it, not the person.
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ICurrentActor>().Actor = Actor.Program("api");
        await scope
            .ServiceProvider.GetRequiredService<IDispatcher>()
            .SendAsync(new RecordTokenUse(tokenId), Context.RequestAborted);
    }
}

/// <summary>Counts tokens that open nothing, by address: who guesses is soon told to wait.</summary>
public sealed class FailedTokens(IpsesSettings settings) : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> _limiter = PartitionedRateLimiter.Create<
        HttpContext,
        string
    >(context =>
        RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions
            {
                PermitLimit = settings.Site.SignInsPerMinute,
                Window = TimeSpan.FromMinutes(1),
            }
        )
    );

    /// <summary>Whether this address may try another one.</summary>
    public bool MayTry(HttpContext context)
    {
        using RateLimitLease lease = _limiter.AttemptAcquire(context, permitCount: 0);
        return lease.IsAcquired;
    }

    /// <summary>Counts one that opened nothing.</summary>
    public void Count(HttpContext context) => _limiter.AttemptAcquire(context).Dispose();

    public void Dispose() => _limiter.Dispose();
}

/// <summary>A token for reading changes nothing, whatever its person may.</summary>
public sealed class ReadOnlyTokens : AuthorizationHandler<AccessTableRequirement>
{
    /// <summary>Whether the request would change something by a token for reading.</summary>
    public static bool Forbids(HttpContext context) =>
        context.User.HasClaim(BearerTokens.ScopeClaim, nameof(ApiTokenScope.Read))
        && !HttpMethods.IsGet(context.Request.Method)
        && !HttpMethods.IsHead(context.Request.Method);

    protected override Task HandleRequirementAsync(
        AuthorizationHandlerContext context,
        AccessTableRequirement requirement
    )
    {
        if (context.Resource is HttpContext http && Forbids(http))
        {
            context.Fail(new AuthorizationFailureReason(this, "The token is for reading only."));
        }

        return Task.CompletedTask;
    }
}
