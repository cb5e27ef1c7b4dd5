using System.Globalization;
using CsCheck;
using Ipses.Domain.Common;
using Shouldly;
using Xunit;

namespace Ipses.Domain.Tests.Calendars;

/// <summary>R20: the grammar of due rules, the dates they give, and the answer to "why this date?".</summary>
public sealed class DueRuleTests
{
    private static readonly CycleEvents Events = CycleEvents
        .None.With(new(2027), "issued", new(2027, 1, 29))
        .With(new(2027), "session", new(2027, 3, 15))
        .With(new(2028), "session", new(2028, 3, 15));

    [Theory]
    [InlineData("last business day of february", 2026, "2026-02-27")]
    [InlineData("30 april or next business day", 2028, "2028-05-03")]
    [InlineData("1 march or next business day", 2026, "2026-03-03")]
    [InlineData("5 may or next business day", 2025, "2025-05-07")]
    [InlineData("3 october or next business day", 2028, "2028-10-06")]
    [InlineData("1 may or next business day", 2027, "2027-05-04")]
    [InlineData("17 july or next business day", 2027, "2027-07-20")]
    [InlineData("third friday of january", 2027, "2027-01-15")]
    [InlineData("last business day of january", 2027, "2027-01-29")]
    [InlineData("first business day of february", 2027, "2027-02-01")]
    [InlineData("last business day of february", 2027, "2027-02-26")]
    [InlineData("4th business day of march", 2027, "2027-03-05")]
    [InlineData("15 march or next business day", 2027, "2027-03-15")]
    [InlineData("15 march or next business day", 2026, "2026-03-16")]
    [InlineData("31 march", 2027, "2027-03-31")]
    [InlineData("second friday of march", 2027, "2027-03-12")]
    [InlineData("last sunday of may", 2027, "2027-05-30")]
    [InlineData("last business day of january next year", 2026, "2027-01-29")]
    [InlineData("10 business days after issued", 2027, "2027-02-16")]
    [InlineData("7 days before session", 2027, "2027-03-08")]
    [InlineData("7 days before session next year", 2027, "2028-03-08")]
    [InlineData("1 month after issued", 2027, "2027-02-28")]
    [InlineData("3 years after session", 2027, "2030-03-15")]
    public void R20_A_rule_gives_the_date_that_the_calendar_says(
        string rule,
        int year,
        string date
    ) => Resolved(rule, year).Date.ShouldBe(Day(date));

    [Fact]
    public void R20_The_30th_of_April_2028_moves_to_the_3rd_of_May_and_says_what_moved_it()
    {
        DueExplanation explained = Resolved("30 april or next business day", 2028);
        explained.Unmoved.ShouldBe(new(2028, 4, 30));
        explained.Date.ShouldBe(new(2028, 5, 3));
        explained.Passed.Count.ShouldBe(3);
        string en = string.Join('\n', explained.Why.Select(why => why.En));
        en.ShouldContain("Sun, 30 Apr 2028 is a Sunday.");
        en.ShouldContain("Mon, 1 May 2028 is a public holiday: Labour Day, Act on Public Holidays");
        en.ShouldContain("Tue, 2 May 2028 is a public holiday: Buddha's Birthday");
        en.ShouldContain("So it moves from Sun, 30 Apr 2028 to Wed, 3 May 2028.");
        string ko = string.Join('\n', explained.Why.Select(why => why.Ko));
        ko.ShouldContain("2028. 5. 1.(월)은 공휴일입니다: 노동절");
        ko.ShouldContain("2028. 5. 3.(수)로 옮겨집니다.");
    }

    [Fact]
    public void R20_Without_or_next_business_day_nothing_rolls_and_the_answer_says_so()
    {
        DueExplanation explained = Resolved("30 april", 2028);
        explained.Date.ShouldBe(new(2028, 4, 30));
        explained.Why.ShouldContain(why =>
            why.En.Contains("doesn't say to move", StringComparison.Ordinal)
        );
        Resolved("7 days before session", 2027).Date.ShouldBe(new(2027, 3, 8));
        Resolved("8 days before session", 2027).Date.ShouldBe(new(2027, 3, 7)); // a Sunday
    }

