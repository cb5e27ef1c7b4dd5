using System.Text.RegularExpressions;

namespace Ipses.EndToEnd.Tests;

/// <summary>Forms as a browser without scripts sends them: page first, then its token with the fields.</summary>
internal static partial class Forms
{
    /// <summary>Opens the page and posts its form back to it.</summary>
    public static async Task SubmitAsync(
        this HttpClient visitor,
        string page,
        Dictionary<string, string> fields
    )
    {
        Uri address = new(page, UriKind.Relative);
        string html = await visitor.GetStringAsync(address);
        fields["__RequestVerificationToken"] = Token().Match(html).Groups["token"].Value;
        using FormUrlEncodedContent form = new(fields);
        using HttpResponseMessage answer = await visitor.PostAsync(address, form);
        if ((int)answer.StatusCode >= 400)
        {
            throw new HttpRequestException($"{page} answered {(int)answer.StatusCode}.");
        }
    }

    [GeneratedRegex(
        "name=\"__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Token();
}
