using System.Globalization;
using Ipses.Application.Common;
using Ipses.Domain.Common;

namespace Ipses.Application.Rehearsal;

/// <summary>
/// The virtual time of a demo: moves the clock forward, carries out all that falls due on the way in order, and lets the
/// people whom nobody plays act by a profile meanwhile.
/// </summary>
public sealed class DemoTime(CycleClock clock, DuePump pump, SyntheticRun run) : IScoped
{
    /// <summary>Farther than this no demo goes at once: a typing error must not run the program for years.</summary>
    private static readonly TimeSpan Farthest = TimeSpan.FromDays(400);

    private static readonly string[] LocalFormats =
    [
        "yyyy-MM-dd'T'HH:mm",
        "yyyy-MM-dd'T'HH:mm:ss",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
    ];

    private static readonly string[] OffsetFormats =
    [
        .. LocalFormats.Select(format => format + "K"),
    ];

    /// <summary>Where the clock stands.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The clock's local time, as it is read and written by scripts: <c>2027-02-01T09:00:00+09:00</c>.</summary>
    public string LocalNow =>
        TimeZoneInfo
            .ConvertTime(Now, clock.Zone)
            .ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>
    /// Reads where to go and by which profile. Refused: no instant, an instant before now, one more than 400 days ahead, an unknown profile.
    /// </summary>
    /// <param name="to">With an offset from UTC, or the local time of the cycle's zone as a date field of a page sends it.</param>
    /// <param name="others">The profile's name; on time when there is none.</param>
    public Result<DemoMove> Read(string? to, string? others)
    {
        DateTimeOffset target;
        if (
            DateTime.TryParseExact(
                to,
                LocalFormats,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out DateTime local
            )
        )
        {
            target = clock.InstantOf(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        }
        else if (
            !DateTimeOffset.TryParseExact(
                to,
                OffsetFormats,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out target
            )
        )
        {
            return DemoTimeErrors.Unreadable(to);
        }

        if (target < Now)
        {
            return DemoTimeErrors.Backwards(LocalNow);
        }

        if (target - Now > Farthest)
        {
            return DemoTimeErrors.TooFar((int)Farthest.TotalDays);
        }

        return string.IsNullOrWhiteSpace(others) ? new DemoMove(target, Profile.OnTime)
            : ProfileNames.Parse(others) is { } profile ? new DemoMove(target, profile)
            : DemoTimeErrors.UnknownProfile(others);
    }

    /// <summary>
    /// Goes there. A second mover waits until the first has arrived, and is refused when that was farther than where it wanted to go;
    /// one that is cancelled on the way stays where the clock stands then, with nothing half done.
    /// </summary>
    public async Task<Result<DemoJourney>> MoveAsync(
        DemoMove move,
        CancellationToken cancellationToken
    )
    {
        try
        {
            using (await run.BeginAsync(move.Others, cancellationToken: cancellationToken))
            {
                if (move.To < Now)
                {
                    return DemoTimeErrors.Backwards(LocalNow);
                }

                PumpReport report = await pump.AdvanceAsync(move.To, cancellationToken);
                return new DemoJourney(LocalNow, report.Done, run.Deeds);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return DemoTimeErrors.Interrupted(LocalNow);
        }
    }
}

/// <summary>Where to go, and how the people whom nobody plays behave on the way.</summary>
public sealed record DemoMove(DateTimeOffset To, Profile Others);

/// <summary>What happened on the way.</summary>
/// <param name="Now">Local time at the end.</param>
/// <param name="Done">Items carried out, by what they belong to.</param>
/// <param name="People">What synthetic people did, in order.</param>
public sealed record DemoJourney(
    string Now,
    IReadOnlyDictionary<string, int> Done,
    IReadOnlyList<SyntheticDeed> People
);

/// <summary>Why the virtual clock did not move.</summary>
public static class DemoTimeErrors
{
    public static Error Unreadable(string? text) =>
        new(
            "DemoTime.Unreadable",
            LocalizedText.Of(
                $"'{text}'은(는) 날짜와 시각이 아닙니다. 예: 2027-02-01T09:00:00+09:00",
                $"'{text}' is not a date and time. Example: 2027-02-01T09:00:00+09:00"
            ),
            ErrorKind.Invalid
        )
        {
            Field = "to",
        };

    public static Error Backwards(string now) =>
        new(
            "DemoTime.Backwards",
            LocalizedText.Of(
                $"가상 시계는 앞으로만 갑니다. 지금은 {now}입니다.",
                $"The virtual clock only moves forward. It is {now} now."
            )
        )
        {
            Field = "to",
        };

    public static Error Interrupted(string now) =>
        new(
            "DemoTime.Interrupted",
            LocalizedText.Of(
                $"프로그램이 끝나는 중이어서 가상 시계가 {now}에 멈추었습니다.",
                $"The program is ending, so the virtual clock has stopped at {now}."
            )
        );

    public static Error TooFar(int days) =>
        new(
            "DemoTime.TooFar",
            LocalizedText.Of(
                $"한 번에 {days}일까지만 옮길 수 있습니다.",
                $"The clock moves {days} days at once at most."
            ),
            ErrorKind.Invalid
        )
        {
            Field = "to",
        };

    public static Error UnknownProfile(string others) =>
        new(
            "DemoTime.UnknownProfile",
            LocalizedText.Of(
                $"'{others}'은(는) 없는 유형입니다. on-time, mixed, late, none 가운데 고르십시오.",
                $"There is no profile '{others}'. Choose on-time, mixed, late or none."
            ),
            ErrorKind.Invalid
        )
        {
            Field = "others",
        };
}
