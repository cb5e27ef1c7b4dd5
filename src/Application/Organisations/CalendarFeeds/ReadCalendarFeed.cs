using Ipses.Application.Common;
using Ipses.Domain.Committees;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Deliberations;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Organisations.CalendarFeeds;

/// <summary>The calendar behind an address, as a file: the person's open tasks on their due days, and the sessions of their bodies.</summary>
/// <param name="SecretHash">The hash of the secret in the address.</param>
/// <param name="SiteAddress">What links begin with, without a slash at the end.</param>
public sealed record ReadCalendarFeed(string SecretHash, string SiteAddress) : IQuery<string>;

/// <summary>Whoever knows the address: the secret in it is the right to read.</summary>
public sealed class ReadCalendarFeedAuthoriser : IAuthoriser<ReadCalendarFeed>
{
    public Task<Error?> RefuseAsync(
        ReadCalendarFeed request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult<Error?>(null);
}

/// <summary>Finds whose it is, and reads what is theirs alone (R3); an unknown or withdrawn address is not found.</summary>
public sealed class ReadCalendarFeedHandler(
    IReader reader,
    IDirectory directory,
    ICalendarWriter writer,
    MailSettings mail,
    CycleClock clock
) : IQueryHandler<ReadCalendarFeed, string>
{
    // A session just held stays visible for a while; the tasks of the past are done.
    private const int DaysBack = 31;

    private static readonly LocalizedText Name = new("Ipses 기한과 회의", "Ipses deadlines");

    private static readonly LocalizedText DueAt = new(
        "이 날 24:00(주기의 시간대)까지입니다.",
        "Due at 24:00 of this day, in the cycle's time zone."
    );

    public async Task<Result<string>> HandleAsync(
        ReadCalendarFeed query,
        CancellationToken cancellationToken
    )
    {
        CalendarFeed? feed = await reader.FirstAsync<CalendarFeed, CalendarFeed>(
            all => all.Where(one => one.SecretHash == query.SecretHash),
            cancellationToken
        );
        Person? person = feed is null
            ? null
            : await reader.FirstAsync<Person, Person>(
                all => all.Where(one => one.Id == feed.PersonId),
                cancellationToken
            );
        if (person is null || !person.IsHereOn(clock.Today))
        {
            return FeedNotFound;
        }

        Language language = person.Language ?? Language.Korean;
        IReadOnlyList<HeldAppointment> held = await directory.HeldByAsync(
            person.Id,
            clock.Today,
            cancellationToken
        );
        string domain = mail.From[(mail.From.LastIndexOf('@') + 1)..];
        return writer.Write(
            Name.In(language),
            [
                .. (await TasksAsync(person.Id, held, cancellationToken)).Select(
                    task => new CalendarEntry(
                        $"task-{task.Id}@{domain}",
                        task.DueOn,
                        task.Title.In(language),
                        DueAt.In(language),
                        new Uri($"{query.SiteAddress}/tasks/{task.Id}"),
                        task.OpenedAt,
                        task.Version
                    )
                ),
                .. (await SessionsAsync(held, cancellationToken)).Select(found => new CalendarEntry(
                    $"session-{KeyedId.From(found.Session.Id)}@{domain}",
                    found.Session.Date,
                    TitleOf(found.Body).In(language),
                    "",
                    new Uri($"{query.SiteAddress}/sessions/{found.Session.Id}"),
                    found.Session.CalledAt
                        ?? clock.InstantOf(found.Session.Date, TimeOnly.MinValue),
                    found.Session.Version
                )),
            ]
        );
    }

    private Task<IReadOnlyList<DeadlineTask>> TasksAsync(
        string personId,
        IReadOnlyList<HeldAppointment> held,
        CancellationToken cancellationToken
    )
    {
        string[] keys =
        [
            .. Assignee.KeysOf(
                personId,
                held.Select(one => new Mandate(one.Role, one.BodyId, one.PrincipalId))
            ),
        ];
        return reader.ListAsync<DeadlineTask, DeadlineTask>(
            all =>
                all.Where(task => task.State == TaskState.Open && keys.Contains(task.AssigneeKey))
                    .OrderBy(task => task.DueOn)
                    .ThenBy(task => task.Id),
            cancellationToken
        );
    }

    private async Task<IEnumerable<(Session Session, Body Body)>> SessionsAsync(
        IReadOnlyList<HeldAppointment> held,
        CancellationToken cancellationToken
    )
    {
        string[] seats =
        [
            .. held.Where(one => AppointmentPolicy.IsSeat(one.Role))
                .Select(one => one.BodyId)
                .Distinct(),
        ];
        DateOnly since = clock.Today.AddDays(-DaysBack);
        IReadOnlyList<Session> sessions = await reader.ListAsync<Session, Session>(
            all =>
                all.Where(session => seats.Contains(session.BodyId) && session.Date >= since)
                    .Where(session => session.State != SessionState.NotHeld)
                    .OrderBy(session => session.Date)
                    .ThenBy(session => session.Id),
            cancellationToken
        );
        Dictionary<string, Body> bodies = (
            await reader.ListAsync<Body, Body>(
                all => all.Where(body => seats.Contains(body.Id)),
                cancellationToken
            )
        ).ToDictionary(body => body.Id);
        return sessions.Select(session => (session, bodies[session.BodyId]));
    }

    private static LocalizedText TitleOf(Body body) =>
        new($"{body.Name.Ko} 회의", $"Session of the {body.Name.En}");

    private static readonly Error FeedNotFound = new(
        "CalendarFeed.NotFound",
        new("이 주소에는 달력이 없습니다.", "There is no calendar at this address."),
        ErrorKind.NotFound
    );
}
