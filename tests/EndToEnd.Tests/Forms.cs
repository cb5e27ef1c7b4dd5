using System.Net;
using System.Text.RegularExpressions;

namespace Ipses.EndToEnd.Tests;

/// <summary>Forms as a browser without scripts sends them: page first, then its token with the fields.</summary>
internal static partial class Forms
{
    /// <summary>The token that the forms of a page carry.</summary>
    public static string TokenOf(string html) => Token().Match(html).Groups["token"].Value;

    /// <summary>Opens the page and posts its form back to it, or to the action.</summary>
    public static async Task SubmitAsync(
        this HttpClient visitor,
        string page,
        Dictionary<string, string> fields,
        string? action = null
    )
    {
        string html = await visitor.GetStringAsync(new Uri(page, UriKind.Relative));
        fields["__RequestVerificationToken"] = TokenOf(html);
        using FormUrlEncodedContent form = new(fields);
        using HttpResponseMessage answer = await visitor.PostAsync(
            new Uri(action ?? page, UriKind.Relative),
            form
        );
        if ((int)answer.StatusCode >= 400)
        {
            throw new HttpRequestException($"{page} answered {(int)answer.StatusCode}.");
        }
    }

    /// <summary>
    /// Opens the page of an address and posts to it with the page's token and the version that the named form shows. Null when the page
    /// can't be opened; a refusal is an answer like another.
    /// </summary>
    public static async Task<HttpStatusCode?> PostFormAsync(
        this HttpClient visitor,
        string address,
        string? formId,
        IEnumerable<(string Name, string Value)> fields,
        Action? sending = null
    )
    {
        using HttpResponseMessage page = await visitor.GetAsync(
            new Uri(address.Split('?')[0], UriKind.Relative)
        );
        string html = await page.Content.ReadAsStringAsync();
        if (page.StatusCode != HttpStatusCode.OK)
        {
            return null;
        }

        Dictionary<string, string> filled = fields.ToDictionary(one => one.Name, one => one.Value);
        filled["__RequestVerificationToken"] = Token().Match(html).Groups["token"].Value;
        if (formId is not null)
        {
            int start = html.IndexOf($"id=\"{formId}\"", StringComparison.Ordinal);
            if (start < 0)
            {
                return null;
            }

            filled["seen"] = Seen().Match(html, start).Groups["seen"].Value;
        }

        using FormUrlEncodedContent form = new(filled);
        sending?.Invoke();
        using HttpResponseMessage answer = await visitor.PostAsync(
            new Uri(address, UriKind.Relative),
            form
        );
        return answer.StatusCode;
    }

    [GeneratedRegex(
        "name=\"__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Token();

    [GeneratedRegex("name=\"seen\" value=\"(?<seen>[0-9]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Seen();
}
