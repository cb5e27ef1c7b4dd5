using Ipses.Application.Common;
using Ipses.Application.Deliberations;
using Ipses.Application.Deliberations.PlaceOnAgenda;
using Ipses.Domain.Common;
using Ipses.Domain.Deliberations;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.Deliberations;

/// <summary>Chair or secretariat put other business on an agenda by hand (R36).</summary>
public sealed class PlaceModel(IDispatcher dispatcher) : IpsesPage
{
    /// <inheritdoc />
    public override LocalizedText Title => SessionTexts.Place;

    /// <inheritdoc />
    public override IReadOnlyList<Crumb> Crumbs => [new(SessionTexts.List, "/sessions")];

    /// <summary>Between what one chooses.</summary>
    public AgendaChoiceLists Choices { get; private set; } = new([], []);

    [BindProperty(SupportsGet = true)]
    public string? Body { get; set; }

    /// <summary>The day asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Wanted { get; set; }

    [BindProperty]
    public string? TitleKo { get; set; }

    [BindProperty]
    public string? TitleEn { get; set; }

    [BindProperty]
    public AgendaKind Kind { get; set; }

    [BindProperty]
    public string? Institution { get; set; }

    [BindProperty]
    public string? LegalBasis { get; set; }

    public Task<IActionResult> OnGetAsync(CancellationToken token) => ShowAsync(null, token);

    public async Task<IActionResult> OnPostAsync(CancellationToken token)
    {
        if (Wanted is not { } wanted)
        {
            return await ShowAsync(SessionErrors.DayMissing, token);
        }

        Result<PlacedItem> placed = await dispatcher.SendAsync(
            new PlaceOnAgenda(
                Body ?? Domain.Committees.Body.Gpec,
                new(TitleKo?.Trim() ?? "", TitleEn?.Trim() ?? ""),
                Kind,
                string.IsNullOrEmpty(Institution) ? null : Institution,
                wanted,
                LocalizedText.Same(LegalBasis?.Trim() ?? "")
            ),
            token
        );
        return placed.IsRefused
            ? await ShowAsync(placed, token)
            : Done(
                placed.Value.Date == wanted
                    ? SessionTexts.Placed(placed.Value.Date)
                    : SessionTexts.PlacedLater(wanted, placed.Value.Date),
                $"/sessions/{placed.Value.SessionId}?item={placed.Value.ItemId}#item"
            );
    }

    private async Task<IActionResult> ShowAsync(Result? refusal, CancellationToken token)
    {
        Result<AgendaChoiceLists> choices = await dispatcher.AskAsync(new AgendaChoices(), token);
        if (choices.IsRefused)
        {
            return Refused(choices);
        }

        Choices = choices.Value;
        return refusal is null ? Page() : Refused(refusal);
    }
}
