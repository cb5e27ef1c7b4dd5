using System.Net;
using System.Text.RegularExpressions;
using Ipses.Application.Common;
using Ipses.Application.Cycles.OpenCycle;
using Ipses.Application.Organisations.Demo;
using Ipses.Domain.Organisations;
using Ipses.Hosting;
using Ipses.Web.Access;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.Access;

/// <summary>
/// What only one institution's people are led to, another institution's people don't get by typing its address (R3): two officers
/// follow every link that they are shown, and each then asks for what only the other was shown.
/// </summary>
public sealed partial class OtherInstitutionTests
{
    private const int MostPages = 150;

    [Fact]
    public async Task An_officer_gets_nothing_of_another_institution_by_its_address()
    {
        await using TestSite site = await TestSite.StartAsync(
            new WebServerOptions { Environment = IpsesEnvironment.Demo },
            realPeople: true
        );
        await OpenTheYearAsync(site);
        using HttpClient kipo = site.SignedIn(Persona.Parse("officer:KIPO")!.PersonId);
        using HttpClient other = site.SignedIn(Persona.Parse("officer:MOFAT")!.PersonId);

        IReadOnlySet<string> shownToKipo = await FollowAsync(kipo);
        IReadOnlySet<string> shownToOther = await FollowAsync(other);

        string[] ofKipo = [.. shownToKipo.Except(shownToOther).Where(IsOneThing)];
        ofKipo.ShouldNotBeEmpty("KIPO's officer was shown nothing of their own");
        List<string> leaks = [];
        foreach (string address in ofKipo)
        {
            using HttpResponseMessage answer = await other.GetAsync(address);
            if (answer.StatusCode is not (HttpStatusCode.NotFound or HttpStatusCode.Forbidden))
            {
                leaks.Add($"{address}: {(int)answer.StatusCode}");
            }
        }
        leaks.ShouldBeEmpty();
    }

    /// <summary>Opens 2027 and lets the others go on to the second of February, when every officer has a plan to draft.</summary>
    private static async Task OpenTheYearAsync(TestSite site)
    {
        await using (AsyncServiceScope scope = site.Services.CreateAsyncScope())
        {
            string coordinator = Persona.Parse("coordinator")!.PersonId;
            IDirectory directory = scope.ServiceProvider.GetRequiredService<IDirectory>();
            CycleClock clock = scope.ServiceProvider.GetRequiredService<CycleClock>();
            scope.ServiceProvider.GetRequiredService<ICurrentActor>().Actor = new Actor(
                coordinator,
                null,
                await directory.HeldByAsync(coordinator, clock.Today, CancellationToken.None)
            );
            (
                await scope
                    .ServiceProvider.GetRequiredService<IDispatcher>()
                    .SendAsync(new OpenCycle(Sector.Central, 2027))
            ).Errors.ShouldBeEmpty();
        }
        using HttpClient clockMover = site.SignedIn(Persona.Parse("auditor")!.PersonId);
        using HttpResponseMessage moved = await clockMover.PostAsync(
            "/demo/clock",
            new FormUrlEncodedContent([
                KeyValuePair.Create("to", "2027-02-02T09:00:00+09:00"),
                KeyValuePair.Create("others", "on-time"),
            ])
        );
        moved.StatusCode.ShouldBe(HttpStatusCode.OK, await moved.Content.ReadAsStringAsync());
    }

    /// <summary>All addresses that a reader reaches by links from the start.</summary>
    private static async Task<IReadOnlySet<string>> FollowAsync(HttpClient client)
    {
        HashSet<string> seen = ["/tasks"];
        Queue<string> open = new(seen);
        HashSet<string> reached = [];
        while (open.TryDequeue(out string? address) && reached.Count < MostPages)
        {
            using HttpResponseMessage answer = await client.GetAsync(address);
            if (answer.StatusCode != HttpStatusCode.OK)
            {
                continue;
            }
            reached.Add(address);
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }
            foreach (Match link in Link().Matches(await answer.Content.ReadAsStringAsync()))
            {
                string target = WebUtility.HtmlDecode(link.Groups["to"].Value).Split('#')[0];
                bool isPage =
                    !target.StartsWith("/lib", StringComparison.Ordinal)
                    && !target.StartsWith("/css", StringComparison.Ordinal);
                if (isPage && target.Length > 0 && seen.Add(target))
                {
                    open.Enqueue(target);
                }
            }
        }
        return reached;
    }

    /// <summary>An address of one thing: it has more parts than any page that opens without an id.</summary>
    private static bool IsOneThing(string address)
    {
        string path = address.Split('?')[0];
        return AccessTable.Find("GET", path) is null && path.Split('/').Length > 2;
    }

    [GeneratedRegex("href=\"(?<to>/[^\"]*)\"")]
    private static partial Regex Link();
}
