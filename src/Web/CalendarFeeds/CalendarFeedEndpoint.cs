using System.Text;
using Ipses.Application.Common;
using Ipses.Application.Organisations.CalendarFeeds;
using Ipses.Application.Organisations.Invitations;
using Ipses.Domain.Common;
using Microsoft.Net.Http.Headers;

namespace Ipses.Web.CalendarFeeds;

/// <summary>
/// <c>GET /calendar/feed/{secret}.ics</c>: what a person's calendar program reads. Without a session or a cookie; a wrong
/// secret is not found; a program that has the newest state is told so by its ETag.
/// </summary>
public static class CalendarFeedEndpoint
{
    /// <summary>The address as routes write it.</summary>
    public const string Pattern = "/calendar/feed/{secret}.ics";

    /// <summary>How often one address of the net may ask within a minute.</summary>
    public const int MostPerMinute = 60;

    /// <summary>The path under which every calendar lies; what follows it is a secret.</summary>
    public const string Folder = "/calendar/feed";

    /// <summary>The address of a secret on this site.</summary>
    public static string PathOf(string secret) => $"{Folder}/{secret}.ics";

    /// <summary>Whether a request asks for a calendar.</summary>
    public static bool IsAskedBy(HttpContext context) =>
        context.Request.Path.StartsWithSegments(Folder, StringComparison.OrdinalIgnoreCase);

    /// <summary>Maps the endpoint.</summary>
    public static IEndpointRouteBuilder MapCalendarFeed(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Pattern, AnswerAsync);
        return endpoints;
    }

    private static async Task<IResult> AnswerAsync(
        string secret,
        HttpContext context,
        IDispatcher dispatcher,
        IpsesSettings settings,
        CancellationToken cancellation
    )
    {
        string site =
            settings.BaseUrl.Length > 0
                ? settings.BaseUrl.TrimEnd('/')
                : $"{context.Request.Scheme}://{context.Request.Host}";
        Result<string> calendar = await dispatcher.AskAsync(
            new ReadCalendarFeed(InvitationSecret.HashOf(secret), site),
            cancellation
        );
        if (calendar.IsRefused)
        {
            return Results.NotFound();
        }
        context.Response.Headers.CacheControl = "private, no-cache";
        return Results.Bytes(
            Encoding.UTF8.GetBytes(calendar.Value),
            "text/calendar; charset=utf-8",
            entityTag: new EntityTagHeaderValue(
                $"\"{InvitationSecret.HashOf(calendar.Value)[..32]}\""
            )
        );
    }
}
