using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Cycles;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Cycles.OpenCycle;

/// <summary>Which year a coordinator is about to open, or to rehearse.</summary>
public sealed record ProposeYear(Sector Sector) : IQuery<ProposedYear>;

/// <summary>The year that forms begin with.</summary>
public sealed record ProposedYear(Sector Sector, int Year);

/// <summary>Coordinators only.</summary>
public sealed class ProposeYearAuthoriser : IAuthoriser<ProposeYear>
{
    /// <inheritdoc />
    public Task<Error?> RefuseAsync(
        ProposeYear request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(CycleAccess.RefuseOthersThanCoordinators(actor));
}

/// <summary>Looks whether this year is open.</summary>
public sealed class ProposeYearHandler(IReader reader, CycleClock clock)
    : IQueryHandler<ProposeYear, ProposedYear>
{
    /// <inheritdoc />
    public async Task<Result<ProposedYear>> HandleAsync(
        ProposeYear query,
        CancellationToken cancellationToken
    )
    {
        string id = Cycle.KeyOf(query.Sector, new FiscalYear(clock.Today.Year));
        string? open = await reader.FirstAsync<Cycle, string>(
            all => all.Where(cycle => cycle.Id == id).Select(cycle => cycle.Id),
            cancellationToken
        );
        return new ProposedYear(
            query.Sector,
            Cycle.NextToOpen(clock.Today, open is not null).Number
        );
    }
}
