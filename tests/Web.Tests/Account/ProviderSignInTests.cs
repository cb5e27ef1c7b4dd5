using System.Net;
using System.Text.RegularExpressions;
using Ipses.Application.Common;
using Ipses.Application.Organisations.SignIn;
using Ipses.Domain.Organisations;
using Ipses.Hosting;
using Ipses.Testing.Product;
using Ipses.Testing.SignIn;
using Ipses.Web.SignIn;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.Account;

/// <summary>Signing in by the organisation's provider, against a real one, through every redirect.</summary>
public sealed class ProviderSignInTests : IAsyncLifetime
{
    private IdentityProvider _provider = null!;
    private TestSite _site = null!;
    private string _email = "";

    public async Task InitializeAsync()
    {
        _provider = await IdentityProvider.StartAsync();
        _site = await StartSiteAsync("email");
        _email = await EmailOfAsync("officer.KIPO");
        _provider.Account = new ProviderAccount("7", _email);
    }

    public async Task DisposeAsync()
    {
        await _site.DisposeAsync();
        await _provider.DisposeAsync();
    }

    [Fact]
    public async Task A_person_comes_in_by_the_providers_account_and_lands_where_they_wanted_to_go()
    {
        // Addresses are compared in small letters, as people are kept.
        _provider.Account = new ProviderAccount("7", _email.ToUpperInvariant());
        using HttpClient visitor = _site.Visitor("en");
        string page = WebUtility.HtmlDecode(
            await visitor.GetStringAsync("/account/sign-in?returnUrl=%2Ftasks")
        );
        page.ShouldContain("Sign in with ONNARA");
        string button = Regex
            .Match(page, "href=\"(/account/sign-in/provider[^\"]*)\"")
            .Groups[1]
            .Value;

        Uri[] way = await FollowAsync(visitor, button);

        way[^1].PathAndQuery.ShouldBe("/tasks");
        way.ShouldContain(uri =>
            uri.AbsoluteUri.StartsWith(_provider.Address) && uri.Query.Contains("code_challenge=")
        );
        (await visitor.GetStringAsync("/account")).ShouldContain(_email);
        _site.Log().ShouldContain("officer.KIPO signed in by the provider");
        (await TrailAsync()).ShouldBe([SignInTrail.SignedIn + " officer.KIPO"]);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("/\\evil.example")]
    public async Task Nobody_is_led_to_another_site_after_signing_in(string target)
    {
        using HttpClient visitor = _site.Visitor();

        Uri[] way = await FollowAsync(
            visitor,
            $"{SignInPaths.Provider}?returnUrl={Uri.EscapeDataString(target)}"
        );

        way.ShouldAllBe(uri => uri.Host == "127.0.0.1");
        (await visitor.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_account_of_nobody_here_lets_nobody_in_and_makes_nobody()
    {
        _provider.Account = new ProviderAccount("8", "stranger@ipses.example");
        int before = await CountPeopleAsync();

        await ShouldBeTurnedAwayAsync("nobody is entered here with its e-mail address");

        (await CountPeopleAsync()).ShouldBe(before);
        (await TrailAsync()).ShouldBe([SignInTrail.NotSignedIn + " Provider: PersonUnknown"]);
    }

    [Fact]
    public async Task An_address_that_the_provider_does_not_vouch_for_lets_nobody_in()
    {
        _provider.Account = new ProviderAccount("7", _email, IsVerified: false);

        await ShouldBeTurnedAwayAsync("has not been verified");
    }

    [Fact]
    public async Task An_account_without_an_address_lets_nobody_in()
    {
        _provider.Account = new ProviderAccount("7", null);

        await ShouldBeTurnedAwayAsync("gives no e-mail address");
    }

    [Fact]
    public async Task Addresses_of_several_people_let_none_of_them_in()
    {
        await _site.DisposeAsync();
        _site = await StartSiteAsync(IdentityProvider.AllEmails);
        _provider.Account = new ProviderAccount("7", _email)
        {
            Others = [await EmailOfAsync("head.KIPO")],
        };

        await ShouldBeTurnedAwayAsync("belong to several people here");
    }

    [Fact]
    public async Task Who_has_left_does_not_come_in_whatever_the_provider_says()
    {
        await using (AsyncServiceScope scope = _site.Services.CreateAsyncScope())
        {
            IUnitOfWork unit = scope.ServiceProvider.GetRequiredService<IUnitOfWork>();
            await scope
                .ServiceProvider.GetRequiredService<ITransaction>()
                .RunAsync<Nothing>(
                    async token =>
                    {
                        Person? officer = await unit.FindAsync<Person>("officer.KIPO", token);
                        officer!.Leave(new DateOnly(2026, 12, 31), []).IsSuccess.ShouldBeTrue();
                        return Nothing.Value;
                    },
                    CancellationToken.None
                );
        }

        await ShouldBeTurnedAwayAsync("you have left");
        (await TrailAsync()).ShouldBe([SignInTrail.NotSignedIn + " officer.KIPO"]);
    }

    [Fact]
    public async Task Who_calls_the_sign_in_off_is_back_on_the_sign_in_page()
    {
        _provider.Account = null;

        await ShouldBeTurnedAwayAsync("was called off");
    }

    [Fact]
    public async Task An_answer_that_was_tampered_with_or_stolen_lets_nobody_in()
    {
        using HttpClient victim = _site.Visitor("en");
        string callback = await CallbackAsync(victim);

        string tampered = Regex.Replace(callback, "state=[^&]{10}", "state=0123456789");
        using HttpResponseMessage refused = await victim.GetAsync(tampered);
        refused.Headers.Location!.ToString().ShouldContain("refusal=failed");

        using HttpClient thief = _site.Visitor("en");
        using HttpResponseMessage stolen = await thief.GetAsync(callback);
        stolen.Headers.Location!.ToString().ShouldContain("refusal=failed");
        (await thief.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task While_the_provider_is_away_the_page_says_so_and_passwords_go_on()
    {
        await _provider.DisposeAsync();

        await ShouldBeTurnedAwayAsync("does not answer");

        using HttpClient visitor = _site.Visitor("en");
        HttpResponseMessage tried = await visitor.PostFormAsync(
            SignInPaths.SignIn,
            SignInPaths.SignIn,
            ("email", _email),
            ("password", "Wrong-Horse-12")
        );
        (await tried.TextAsync()).ShouldContain("The e-mail address and the password don't fit.");
    }

    [Fact]
    public async Task Signing_out_ends_the_session_at_the_provider_too()
    {
        using HttpClient visitor = _site.Visitor("en");
        await FollowAsync(visitor, SignInPaths.Provider);

        HttpResponseMessage sent = await visitor.PostFormAsync(
            SignInPaths.SignOut,
            SignInPaths.SignOut
        );
        Uri[] way = await FollowAsync(visitor, sent.Headers.Location!.ToString());

        _provider.SignOuts.ShouldBe(1);
        way[^1].PathAndQuery.ShouldBe("/");
        (await visitor.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_form_that_outlived_its_session_goes_on_after_a_sign_in_in_another_window()
    {
        using HttpClient visitor = _site.Visitor("en");
        using HttpResponseMessage asked = await visitor.PostAsync(
            "/account?handler=Substitute",
            new FormUrlEncodedContent([KeyValuePair.Create("person", "typed before")])
        );
        string page = await asked.TextAsync();
        page.ShouldContain("opens in a new window");
        string kept = Regex.Match(page, "name=\"rescued\" value=\"([^\"]+)\"").Groups[1].Value;

        string still = await ContinueAsync(visitor, kept);
        still.ShouldContain("name=\"rescued\"");
        await FollowAsync(visitor, SignInPaths.Provider);
        string resumed = await ContinueAsync(visitor, kept);

        resumed.ShouldContain("Continue where you were");
        resumed.ShouldContain("typed before");
    }

    private async Task<TestSite> StartSiteAsync(string personClaim)
    {
        TestSite site = await TestSite.StartAsync(
            new WebServerOptions
            {
                Environment = IpsesEnvironment.Test,
                Settings = new Dictionary<string, string?>
                {
                    ["Ipses:OpenIdConnect:Authority"] = _provider.Address,
                    ["Ipses:OpenIdConnect:ClientId"] = IdentityProvider.ClientId,
                    ["Ipses:OpenIdConnect:ClientSecret"] = IdentityProvider.ClientSecret,
                    ["Ipses:OpenIdConnect:PersonClaim"] = personClaim,
                    ["Ipses:OpenIdConnect:NameEn"] = "ONNARA",
                },
            },
            realPeople: true,
            StartingPoint.People
        );
        await _provider.EnterSiteAsync(
            site.Address,
            SignInPaths.ProviderCallback,
            SignInPaths.ProviderSignedOut
        );
        return site;
    }

    private static async Task<string> ContinueAsync(HttpClient visitor, string kept)
    {
        using HttpResponseMessage answer = await visitor.PostAsync(
            SignInPaths.Continue,
            new FormUrlEncodedContent([KeyValuePair.Create("rescued", kept)])
        );
        return await answer.TextAsync();
    }

    private async Task ShouldBeTurnedAwayAsync(string because)
    {
        using HttpClient visitor = _site.Visitor("en");
        Uri[] way = await FollowAsync(visitor, SignInPaths.Provider);
        way[^1].AbsolutePath.ShouldBe(SignInPaths.SignIn);
        using HttpResponseMessage page = await visitor.GetAsync(way[^1].PathAndQuery);
        page.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await page.TextAsync()).ShouldContain(because);
        (await visitor.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    /// <summary>The last address before the session begins: the provider's answer on its way to the site.</summary>
    private async Task<string> CallbackAsync(HttpClient visitor)
    {
        using HttpResponseMessage begun = await visitor.GetAsync(SignInPaths.Provider);
        using HttpResponseMessage answered = await visitor.GetAsync(begun.Headers.Location);
        return answered.Headers.Location!.ToString();
    }

    /// <summary>Goes where it is sent until somebody answers with a page; every address on the way.</summary>
    private static async Task<Uri[]> FollowAsync(HttpClient visitor, string path)
    {
        List<Uri> way = [new(visitor.BaseAddress!, path)];
        while (way.Count < 12)
        {
            using HttpResponseMessage answer = await visitor.GetAsync(way[^1]);
            if (answer.Headers.Location is not { } next)
            {
                break;
            }
            way.Add(new Uri(way[^1], next));
        }
        return [.. way];
    }

    private async Task<string> EmailOfAsync(string person)
    {
        await using AsyncServiceScope scope = _site.Services.CreateAsyncScope();
        return (
            await scope
                .ServiceProvider.GetRequiredService<IDirectory>()
                .PeopleAsync([person], CancellationToken.None)
        )
            .Single()
            .Email;
    }

    private async Task<int> CountPeopleAsync()
    {
        await using AsyncServiceScope scope = _site.Services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<IReader>()
            .CountAsync<Person>(all => all, CancellationToken.None);
    }

    private async Task<IReadOnlyList<string>> TrailAsync()
    {
        await using AsyncServiceScope scope = _site.Services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<IReader>()
            .ListAsync<Persistence.Audit.AuditEntry, string>(
                all =>
                    all.Where(entry => entry.Command.StartsWith("SignIn"))
                        .OrderBy(entry => entry.Number)
                        .Select(entry => entry.Command + " " + (entry.PersonId ?? entry.Note)),
                CancellationToken.None
            );
    }
}
