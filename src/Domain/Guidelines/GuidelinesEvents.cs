using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Domain.Guidelines;

/// <summary>The coordinator has sent the year's guidelines to the GPEC.</summary>
public sealed record GuidelinesSentToAgenda(string GuidelinesId, Sector Sector, FiscalYear Year)
    : IDomainEvent;

/// <summary>The year's guidelines are in force for every institution of the sector.</summary>
/// <param name="ResolutionNumber">The resolution they rest on.</param>
public sealed record GuidelinesIssued(
    string GuidelinesId,
    Sector Sector,
    FiscalYear Year,
    DateOnly Date,
    string ResolutionNumber
) : IDomainEvent;
