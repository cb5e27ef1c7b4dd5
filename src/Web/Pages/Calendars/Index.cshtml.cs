using System.Globalization;
using Ipses.Application.Calendars.EnterCalendarDay;
using Ipses.Application.Calendars.ReadCalendar;
using Ipses.Application.Calendars.WithdrawCalendarDay;
using Ipses.Application.Common;
using Ipses.Application.Exports;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.Calendars;

/// <summary>The holidays of a year with the law each rests on; coordinators declare and strike days (R20).</summary>
public sealed class IndexModel(IDispatcher dispatcher, CycleClock clock) : IpsesPage, IHasTables
{
    private const string Path = "/cycle/calendar";

    /// <inheritdoc/>
    public override LocalizedText Title => CalendarTexts.Title;

    /// <summary>The year that is shown.</summary>
    public CalendarOfYear View { get; private set; } = null!;

    /// <summary>The way to the years that the calendar serves.</summary>
    public YearSwitch Switch =>
        new(
            View.Year,
            null,
            (year, _) => string.Create(CultureInfo.InvariantCulture, $"{Path}?year={year}")
        )
        {
            First = View.FirstYear,
            Last = View.LastYear,
        };

    public bool MayChange => Reader?.Roles.Contains(Role.Coordinator) ?? false;

    /// <summary>What was typed, kept when it is refused.</summary>
    public DayForm Typed { get; private set; } = new();

    public Task<IActionResult> OnGetAsync(int? year, CancellationToken cancellationToken) =>
        ShowAsync(year ?? clock.Today.Year, null, cancellationToken);

    public async Task<IActionResult> OnPostAsync(
        [FromForm] DayForm form,
        CancellationToken cancellationToken
    )
    {
        Typed = form;
        if (
            !DateOnly.TryParseExact(
                form.Date?.Trim(),
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out DateOnly date
            )
        )
        {
            Error unreadable = new(
                "BusinessCalendar.DateUnreadable",
                CalendarTexts.DateUnreadable,
                ErrorKind.Invalid
            )
            {
                Field = "date",
            };
            return await ShowAsync(
                clock.Today.Year,
                Domain.Common.Result.Refused(unreadable),
                cancellationToken
            );
        }

        bool withdraws = form.What == DayForm.Withdraw;
        Result<Nothing> changed = withdraws
            ? await dispatcher.SendAsync(new WithdrawCalendarDay(date), cancellationToken)
            : await dispatcher.SendAsync(
                new EnterCalendarDay(
                    date,
                    form.What == DayForm.Strike,
                    new(form.NameKo?.Trim() ?? "", form.NameEn?.Trim() ?? ""),
                    new(form.BasisKo?.Trim() ?? "", form.BasisEn?.Trim() ?? "")
                ),
                cancellationToken
            );
        return changed.IsRefused
            ? await ShowAsync(date.Year, changed, cancellationToken)
            : Done(
                withdraws ? CalendarTexts.Withdrawn(date) : CalendarTexts.Entered(date),
                string.Create(CultureInfo.InvariantCulture, $"{Path}?year={date.Year}")
            );
    }

    private async Task<IActionResult> ShowAsync(
        int year,
        Result? refusal,
        CancellationToken cancellationToken
    )
    {
        Result<CalendarOfYear> view = await dispatcher.AskAsync(
            new ReadCalendar(year),
            cancellationToken
        );
        if (view.IsRefused)
        {
            return StatusCode(StatusOf(view.Errors));
        }

        View = view.Value;
        return refusal is null ? Page() : Refused(refusal);
    }

    /// <inheritdoc />
    public IReadOnlyList<ExportTable> Tables() =>
        [
            ExportTable
                .Of(CalendarTexts.Holidays, View.Holidays)
                .Date(CalendarTexts.Date, holiday => holiday.Date)
                .Text(CalendarTexts.Name, holiday => holiday.Name)
                .Text(CalendarTexts.Kind, holiday => CalendarTexts.Of(holiday.Kind))
                .Text(CalendarTexts.Basis, holiday => holiday.Basis)
                .Build(),
            ExportTable
                .Of(CalendarTexts.ByHand, View.Entries)
                .Date(CalendarTexts.Date, entry => entry.Date)
                .Text(CalendarTexts.Kind, entry => CalendarTexts.Of(entry.Kind))
                .Text(CalendarTexts.Name, entry => entry.Name)
                .Text(CalendarTexts.Basis, entry => entry.Basis)
                .Text(CalendarTexts.EnteredBy, entry => entry.By)
                .Moment(CalendarTexts.EnteredAt, entry => entry.At)
                .Build(),
        ];
}

/// <summary>What the form posts.</summary>
public sealed class DayForm
{
    /// <summary>The value of <see cref="What"/> that strikes a holiday.</summary>
    public const string Strike = "strike";

    /// <summary>The value of <see cref="What"/> that takes an entry back.</summary>
    public const string Withdraw = "withdraw";

    public string? Date { get; set; }

    public string? What { get; set; }

    public string? NameKo { get; set; }

    public string? NameEn { get; set; }

    public string? BasisKo { get; set; }

    public string? BasisEn { get; set; }
}
