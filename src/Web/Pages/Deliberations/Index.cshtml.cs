using System.Globalization;
using Ipses.Application.Common;
using Ipses.Application.Deliberations.ListSessions;
using Ipses.Application.Exports;
using Ipses.Domain.Common;
using Ipses.Domain.Deliberations;
using Ipses.Web.Access;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.Deliberations;

/// <summary>Sessions and resolutions of a year; a resolution is found again by its number.</summary>
public sealed class IndexModel(IDispatcher dispatcher, CycleClock clock) : IpsesPage, IHasTables
{
    /// <inheritdoc />
    public override LocalizedText Title => SessionTexts.List;

    public int Year { get; private set; }

    public string? Number { get; private set; }

    /// <summary>The way to other years; the number that was sought is kept.</summary>
    public YearSwitch Switch =>
        new(
            Year,
            null,
            (year, _) =>
                "/sessions"
                + QueryString.Create([
                    new("year", year.ToString(CultureInfo.InvariantCulture)),
                    .. string.IsNullOrEmpty(Number)
                        ? Array.Empty<KeyValuePair<string, string?>>()
                        : [new("number", Number)],
                ])
        );

    /// <summary>Whether the reader puts items on agendas.</summary>
    public bool Places => AccessTable.MayOpen("/sessions/place", Reader);

    public SessionList? List { get; private set; }

    public async Task<IActionResult> OnGetAsync(
        int? year,
        string? number,
        CancellationToken cancellationToken
    )
    {
        Year = year ?? clock.Today.Year;
        Number = number;
        Result<SessionList> list = await dispatcher.AskAsync(
            new ListSessions(Year, number),
            cancellationToken
        );
        if (list.IsRefused)
        {
            return Refused(list);
        }

        List = list.Value;
        return Page();
    }

    /// <inheritdoc />
    public IReadOnlyList<ExportTable> Tables() =>
        List is not { } list
            ? []
            :
            [
                ExportTable
                    .Of(SessionTexts.List, list.Sessions)
                    .Verbatim(SessionTexts.Body, session => session.BodyId)
                    .Date(SessionTexts.Date, session => session.Date)
                    .Text(SessionTexts.Kind, session => SessionNames.Of(session.Kind))
                    .Text(SessionTexts.State, session => SessionNames.Of(session.State))
                    .Number(SessionTexts.Items, session => session.Items)
                    .Number(SessionTexts.ResolvedColumn, session => session.Resolved)
                    .Build(),
                ExportTable
                    .Of(SessionTexts.Resolutions, list.Resolutions)
                    .Verbatim(SessionTexts.Number, one => one.Number)
                    .Text(SessionTexts.Title, one => one.Title)
                    .Text(SessionTexts.Outcome, one => SessionNames.Of(one.Outcome))
                    .Date(SessionTexts.Date, one => one.Date)
                    .Build(),
            ];
}
