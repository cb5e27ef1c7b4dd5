namespace Ipses.Domain.Common;

/// <summary>What a business calendar is made from: days of the week without work, and the rows of public holidays (R20).</summary>
/// <param name="Name">Whose calendar it is.</param>
/// <param name="Weekend">Days of the week on which nobody works.</param>
/// <param name="Rules">The rows of public holidays.</param>
/// <param name="FirstYear">The first year the table serves.</param>
/// <param name="LastYear">The last year the table serves.</param>
public sealed record HolidayTable(
    LocalizedText Name,
    IReadOnlyList<DayOfWeek> Weekend,
    IReadOnlyList<HolidayRule> Rules,
    int FirstYear,
    int LastYear
)
{
    /// <summary>
    /// The public holidays of Korea, from the Regulations on Holidays of Government Offices and the Act on Public
    /// Holidays. Elections and days declared for one year are not rules: they are entered by hand. Serves to 2050, as far
    /// as the lunisolar calendar does.
    /// </summary>
    public static HolidayTable Korea { get; } =
        new(
            new("대한민국 공휴일", "Public holidays of Korea"),
            [DayOfWeek.Saturday, DayOfWeek.Sunday],
            KoreanRules(),
            2000,
            2050
        );

    private static HolidayRule[] KoreanRules()
    {
        LegalSource regulations = Law(
            "관공서의 공휴일에 관한 규정 제2조(대통령령 제124호, 1949. 6. 4. 제정, 이후 개정)",
            "Regulations on Holidays of Government Offices, Art. 2 (Presidential Decree 124, 4 June 1949, as amended)",
            new(1949, 6, 4)
        );
        LegalSource amended2005 = Law(
            "관공서의 공휴일에 관한 규정(대통령령 제18893호, 2005. 6. 30.)",
            "Regulations on Holidays of Government Offices (Presidential Decree 18893, 30 June 2005)",
            new(2005, 6, 30)
        );
        LegalSource hangul = Law(
            "관공서의 공휴일에 관한 규정(대통령령 제24273호, 2012. 12. 28.)",
            "Regulations on Holidays of Government Offices (Presidential Decree 24273, 28 December 2012)",
            new(2013, 1, 1)
        );
        LegalSource constitution = Law(
            "공휴일에 관한 법률(2026년 개정, 제헌절, 2026년부터 적용)",
            "Act on Public Holidays (as amended in 2026, Constitution Day, applied from 2026)",
            new(2026, 1, 1)
        );
        LegalSource labour = Law(
            "공휴일에 관한 법률(2026년 개정, 노동절, 2026년부터 적용)",
            "Act on Public Holidays (as amended in 2026, Labour Day, applied from 2026)",
            new(2026, 1, 1)
        );
        LegalSource substitutes2013 = Law(
            "관공서의 공휴일에 관한 규정 제3조(대통령령 제24828호, 2013. 11. 5.)",
            "Regulations on Holidays of Government Offices, Art. 3 (Presidential Decree 24828, 5 November 2013)",
            new(2013, 11, 5)
        );
        LegalSource substitutes2021 = Law(
            "관공서의 공휴일에 관한 규정 제3조(대통령령 제31930호, 2021. 8. 4.)",
            "Regulations on Holidays of Government Offices, Art. 3 (Presidential Decree 31930, 4 August 2021)",
            new(2021, 8, 4)
        );
        LegalSource substitutes2023 = Law(
            "관공서의 공휴일에 관한 규정 제3조(대통령령 제33448호, 2023. 5. 4.)",
            "Regulations on Holidays of Government Offices, Art. 3 (Presidential Decree 33448, 4 May 2023)",
            new(2023, 5, 4)
        );

        const SubstituteWhen EveryLoss =
            SubstituteWhen.Saturday | SubstituteWhen.Sunday | SubstituteWhen.OtherHoliday;
        SubstituteRule[] none = [];
        SubstituteRule[] sundays =
        [
            new(SubstituteWhen.Sunday | SubstituteWhen.OtherHoliday, substitutes2013),
        ];
        SubstituteRule[] since2013 = [new(EveryLoss, substitutes2013)];
        SubstituteRule[] since2021 = [new(EveryLoss, substitutes2021)];
        SubstituteRule[] since2023 = [new(EveryLoss, substitutes2023)];

        return
        [
            Row("1월 1일", "New Year's Day", HolidayDate.Fixed(1, 1), regulations, none),
            Row(
                "설날 전날",
                "Day before Seollal",
                HolidayDate.Lunar(1, 1, -1),
                regulations,
                sundays
            ),
            Row("설날", "Seollal", HolidayDate.Lunar(1, 1), regulations, sundays),
            Row(
                "설날 다음 날",
                "Day after Seollal",
                HolidayDate.Lunar(1, 1, 1),
                regulations,
                sundays
            ),
            Row(
                "3·1절",
                "Independence Movement Day",
                HolidayDate.Fixed(3, 1),
                regulations,
                since2021
            ),
            Row("식목일", "Arbor Day", HolidayDate.Fixed(4, 5), regulations, none, 2000, 2005),
            Row(
                "노동절",
                "Labour Day",
                HolidayDate.Fixed(5, 1),
                labour,
                [new(EveryLoss, labour)],
                2026
            ),
            Row("어린이날", "Children's Day", HolidayDate.Fixed(5, 5), regulations, since2013),
            Row(
                "부처님 오신 날",
                "Buddha's Birthday",
                HolidayDate.Lunar(4, 8),
                regulations,
                since2023
            ),
            Row("현충일", "Memorial Day", HolidayDate.Fixed(6, 6), regulations, none),
            Row(
                "제헌절",
                "Constitution Day",
                HolidayDate.Fixed(7, 17),
                amended2005,
                none,
                2000,
                2007
            ),
            Row(
                "제헌절",
                "Constitution Day",
                HolidayDate.Fixed(7, 17),
                constitution,
                [new(EveryLoss, constitution)],
                2026
            ),
            Row("광복절", "Liberation Day", HolidayDate.Fixed(8, 15), regulations, since2021),
            Row(
                "추석 전날",
                "Day before Chuseok",
                HolidayDate.Lunar(8, 15, -1),
                regulations,
                sundays
            ),
            Row("추석", "Chuseok", HolidayDate.Lunar(8, 15), regulations, sundays),
            Row(
                "추석 다음 날",
                "Day after Chuseok",
                HolidayDate.Lunar(8, 15, 1),
                regulations,
                sundays
            ),
            Row(
                "개천절",
                "National Foundation Day",
                HolidayDate.Fixed(10, 3),
                regulations,
                since2021
            ),
            Row("한글날", "Hangul Day", HolidayDate.Fixed(10, 9), hangul, since2021, 2013),
            Row("기독탄신일", "Christmas Day", HolidayDate.Fixed(12, 25), regulations, since2023),
        ];
    }

    private static HolidayRule Row(
        string ko,
        string en,
        HolidayDate date,
        LegalSource source,
        IReadOnlyList<SubstituteRule> substitutes,
        int from = 2000,
        int? until = null
    ) => new(new(ko, en), date, from, until, source, substitutes);

    private static LegalSource Law(string ko, string en, DateOnly since) => new(new(ko, en), since);
}
