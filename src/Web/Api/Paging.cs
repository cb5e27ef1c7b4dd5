using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Ipses.Application.Common;
using Ipses.Domain.Common;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Api;

/// <summary>Which stretch of a list is asked for.</summary>
/// <param name="Limit">How many items at most.</param>
/// <param name="Cursor">Where the stretch before ended, as its <c>Link</c> says; nothing for the first.</param>
public sealed record StretchAsked(
    [property: FromQuery(Name = "limit")] int? Limit = null,
    [property: FromQuery(Name = "cursor")] string? Cursor = null
)
{
    /// <summary>Items where nothing is said.</summary>
    public const int Usual = 50;

    /// <summary>The most items that are given at once.</summary>
    public const int Most = 200;

    /// <summary>The walk, one item further than is shown, so that it is known whether there are more; or what is wrong.</summary>
    public Result<Walk> Read()
    {
        int limit = Limit ?? Usual;
        if (limit is < 1 or > Most)
        {
            return ApiTexts.PageUnfit(
                "limit",
                string.Create(CultureInfo.InvariantCulture, $"1–{Most}")
            );
        }

        if (Cursor is not { Length: > 0 })
        {
            return new Walk("", limit + 1);
        }

        return Base64Url.IsValid(Cursor)
            ? new Walk(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(Cursor)), limit + 1)
            : ApiTexts.PageUnfit("cursor", Cursor);
    }

    /// <summary>The cursor behind an item.</summary>
    internal static string After(string id) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(id));
}

/// <summary>A stretch of a list.</summary>
/// <param name="Items">In the order of their ids.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Next">The cursor of the next stretch; null at the end.</param>
public sealed record Stretch<T>(IReadOnlyList<T> Items, int Total, string? Next);

/// <summary>Lists that are given stretch by stretch.</summary>
internal static class Paging
{
    /// <summary>A list that is walked in the database.</summary>
    /// <param name="query">Made of the walk.</param>
    internal static async Task<IResult> AskStretchAsync<TFound, T>(
        this ApiCall call,
        HttpContext context,
        StretchAsked asked,
        Func<Walk, IQuery<TFound>> query,
        Func<TFound, IReadOnlyList<T>> items,
        Func<TFound, int> total,
        Func<T, string> id
    )
    {
        Result<Walk> walk = asked.Read();
        if (walk.IsRefused)
        {
            return call.Refused(walk.Errors);
        }

        Result<TFound> found = await call.FindAsync(query(walk.Value));
        return found.IsRefused
            ? call.Refused(found.Errors)
            : call.Show(
                Cut(context, items(found.Value), total(found.Value), walk.Value.Most - 1, id)
            );
    }

    /// <summary>A list that is read whole because it is short: institutions, bodies, a year's sessions.</summary>
    internal static async Task<IResult> AskListAsync<TFound, T>(
        this ApiCall call,
        HttpContext context,
        StretchAsked asked,
        IQuery<TFound> query,
        Func<TFound, IEnumerable<T>> items,
        Func<T, string> id
    )
    {
        Result<Walk> walk = asked.Read();
        if (walk.IsRefused)
        {
            return call.Refused(walk.Errors);
        }

        Result<TFound> found = await call.FindAsync(query);
        if (found.IsRefused)
        {
            return call.Refused(found.Errors);
        }

        T[] all = [.. items(found.Value).OrderBy(id, StringComparer.Ordinal)];
        return call.Show(
            Cut(
                context,
                [
                    .. all.SkipWhile(item => string.CompareOrdinal(id(item), walk.Value.After) <= 0)
                        .Take(walk.Value.Most),
                ],
                all.Length,
                walk.Value.Most - 1,
                id
            )
        );
    }

    private static Stretch<T> Cut<T>(
        HttpContext context,
        IReadOnlyList<T> found,
        int total,
        int limit,
        Func<T, string> id
    )
    {
        if (found.Count <= limit)
        {
            return new(found, total, null);
        }

        return new([.. found.Take(limit)], total, LinkOn(context, id(found[limit - 1])));
    }

    /// <summary>Says in the Link header where the stretch behind an item lies; returns its cursor.</summary>
    internal static string LinkOn(HttpContext context, string id)
    {
        string next = StretchAsked.After(id);
        Dictionary<string, string?> query = context.Request.Query.ToDictionary(
            one => one.Key,
            one => (string?)one.Value.ToString(),
            StringComparer.OrdinalIgnoreCase
        );
        query["cursor"] = next;
        context.Response.Headers.Link =
            $"<{context.Request.Path}{QueryString.Create(query)}>; rel=\"next\"";
        return next;
    }
}
