using System.Security.Claims;
using Microsoft.AspNetCore.Diagnostics;

namespace Ipses.Web.Access;

/// <summary>The reader of this request, looked up once.</summary>
public sealed class CurrentReader(IHttpContextAccessor http, IReaders readers)
{
    private Task<Reader?>? _found;

    /// <summary>The reader, or null when nobody is signed in.</summary>
    public Task<Reader?> FindAsync()
    {
        if (_found is null or { IsFaulted: true })
        {
            _found = LookUpAsync();
        }
        return _found;
    }

    /// <summary>The reader; for pages that the table opens to signed-in people only, where null would be a bug.</summary>
    public async Task<Reader> RequireAsync() =>
        await FindAsync()
        ?? throw new InvalidOperationException("The page needs a reader but is open to everyone.");

    private async Task<Reader?> LookUpAsync()
    {
        if (http.HttpContext?.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            // The page that reports a failure must not depend on what may have failed.
            return null;
        }
        HttpContext? context = http.HttpContext;
        ClaimsPrincipal? user = context?.User;
        string? person =
            user?.Identity?.IsAuthenticated == true
                ? user.FindFirstValue(SessionClaims.Person)
                : null;
        return person is null ? null : await readers.FindAsync(person, context!.RequestAborted);
    }
}
