using System.Collections.Concurrent;
using Ipses.Application.Common;
using Ipses.Domain.Committees;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Hosting.Rehearsal;

/// <summary>
/// What a rehearsal asks again at every step although nobody changes it there: who holds which role, names, holidays. The real
/// site asks its database each time, since an appointment may have ended a second ago.
/// </summary>
public sealed class StageMemory
{
    private readonly ConcurrentDictionary<object, object> _answers = new();
    private DateOnly[]? _turns;

    /// <summary>From now on the organisation stays as it was entered: answers are remembered.</summary>
    public async Task SetAsync(IReader reader, CancellationToken cancellationToken)
    {
        List<Period> periods =
        [
            .. (await AllAsync<Appointment>()).Select(held => new Period(held.From, held.To)),
            .. (await AllAsync<Substitution>()).Select(one => new Period(one.From, one.To)),
            .. (await AllAsync<Institution>()).SelectMany(institution =>
                institution
                    .Names.Select(named => new Period(named.From, named.To))
                    .Append(new Period(institution.From, institution.To))
            ),
            .. (await AllAsync<Unit>()).Select(unit => new Period(DateOnly.MinValue, unit.To)),
            .. (await AllAsync<Body>()).SelectMany(body => body.Members, (_, seat) => seat.Term()),
        ];
        _turns =
        [
            .. periods
                .Select(period => period.From)
                .Concat(
                    periods
                        .Select(period => period.To)
                        .OfType<DateOnly>()
                        .Where(last => last < DateOnly.MaxValue)
                        .Select(last => last.AddDays(1))
                )
                .Distinct()
                .Order(),
        ];

        Task<IReadOnlyList<T>> AllAsync<T>()
            where T : class => reader.ListAsync<T, T>(all => all, cancellationToken);
    }

    /// <summary>The first of the days on which everything was as it is on this one: whoever asks about either gets one answer.</summary>
    public DateOnly Since(DateOnly day)
    {
        if (_turns is not { } turns)
        {
            return day;
        }

        int found = Array.BinarySearch(turns, day);
        return found >= 0 ? day
            : ~found == 0 ? DateOnly.MinValue
            : turns[~found - 1];
    }

    /// <summary>The answer as it was given the first time.</summary>
    /// <param name="question">By value: all that the answer depends on.</param>
    /// <param name="ask">Asks the database.</param>
    public async Task<T> OfAsync<T>(object question, Func<Task<T>> ask)
        where T : notnull
    {
        if (_turns is null)
        {
            return await ask();
        }

        if (_answers.TryGetValue(question, out object? known))
        {
            return (T)known;
        }

        T answer = await ask();
        _answers[question] = answer;
        return answer;
    }
}

/// <summary>The directory of a rehearsal, see <see cref="StageMemory"/>.</summary>
public sealed class RememberedDirectory(IDirectory inner, StageMemory memory, CycleClock clock)
    : IDirectory
{
    public Task<IReadOnlyList<Holder>> HoldersAsync(
        Role role,
        string? bodyId,
        DateOnly day,
        CancellationToken cancellationToken
    ) =>
        memory.OfAsync(
            (nameof(HoldersAsync), role, bodyId, memory.Since(day)),
            () => inner.HoldersAsync(role, bodyId, day, cancellationToken)
        );

    public Task<IReadOnlyList<HeldAppointment>> HeldByAsync(
        string personId,
        DateOnly day,
        CancellationToken cancellationToken
    ) =>
        memory.OfAsync(
            (nameof(HeldByAsync), personId, memory.Since(day)),
            () => inner.HeldByAsync(personId, day, cancellationToken)
        );

    public Task<IReadOnlyList<InstitutionEntry>> InstitutionsAsync(
        Sector sector,
        DateOnly day,
        CancellationToken cancellationToken
    ) =>
        memory.OfAsync(
            (nameof(InstitutionsAsync), sector, memory.Since(day)),
            () => inner.InstitutionsAsync(sector, day, cancellationToken)
        );

    public Task<IReadOnlyList<UnitEntry>> UnitsAsync(
        string institutionId,
        CancellationToken cancellationToken
    ) =>
        memory.OfAsync(
            (nameof(UnitsAsync), institutionId, memory.Since(clock.Today)),
            () => inner.UnitsAsync(institutionId, cancellationToken)
        );

    public Task<IReadOnlyList<PersonEntry>> PeopleAsync(
        IReadOnlyCollection<string> personIds,
        CancellationToken cancellationToken
    ) =>
        memory.OfAsync(
            (nameof(PeopleAsync), string.Join('\n', personIds), memory.Since(clock.Today)),
            () => inner.PeopleAsync(personIds, cancellationToken)
        );

    public Task<IReadOnlyDictionary<string, LocalizedText>> NamesAsync(
        IReadOnlyCollection<string> ids,
        CancellationToken cancellationToken
    ) =>
        memory.OfAsync(
            (nameof(NamesAsync), string.Join('\n', ids), memory.Since(clock.Today)),
            () => inner.NamesAsync(ids, cancellationToken)
        );
}

/// <summary>The calendar of a rehearsal, see <see cref="StageMemory"/>.</summary>
public sealed class RememberedCalendars(IBusinessCalendars inner, StageMemory memory)
    : IBusinessCalendars
{
    public Task<BusinessCalendar> CurrentAsync(CancellationToken cancellationToken) =>
        memory.OfAsync(nameof(CurrentAsync), () => inner.CurrentAsync(cancellationToken));
}
