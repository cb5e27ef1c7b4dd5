namespace Ipses.Engine.Ports;

/// <summary>
/// HTTP calls to other systems. A burst never makes one: it leaves a row (<see cref="WorkKind.Request"/>), which the pump of requests
/// carries out outside of any unit; the answer comes back as a stimulus.
/// </summary>
public interface IOutgoingHttp
{
    /// <summary>Makes the call within the limits of time and size. It never throws for what the network or the other side does.</summary>
    Task<HttpAnswer> SendAsync(HttpCall call, CancellationToken cancellation);
}
