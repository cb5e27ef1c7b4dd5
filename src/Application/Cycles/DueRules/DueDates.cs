using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Cycles;
using Ipses.Domain.Guidelines;

namespace Ipses.Application.Cycles.DueRules;

/// <summary>A step's rule as the year's guideline, its calendar and its events make it a date (R14, R20).</summary>
public sealed class DueDates(IUnitOfWork unit, IBusinessCalendars calendars, CycleClock clock)
    : IDueDates
{
    /// <summary>The moment at which the step asks: rules that count from their own assignment (<c>2 business days after assigned</c>).</summary>
    private const string Assigned = "assigned";

    /// <inheritdoc />
    public async Task<Result<ResolvedDue>> ResolveAsync(
        DueRequest request,
        CancellationToken cancellationToken
    )
    {
        YearGuidelines? guidelines = await unit.FindAsync<YearGuidelines>(
            YearGuidelines.KeyOf(request.Sector, request.Year),
            cancellationToken
        );
        Cycle? cycle = await unit.FindAsync<Cycle>(
            Cycle.KeyOf(request.Sector, request.Year),
            cancellationToken
        );
        return DueDateRules.Resolve(
            request,
            guidelines,
            cycle,
            await calendars.CurrentAsync(cancellationToken),
            clock.DateOf(unit.Now)
        );
    }

    internal static CycleEvents EventsOf(Cycle? cycle, FiscalYear year, DateOnly today) =>
        (cycle?.Content.Events ?? []).Aggregate(
            CycleEvents.None.With(year, Assigned, today),
            (events, dated) => events.With(year, dated.Name, dated.Date)
        );
}

/// <summary>The decision behind a due date, as a pure sentence.</summary>
public static class DueDateRules
{
    /// <summary>The guideline's rule where it has one under the key, otherwise the step's own; dated by calendar and events (R14, R20).</summary>
    public static Result<ResolvedDue> Resolve(
        DueRequest request,
        YearGuidelines? guidelines,
        Cycle? cycle,
        BusinessCalendar calendar,
        DateOnly today
    )
    {
        DueOverride? replaced = guidelines
            is { State: GuidelinesState.Resolved or GuidelinesState.Issued }
            ? guidelines.Content.DueRules.GetValueOrDefault(request.Key)
            : null;
        Result<DueRule> rule = DueRule.Parse(replaced?.Rule ?? request.DefaultRule);
        if (rule.IsRefused)
        {
            return Result<ResolvedDue>.From(rule);
        }

        Result<DueExplanation> dated = rule.Value.Resolve(
            request.Year,
            calendar,
            DueDates.EventsOf(cycle, request.Year, today)
        );
        if (dated.IsRefused)
        {
            return Result<ResolvedDue>.From(dated);
        }

        return new ResolvedDue(
            dated.Value.Date,
            dated.Value.Rule,
            replaced is not null,
            replaced is null
                ? dated.Value.Why
                :
                [
                    .. dated.Value.Why,
                    new(
                        $"{request.Year}년도 지침이 이 단계의 기한을 정했습니다: {replaced.Reason}",
                        $"The guidelines of {request.Year} set this step's date: {replaced.Reason}"
                    ),
                ]
        );
    }
}
