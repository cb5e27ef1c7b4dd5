using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.AccessLog.ReadAccessLog;

/// <summary>Who came in, who was refused, and who did what when and for whom.</summary>
/// <param name="Person">Part of a name, id or address; null or empty for everybody.</param>
/// <param name="From">First day, in the zone of the cycle.</param>
/// <param name="To">Last day, in the zone of the cycle.</param>
/// <param name="Kind">One sort only.</param>
/// <param name="Page">From 1.</param>
public sealed record ReadAccessLog(
    string? Person,
    DateOnly? From,
    DateOnly? To,
    AccessKind? Kind,
    int Page
) : IQuery<AccessLogPage>
{
    /// <summary>Older than the entry of this number, for those who walk instead of turning pages; null for all.</summary>
    public long? Before { get; init; }

    /// <summary>Entries of one page.</summary>
    public int Most { get; init; } = AccessLogPage.Size;
}

/// <summary>A page of the log, newest first.</summary>
/// <param name="Entries">At most as many as were asked for.</param>
/// <param name="HasOlder">Whether another page follows.</param>
/// <param name="Names">Names of the people in it, by id.</param>
public sealed record AccessLogPage(
    IReadOnlyList<AccessEntry> Entries,
    bool HasOlder,
    IReadOnlyDictionary<string, LocalizedText> Names
)
{
    /// <summary>Entries of one page where nothing is said.</summary>
    public const int Size = 50;
}

/// <summary>Administrators and auditors.</summary>
public sealed class ReadAccessLogAuthoriser : IAuthoriser<ReadAccessLog>
{
    private static readonly Error Refusal = new(
        "AccessLog.NotYours",
        new(
            "접속 기록은 관리자와 감사 담당자만 볼 수 있습니다.",
            "Only administrators and auditors read the access log."
        ),
        ErrorKind.Forbidden
    );

    /// <inheritdoc/>
    public Task<Error?> RefuseAsync(
        ReadAccessLog request,
        Actor actor,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult(
            actor.Holds(Role.Administrator) || actor.Holds(Role.Auditor) ? null : Refusal
        );
}

/// <summary>Finds the people who are meant, then their entries.</summary>
public sealed class ReadAccessLogHandler(
    IAccessLog log,
    IReader reader,
    IDirectory directory,
    CycleClock clock
) : IQueryHandler<ReadAccessLog, AccessLogPage>
{
    /// <summary>Most people that a part of a name may mean; more would be no search.</summary>
    private const int MostPeople = 200;

    /// <summary>Beyond this nobody turns pages; the days narrow it.</summary>
    private const int LastPage = 10_000;

    /// <inheritdoc/>
    public async Task<Result<AccessLogPage>> HandleAsync(
        ReadAccessLog query,
        CancellationToken cancellationToken
    )
    {
        int page = Math.Clamp(query.Page, 1, LastPage);
        IReadOnlyList<AccessEntry> found = await log.ListAsync(
            new AccessFilter(
                await PeopleAsync(query.Person, cancellationToken),
                query.From is { } from ? clock.InstantOf(from, TimeOnly.MinValue) : null,
                query.To is { } to ? clock.InstantOf(to.AddDays(1), TimeOnly.MinValue) : null,
                query.Kind
            )
            {
                Before = query.Before,
            },
            (page - 1) * query.Most,
            query.Most + 1,
            cancellationToken
        );
        AccessEntry[] shown = [.. found.Take(query.Most)];
        string[] people =
        [
            .. shown
                .SelectMany(entry => new[] { entry.PersonId, entry.AsSubstituteFor })
                .OfType<string>()
                .Distinct(StringComparer.Ordinal),
        ];
        return new AccessLogPage(
            shown,
            found.Count > shown.Length,
            (await directory.PeopleAsync(people, cancellationToken)).ToDictionary(
                person => person.Id,
                person => person.Name,
                StringComparer.Ordinal
            )
        );
    }

    private async Task<IReadOnlyCollection<string>?> PeopleAsync(
        string? asked,
        CancellationToken cancellationToken
    )
    {
        string part = asked?.Trim() ?? "";
        if (part.Length == 0)
        {
            return null;
        }

        string address = Person.Canonical(part);
        return await reader.ListAsync<Person, string>(
            all =>
                all.Where(person =>
                        person.Id.Contains(part)
                        || person.Email == address
                        || person.Name.Ko.Contains(part)
                        || person.Name.En.Contains(part)
                    )
                    .OrderBy(person => person.Id)
                    .Select(person => person.Id)
                    .Take(MostPeople),
            cancellationToken
        );
    }
}
