using System.Security.Claims;
using System.Text.Json;
using Ipses.Web.Access;
using Ipses.Web.SignIn;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Options;

namespace Ipses.Web.Rescue;

/// <summary>
/// Nothing typed is lost when a session ends in the middle of an edit. A form posted without a session is kept,
/// encrypted, in a hidden field of the sign-in page that answers it; after signing in the person is offered to
/// continue where they were, by posting it again with a fresh token. Nothing is stored on the server.
/// </summary>
public static class FormRescue
{
    /// <summary>Name of the hidden field that the sign-in form carries.</summary>
    public const string Field = "rescued";

    private const string TokenField = "__RequestVerificationToken";
    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(8);
    private static readonly object PendingKey = new();

    /// <summary>Whether this request was turned into a visit of the sign-in page, with its form kept.</summary>
    public static bool IsPending(HttpContext context) => context.Items.ContainsKey(PendingKey);

    /// <summary>What the sign-in form has to carry: of this request, or of the attempt before. Null when nothing is kept.</summary>
    public static string? Carried(HttpContext context) =>
        context.Items[PendingKey] as string
        ?? (context.Request.HasFormContentType ? (string?)context.Request.Form[Field] : null);

    /// <summary>Keeps the form of a post that came without a session. False when it isn't a readable form.</summary>
    public static async Task<bool> KeepAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        if (!request.HasFormContentType)
        {
            return false;
        }
        IFormCollection form = await request.ReadFormAsync(context.RequestAborted);
        RescuedForm kept = new(
            request.Path + request.QueryString,
            PersonOfExpiredSession(context),
            [
                .. form.Where(field => field.Key is not (TokenField or Field))
                    .SelectMany(field =>
                        field.Value.Select(value => KeyValuePair.Create(field.Key, value ?? ""))
                    ),
            ],
            form.Files.Count > 0
        );
        context.Items[PendingKey] = Protector(context)
            .Protect(JsonSerializer.Serialize(kept), KeptFor);
        return true;
    }

    /// <summary>Shows the sign-in page once more with the form that this request carries.</summary>
    public static void CarryOn(HttpContext context) =>
        context.Items[PendingKey] = Carried(context) ?? "";

    /// <summary>
    /// After a successful sign-in: the page that offers to continue, or null when nothing was kept, it is too old,
    /// or it was typed by somebody else. The sign-in page returns it instead of its redirect.
    /// </summary>
    /// <param name="page">The sign-in page.</param>
    /// <param name="signedIn">Who has just signed in; the fresh antiforgery token is theirs.</param>
    public static IActionResult? Resume(PageModel page, ClaimsPrincipal signedIn)
    {
        RescuedForm? kept = Read(page.HttpContext, Carried(page.HttpContext));
        string? person = signedIn.FindFirstValue(SessionClaims.Person);
        if (kept is null || (kept.PersonId is not null && kept.PersonId != person))
        {
            return null;
        }
        page.HttpContext.User = signedIn;
        return new ViewResult
        {
            ViewName = "~/Pages/Shared/Continue.cshtml",
            ViewData = new ViewDataDictionary<RescuedForm>(page.ViewData, kept),
            TempData = page.TempData,
        };
    }

    private static RescuedForm? Read(HttpContext context, string? carried)
    {
        if (string.IsNullOrEmpty(carried))
        {
            return null;
        }
        try
        {
            return JsonSerializer.Deserialize<RescuedForm>(Protector(context).Unprotect(carried));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            // Forged, or older than it is kept: then there is nothing to continue.
            return null;
        }
    }

    private static string? PersonOfExpiredSession(HttpContext context)
    {
        CookieAuthenticationOptions options = context
            .RequestServices.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>()
            .Get(CookieAuthenticationDefaults.AuthenticationScheme);
        string? cookie = options.CookieManager.GetRequestCookie(context, SessionCookie.Name);
        return cookie is null
            ? null
            : options
                .TicketDataFormat.Unprotect(cookie)
                ?.Principal.FindFirstValue(SessionClaims.Person);
    }

    private static ITimeLimitedDataProtector Protector(HttpContext context) =>
        context
            .RequestServices.GetRequiredService<IDataProtectionProvider>()
            .CreateProtector("Ipses.FormRescue")
            .ToTimeLimitedDataProtector();
}
