namespace Ipses.Application.Common;

/// <summary>
/// The clock of the domain and the engine. A type of its own beside <see cref="TimeProvider"/>, because in demo,
/// rehearsal and tests it stands still between moves, while cookies, jobs and HTTP stay on system time.
/// </summary>
public abstract class CycleClock : TimeProvider
{
    /// <summary>The zone that dates of the cycle mean; Asia/Seoul unless set otherwise (R20).</summary>
    public abstract TimeZoneInfo Zone { get; }

    public sealed override TimeZoneInfo LocalTimeZone => Zone;

    /// <summary>The local calendar date right now; an appointment is valid "on that day" (R2).</summary>
    public DateOnly Today => DateOf(GetUtcNow());

    /// <summary>The local calendar date of an instant.</summary>
    public DateOnly DateOf(DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

    /// <summary>The instant, in UTC, of a local date and time of day. 24:00 of a day is 00:00 of the next.</summary>
    public DateTimeOffset InstantOf(DateOnly date, TimeOnly time)
    {
        DateTime local = date.ToDateTime(time, DateTimeKind.Unspecified);
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>The end of a local day: due means 24:00 local time (R20).</summary>
    public DateTimeOffset EndOf(DateOnly date) => InstantOf(date.AddDays(1), TimeOnly.MinValue);
}
