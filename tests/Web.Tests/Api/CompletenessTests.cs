using Ipses.Application.Common;
using Ipses.Application.Organisations.Invitations;
using Ipses.Application.Organisations.SignIn;
using Ipses.Application.Organisations.Tokens;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.Api;

/// <summary>What a person can do on a page, a program can do by the API.</summary>
public sealed class CompletenessTests
{
    /// <summary>What pages do and programs don't, and why.</summary>
    private static readonly Dictionary<Type, string> PagesOnly = new()
    {
        [typeof(CheckPassword)] = "signing in: programs send a token",
        [typeof(AcceptInvitation)] = "a person sets their password by a link that was sent to them",
        [typeof(CreateToken)] =
            "a token makes no token: a stolen one could outlive its revocation so",
    };

    [Fact]
    public void Every_command_that_a_page_sends_is_sent_by_the_api_too()
    {
        HashSet<Type> byPages = Made.In("Ipses.Web.Pages", typeof(ICommand<>));
        HashSet<Type> byApi = Made.In("Ipses.Web.Api", typeof(ICommand<>));
        byPages.Count.ShouldBeGreaterThan(30);

        byPages
            .Except(byApi)
            .Except(PagesOnly.Keys)
            .Select(command => command.Name)
            .ShouldBeEmpty(
                "give them an endpoint in src/Web/Api (src/Web/README.md tells how), or an exception with its reason"
            );
    }

    [Fact]
    public void No_exception_outlives_its_reason()
    {
        HashSet<Type> byPages = Made.In("Ipses.Web.Pages", typeof(ICommand<>));
        HashSet<Type> byApi = Made.In("Ipses.Web.Api", typeof(ICommand<>));

        PagesOnly
            .Keys.Where(command => !byPages.Contains(command) || byApi.Contains(command))
            .Select(command => command.Name)
            .ShouldBeEmpty();
    }
}
