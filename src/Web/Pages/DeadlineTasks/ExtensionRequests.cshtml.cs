using Ipses.Application.Common;
using Ipses.Application.DeadlineTasks.ExtendDeadline;
using Ipses.Application.Exports;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.DeadlineTasks;

/// <summary>The coordinator grants or refuses more time; what a grant changes stands before the button (R22).</summary>
public sealed class ExtensionRequestsModel(IDispatcher dispatcher) : IpsesPage, IHasTables
{
    /// <inheritdoc />
    public override LocalizedText Title => DeadlineTaskTexts.ExtensionsTitle;

    /// <inheritdoc />
    public override IReadOnlyList<Crumb> Crumbs => [new(DeadlineTaskTexts.Cycle, "/cycle")];

    /// <summary>The requests.</summary>
    public ExtensionList List { get; private set; } = new([], []);

    /// <summary>Whether the reader decides, rather than only reads.</summary>
    public bool MayDecide => Reader?.Roles.Contains(Role.Coordinator) ?? false;

    /// <summary>The request whose answer was refused, with what was typed.</summary>
    public string? Posted { get; private set; }

    public string? Until { get; private set; }

    public string? Reason { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        ShowAsync(null, cancellationToken);

    public async Task<IActionResult> OnPostAsync(
        string? task,
        string? request,
        string? decision,
        string? until,
        string? reason,
        CancellationToken cancellationToken
    )
    {
        Posted = request;
        Until = until;
        Reason = reason;
        bool granted = decision == "grant";
        Result<DateOnly> date = FormDates.Read(until, "until");
        if (granted && date.IsRefused)
        {
            return await ShowAsync(date, cancellationToken);
        }

        Result<Nothing> decided = await dispatcher.SendAsync(
            new DecideExtension(
                task ?? "",
                request ?? "",
                granted,
                granted ? date.Value : null,
                reason
            ),
            cancellationToken
        );
        if (decided.IsRefused)
        {
            return await ShowAsync(decided, cancellationToken);
        }

        return Done(
            granted ? DeadlineTaskTexts.GrantedFlash(date.Value) : DeadlineTaskTexts.RefusedFlash,
            "/cycle/extensions"
        );
    }

    private async Task<IActionResult> ShowAsync(
        Result? refusal,
        CancellationToken cancellationToken
    )
    {
        Result<ExtensionList> list = await dispatcher.AskAsync(
            new ExtensionRequests(),
            cancellationToken
        );
        if (list.IsRefused)
        {
            return StatusCode(StatusOf(list.Errors));
        }

        List = list.Value;
        return refusal is null ? Page() : Refused(refusal);
    }

    /// <inheritdoc />
    public IReadOnlyList<ExportTable> Tables() =>
        [
            ExportTable
                .Of(Title, List.Waiting.Concat(List.Decided))
                .Text(DeadlineTaskTexts.Institution, row => row.Institution)
                .Text(DeadlineTaskTexts.What, row => row.TaskTitle)
                .Text(DeadlineTaskTexts.AskedBy, row => row.AskedBy)
                .Moment(DeadlineTaskTexts.AskedAt, row => row.AskedAt)
                .Date(DeadlineTaskTexts.Due, row => row.DueBefore)
                .Date(DeadlineTaskTexts.NewDue, row => row.Decision?.Until ?? row.Until)
                .Verbatim(DeadlineTaskTexts.Reason, row => row.Reason)
                .Text(
                    DeadlineTaskTexts.Decided,
                    row =>
                        row.Decision is not { } decision ? null
                        : decision.Granted ? DeadlineTaskTexts.Granted
                        : DeadlineTaskTexts.RefusedWord
                )
                .Verbatim(DeadlineTaskTexts.ReasonNeeded, row => row.Decision?.Reason)
                .Text(DeadlineTaskTexts.DecidedBy, row => row.DecidedBy)
                .Moment(DeadlineTaskTexts.DecidedAt, row => row.Decision?.At)
                .Build(),
        ];
}
