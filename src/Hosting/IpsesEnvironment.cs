namespace Ipses.Hosting;

/// <summary>What the product runs as.</summary>
public enum IpsesEnvironment
{
    /// <summary>The real thing: system time, passwords, no defaults that let anybody in.</summary>
    Production,

    /// <summary>A persona picker instead of passwords, synthetic people, a virtual clock; on loopback only.</summary>
    Demo,

    /// <summary>Automated tests: a virtual clock, and nothing happens by itself.</summary>
    Test,

    /// <summary>A cycle tried on throw-away data: a virtual clock, nothing happens by itself, no mail leaves.</summary>
    Rehearsal,
}
