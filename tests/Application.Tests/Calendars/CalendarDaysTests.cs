using Ipses.Application.Calendars.EnterCalendarDay;
using Ipses.Application.Calendars.ReadCalendar;
using Ipses.Application.Calendars.WithdrawCalendarDay;
using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Testing.Product;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Ipses.Application.Tests.Calendars;

/// <summary>R20: elections and ad-hoc days are entered by hand, and a day can be struck by hand.</summary>
public sealed class CalendarDaysTests
{
    private static readonly DateOnly Election = new(2027, 3, 3);

    private static readonly Actor Coordinator = new(
        "coordinator",
        null,
        [new(Role.Coordinator, "PMO", "PMO")]
    );

    [Fact]
    public async Task R20_A_declared_day_moves_due_dates_from_then_on_and_a_withdrawn_one_no_longer()
    {
        await using ProductHost product = await ProductHost.StartAsync();
        (await product.As(Coordinator).SendAsync(Declare(Election))).IsSuccess.ShouldBeTrue();
        (await FourthBusinessDayOfMarch(product)).ShouldBe(new DateOnly(2027, 3, 8));

        await product.RestartAsync();
        (await FourthBusinessDayOfMarch(product)).ShouldBe(new DateOnly(2027, 3, 8));

        await product.As(Coordinator).MustAsync(new WithdrawCalendarDay(Election));
        (await FourthBusinessDayOfMarch(product)).ShouldBe(new DateOnly(2027, 3, 5));
        (await product.As(Coordinator).SendAsync(Declare(Election))).IsSuccess.ShouldBeTrue();
    }

    [Fact]
    public async Task R20_A_struck_holiday_is_a_business_day()
    {
        await using ProductHost product = await ProductHost.StartAsync();
        DateOnly constitutionDay = new(2028, 7, 17);
        await product
            .As(Coordinator)
            .MustAsync(
                new EnterCalendarDay(
                    constitutionDay,
                    true,
                    new("제헌절", "Constitution Day"),
                    new("공휴일 폐지", "No holiday any more")
                )
            );
        (await Calendar(product)).IsBusinessDay(constitutionDay).ShouldBeTrue();
    }

    [Fact]
    public async Task R20_A_day_is_refused_with_what_the_calendar_says_of_it_already()
    {
        await using ProductHost product = await ProductHost.StartAsync();
        ProductSession coordinator = product.As(Coordinator);
        await CodeOf(coordinator, Declare(new(2027, 3, 1)), "CalendarDay.AlreadyHoliday");
        await CodeOf(coordinator, Strike(new(2027, 3, 2)), "CalendarDay.NoHoliday");
        await CodeOf(coordinator, Declare(new(2027, 1, 3)), "CalendarDay.Past");
        await CodeOf(coordinator, Declare(new(2051, 1, 3)), "CalendarDay.OutOfRange");
        await coordinator.MustAsync(Declare(Election));
        await CodeOf(coordinator, Declare(Election), "CalendarDay.AlreadyEntered");
    }

    [Fact]
    public async Task R20_Nobody_but_a_coordinator_changes_the_calendar()
    {
        await using ProductHost product = await ProductHost.StartAsync();
        Actor officer = new("officer.KIPO", null, [new(Role.PerformanceOfficer, "KIPO", "KIPO")]);
        await CodeOf(product.As(officer), Declare(Election), "CalendarDay.CoordinatorsOnly");
    }

    [Fact]
    public async Task The_year_lists_its_holidays_with_their_law_and_what_was_entered_by_hand()
    {
        await using ProductHost product = await ProductHost.StartAsync();
        await product.As(Coordinator).MustAsync(Declare(Election));
        CalendarOfYear year = (
            await product.As(Coordinator).AskAsync(new ReadCalendar(2027))
        ).Value;
        year.Holidays.ShouldContain(day =>
            day.Date == Election && day.Kind == HolidayKind.Declared
        );
        year.Entries.ShouldHaveSingleItem().CanWithdraw.ShouldBeTrue();
        year.BusinessDays[1].ShouldBe(18);
    }

    [Fact]
    public async Task R20_Another_calendar_is_set_by_a_file()
    {
        string file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(
                file,
                """
                { "name": { "ko": "다른 달력", "en": "Elsewhere" }, "weekend": ["Friday", "Saturday"],
                  "firstYear": 2024, "lastYear": 2035,
                  "rules": [ { "name": { "ko": "창립일", "en": "Founders' Day" }, "month": 3, "day": 5, "from": 2024,
                               "law": { "ko": "조례", "en": "By-law" }, "since": "2024-01-01",
                               "substitutes": [ { "when": ["OtherHoliday"], "law": { "ko": "조례", "en": "By-law" }, "since": "2024-01-01" } ] } ] }
                """
            );
            await using ProductHost product = await ProductHost.StartAsync(
                settings: new Dictionary<string, string?> { ["Calendar"] = file }
            );
            BusinessCalendar calendar = await Calendar(product);
            calendar.Name.En.ShouldBe("Elsewhere");
            calendar.IsBusinessDay(new(2027, 3, 7)).ShouldBeTrue("a Sunday");
            calendar.HolidayOn(new(2027, 3, 5))!.Name.En.ShouldBe("Founders' Day");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("""{ "weekend": [] }""")]
    [InlineData(
        """{ "name": { "ko": "x", "en": "x" }, "weekend": [], "firstYear": 2024, "lastYear": 2035, "rules": [ { "name": { "ko": "x", "en": "x" }, "month": 2, "day": 30, "from": 2024, "law": { "ko": "x", "en": "x" }, "since": "2024-01-01" } ] }"""
    )]
    [InlineData("not JSON")]
    public async Task R20_A_calendar_file_that_is_none_stops_the_start_with_the_settings_name(
        string text
    )
    {
        string file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, text);
            (
                await Should.ThrowAsync<Ipses.Hosting.Settings.InvalidSettingsException>(() =>
                    ProductHost.StartAsync(
                        settings: new Dictionary<string, string?> { ["Calendar"] = file }
                    )
                )
            ).Message.ShouldContain("Ipses:Calendar");
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static EnterCalendarDay Declare(DateOnly date) =>
        new(date, false, new("보궐선거일", "By-election"), new("공직선거법", "Election Act"));

    private static EnterCalendarDay Strike(DateOnly date) => Declare(date) with { IsStruck = true };

    private static async Task CodeOf(
        ProductSession session,
        EnterCalendarDay command,
        string code
    ) => (await session.SendAsync(command)).Errors.ShouldHaveSingleItem().Code.ShouldBe(code);

    private static async Task<DateOnly> FourthBusinessDayOfMarch(ProductHost product) =>
        DueRule
            .Parse("4th business day of march")
            .Value.Resolve(new(2027), await Calendar(product), CycleEvents.None)
            .Value.Date;

    private static Task<BusinessCalendar> Calendar(ProductHost product) =>
        product.InScopeAsync(
            Coordinator,
            scope =>
                scope.GetRequiredService<IBusinessCalendars>().CurrentAsync(CancellationToken.None)
        );
}
