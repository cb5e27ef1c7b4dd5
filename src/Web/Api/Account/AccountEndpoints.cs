using Ipses.Application.Common;
using Ipses.Application.Organisations.CalendarFeeds;
using Ipses.Application.Organisations.Invitations;
using Ipses.Application.Organisations.Overview;
using Ipses.Application.Organisations.Preferences;
using Ipses.Application.Organisations.Substitutes;
using Ipses.Application.Organisations.Tokens;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Web.CalendarFeeds;

namespace Ipses.Web.Api.Account;

/// <summary>The person whose token it is: who they are, who stands in for them, their tokens.</summary>
internal static class AccountEndpoints
{
    internal static void MapAccount(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder account = api.MapGroup("/account").WithTags("Account");
        account
            .MapGet("", (ApiCall call) => call.AskAsync(new ReadMyself()))
            .Says("readMyself", "The person whose token it is, and what they hold today")
            .Shows<Myself>();
        account
            .MapPut(
                "/language",
                (LanguageChosen body, ApiCall call) =>
                    call.SendAsync(new ChooseLanguage(body.Language))
            )
            .Says("chooseLanguage", "Choose the language of pages and mail")
            .AnswersNothing();
        account
            .MapPut(
                "/preferences",
                (PreferencesChosen body, ApiCall call) =>
                    call.SendAsync(
                        new ChoosePreferences(body.Language, body.Mail, body.Density, body.TimeZone)
                    )
            )
            .Says("choosePreferences", "Choose language, mail, density and time zone")
            .AnswersNothing();
        account
            .MapPost("/calendar-feed", RenewFeedAsync)
            .Says(
                "renewCalendarFeed",
                "Get a new address of one's own calendar; an earlier one answers no more",
                "A repetition under the same Idempotency-Key is answered without the address."
            )
            .Answers<FeedRenewed>(StatusCodes.Status201Created);
        account
            .MapDelete(
                "/calendar-feed",
                (ApiCall call) => call.SendAsync(new WithdrawCalendarFeed())
            )
            .Says("withdrawCalendarFeed", "Withdraw the address of one's own calendar")
            .AnswersNothing();
        account
            .MapPost(
                "/substitutes",
                (SubstituteNamed body, ApiCall call, ICurrentActor current) =>
                    call.SendAsync(
                        new NameSubstitute(
                            current.Actor.PersonId ?? "",
                            body.SubstituteId,
                            body.From,
                            body.To
                        ),
                        id => ApiReply.With(new Made(id))
                    )
            )
            .Says("nameMySubstitute", "Name who acts for oneself while one is away (R2)")
            .Answers<Made>();
        account
            .MapPost(
                "/substitutes/{id}/end",
                (string id, DayGiven body, ApiCall call, CycleClock clock) =>
                    call.SendAsync(new EndSubstitution(id, body.LastDay ?? clock.Today))
            )
            .Says("endMySubstitution", "End a substitution; without a day, today is its last")
            .AnswersNothing();

        RouteGroupBuilder tokens = api.MapGroup("/tokens").WithTags("Account");
        tokens
            .MapGet(
                "",
                (
                    HttpContext context,
                    [AsParameters] StretchAsked asked,
                    ApiCall call,
                    bool everybody = false
                ) =>
                    call.AskListAsync(
                        context,
                        asked,
                        new ListTokens(everybody),
                        tokens => tokens,
                        token => token.Id
                    )
            )
            .Says(
                "listTokens",
                "Tokens by which programs act as people",
                "One's own; with everybody=true all, for administrators. No secret is shown. A token is made on the account page or at the command line, never by another token: a stolen one can't outlive its revocation so."
            )
            .Shows<Stretch<TokenLine>>();
        tokens
            .MapDelete("/{id}", (string id, ApiCall call) => call.SendAsync(new RevokeToken(id)))
            .Says("revokeToken", "Revoke a token at once")
            .AnswersNothing();
    }

    private static Task<IResult> RenewFeedAsync(ApiCall call, HttpRequest request)
    {
        string secret = InvitationSecret.New();
        return call.SendAsync(
            new RenewCalendarFeed(InvitationSecret.HashOf(secret)),
            _ =>
                ApiReply.CreatedOnce(
                    "/account",
                    new FeedRenewed(
                        $"{request.Scheme}://{request.Host}{CalendarFeedEndpoint.PathOf(secret)}"
                    ),
                    new FeedRenewed(null)
                )
        );
    }
}

/// <summary>What a person chooses.</summary>
/// <param name="TimeZone">An IANA name; null for the cycle's own.</param>
public sealed record PreferencesChosen(
    Language Language,
    MailPreference Mail,
    Density Density,
    string? TimeZone = null
);

/// <summary>The address of a calendar.</summary>
/// <param name="Address">Who knows it reads the calendar; null where it was shown before.</param>
public sealed record FeedRenewed(string? Address);

/// <summary>A language of pages and mail.</summary>
public sealed record LanguageChosen(Language Language);

/// <summary>Who acts for somebody, and from which to which day.</summary>
public sealed record SubstituteNamed(string SubstituteId, DateOnly From, DateOnly To);

/// <summary>A last day; nothing means today.</summary>
public sealed record DayGiven(DateOnly? LastDay = null);
