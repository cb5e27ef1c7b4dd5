using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Committees;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Engine.Ports;
using Ipses.Persistence.Model;
using Microsoft.EntityFrameworkCore;

namespace Ipses.Persistence.Copies;

/// <summary>
/// Who is there and how work is done, taken from one database and put into another: institutions, units, people, their posts and
/// bodies, approval chains, days of the calendar and workflow definitions. Nothing of what they are doing.
/// </summary>
public sealed class OrganisationCopy
{
    private readonly IReadOnlyList<object> _rows;

    private OrganisationCopy(IReadOnlyList<object> rows)
    {
        _rows = rows;
    }

    /// <summary>Whether the sector has anybody whose year could run.</summary>
    public bool HasEvaluated(Sector sector) =>
        _rows
            .OfType<Institution>()
            .Any(institution => institution.IsEvaluated && institution.Sector == sector);

    /// <summary>Reads all of it as it is committed.</summary>
    public static async Task<OrganisationCopy> TakeAsync(
        IDbContextFactory<IpsesDbContext> from,
        CancellationToken cancellationToken
    )
    {
        await using IpsesDbContext context = await from.CreateDbContextAsync(cancellationToken);
        List<object> rows = [];
        async Task ReadAsync<T>()
            where T : class =>
            rows.AddRange(await context.Set<T>().AsNoTracking().ToListAsync(cancellationToken));

        await ReadAsync<Institution>();
        await ReadAsync<Unit>();
        await ReadAsync<Person>();
        await ReadAsync<Appointment>();
        await ReadAsync<Substitution>();
        await ReadAsync<Body>();
        await ReadAsync<ApprovalChain>();
        await ReadAsync<CalendarDay>();
        await ReadAsync<DefinitionRecord>();
        return new OrganisationCopy(rows);
    }

    /// <summary>Puts it into a database that has its tables and nothing in them, whichever provider that is on.</summary>
    public async Task PutAsync(IpsesDbContext into, CancellationToken cancellationToken)
    {
        into.AddRange(_rows);
        await into.SaveChangesAsync(cancellationToken);
    }
}
