using Ipses.Domain.Organisations;

namespace Ipses.Application.Rehearsal;

/// <summary>What is to be rehearsed.</summary>
/// <param name="Year">The fiscal year of the cycle.</param>
/// <param name="Profile">How people behave.</param>
/// <param name="Seed">Makes who is late and who returns what; the same gives the same run.</param>
public sealed record RehearsalRequest(Sector Sector, int Year, Profile Profile, long Seed);
