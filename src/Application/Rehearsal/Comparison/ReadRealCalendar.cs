using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Deliberations;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Rehearsal.Comparison;

/// <summary>The year of a sector as it has really fallen so far.</summary>
public sealed record ReadRealCalendar(Sector Sector, int Year) : IQuery<YearCalendar>;

/// <summary>Coordinators: they answer for the year.</summary>
public sealed class ReadRealCalendarAuthoriser : IAuthoriser<ReadRealCalendar>
{
    /// <inheritdoc/>
    public Task<Error?> RefuseAsync(
        ReadRealCalendar request,
        Actor actor,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult(
            actor.Holds(Role.Coordinator) ? null
            : actor.PersonId is null ? Acting.SignInFirst
            : Acting.OnlyFor(new LocalizedText("총괄 담당자", "a coordinator"))
        );
}

/// <summary>Reads the year's tasks and sessions.</summary>
public sealed class ReadRealCalendarHandler(
    IReader reader,
    IBusinessCalendars calendars,
    CycleClock clock
) : IQueryHandler<ReadRealCalendar, YearCalendar>
{
    /// <inheritdoc/>
    public async Task<Result<YearCalendar>> HandleAsync(
        ReadRealCalendar query,
        CancellationToken cancellationToken
    )
    {
        BusinessCalendar calendar = await calendars.CurrentAsync(cancellationToken);
        IReadOnlyList<DeadlineTask> tasks = await reader.ListAsync<DeadlineTask, DeadlineTask>(
            all =>
                all.Where(task => task.Year == query.Year && task.Sector == query.Sector)
                    .OrderBy(task => task.OpenedAt)
                    .ThenBy(task => task.Id),
            cancellationToken
        );
        DateOnly first = new(query.Year, 1, 1);
        DateOnly last = new(query.Year, 12, 31);
        IReadOnlyList<CalendarSession> sessions = await reader.ListAsync<Session, CalendarSession>(
            all =>
                all.Where(session => session.Date >= first && session.Date <= last)
                    .OrderBy(session => session.Date)
                    .ThenBy(session => session.Id)
                    .Select(session => new CalendarSession(session.BodyId, session.Date)),
            cancellationToken
        );
        return new YearCalendar(
            query.Year,
            [.. tasks.Select(task => Told(task, calendar))],
            sessions
        );
    }

    private CalendarTask Told(DeadlineTask task, BusinessCalendar calendar)
    {
        DateOnly? ended = task.ClosedAt is { } closed ? clock.DateOf(closed) : null;
        DateOnly until = ended ?? clock.Today;
        return new CalendarTask(
            task.InstitutionId,
            task.StepKey,
            clock.DateOf(task.OpenedAt),
            task.DueOn,
            ended,
            until > task.DueOn ? calendar.BusinessDaysBetween(task.DueOn, until) : 0
        );
    }
}
