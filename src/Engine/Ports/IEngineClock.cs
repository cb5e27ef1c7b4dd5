namespace Ipses.Engine.Ports;

/// <summary>Tells the engine's time; virtual in demo, rehearsal and tests.</summary>
public interface IEngineClock
{
    /// <summary>Now, UTC.</summary>
    DateTimeOffset Now { get; }
}
