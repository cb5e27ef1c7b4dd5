namespace Ipses.Domain.Common;

/// <summary>Who did something, for whom and when: what every history keeps (R2, R16).</summary>
/// <param name="By">The person, or the program where no person acted (<c>workflow (instance, activity, version)</c>).</param>
/// <param name="For">The principal, where a substitute acted (대결); otherwise null.</param>
/// <param name="At">When, in UTC.</param>
public sealed record Deed(string By, string? For, DateTimeOffset At);
