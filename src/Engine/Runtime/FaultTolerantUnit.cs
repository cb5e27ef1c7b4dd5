using Ipses.Engine.Ports;

namespace Ipses.Engine.Runtime;

/// <summary>Runs a unit of work so that an activity that throws costs its own branch and nothing else.</summary>
public static class FaultTolerantUnit
{
    /// <summary>
    /// Runs the work; after an activity fault or a lost race everything is discarded and the work runs again. Any other
    /// exception goes through after the discard. Inside another such unit the work just joins it: the outermost one reruns.
    /// </summary>
    /// <param name="unit">The outermost unit.</param>
    /// <param name="faults">Shared with the runtime that the work uses.</param>
    /// <param name="work">Must start from what is stored each time.</param>
    /// <param name="cancellation">Stops between tries too.</param>
    /// <param name="races">How many lost races are run again before the exception goes through.</param>
    public static async Task RunAsync(
        IEngineUnit unit,
        BurstFaults faults,
        Func<CancellationToken, Task> work,
        CancellationToken cancellation,
        int races = 8
    )
    {
        if (faults.IsActive)
        {
            await unit.RunAsync(work, cancellation);
            return;
        }

        faults.Begin();
        try
        {
            for (var lost = 0; ; )
            {
                try
                {
                    await unit.RunAsync(work, cancellation);
                    return;
                }
                catch (ActivityFaultException fault) when (faults.Remember(fault))
                {
                    // The next try gives the activity its fault in place of its execution.
                }
                catch (EngineConcurrencyException) when (++lost <= races)
                {
                    // The winner's changes are stored; faults remembered from the state before them may no longer happen.
                    faults.Clear();
                }

                cancellation.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            faults.End();
        }
    }
}
