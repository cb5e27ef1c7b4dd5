using Ipses.Persistence.Copies;
using Ipses.Persistence.Model;
using Microsoft.EntityFrameworkCore;

namespace Ipses.Hosting.Rehearsal;

/// <summary>The organisation of the site that a rehearsal is asked for on, as it is at that moment.</summary>
public sealed class SiteOrganisation(IDbContextFactory<IpsesDbContext> database)
{
    internal Task<OrganisationCopy> TakeAsync(CancellationToken cancellationToken) =>
        OrganisationCopy.TakeAsync(database, cancellationToken);
}