    [Theory]
    [InlineData("  Last  BUSINESS day of the February ", "last business day of february")]
    [InlineData("march 15", "15 march")]
    [InlineData("15 mar or next business day", "15 march or next business day")]
    [InlineData(
        "15 march next year or next business day",
        "15 march or next business day next year"
    )]
    [InlineData("1st business day of feb", "first business day of february")]
    [InlineData("fourth business day of march", "4th business day of march")]
    [InlineData("21th business day of march", "21st business day of march")]
    [InlineData("1 business days after issued", "1 business day after issued")]
    [InlineData("2nd fri of march", "second friday of march")]
    public void R20_A_rule_is_stored_in_one_spelling(string written, string canonical) =>
        DueRule.Parse(written).Value.Canonical.ShouldBe(canonical);

    [Theory]
    [InlineData("", "empty")]
    [InlineData("soon", "from its first word on")]
    [InlineData(
        "last business day of",
        "\"last business day of\" was understood, and then it ends"
    )]
    [InlineData(
        "last business day of febtober",
        "\"last business day of\" was, but not \"febtober\""
    )]
    [InlineData("31 february", "\"31\" was, but not \"february\"")]
    [InlineData("10 business days around issued", "\"10 business days\" was, but not \"around\"")]
    [InlineData("15 march or previous business day", "\"15 march\" was, but not \"or\"")]
    [InlineData(
        "last friday of march or next business day",
        "\"last friday of march\" was, but not \"or\""
    )]
    [InlineData("6th friday of march", "isn't understood")]
    [InlineData("0th friday of march", "isn't understood")]
    public void R20_A_rule_that_is_not_understood_is_refused_with_how_far_it_was_and_the_forms(
        string written,
        string message
    )
    {
        Error error = DueRule.Parse(written).Errors.ShouldHaveSingleItem();
        error.Code.ShouldBe("DueRule.NotUnderstood");
        error.Message.En.ShouldContain(message);
        error.WayOut!.En.ShouldContain("last business day of february");
        error.WayOut.Ko.ShouldContain("last business day of february");
    }

    [Fact]
    public void R20_An_event_without_a_date_is_a_refusal_that_names_it()
    {
        Error error = Refused("10 business days after issued", 2028);
        error.Code.ShouldBe("DueRule.EventHasNoDate");
        error.Message.En.ShouldContain("the issue of the guidelines of 2028");
    }

    [Theory]
    [InlineData("5th friday of february", 2027, "DueRule.NoSuchDay")]
    [InlineData("29 february", 2027, "DueRule.NoSuchDay")]
    [InlineData("31 march next year", 2050, "DueRule.BeyondCalendar")]
    [InlineData("31 december or next business day", 2050, "DueRule.BeyondCalendar")]
    public void R20_A_rule_without_a_date_in_that_year_is_refused_and_not_bent(
        string rule,
        int year,
        string code
    ) => Refused(rule, year).Code.ShouldBe(code);

    [Theory]
    [InlineData(
        "last business day of february",
        "2월 마지막 영업일",
        "the last business day of February"
    )]
    [InlineData("second friday of march", "3월 두 번째 금요일", "the second Friday of March")]
    [InlineData(
        "15 march or next business day",
        "3월 15일, 영업일이 아니면 그다음 영업일",
        "15 March, or the next business day when it is none"
    )]
    [InlineData(
        "10 business days after issued",
        "기본지침 통보 후 10영업일",
        "10 business days after the issue of the guidelines"
    )]
    [InlineData(
        "last business day of january next year",
        "다음 해 1월 마지막 영업일",
        "the last business day of January of the next year"
    )]
    public void R20_A_rule_is_explained_in_both_languages(string rule, string ko, string en) =>
        DueRule.Parse(rule).Value.Explain().ShouldBe(new(ko, en));

