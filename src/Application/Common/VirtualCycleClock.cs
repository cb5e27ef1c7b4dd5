using System.Globalization;

namespace Ipses.Application.Common;

/// <summary>
/// A clock that stands still until it is moved, and moves forward only. Its instant is kept in a file of the data folder,
/// so that a restart goes on where it stood.
/// </summary>
public sealed class VirtualCycleClock : CycleClock
{
    private readonly string? _file;
    private long _ticks;

    /// <param name="zone">The zone that dates of the cycle mean.</param>
    /// <param name="start">Where it stands when nothing is kept yet.</param>
    /// <param name="file">Where the instant is kept; null to keep it in memory only.</param>
    public VirtualCycleClock(TimeZoneInfo zone, DateTimeOffset start, string? file = null)
    {
        Zone = zone;
        _file = file;
        _ticks =
            file is not null && File.Exists(file)
                ? DateTimeOffset
                    .ParseExact(File.ReadAllText(file).Trim(), "o", CultureInfo.InvariantCulture)
                    .UtcTicks
                : start.UtcTicks;
    }

    /// <inheritdoc/>
    public override TimeZoneInfo Zone { get; }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    /// <summary>
    /// Moves it; only <see cref="DuePump"/> does, because what falls due on the way has to be carried out in order.
    /// Other ones than tests call <see cref="DuePump.AdvanceAsync"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The instant lies before the present one.</exception>
    public void MoveTo(DateTimeOffset instant)
    {
        long now = Interlocked.Read(ref _ticks);
        if (instant.UtcTicks < now)
        {
            throw new ArgumentOutOfRangeException(
                nameof(instant),
                instant,
                "The virtual clock only moves forward."
            );
        }

        if (_file is not null)
        {
            string next = _file + ".next";
            File.WriteAllText(
                next,
                instant.ToUniversalTime().ToString("o", CultureInfo.InvariantCulture)
            );
            File.Move(next, _file, overwrite: true);
        }

        Interlocked.Exchange(ref _ticks, instant.UtcTicks);
    }
}

/// <summary>The clock of the real thing: the system's time in the zone of the cycle.</summary>
public sealed class SystemCycleClock(TimeProvider system, TimeZoneInfo zone) : CycleClock
{
    /// <inheritdoc/>
    public override TimeZoneInfo Zone => zone;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => system.GetUtcNow();
}
