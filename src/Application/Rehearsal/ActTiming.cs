using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Ipses.Application.Common;
using Ipses.Domain.Common;

namespace Ipses.Application.Rehearsal;

/// <summary>When a synthetic person gets round to something: a pure function of the task, the profile and the seed.</summary>
public static class ActTiming
{
    private const int DayStartsAtMinute = (9 * 60) + 30;
    private const int MinutesOfDay = 8 * 60;

    /// <summary>
    /// The instant, UTC, at which the task is acted upon, never before it was assigned; null for somebody who stays silent.
    /// Acts fall on business days between 09:30 and 17:30 local time.
    /// </summary>
    /// <param name="taskId">What is acted upon.</param>
    /// <param name="assigned">When it came, UTC.</param>
    /// <param name="due">Its last day; null for something without a deadline, which takes one or two business days.</param>
    /// <param name="profile">How people behave.</param>
    /// <param name="seed">Changes who is late and when.</param>
    /// <param name="calendar">Business days.</param>
    /// <param name="clock">For its zone only.</param>
    public static DateTimeOffset? Of(
        string taskId,
        DateTimeOffset assigned,
        DateOnly? due,
        Profile profile,
        long seed,
        BusinessCalendar calendar,
        CycleClock clock
    )
    {
        if (profile == Profile.None)
        {
            return null;
        }

        DateOnly came = clock.DateOf(assigned);
        DateOnly last = due ?? calendar.AddBusinessDays(came, 2);
        double when = Chance(seed, taskId, "when");
        DateOnly day = LatenessOf(profile, Chance(seed, taskId, "late")) switch
        {
            0 => OnTimeDay(came, last, when, calendar),
            int days => calendar.AddBusinessDays(last > came ? last : came, days),
        };
        int minute = DayStartsAtMinute + (int)(Chance(seed, taskId, "minute") * MinutesOfDay);
        DateTimeOffset act = clock.InstantOf(day, TimeOnly.MinValue.AddMinutes(minute));
        return act > assigned ? act : assigned.AddMinutes(1 + (int)(when * 60));
    }

    /// <summary>A number from 0 (included) to 1 (excluded) that depends on the words and nothing else.</summary>
    public static double Chance(long seed, params ReadOnlySpan<string> words)
    {
        byte[] hash = SHA256.HashData(
            Encoding.UTF8.GetBytes(
                FormattableString.Invariant($"{seed}\u001f") + string.Join('\u001f', words)
            )
        );
        return (BinaryPrimitives.ReadUInt64BigEndian(hash) >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>Business days after the deadline; 0 for on time.</summary>
    private static int LatenessOf(Profile profile, double chance) =>
        profile switch
        {
            Profile.Late => 1 + (int)(chance * 4),
            Profile.Mixed when chance > 0.93 => 5,
            Profile.Mixed when chance > 0.72 => 1 + (int)((chance - 0.72) / 0.21 * 3),
            _ => 0,
        };

    private static DateOnly OnTimeDay(
        DateOnly came,
        DateOnly last,
        double when,
        BusinessCalendar calendar
    )
    {
        int room = last > came ? calendar.BusinessDaysBetween(came, last) : 0;
        return room == 0 ? came : calendar.AddBusinessDays(came, Math.Max(1, (int)(when * room)));
    }
}
