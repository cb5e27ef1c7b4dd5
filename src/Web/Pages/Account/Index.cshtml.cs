using Ipses.Application.Common;
using Ipses.Application.Organisations.Overview;
using Ipses.Application.Organisations.Substitutes;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
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
