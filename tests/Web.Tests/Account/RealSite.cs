using System.Net;
using System.Text.RegularExpressions;
using Ipses.Application.Common;
using Ipses.Hosting;
using Ipses.Web.Access;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Ipses.Web.Tests.Account;

/// <summary>The site with the people that it really keeps, and forms as a browser posts them.</summary>
internal static partial class RealSite
{
    public static Task<TestSite> StartAsync(IpsesEnvironment environment) =>
        TestSite.StartAsync(
            new WebServerOptions
            {
                Environment = environment,
                Compose = builder =>
                {
                    builder.Services.RemoveAll<IReaders>();
                    builder.Services.AddScoped<IReaders, DirectoryReaders>();
                },
            }
        );

    /// <summary>The one-time link of the first administrator.</summary>
    public static async Task<string?> SetupLinkAsync(this TestSite site)
    {
        await using AsyncServiceScope scope = site.Services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<IAdministratorInvitation>()
            .CreateIfNoneAsync();
    }

    /// <summary>Opens a page and posts a form of it, with its antiforgery token.</summary>
    public static async Task<HttpResponseMessage> PostFormAsync(
        this HttpClient client,
        string page,
        string action,
        params (string Name, string Value)[] fields
    )
    {
        string html = await client.GetStringAsync(page);
        return await client.PostAsync(
            action,
            new FormUrlEncodedContent([
                .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)),
                KeyValuePair.Create("__RequestVerificationToken", TokenOf(html)),
            ])
        );
    }

    public static string TokenOf(string html) =>
        WebUtility.HtmlDecode(TokenField().Match(html).Groups[1].Value);

    /// <summary>Signs a visitor of the demo in.</summary>
    public static Task<HttpResponseMessage> ActAsAsync(this HttpClient client, string persona) =>
        client.PostAsync(
            "/demo/sign-in",
            new FormUrlEncodedContent([KeyValuePair.Create("persona", persona)])
        );

    /// <summary>The text of an answer, entities decoded.</summary>
    public static async Task<string> TextAsync(this HttpResponseMessage response) =>
        WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex TokenField();
}
