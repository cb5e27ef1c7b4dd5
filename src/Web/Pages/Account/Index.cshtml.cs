using Ipses.Application.Common;
using Ipses.Application.Organisations.CalendarFeeds;
using Ipses.Application.Organisations.Invitations;
using Ipses.Application.Organisations.Overview;
using Ipses.Application.Organisations.Preferences;
using Ipses.Application.Organisations.Substitutes;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Web.CalendarFeeds;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.Account;

/// <summary>A person's own page: what they hold today, and who acts for them while they are away (직무대리, R2).</summary>
public sealed class IndexModel(IDispatcher dispatcher, CycleClock clock) : IpsesPage
{
    public override LocalizedText Title => AccountTexts.MyAccount;

    /// <summary>The person.</summary>
    public Myself Myself { get; private set; } = null!;

    /// <summary>Today in the cycle's time.</summary>
    public DateOnly Today => clock.Today;

    /// <summary>The institutions whose approval line the person sets (R16).</summary>
    public IEnumerable<string> ApprovalLines =>
        Myself
            .Held.Where(held =>
                held.Role is Role.PerformanceOfficer or Role.DepartmentHead or Role.InstitutionHead
            )
            .Select(held => held.InstitutionId)
            .OfType<string>()
            .Distinct();

    /// <summary>The address of the calendar that was just made, with the site's.</summary>
    public string? FeedAddress { get; private set; }

    /// <summary>Zones to choose from; any other name that the machine knows can be typed.</summary>
    public static IReadOnlyList<string> Zones { get; } =
    [
        "Asia/Seoul",
        "Asia/Tokyo",
        "Asia/Shanghai",
        "Asia/Singapore",
        "Asia/Jakarta",
        "Asia/Kolkata",
        "Asia/Dubai",
        "Africa/Nairobi",
        "Europe/Moscow",
        "Europe/Brussels",
        "Europe/Zurich",
        "Europe/London",
        "America/Sao_Paulo",
        "America/New_York",
        "America/Los_Angeles",
        "Pacific/Auckland",
        "UTC",
    ];

    /// <summary>The name of where something is held.</summary>
    public string Place(string bodyId) =>
        Myself.Bodies.TryGetValue(bodyId, out LocalizedText? name) ? Words[name] : bodyId;

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        ShowAsync([], cancellation);

    public async Task<IActionResult> OnPostSubstituteAsync(
        string? substitute,
        DateOnly? from,
        DateOnly? to,
        CancellationToken cancellation
    ) =>
        await AfterAsync(
            await dispatcher.SendAsync(
                new NameSubstitute(Reader!.PersonId, substitute ?? "", from ?? Today, to ?? Today),
                cancellation
            ),
            AccountTexts.SubstituteNamed,
            cancellation
        );

    public async Task<IActionResult> OnPostEndAsync(
        string? substitution,
        CancellationToken cancellation
    ) =>
        await AfterAsync(
            await dispatcher.SendAsync(
                new EndSubstitution(substitution ?? "", Today),
                cancellation
            ),
            AccountTexts.SubstituteEnded,
            cancellation
        );

    public async Task<IActionResult> OnPostPreferencesAsync(
        Language language,
        MailPreference mail,
        Density density,
        string? zone,
        CancellationToken cancellation
    ) =>
        await AfterAsync(
            await dispatcher.SendAsync(
                new ChoosePreferences(
                    language,
                    mail,
                    density,
                    string.IsNullOrWhiteSpace(zone) ? null : zone.Trim()
                ),
                cancellation
            ),
            AccountTexts.PreferencesSaved,
            cancellation
        );

    public async Task<IActionResult> OnPostFeedAsync(CancellationToken cancellation)
    {
        string secret = InvitationSecret.New();
        Result<Nothing> renewed = await dispatcher.SendAsync(
            new RenewCalendarFeed(InvitationSecret.HashOf(secret)),
            cancellation
        );
        if (renewed.IsSuccess)
        {
            // Shown here once and kept nowhere: not even in the cookie that carries messages.
            FeedAddress = $"{Request.Scheme}://{Request.Host}{CalendarFeedEndpoint.PathOf(secret)}";
        }

        return await ShowAsync(renewed.Errors, cancellation);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancellation) =>
        await AfterAsync(
            await dispatcher.SendAsync(new WithdrawCalendarFeed(), cancellation),
            AccountTexts.FeedWithdrawn,
            cancellation
        );

    private async Task<IActionResult> AfterAsync(
        Result result,
        LocalizedText done,
        CancellationToken cancellation
    ) => result.IsSuccess ? Done(done, "/account") : await ShowAsync(result.Errors, cancellation);

    private async Task<IActionResult> ShowAsync(
        IReadOnlyList<Error> refusals,
        CancellationToken cancellation
    )
    {
        Result<Myself> myself = await dispatcher.AskAsync(new ReadMyself(), cancellation);
        if (myself.IsRefused)
        {
            return NotFound();
        }

        Myself = myself.Value;
        return refusals.Count > 0 ? Refused(refusals) : Page();
    }
}
