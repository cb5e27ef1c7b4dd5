using Ipses.Domain.Common;

namespace Ipses.Application.Rehearsal;

/// <summary>Why a rehearsal can't begin.</summary>
public static class RehearsalErrors
{
    /// <param name="year">As it was given.</param>
    public static Error YearUnfit(string year) =>
        new(
            "Rehearsal.YearUnfit",
            LocalizedText.Of(
                $"'{year}'은(는) 예행연습할 수 있는 연도가 아닙니다. {RehearsalRequest.FirstYear}~{RehearsalRequest.LastYear} 가운데 적으십시오.",
                $"'{year}' is no year that can be rehearsed; enter one from {RehearsalRequest.FirstYear} to {RehearsalRequest.LastYear}."
            ),
            ErrorKind.Invalid
        )
        {
            Field = "year",
            Rule = "R19",
        };
}
