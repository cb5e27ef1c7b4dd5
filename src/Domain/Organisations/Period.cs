namespace Ipses.Domain.Organisations;

/// <summary>From a day to a last day, both included; without a last day it goes on (R1, R2).</summary>
/// <param name="From">The first day it is valid.</param>
/// <param name="To">The last day it is valid, or null while no end is known.</param>
public sealed record Period(DateOnly From, DateOnly? To = null)
{
    /// <summary>False where the end lies before the beginning.</summary>
    public bool IsOrdered => To is not { } to || to >= From;

    /// <summary>Whether the day lies in it.</summary>
    public bool Covers(DateOnly day) => day >= From && (To is not { } to || day <= to);

    /// <summary>Whether the two have a day in common.</summary>
    public bool Overlaps(Period other) =>
        (To is not { } to || other.From <= to) && (other.To is not { } otherTo || From <= otherTo);
}
