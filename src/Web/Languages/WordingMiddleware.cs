using System.Globalization;
using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Web.Access;

namespace Ipses.Web.Languages;

/// <summary>Says once per request who acts, in which language, and in which culture values are formatted and read.</summary>
public sealed class WordingMiddleware(RequestDelegate next)
{
    /// <summary>Runs after authentication, because a person's kept choice counts first.</summary>
    public async Task InvokeAsync(HttpContext context, CurrentReader current, ICurrentActor acting)
    {
        Reader? reader = await current.FindAsync();
        if (reader is not null)
        {
            acting.Actor = new Actor(reader.PersonId, null, reader.Appointments);
        }
        Language language = ReaderLanguage.Decide(context.Request, reader);
        // A zone that the machine has forgotten since it was chosen must not close the site to its reader.
        TimeZoneInfo? zone =
            reader?.TimeZone is { } id && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var own)
                ? own
                : null;
        Wording wording = new(language, zone);
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
