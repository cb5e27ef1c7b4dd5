namespace Ipses.Application.Common;

/// <summary>
/// Work of which one run at a time is enough: whoever comes while it runs does not wait, but makes the run that is under way do it
/// once more before it ends, so that what they wrote is seen by somebody.
/// </summary>
public sealed class OnceMore : IDisposable
{
    private int _again;

    /// <summary>Held while it runs; who must not be disturbed by a run takes it, too.</summary>
    public SemaphoreSlim Lease { get; } = new(1, 1);

    /// <summary>Runs it here, or leaves it to the run that is under way.</summary>
    /// <returns>Whether it ran here.</returns>
    public async Task<bool> TryAsync(Func<Task> work, CancellationToken cancellationToken)
    {
        Interlocked.Exchange(ref _again, 1);
        bool ranHere = false;
        // Asked again after the lease was given back: who came between the last run and that would be forgotten.
        while (Volatile.Read(ref _again) == 1 && await Lease.WaitAsync(0, cancellationToken))
        {
            ranHere = true;
            try
            {
                while (Interlocked.Exchange(ref _again, 0) == 1)
                {
                    await work();
                }
            }
            finally
            {
                Lease.Release();
            }
        }

        return ranHere;
    }

    /// <inheritdoc/>
    public void Dispose() => Lease.Dispose();
}
