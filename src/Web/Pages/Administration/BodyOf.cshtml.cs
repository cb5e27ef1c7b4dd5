using Ipses.Application.Common;
using Ipses.Application.Exports;
using Ipses.Application.Organisations.Committees;
using Ipses.Domain.Committees;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.Administration;

/// <summary>One committee: its seats, and its composition against its rule, count by count (R4, R5, R6).</summary>
public sealed class BodyOfModel(IDispatcher dispatcher, CycleClock clock) : IpsesPage, IHasTables
{
    public override LocalizedText Title => Body?.Name ?? AdministrationTexts.Bodies;

    public override IReadOnlyList<Crumb> Crumbs =>
        [
            new(AdministrationTexts.Title, "/administration"),
            new(AdministrationTexts.Bodies, "/administration/bodies"),
        ];

    /// <summary>The committee's id.</summary>
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    /// <summary>The day whose composition is shown; today unless another is asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? On { get; set; }

    /// <summary>The day whose composition is shown.</summary>
    public DateOnly Day => On ?? Today;

    /// <summary>The committee.</summary>
    public BodyView? Body { get; private set; }

    /// <summary>Today in the cycle's time.</summary>
    public DateOnly Today => clock.Today;

    /// <summary>Whether the reader may change anything here.</summary>
    public bool MayChange => Reader?.Roles.Contains(Role.Administrator) == true;

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        ShowAsync([], cancellation);

    public async Task<IActionResult> OnPostSeatAsync(
        string? personId,
        MemberKind kind,
        SeatKind seat,
        DateOnly? from,
        DateOnly? to,
        CancellationToken cancellation
    ) =>
        await AfterAsync(
            await dispatcher.SendAsync(
                new SeatMember(Id, personId?.Trim() ?? "", kind, seat, from ?? Today, to),
                cancellation
            ),
            AdministrationTexts.Seated,
            cancellation
        );

    public async Task<IActionResult> OnPostVacateAsync(
        string? person,
        DateOnly? lastDay,
        CancellationToken cancellation
    ) =>
        await AfterAsync(
            await dispatcher.SendAsync(
                new VacateSeat(Id, person ?? "", lastDay ?? Today),
                cancellation
            ),
            AdministrationTexts.AppointmentEnded,
            cancellation
        );

    private async Task<IActionResult> AfterAsync(
        Result result,
        LocalizedText done,
        CancellationToken cancellation
    ) =>
        result.IsSuccess
            ? Done(done, "/administration/bodies/" + Id)
            : await ShowAsync(result.Errors, cancellation);

    private async Task<IActionResult> ShowAsync(
        IReadOnlyList<Error> refusals,
        CancellationToken cancellation
    )
    {
        Result<BodyView> body = await dispatcher.AskAsync(new ReadBody(Id, On), cancellation);
        if (body.IsRefused)
        {
            return NotFound();
        }

        Body = body.Value;
        return refusals.Count > 0 ? Refused(refusals) : Page();
    }

    /// <inheritdoc />
    public IReadOnlyList<ExportTable> Tables() =>
        Body is not { } body
            ? []
            :
            [
                ExportTable
                    .Of(AdministrationTexts.Composition, body.Findings)
                    .Verbatim(AdministrationTexts.Rule, finding => finding.Rule)
                    .Text(AdministrationTexts.What, finding => finding.What)
                    .Number(AdministrationTexts.Found, finding => finding.Found)
                    .Text(AdministrationTexts.Required, finding => finding.Required.InWords)
                    .Text(
                        AdministrationTexts.State,
                        finding =>
                            finding.IsKept ? AdministrationTexts.Kept : AdministrationTexts.Broken
                    )
                    .Build(),
                ExportTable
                    .Of(AdministrationTexts.Members, body.Seats)
                    .Text(AdministrationTexts.Name, seat => seat.Name)
                    .Verbatim(AdministrationTexts.PersonId, seat => seat.Member.PersonId)
                    .Text(
                        AdministrationTexts.SeatKindLabel,
                        seat => AdministrationTexts.Of(seat.Member.Seat)
                    )
                    .Text(
                        AdministrationTexts.MemberKindLabel,
                        seat => AdministrationTexts.Of(seat.Member.Kind)
                    )
                    .Verbatim(AdministrationTexts.Institutions, seat => seat.Member.InstitutionId)
                    .Date(AdministrationTexts.From, seat => seat.Member.From)
                    .Date(AdministrationTexts.To, seat => seat.Member.To)
                    .Build(),
            ];
}
