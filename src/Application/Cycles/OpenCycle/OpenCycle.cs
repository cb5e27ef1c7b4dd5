using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Cycles;
using Ipses.Domain.Guidelines;
using Ipses.Domain.Organisations;
using Ipses.Engine.Definitions;
using Ipses.Engine.Runtime;

namespace Ipses.Application.Cycles.OpenCycle;

/// <summary>Opens a sector's year and starts its conductor; opening it again opens nothing twice (R23).</summary>
public sealed record OpenCycle(Sector Sector, int Year) : ICommand<OpenedCycle>;

/// <summary>The year that is open.</summary>
/// <param name="CycleId"><c>central:2027</c>.</param>
/// <param name="InstanceId">The conductor's workflow instance.</param>
/// <param name="IsNew">False where it was open before.</param>
public sealed record OpenedCycle(string CycleId, string InstanceId, bool IsNew);

/// <summary>Coordinators only.</summary>
public sealed class OpenCycleAuthoriser : IAuthoriser<OpenCycle>
{
    /// <inheritdoc />
    public Task<Error?> RefuseAsync(
        OpenCycle request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(CycleAccess.RefuseOthersThanCoordinators(actor));
}

/// <summary>Stages the cycle and queues the start of its workflow in the same unit.</summary>
public sealed class OpenCycleHandler(
    IUnitOfWork unit,
    ICurrentActor current,
    IWorkflowRuntime runtime
) : ICommandHandler<OpenCycle, OpenedCycle>
{
    /// <summary>The definition that conducts a year.</summary>
    public const string Conductor = "annual-cycle";

    /// <inheritdoc />
    public async Task<Result<OpenedCycle>> HandleAsync(
        OpenCycle command,
        CancellationToken cancellationToken
    )
    {
        FiscalYear year = new(command.Year);
        string id = Cycle.KeyOf(command.Sector, year);
        if (await unit.FindAsync<Cycle>(id, cancellationToken) is { } open)
        {
            return new OpenedCycle(open.Id, open.InstanceId, false);
        }

        Deed deed = Acting.DeedOf(current, unit.Now, null, Role.Coordinator);
        Result<Cycle> opened = Cycle.Open(command.Sector, year, deed);
        if (opened.IsRefused)
        {
            return Result<OpenedCycle>.From(opened);
        }

        Cycle cycle = opened.Value;
        unit.Add(cycle);
        await runtime.EnqueueStartAsync(
            new StartRequest(cycle.InstanceId, Conductor)
            {
                Input = new Dictionary<string, System.Text.Json.JsonElement>(StringComparer.Ordinal)
                {
                    ["Sector"] = EngineJson.From(command.Sector.ToString()),
                    ["Year"] = EngineJson.From(command.Year),
                },
                CorrelationId = cycle.Id,
                Name = $"{SectorKey.Of(command.Sector)} {year}",
                By = deed.By,
            },
            cancellationToken
        );
        return new OpenedCycle(cycle.Id, cycle.InstanceId, true);
    }
}
