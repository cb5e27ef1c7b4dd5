namespace Ipses.Cli;

/// <summary>What a command's exit code says to the script that called it; README lists them.</summary>
internal static class ExitCodes
{
    /// <summary>Done.</summary>
    internal const int Done = 0;

    /// <summary>The command line itself was wrong.</summary>
    internal const int Usage = 1;

    /// <summary>Refused for a reason that the operator can mend: settings, a file, a rule.</summary>
    internal const int Refused = 2;

    /// <summary>Done, and what was looked at has faults: a rehearsal with a failed step, a database that does not verify.</summary>
    internal const int Faults = 3;

    /// <summary>Interrupted (Ctrl-C); nothing is half-done.</summary>
    internal const int Interrupted = 130;
}
