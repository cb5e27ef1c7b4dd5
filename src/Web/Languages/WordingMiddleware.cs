using System.Globalization;
using Ipses.Domain.Common;
using Ipses.Web.Access;

namespace Ipses.Web.Languages;

/// <summary>Decides the language of a request once and sets the culture that values are formatted and read by.</summary>
public sealed class WordingMiddleware(RequestDelegate next)
{
    /// <summary>Runs after authentication, because a person's kept choice counts first.</summary>
    public async Task InvokeAsync(HttpContext context, CurrentReader current)
    {
        Language language = ReaderLanguage.Decide(context.Request, await current.FindAsync());
        Wording wording = new(language);
        context.Features.Set(wording);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = wording.Culture;
        context.Response.Headers.ContentLanguage = wording.Code;
        await next(context);
    }

    /// <summary>The wording of a request; before it was decided, by cookie and browser alone.</summary>
    public static Wording Of(HttpContext context) =>
        context.Features.Get<Wording>()
        ?? new Wording(ReaderLanguage.Decide(context.Request, null));
}