    [Fact]
    public void R20_A_holiday_on_the_way_of_a_count_is_named_with_its_decree()
    {
        DueExplanation explained = Resolved("10 business days after issued", 2027);
        explained.Why.ShouldContain(why =>
            why.En.StartsWith(
                "Tue, 9 Feb 2027 is a public holiday: Substitute holiday for Seollal",
                StringComparison.Ordinal
            ) && why.En.Contains("Presidential Decree 24828", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void R20_Every_named_rule_of_the_drop_down_is_canonical()
    {
        DueRule.Named.Count.ShouldBeGreaterThan(8);
        DueRule.Named.ShouldAllBe(rule => DueRule.Parse(rule.Canonical).Value == rule);
    }

    [Fact]
    public void R20_A_canonical_rule_reads_back_as_itself() =>
        AnyRule.Sample(
            text =>
            {
                DueRule rule = DueRule.Parse(text).Value;
                DueRule again = DueRule.Parse(rule.Canonical.ToUpperInvariant()).Value;
                again.ShouldBe(rule);
                again.Canonical.ShouldBe(rule.Canonical);
                rule.Explain().Ko.ShouldNotBeNullOrWhiteSpace();
            },
            iter: 1000
        );

    [Fact]
    public void R20_A_rolling_rule_never_ends_on_a_day_off_and_never_goes_back() =>
        Gen.Select(Gen.Int[1, 28], Gen.Int[0, 11], Gen.Int[2024, 2049])
            .Sample(
                (day, month, year) =>
                {
                    string date =
                        $"{day} {CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[month]}";
                    DueExplanation explained = Resolved(date + " or next business day", year);
                    BusinessCalendar.Korea.IsBusinessDay(explained.Date).ShouldBeTrue();
                    explained.Date.ShouldBeGreaterThanOrEqualTo(explained.Unmoved);
                    explained.Unmoved.ShouldBe(Resolved(date, year).Date);
                },
                iter: 300
            );

    private static Gen<string> OneOf(params string[] words) =>
        Gen.Int[0, words.Length - 1].Select(index => words[index]);

    private static readonly Gen<string> AnyMonth = OneOf(
        "january",
        "feb",
        "march",
        "apr",
        "may",
        "june",
        "july",
        "aug",
        "september",
        "oct",
        "november",
        "december"
    );

    private static readonly Gen<string> AnyForm = Gen.OneOf(
        Gen.Select(
            OneOf("first", "2nd", "third", "4th", "fifth", "last"),
            OneOf("monday", "tue", "friday", "sunday", "business day"),
            AnyMonth,
            (nth, day, month) => $"{nth} {day} of {month}"
        ),
        Gen.Select(
            Gen.Int[1, 28],
            AnyMonth,
            Gen.Bool,
            (day, month, rolls) => $"{day} {month}{Roll(rolls)}"
        ),
        Gen.Select(
            Gen.Int[1, 10],
            OneOf("business days", "days", "months", "years"),
            OneOf("before", "after"),
            OneOf("issued", "session", "plan-confirmed"),
            Gen.Bool,
            (n, unit, side, name, rolls) => $"{n} {unit} {side} {name}{Roll(rolls)}"
        )
    );

    private static readonly Gen<string> AnyRule = Gen.Select(
        AnyForm,
        Gen.Bool,
        (form, next) => form + (next ? " next year" : "")
    );

    private static string Roll(bool rolls) => rolls ? " or next business day" : "";

    private static DueExplanation Resolved(string rule, int year) =>
        DueRule.Parse(rule).Value.Resolve(new(year), BusinessCalendar.Korea, Events).Value;

    private static Error Refused(string rule, int year) =>
        DueRule
            .Parse(rule)
            .Value.Resolve(new(year), BusinessCalendar.Korea, Events)
            .Errors.ShouldHaveSingleItem();

    private static DateOnly Day(string iso) => DateOnly.Parse(iso, CultureInfo.InvariantCulture);
}
