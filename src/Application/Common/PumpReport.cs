namespace Ipses.Application.Common;

/// <summary>What a run of the pump did.</summary>
/// <param name="Now">The clock afterwards.</param>
/// <param name="Done">Items carried out, by the name of their source.</param>
/// <param name="Failed">Sources that failed as a whole; the log says why, and they are tried again.</param>
public sealed record PumpReport(
    DateTimeOffset Now,
    IReadOnlyDictionary<string, int> Done,
    IReadOnlyList<string> Failed
)
{
    /// <summary>Items in all.</summary>
    public int Total => Done.Values.Sum();
}
