using System.Globalization;
using Ipses.Domain.Common;

namespace Ipses.Domain.Cycles;

/// <summary>Why a cycle refuses.</summary>
public static class CycleErrors
{
    public static Error YearOutOfRange(int year) =>
        new(
            "Cycle.YearOutOfRange",
            new(
                $"회계연도는 {Text(Cycle.FirstYear)}년부터 {Text(Cycle.LastYear)}년까지입니다. 입력한 값은 {Text(year)}입니다.",
                $"A fiscal year lies between {Text(Cycle.FirstYear)} and {Text(Cycle.LastYear)}; {Text(year)} was given."
            ),
            ErrorKind.Invalid
        )
        {
            Field = "year",
            Rule = "R20",
        };

    public static Error NotFound(string id) =>
        new(
            "Cycle.NotFound",
            new($"{id} 주기는 열리지 않았습니다.", $"The cycle {id} has not been opened."),
            ErrorKind.NotFound
        );

    public static Error EventWithoutName { get; } =
        new(
            "Cycle.EventWithoutName",
            new("사건의 이름이 없습니다.", "The event has no name."),
            ErrorKind.Invalid
        );

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
