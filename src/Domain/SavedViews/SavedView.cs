namespace Ipses.Domain.SavedViews;

/// <summary>What a person wants to see of a list again: filters and columns under a name of their own.</summary>
/// <param name="Number">From 1 and never used again, so that an address does not come to mean another view.</param>
/// <param name="Name">1 to <see cref="LongestName"/> characters, unique in its list regardless of case.</param>
/// <param name="Query">The list's own parameters in the list's own order, as an address carries them behind its question mark.</param>
public sealed record SavedView(int Number, string Name, string Query)
{
    /// <summary>The longest name, in characters.</summary>
    public const int LongestName = 60;
}
