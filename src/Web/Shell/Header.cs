using Ipses.Web.Access;

namespace Ipses.Web.Shell;

/// <summary>What the header shows beside the product's name.</summary>
public sealed record HeaderFacts
{
    /// <summary>The fiscal year that is being worked on, or null before one was opened.</summary>
    public int? FiscalYear { get; init; }

    /// <summary>Notices the reader has not seen.</summary>
    public int Notices { get; init; }

    /// <summary>Where the notices are read, or null when there is no such page.</summary>
    public string? NoticesPath { get; init; }

    /// <summary>The virtual time of the demo, or null outside it.</summary>
    public DateTimeOffset? DemoNow { get; init; }
}

/// <summary>Finds what the header shows; implemented where cycles and clocks are composed.</summary>
public interface IHeaderFacts
{
    /// <summary>The facts for this reader (null: nobody signed in). Must be quick, it runs for every page.</summary>
    Task<HeaderFacts> FindAsync(Reader? reader, CancellationToken cancellation);
}
