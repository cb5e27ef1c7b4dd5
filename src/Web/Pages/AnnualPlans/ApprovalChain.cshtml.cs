using System.Globalization;
using Ipses.Application.AnnualPlans.ApprovalChainDetails;
using Ipses.Application.AnnualPlans.SetApprovalChain;
using Ipses.Application.Common;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Ipses.Web.Access;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.AnnualPlans;

/// <summary>The approval line of an institution's plans: what holds today, the form that changes it, and its history (R16).</summary>
public sealed class ApprovalChainModel(IDispatcher dispatcher, CycleClock clock) : IpsesPage
{
    /// <summary>The institution's code; codes are capitals, while the frame writes addresses in small letters.</summary>
    [BindProperty(SupportsGet = true)]
    public string Institution
    {
        get;
        set => field = value?.ToUpperInvariant() ?? "";
    } = "";

    public override LocalizedText Title => ApprovalChainTexts.Title;

    public override IReadOnlyList<Crumb> Crumbs =>
        AccessTable.MayOpen("/administration", Reader)
            ? [new(MainMenu.Administration, "/administration")]
            : [new(PlanTexts.Plans, "/plans")];

    /// <summary>The line as found; set before any view is shown.</summary>
    public ApprovalChainFound Found { get; private set; } = null!;

    /// <summary>The rows of the form: the line that holds today, or what was typed.</summary>
    public List<ChainRow> Rows { get; private set; } = [];

    /// <summary>The first day in the form.</summary>
    public DateOnly From { get; private set; }

    /// <summary>How many settings the person saw when they began.</summary>
    public int Seen { get; private set; }

    private string Path => "/administration/approval-chain/" + Institution;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await LookUpAsync(cancellationToken) is { } missing)
        {
            return missing;
        }
        Rows = [.. Found.Steps.Select(step => ChainRow.Of(step.Rule))];
        From = clock.Today;
        Seen = Found.History.Count;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(
        string?[] who,
        string?[] manner,
        DateOnly? from,
        int seen,
        CancellationToken cancellationToken
    )
    {
        Take(who, manner, from, seen);
        Result<Nothing> set = await dispatcher.SendAsync(
            new SetApprovalChain(
                Institution,
                [.. Rows.Select(row => row.Step()).OfType<ApprovalStepRule>()],
                From,
                seen
            ),
            cancellationToken
        );
        if (set.IsSuccess)
        {
            return Done(ApprovalChainTexts.Saved, Path);
        }
        return await LookUpAsync(cancellationToken) ?? Refused(set);
    }

    /// <summary>Moves a row without saving anything: <c>up:2</c>, <c>down:0</c>.</summary>
    public async Task<IActionResult> OnPostArrangeAsync(
        string?[] who,
        string?[] manner,
        DateOnly? from,
        int seen,
        string? move,
        CancellationToken cancellationToken
    )
    {
        Take(who, manner, from, seen);
        if (
            move?.Split(':') is [var way, var row]
            && int.TryParse(row, CultureInfo.InvariantCulture, out int at)
        )
        {
            int with = way == "up" ? at - 1 : at + 1;
            if (at >= 0 && with >= 0 && at < Rows.Count && with < Rows.Count)
            {
                (Rows[at], Rows[with]) = (Rows[with], Rows[at]);
            }
        }
        return await LookUpAsync(cancellationToken) ?? Page();
    }

    private void Take(string?[] who, string?[] manner, DateOnly? from, int seen)
    {
        Rows = ChainRow.Read(who, manner);
        From = from ?? clock.Today;
        Seen = seen;
    }

    private async Task<IActionResult?> LookUpAsync(CancellationToken cancellationToken)
    {
        Result<ApprovalChainFound> found = await dispatcher.AskAsync(
            new ApprovalChainDetails(Institution),
            cancellationToken
        );
        if (found.IsRefused)
        {
            return StatusCode(StatusOf(found.Errors));
        }
        Found = found.Value;
        return null;
    }
}
