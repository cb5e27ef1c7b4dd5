namespace Ipses.Engine.Ports;

/// <summary>The current unit of work.</summary>
public interface IEngineUnit
{
    /// <summary>
    /// Does the work in one transaction and commits it before it returns. When the work or the commit throws, everything the work has
    /// done is discarded and the exception goes on. It may be called again with the same work, which then starts from what
    /// is stored. Units don't nest: inside a running unit the work just joins it.
    /// </summary>
    /// <exception cref="EngineConcurrencyException">Somebody else changed the same instance, or took the same work, meanwhile.</exception>
    Task RunAsync(Func<CancellationToken, Task> work, CancellationToken cancellation);
}

/// <summary>
/// Two units changed the same thing; this one lost and left no trace. Running it again from what is stored now is safe.
/// </summary>
/// <param name="message">What collided.</param>
/// <param name="inner">The database's own exception.</param>
public sealed class EngineConcurrencyException(string message, Exception? inner = null)
    : Exception(message, inner);
