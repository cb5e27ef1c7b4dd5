using System.Net;
using System.Text.RegularExpressions;
using Shouldly;

namespace Ipses.Web.Tests.Http;

/// <summary>Somebody with a browser that runs no script: opens pages, posts their forms, follows where it is sent.</summary>
public sealed partial class Visitor(HttpClient client) : IDisposable
{
    /// <summary>Opens a page.</summary>
    public async Task<Answer> OpenAsync(string path)
    {
        using HttpResponseMessage response = await client.GetAsync(path);
        return await Answer.ReadAsync(response);
    }

    /// <summary>Opens a page that must be there.</summary>
    public async Task<string> ReadAsync(string path)
    {
        Answer answer = await OpenAsync(path);
        answer.Status.ShouldBe(HttpStatusCode.OK, path);
        return answer.Html;
    }

    /// <summary>Opens a page and posts a form of it; after a success the page that one is sent to.</summary>
    /// <param name="page">The page with the form.</param>
    /// <param name="handler">The form's handler; null for the page's own.</param>
    public async Task<Answer> PostAsync(
        string page,
        string? handler,
        params (string Name, string Value)[] fields
    )
    {
        string token = Token().Match(await ReadAsync(page)).Groups["token"].Value;
        string path = page.Split('?', '#')[0];
        using FormUrlEncodedContent form = new([
            .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)),
            KeyValuePair.Create("__RequestVerificationToken", token),
        ]);
        using HttpResponseMessage response = await client.PostAsync(
            handler is null ? path : $"{path}?handler={handler}",
            form
        );
        return response.Headers.Location is { } sent
            ? await OpenAsync(sent.OriginalString.Split('#')[0])
            : await Answer.ReadAsync(response);
    }

    /// <summary>Posts what must succeed.</summary>
    public async Task<string> MustAsync(
        string page,
        string? handler,
        params (string Name, string Value)[] fields
    )
    {
        Answer answer = await PostAsync(page, handler, fields);
        answer.Refusals.ShouldBeEmpty();
        answer.Status.ShouldBe(HttpStatusCode.OK, $"{page} {handler}");
        return answer.Html;
    }

    public void Dispose() => client.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"")]
    private static partial Regex Token();
}

/// <summary>A page as it came back.</summary>
/// <param name="Html">Its text with entities decoded.</param>
/// <param name="Path">Where it was.</param>
public sealed partial record Answer(HttpStatusCode Status, string Html, string Path)
{
    /// <summary>The codes of the refusals that it shows at the top.</summary>
    public IReadOnlyList<string> Refusals =>
        [.. Code().Matches(Html).Select(found => found.Groups["code"].Value)];

    internal static async Task<Answer> ReadAsync(HttpResponseMessage response) =>
        new(
            response.StatusCode,
            WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()),
            response.RequestMessage!.RequestUri!.PathAndQuery
        );

    [GeneratedRegex("<li data-code=\"(?<code>[^\"]+)\"")]
    private static partial Regex Code();
}
