using Ipses.Domain.Common;

namespace Ipses.Application.Rehearsal;

/// <summary>Why a rehearsal can't begin.</summary>
public static class RehearsalErrors
{
    /// <summary>Nobody would open the cycle.</summary>
    public static Error NobodyOpens(DateOnly day) =>
        new(
            "Rehearsal.NobodyOpens",
            LocalizedText.Of(
                $"{DateWords.Of(day).Ko}에 총괄 담당자가 없어 주기를 열 사람이 없습니다.",
                $"On {DateWords.Of(day).En} nobody is appointed coordinator, so nobody would open the cycle."
            )
        )
        {
            Rule = "R2",
            WayOut = new(
                "국무총리실에 총괄 담당자를 임명하십시오.",
                "Appoint a coordinator at the Prime Minister's Office."
            ),
        };

    /// <param name="year">As it was given.</param>
    public static Error YearUnfit(string year) =>
        new(
            "Rehearsal.YearUnfit",
            LocalizedText.Of(
                $"'{year}'은(는) 모의실행할 수 있는 연도가 아닙니다. {RehearsalRequest.FirstYear}~{RehearsalRequest.LastYear} 가운데 적으십시오.",
                $"'{year}' is no year that can be rehearsed; enter one from {RehearsalRequest.FirstYear} to {RehearsalRequest.LastYear}."
            ),
            ErrorKind.Invalid
        )
        {
            Field = "year",
            Rule = "R19",
        };
}
