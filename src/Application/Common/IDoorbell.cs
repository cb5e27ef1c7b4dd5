namespace Ipses.Application.Common;

/// <summary>Wakes the pump soon after a commit, so that what has become due at once does not wait for the next sweep.</summary>
public interface IDoorbell
{
    /// <summary>Asks for a pump; calls that come close together cause one. Never blocks and never throws.</summary>
    void Ring();
}

/// <summary>Wakes nobody: for tests and rehearsal, where whoever moves the clock also pumps.</summary>
public sealed class SilentDoorbell : IDoorbell
{
    /// <inheritdoc/>
    public void Ring() { }
}
