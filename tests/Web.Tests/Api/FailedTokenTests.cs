using System.Net;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.Api;

/// <summary>Guessing tokens is slowed down.</summary>
public sealed class FailedTokenTests
{
    [Fact]
    public async Task Who_guesses_tokens_is_soon_told_to_wait()
    {
        await using TestSite site = await TestSite.StartAsync(
            new WebServerOptions
            {
                Environment = Hosting.IpsesEnvironment.Test,
                Settings = new Dictionary<string, string?>
                {
                    ["Ipses:Site:SignInsPerMinute"] = "3",
                },
            }
        );
        HttpClient guessing = site.Visitor("en");
        guessing.DefaultRequestHeaders.Authorization = new("Bearer", "ipses_guess");
        using ApiClient program = new(guessing);

        HttpStatusCode[] statuses = new HttpStatusCode[4];
        for (int i = 0; i < statuses.Length; i++)
        {
            statuses[i] = (await program.GetAsync("/account")).Status;
        }

        statuses.ShouldBe([
            HttpStatusCode.Unauthorized,
            HttpStatusCode.Unauthorized,
            HttpStatusCode.Unauthorized,
            HttpStatusCode.TooManyRequests,
        ]);
    }
}
